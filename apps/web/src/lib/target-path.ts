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

/** The end of the last year that a time such as `2020` or `2016-2020` speaks of. */
export function endOfTime(time: string): number | undefined {
  const match = /(\d{4})$/.exec(time)
  return match ? Number(match[1]) + 1 : undefined
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
