import { dayEndingAt, endOfDay } from '@lantu/appraisal/time/dated-value'

/** The last day of the month before a day: what a screen counts changes from. */
export function monthEndBefore(day: string): string {
  const [year = 0, month = 1] = day.split('-').map(Number)
  return new Date(Date.UTC(year, month - 1, 0)).toISOString().slice(0, 10)
}

/** The ends of the quarters of a plan up to a day, as days; the day itself last, where it ends no quarter. */
export function quarterEnds(from: number, to: number, day: string): string[] {
  const ends: string[] = []
  for (let year = from; year <= to; year++)
    for (const end of ['03-31', '06-30', '09-30', '12-31']) if (`${year}-${end}` <= day) ends.push(`${year}-${end}`)
  return ends.at(-1) === day || day > `${to}-12-31` ? ends : [...ends, day]
}

/** `2023` of what ends with a year, `2024-06` of what ends within one. */
export function timeName(time: number): string {
  const day = dayEndingAt(time)
  return day.endsWith('-12-31') ? day.slice(0, 4) : day.slice(0, 7)
}

export { dayEndingAt, endOfDay }
