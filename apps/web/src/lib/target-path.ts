import { parsePeriod } from '@lantu/model/period'

export interface PathPoint {
  /** Decimal year: the end of 2020 is 2021. */
  at: number
  value: number
}

/** A day `YYYY-MM-DD` as a decimal year. */
export function decimalYear(day: string): number {
  const [year = 1970, month = 1, date = 1] = day.split('-').map(Number)
  const start = Date.UTC(year, 0, 1)
  const end = Date.UTC(year + 1, 0, 1)
  return year + (Date.UTC(year, month - 1, date) - start) / (end - start)
}

/** The end of the period that a time such as `2020`, `2016-2020` or `2024-06` speaks of. */
export function endOfTime(time: string): number | undefined {
  const period = parsePeriod(time)
  if (!period) return undefined
  if (period.endsOn === null) return period.to + 1
  const [year = 0, month = 0, date = 0] = period.endsOn.split('-').map(Number)
  return decimalYear(new Date(Date.UTC(year, month - 1, date + 1)).toISOString().slice(0, 10))
}

/** The straight path of a level from its base to its target; outside it, the nearer end. */
export function pathAt(base: PathPoint, target: PathPoint, at: number): number {
  if (target.at <= base.at) return target.value
  const share = Math.min(1, Math.max(0, (at - base.at) / (target.at - base.at)))
  return base.value + share * (target.value - base.value)
}

/** How far a value has come from base to target: 0 at the base, 1 at the target, in whichever direction the target lies. */
export function progressOf(base: number, target: number, value: number): number | undefined {
  return target === base ? undefined : (value - base) / (target - base)
}
