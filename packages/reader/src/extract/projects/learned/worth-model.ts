import type { Cue } from './cues.ts'

/** What makes a name worth believing, in log odds (`worthBy`). */
export interface Model {
  /** What is added to every name. */
  readonly bias: number
  /** What the log odds of its own chance are multiplied by. */
  readonly odds: number
  /** The same for what is held beside it (`Known.other`). */
  readonly other: number
  /** What is added for each cue that holds. */
  readonly weights: Readonly<Partial<Record<Cue, number>>>
}
