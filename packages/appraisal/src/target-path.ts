/** The value that a plan's own figures imply for a date between its base and its target. */

export interface DatedValue {
  /** Years with fraction; a year-end figure of 2020 is 2021.0. Use `yearEnd`. */
  readonly time: number
  readonly value: number
}

/** A year's figure is the state at its end. */
export const yearEnd = (year: number): number => year + 1

/** Years with fraction of a calendar day `YYYY-MM-DD`, at its start. Leap years are as long as they are. */
export function timeOfDay(day: string): number {
  const at = Date.parse(`${day}T00:00:00Z`)
  if (Number.isNaN(at)) throw new RangeError(`not a day: ${day}`)
  const year = new Date(at).getUTCFullYear()
  const start = Date.UTC(year, 0, 1)
  return year + (at - start) / (Date.UTC(year + 1, 0, 1) - start)
}

/** Share of the way from base to target that has passed, held within [0, 1]. */
export function elapsedShare(base: DatedValue, target: DatedValue, time: number): number {
  if (target.time <= base.time) return time < target.time ? 0 : 1
  return Math.min(1, Math.max(0, (time - base.time) / (target.time - base.time)))
}

/** 线性路径: equal steps. Defined for every sign, and it ends at the target exactly. */
export function linearPath(base: DatedValue, target: DatedValue, time: number): number {
  const share = elapsedShare(base, target, time)
  return share === 1 ? target.value : base.value + (target.value - base.value) * share
}

/**
 * 等速增长路径: a constant rate of growth, for flows such as output that plans state as 年均增长.
 * A rate exists only where both ends are positive; otherwise the path is null, and the caller says so.
 */
export function compoundPath(base: DatedValue, target: DatedValue, time: number): number | null {
  if (base.value <= 0 || target.value <= 0) return null
  const share = elapsedShare(base, target, time)
  return share === 1 ? target.value : base.value * (target.value / base.value) ** share
}

/**
 * How much of the way from base to target an actual value has gone: 0 at the base, 1 at the target, more beyond, below 0
 * when it moved the other way. Null when base and target are equal: there is no way to go, and a floor's own test applies.
 */
export function progress(base: number, target: number, actual: number): number | null {
  return target === base ? null : (actual - base) / (target - base)
}
