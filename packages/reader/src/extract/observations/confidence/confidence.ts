import { type Confidence, confidenceFrom } from '../../log-odds.ts'
import { type Evidence, reasonsOf } from './reasons.ts'
import { BIAS, WEIGHTS } from './weights.ts'

const MODEL = { bias: BIAS, weights: WEIGHTS }

/** Chance that every field of an observation is right, with the reasons. */
export const confidenceOf = (evidence: Evidence): Confidence => confidenceFrom(reasonsOf(evidence), MODEL)
