import type { Datum } from '../data/datum.ts'
import { roundingOf } from '../data/values.ts'

/** All the values that a printed number may stand for. */
export interface Interval {
  readonly low: number
  readonly high: number
}

/** What rounding and the comparator leave open: 9.5% is 9.45–9.55, 突破3500亿元 is 3500 and up. */
export function intervalOf(datum: Datum, exactly = false): Interval {
  const half = exactly ? 0 : roundingOf(datum)
  const { comparator } = datum.observation
  const about = comparator === 'approx' ? Math.max(half, Math.abs(datum.value) * 0.03) : half
  const isFloor = comparator === 'ge' || comparator === 'gt'
  const isCeiling = comparator === 'le' || comparator === 'lt'
  return { low: isCeiling ? Number.NEGATIVE_INFINITY : datum.value - about, high: isFloor ? Number.POSITIVE_INFINITY : datum.value + about }
}

export const overlaps = (a: Interval, b: Interval): boolean => a.low <= b.high && b.low <= a.high

export const widen = ({ low, high }: Interval, by: number): Interval => ({ low: low - by, high: high + by })

/** Annual growth in percent from one level to another; the whole growth for one year. */
export const annualRate = (from: number, to: number, years: number): number => ((to / from) ** (1 / years) - 1) * 100

/** The growth, by the year or in all, that the intervals of two positive levels allow. */
export function growthInterval(base: Interval, end: Interval, years: number): Interval {
  const tiny = Number.MIN_VALUE
  return {
    low: annualRate(Math.max(base.high, tiny), Math.max(end.low, 0), years),
    high: Number.isFinite(end.high) ? annualRate(Math.max(base.low, tiny), end.high, years) : Number.POSITIVE_INFINITY,
  }
}

/** The quotient that the intervals of two positive numbers allow. */
export function quotientInterval(over: Interval, under: Interval, scale: number): Interval {
  const tiny = Number.MIN_VALUE
  return {
    low: Number.isFinite(under.high) ? (Math.max(over.low, 0) / Math.max(under.high, tiny)) * scale : 0,
    high: Number.isFinite(over.high) ? (over.high / Math.max(under.low, tiny)) * scale : Number.POSITIVE_INFINITY,
  }
}

/** How many times ten one value is of another, when it is that within one in a hundred: 100 for 350 and 3.5. Else null. */
export function powerOfTen(a: number, b: number): number | null {
  if (a <= 0 || b <= 0 || a === b) return null
  const exponent = Math.round(Math.log10(a / b))
  if (exponent === 0 || Math.abs(exponent) > 8) return null
  const times = 10 ** exponent
  return Math.abs(a / b / times - 1) <= 0.01 ? times : null
}
