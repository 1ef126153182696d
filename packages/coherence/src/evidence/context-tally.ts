import type { Datum } from '../data/datum.ts'
import { groupBy, joinKey } from '../data/keys.ts'

/** What a document's other indicators say of one time and status: how many are said again with the same value, how many with another. */
export interface ContextTally {
  readonly agree: number
  readonly clash: number
}

/** 48% here and 47.8% there agree. */
const ROUNDED = 0.01

const contextOf = (d: Datum) => joinKey(d.document.name, d.status, d.to)
const thingOf = (d: Datum) => joinKey(d.document.name, d.place, d.indicator, d.family, d.from, d.to, d.status, d.measure, d.basis)

/**
 * A plan says one or two things wrongly, never ten: where many indicators of one time have two values, it is the time that was
 * misread, as when a chapter of tasks is taken for one of results. Told for each datum without what its own indicator adds.
 */
export function tallyContexts(data: readonly Datum[]): (datum: Datum) => ContextTally {
  const clashes = new Map<string, boolean>()
  const tallies = new Map<string, { agree: number; clash: number }>()
  for (const [thing, same] of groupBy(
    data.filter(d => !d.isStart),
    thingOf,
  )) {
    const [first] = same
    if (!first || same.every(d => d.observation.quoteStart === first.observation.quoteStart)) continue
    const isClash = same.some(d => Math.abs(d.value - first.value) > ROUNDED * Math.abs(first.value))
    clashes.set(thing, isClash)
    const context = contextOf(first)
    const tally = tallies.get(context) ?? { agree: 0, clash: 0 }
    tallies.set(context, tally)
    if (isClash) tally.clash++
    else tally.agree++
  }
  return datum => {
    const { agree, clash } = tallies.get(contextOf(datum)) ?? { agree: 0, clash: 0 }
    const own = clashes.get(thingOf(datum))
    return { agree: agree - (own === false ? 1 : 0), clash: clash - (own === true ? 1 : 0) }
  }
}
