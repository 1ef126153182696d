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
export const startOfDay = (day: string): number => withinYear(day, 0)

/** The end of a calendar day `YYYY-MM-DD`, which is the start of the next. Throws RangeError on anything else. */
export const endOfDay = (day: string): number => withinYear(day, 1)

const BEFORE_MONTH = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334, 365] as const
const isLeap = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0

// by counting days: a screen of lights asks this of thousands of values, and Date costs ten times as much
function withinYear(day: string, more: 0 | 1): number {
  const year = Number(day.slice(0, 4))
  const month = Number(day.slice(5, 7))
  const date = Number(day.slice(8))
  const leap = isLeap(year) ? 1 : 0
  const before = BEFORE_MONTH[month - 1]
  const after = BEFORE_MONTH[month]
  const days = before === undefined || after === undefined ? 0 : after - before + (month === 2 ? leap : 0)
  if (
    day.length !== 10 ||
    day[4] !== '-' ||
    day[7] !== '-' ||
    !(date >= 1 && date <= days) ||
    !Number.isInteger(date) ||
    !Number.isInteger(year)
  )
    throw new RangeError(`not a day: ${day}`)
  return year + ((before as number) + (month > 2 ? leap : 0) + date - 1 + more) / (365 + leap)
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
