import type { Datum } from './data/datum.ts'
import { roundingOf, wayOf } from './data/values.ts'

/** Met, missed, or null where the words do not say which way is better. */
export function isMet(target: Datum, actual: Datum): boolean | null {
  const way = wayOf(target)
  // 常住人口 is neither to be passed nor to be fallen short of: within one in a hundred it is what was planned
  if (way === null)
    return target.direction === 'range' && Math.abs(actual.value - target.value) <= 0.01 * Math.abs(target.value) ? true : null
  const slack = roundingOf(actual) * 1e-6
  return way === 'higher' ? actual.value >= target.value - slack : actual.value <= target.value + slack
}

/** Whether a later target asks for less than an earlier value had, or than an earlier target asked. */
export function isWeaker(earlier: Datum, later: Datum): boolean {
  const way = wayOf(later)
  if (way === 'higher') return later.value < earlier.value
  return way === 'lower' && later.value > earlier.value
}

/** A floor that is kept, not a goal to be reached: 稳定在118万吨以上, 耕地保有量不低于. */
export const isBottomLine = ({ observation, indicator }: Datum): boolean =>
  /稳定|保持|不低于|不少于|不超过|以内|控制在|底线|红线|≥|≤|守住/.test(
    observation.quote.slice(Math.max(0, observation.at - observation.quoteStart - 14), observation.end - observation.quoteStart + 6),
  ) || /耕地|基本农田|粮食/.test(indicator)
