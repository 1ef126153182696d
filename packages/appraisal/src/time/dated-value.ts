/**
 * Time in the arithmetic is in years with fraction, at an instant: the end of 2020 is 2021.0, and a value that speaks of the
 * days up to 2024-06-30 stands at the end of that day. Leap years are as long as they are.
 */
export interface DatedValue {
  readonly time: number
  readonly value: number
}

/** A year's figure is the state at its end. */
export const yearEnd = (year: number): number => year + 1

/** The start of a calendar day `YYYY-MM-DD`. Throws RangeError on anything else. */
export function startOfDay(day: string): number {
  const at = Date.parse(`${day}T00:00:00Z`)
  if (!/^\d{4}-\d\d-\d\d$/.test(day) || Number.isNaN(at)) throw new RangeError(`not a day: ${day}`)
  return ofInstant(at)
}

/** The end of a calendar day `YYYY-MM-DD`, which is the start of the next. Throws RangeError on anything else. */
export function endOfDay(day: string): number {
  startOfDay(day)
  return ofInstant(Date.parse(`${day}T00:00:00Z`) + 86_400_000)
}

function ofInstant(at: number): number {
  const year = new Date(at).getUTCFullYear()
  const start = Date.UTC(year, 0, 1)
  return year + (at - start) / (Date.UTC(year + 1, 0, 1) - start)
}

/** The end of the last year that `2020` or `2016-2020` speaks of, or null where it says none. */
export function endOfYears(time: string): number | null {
  const found = /(\d{4})$/.exec(time)
  return found ? yearEnd(Number(found[1])) : null
}

/** The day that ends at a time: `2024-06-30` of 2024.497. */
export function dayEndingAt(time: number): string {
  const year = Math.floor(time)
  const start = Date.UTC(year, 0, 1)
  const days = Math.round((time - year) * ((Date.UTC(year + 1, 0, 1) - start) / 86_400_000))
  return new Date(start + (days - 1) * 86_400_000).toISOString().slice(0, 10)
}

/** Share of the way between two times that has passed, held within [0, 1]; a way of no length has passed. */
export function elapsedShare(from: number, to: number, time: number): number {
  if (to <= from) return time < to ? 0 : 1
  return Math.min(1, Math.max(0, (time - from) / (to - from)))
}
