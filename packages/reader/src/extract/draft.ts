import type { ReadSentence } from '@lantu/model/reading'
import type { GoalStatement, ObservationStatement, ProjectStatement, SystemStatement, TaskStatement } from '@lantu/model/statement'

/**
 * What extraction makes: statements written once, still in clean places (UTF-16 units of the clean text), which
 * `locate/put-in-place.ts` puts where their words stand in the source. Until then `text` and `quote` are empty; the quote's
 * places are those of the sentence, clause or table row around.
 */

/** `[at, end)` is the value as written, without its unit. */
export type ObservationDraft = ObservationStatement

/** `[at, end)` is the phrase that promises: 完成省下达任务. */
export type GoalDraft = GoalStatement

/** `[at, end)` is the name as written; in an enumeration with a shared tail, the part that is its own. */
export type ProjectDraft = ProjectStatement | SystemStatement

/** `[at, end)` is the sentence that commits. */
export type TaskDraft = TaskStatement

/** A sentence and what it is for, in clean places. */
export type SentenceDraft = { -readonly [K in keyof ReadSentence]: ReadSentence[K] }
