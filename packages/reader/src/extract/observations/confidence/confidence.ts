import type { Reason } from '@lantu/model/statement'
import { type Evidence, reasonsOf } from './reasons.ts'
import { BIAS, WEIGHTS } from './weights.ts'

export interface Confidence {
  /** Chance that every field of the record is right. */
  readonly confidence: number
  /** The reasons that hold, weightiest first. */
  readonly why: Reason[]
}

/** No record is surer than the annotations can tell apart, none is thrown away. */
const [LEAST, MOST] = [0.05, 0.98]

const weightOf = (reason: Reason): number => WEIGHTS[reason] ?? 0

/** Log odds add up: a constant, and a weight for each reason that holds. */
export function confidenceOf(evidence: Evidence): Confidence {
  const why = reasonsOf(evidence).toSorted((a, b) => Math.abs(weightOf(b)) - Math.abs(weightOf(a)))
  const odds = why.reduce((sum, reason) => sum + weightOf(reason), BIAS)
  const chance = 1 / (1 + Math.exp(-odds))
  return { confidence: Math.round(Math.min(MOST, Math.max(LEAST, chance)) * 100) / 100, why }
}
