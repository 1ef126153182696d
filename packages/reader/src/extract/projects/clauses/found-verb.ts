import type { Verb } from '../lexicon/verbs.ts'

/** A verb that governs a clause, its words with what belongs to them, and where its object begins. */
export interface Found {
  readonly verb: Verb
  readonly words: string
  readonly from: number
}
