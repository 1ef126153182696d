import type { ObservationStatement } from '@lantu/model/statement'

/** Characters of the quote before and after the number itself. */
export function wordsAround(observation: ObservationStatement, reach = 24): { before: string; after: string } {
  const { quote, quoteStart, at, end } = observation
  const [from, to] = [at - quoteStart, end - quoteStart]
  return { before: quote.slice(Math.max(0, from - reach), Math.max(0, from)), after: quote.slice(to, to + reach) }
}

/** The clause that a number stands in, up to it. */
export const clauseBefore = (observation: ObservationStatement) =>
  observation.quote
    .slice(0, Math.max(0, observation.at - observation.quoteStart))
    .split(/[，,；;。\t]/)
    .at(-1) ?? ''
