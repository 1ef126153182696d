import type { Years } from '../../vocabulary/five-year-plans.ts'
import { aimsAt } from '../document-period.ts'
import { likelyYear } from './infer-year.ts'
import { yearMentions } from './year-mentions.ts'

/** So likely, the year in which a text was written speaks against the period that it seems to name. */
const CLEARLY = 0.8
/** A plan is spoken of as what is to come from the year before it on. */
const covers = ({ from, to }: Years, year: number) => from - 1 <= year && year <= to

/**
 * The period that a text without a title of its own plans: the one that it seems to name, unless the year in which it was written, by all
 * the years that it says, lies elsewhere; then the five years of that time among the plans that it names. Null where all are over.
 * `given`: the year in which it was given out, where it says that; a plan at whose end it aims is not over.
 */
export function planOfItsTime(named: Years, text: string, given: number | null): Years | null {
  const written = given ?? likelyYear(text, CLEARLY)
  if (written === null || covers(named, written) || (given === null && aimsAt(named.to, text))) return named
  const plans = yearMentions(text).filter(({ role }) => role.startsWith('plan') && role !== 'plan-base')
  const [its] = plans.map(({ year }) => ({ from: year, to: year + 4 })).filter(plan => covers(plan, written))
  return its ?? (written > named.to ? null : named)
}
