import type { GoalFields, ObservationFields, ProjectFields, Reason, Role, TaskFields } from '@lantu/model/statement'
import type { Range } from '@lantu/model/tree'

/** What extraction makes: a statement still in positions of the *clean* text; `locate` turns it into source positions. */

/** What every draft carries. Offsets are UTF-16 units of the clean text. */
export interface DraftPlace extends Range {
  /** The sentence, clause or table row that holds it; contains `[start, end)`. */
  readonly quote: Range
  /** Index of the innermost section in `Outline.sections`. */
  readonly section: number
  /** Name of the rule that made it. */
  readonly rule: string
  /** Chance that the record is right, in [0, 1]. */
  readonly confidence: number
  /** What made it so. */
  readonly why?: Reason[]
}

/** `[start, end)` is the value as written, without its unit. */
export interface ObservationDraft extends DraftPlace, ObservationFields {
  /** The table (by its order among the tables of the outline), row and column, where the value is a cell. */
  readonly cell?: { readonly table: number; readonly row: number; readonly column: number }
}

/** `[start, end)` is the phrase that promises: 完成省下达任务. */
export interface GoalDraft extends DraftPlace, GoalFields {
  readonly kind: 'goal'
  readonly cell?: { readonly table: number; readonly row: number; readonly column: number }
}

/** `[start, end)` is the name as written; in an enumeration with a shared tail, the part that is its own. */
export interface ProjectDraft extends DraftPlace, Omit<ProjectFields, 'name_simplified'> {
  readonly kind: 'project' | 'system'
}

/** `[start, end)` is the clause that commits. */
export interface TaskDraft extends DraftPlace, Omit<TaskFields, 'actions' | 'holds'> {
  /** Every action with its object; `[start, end)` covers both. */
  readonly parts: readonly (Range & { readonly action: string; readonly object: string })[]
}

/** A sentence and what it is for. */
export interface SentenceDraft extends Range {
  readonly section: number
  readonly role: Role
}
