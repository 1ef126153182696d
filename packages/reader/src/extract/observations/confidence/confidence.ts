import { type Confidence, confidenceFrom } from '../../log-odds.ts'
import { type Evidence, REASONS, reasonsOf } from './reasons.ts'
import { BIAS, WEIGHTS } from './weights.ts'

const MODEL = { bias: BIAS, weights: WEIGHTS }

/** What a set of reasons makes of a record, reckoned when it is first met: a plan of a thousand numbers meets some sixty. */
const known = new Map<number, Confidence>()

/** Chance that every field of an observation is right, with the reasons. */
export function confidenceOf(evidence: Evidence): Confidence {
  const reasons = reasonsOf(evidence)
  let found = known.get(reasons)
  if (!found) {
    const named = REASONS.filter((_, bit) => (reasons & (1 << bit)) !== 0)
    found = confidenceFrom(named, MODEL)
    known.set(reasons, found)
  }
  // each record has a list of its own
  return { confidence: found.confidence, why: found.why.slice() }
}
