import { type Confidence, confidenceOfBits } from '../../fitted/log-odds.ts'
import { BY_GUESS, type Evidence, REASONS, reasonsOf } from './reasons.ts'
import { BIAS, WEIGHTS } from './weights.ts'

/** The annotated documents have no such cell: of those of tables drawn at random (`score-tables.mjs`) every second is right. */
const UNCERTAIN_COLUMN = -2
/** So that what was reworded on documents left out is believed as often as it was right there, seven times in ten. */
const REWORDED = -1

/** A plan of a thousand numbers meets some sixty sets of reasons. */
const ofBits = confidenceOfBits(REASONS, { bias: BIAS, weights: { ...WEIGHTS, 'uncertain-column': UNCERTAIN_COLUMN, reworded: REWORDED } })

/** Chance that every field of an observation is right, with the reasons. */
export function confidenceOf(evidence: Evidence): Confidence {
  return ofBits(reasonsOf(evidence))
}

/** Below it an observation's name is more often wrong than right. */
const DOUBTFUL = 0.65

/** Whether the name is to be doubted in a record of this confidence: how it is dated says nothing of that. */
export const doubtsName = (evidence: Evidence, confidence: number): boolean =>
  confidence < DOUBTFUL && (!evidence.guessed || ofBits(reasonsOf(evidence) & ~BY_GUESS).confidence < DOUBTFUL)
