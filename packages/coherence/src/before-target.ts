import type { Datum } from './data/datum.ts'
import { joinKey } from './data/keys.ts'

/** Periods follow each other: 2016—2020 before 2021—2025 or 2021; a level of 2020 before one of 2025. */
const isBefore = (a: Datum, b: Datum) => a.to < b.from || (a.measure === 'level' && a.to < b.to)

/** 年均 over years that are not said is still growth by the year. */
const growthBasis = (d: Datum) => (d.basis === 'average' ? 'annual' : d.basis)

/** What may be measured by each other over time: one indicator of one place, in one unit and measure, over as many years (`span`). */
export const seriesKey = (d: Datum, span: number): string => joinKey(d.indicator, d.place, d.family, d.measure, growthBasis(d), span)

/** What a series says last before a target, of a status: everything it says of that time. */
export function lastBefore(target: Datum, series: readonly Datum[], status: Datum['status']): Datum[] {
  const before = series.filter(d => d.status === status && isBefore(d, target))
  const last = before.at(-1)
  return last ? before.filter(d => d.to === last.to && d.from === last.from) : []
}
