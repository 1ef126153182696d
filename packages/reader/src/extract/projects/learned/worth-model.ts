import type { Cue } from './cues.ts'

/** Log odds of a constant, of both chances and of each cue. */
export interface Model {
  readonly bias: number
  readonly odds: number
  readonly other: number
  readonly weights: Readonly<Partial<Record<Cue, number>>>
}
