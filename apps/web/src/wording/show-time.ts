import { labelOfPeriod, parsePeriod, yearSpan } from '@lantu/model/wording/period'

/** The time of a value beside it: years without their 年, `2021—2025`; any other time as it is said, `2024年1—6月`. */
export function showTime(time: string, language: 'zh' | 'en'): string {
  const period = parsePeriod(time)
  return period && period.startsOn === null ? yearSpan(period.from, period.to, language) : labelOfPeriod(time, language)
}
