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

/** Weightiest first; what weighs the same keeps its order. A handful: put in place one by one. */
function sortByWeight(reasons: Reason[]): void {
  for (let i = 1; i < reasons.length; i++) {
    const reason = reasons[i] as Reason
    const weight = Math.abs(weightOf(reason))
    let at = i
    for (; at > 0 && Math.abs(weightOf(reasons[at - 1] as Reason)) < weight; at--) reasons[at] = reasons[at - 1] as Reason
    reasons[at] = reason
  }
}

/** Log odds add up: a constant, and a weight for each reason that holds. */
export function confidenceOf(evidence: Evidence): Confidence {
  const why = reasonsOf(evidence)
  sortByWeight(why)
  let odds = BIAS
  for (const reason of why) odds += weightOf(reason)
  const chance = 1 / (1 + Math.exp(-odds))
  return { confidence: Math.round(Math.min(MOST, Math.max(LEAST, chance)) * 100) / 100, why }
}
