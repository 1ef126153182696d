import type { ReadSentence } from '@lantu/model/reading'
import type { GoalFields, ObservationFields, ProjectStatement, Reason, SystemStatement, TaskStatement } from '@lantu/model/statement'
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

/**
 * A statement that is written once and put in its place where it stands (`locate/put-in-place.ts`): until then `at`, `end` and
 * the quote's places are clean ones, and `text` and `quote` are empty.
 *
 * `[at, end)` is the name as written; in an enumeration with a shared tail, the part that is its own.
 */
export type ProjectDraft = ProjectStatement | SystemStatement

/** The same; `[at, end)` is the sentence that commits. */
export type TaskDraft = TaskStatement

/** A sentence and what it is for, in clean places. */
export type SentenceDraft = { -readonly [K in keyof ReadSentence]: ReadSentence[K] }
