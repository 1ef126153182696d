import { type Confidence, confidenceOfBits } from '../../log-odds.ts'
import { type Evidence, REASONS, reasonsOf } from './reasons.ts'
import { BIAS, WEIGHTS } from './weights.ts'

/** The annotated documents have no such cell: of those of tables drawn at random (`score-tables.mjs`) every second is right. */
const UNCERTAIN_COLUMN = -2

/** A plan of a thousand numbers meets some sixty sets of reasons. */
const ofBits = confidenceOfBits(REASONS, { bias: BIAS, weights: { ...WEIGHTS, 'uncertain-column': UNCERTAIN_COLUMN } })

/** Chance that every field of an observation is right, with the reasons. */
export function confidenceOf(evidence: Evidence): Confidence {
  return ofBits(reasonsOf(evidence))
}
