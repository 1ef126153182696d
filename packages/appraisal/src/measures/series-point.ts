import type { ActualFacts, Vintage } from './actual-facts.ts'

/** One comparable value of a target: in the target's own terms, with the rows that it is made of. */
export interface SeriesPoint {
  /** Years with fraction, the end of what it speaks of. */
  readonly time: number
  readonly value: number
  /** For a composition, all parts. */
  readonly parts?: readonly number[]
  /** How it was made of the rows: as read, n ÷ d, a sum, a chain of yearly rates, a difference from the base. */
  readonly how: 'read' | 'ratio' | 'sum' | 'chain' | 'difference'
  readonly sources: readonly string[]
  readonly vintage: Vintage
  /** Values that it replaced, the latest first. */
  readonly revised: readonly number[]
  /** Years of a chain that have no value and were left out of an average. */
  readonly gaps?: readonly number[]
  /** For a part of a year: what a whole year would come to at its pace, and how that was estimated. */
  readonly wholeYear?: { readonly value: number; readonly share: number; readonly by: 'agreed' | 'profile' | 'last-year' | 'even' }
}

/** A registered row with its times and its value in the target's unit. */
export interface Dated {
  readonly row: ActualFacts
  readonly from: number
  readonly to: number
  readonly value: number | null
  readonly revised: readonly number[]
}
