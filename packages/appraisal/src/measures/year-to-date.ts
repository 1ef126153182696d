import { profileShare } from '../paths/target-path.ts'
import { asRead } from './as-read.ts'
import type { Dated, SeriesPoint } from './series-point.ts'

/** How a year's whole falls on its parts by decision: agreed for a year, or chosen for every year. */
export interface YearShares {
  readonly profile?: readonly number[] | undefined
  readonly profiles?: ReadonlyMap<number, readonly number[]> | undefined
}

/**
 * Flows (时期数): a part of a year is counted from the first of January (年初累计); months and quarters by themselves are added up
 * while none between is missing. For each part, what the whole year would come to at its pace:
 *
 *     whole year = so far ÷ share,   share = what agreed quarters ask for, else the profile that was decided,
 *                                    else last year's so far ÷ last year's whole        (上年同期占比)
 *                                    else the share of the days
 */
export function yearToDatePoints(levels: readonly Dated[], { profile, profiles }: YearShares = {}): SeriesPoint[] {
  const cumulative = levels.flatMap(one => (isFromJanuary(one) ? [{ ...asRead(one), from: Math.floor(one.from + 0.001) }] : []))
  const summed = sumParts(levels.filter(one => one.to - one.from < 0.9))
  const byTime = new Map<number, SeriesPoint & { from: number }>()
  for (const one of [...summed, ...cumulative]) byTime.set(key(one.time), one)
  const all = [...byTime.values()]
  return all.map(({ from, ...one }) => {
    const fraction = one.time - from
    if (fraction > 0.99) return one
    const before = byTime.get(key(one.time - 1))
    const whole = byTime.get(key(from))
    // a whole year stands at the first of January after it
    const last = before && whole && whole.value > 0 && before.value > 0 ? before.value / whole.value : null
    const agreed = profiles?.get(from)
    const decided = agreed ?? profile
    const share = decided ? profileShare(decided, quarterShare(from, one.time)) : (last ?? fraction)
    const by = agreed ? 'agreed' : profile ? 'profile' : last !== null ? 'last-year' : 'even'
    return share > 0 ? { ...one, wholeYear: { value: one.value / share, share, by } as const } : one
  })
}

/** Months differ in days, the parts of a profile do not: the end of June is half of a year by the calendar. */
const quarterShare = (year: number, time: number): number => {
  const twelfth = (time - year) * 12
  return (Math.abs(twelfth - Math.round(twelfth)) < 0.12 ? Math.round(twelfth) : twelfth) / 12
}

const key = (time: number) => Math.round(time * 100)
const isFromJanuary = (one: Dated) => one.to - one.from <= 1.01 && Math.abs(one.from - Math.round(one.from)) < 0.001

/** Single months or quarters of a year, added up from January on while each begins where the one before ended. */
function sumParts(parts: readonly Dated[]): (SeriesPoint & { from: number })[] {
  const sums: (SeriesPoint & { from: number })[] = []
  let [year, end, total, sources] = [Number.NaN, Number.NaN, 0, [] as string[]]
  for (const one of parts.toSorted((a, b) => a.from - b.from || a.to - b.to)) {
    if (Math.floor(one.from + 0.001) !== year)
      [year, end, total, sources] = [Math.floor(one.from + 0.001), Math.floor(one.from + 0.001), 0, []]
    if (Math.abs(one.from - end) > 0.005) continue
    end = one.to
    total += one.value as number
    sources = [...sources, one.row.id]
    sums.push({ ...asRead(one), value: total, how: 'sum', sources, from: year })
  }
  return sums
}
