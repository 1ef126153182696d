import type { Years } from '../../vocabulary/five-year-plans.ts'
import type { Clock } from '../times/time-phrase.ts'

/** What a number means where the sentence itself does not say: a commitment or a fact, of a year or of a period. */
export interface ReadingContext {
  readonly status: 'target' | 'actual'
  /** The stretch spoken of; a single year has `from === to`. Null where nothing settles it. */
  readonly years: Years | null
  /** The other stretch that the heading names: of 2024年及“十四五”工作回顾, the one that `years` is not. */
  readonly beside?: Years
  readonly clock: Clock
  /** A heading says whether the passage reports or commits; else its words must (`segments.ts`). */
  readonly settled: boolean
}

export const isYear = (years: Years | null): boolean => years !== null && years.from === years.to

export const timeText = (years: Years | null): string =>
  years === null ? '' : years.from === years.to ? String(years.to) : `${years.from}-${years.to}`
