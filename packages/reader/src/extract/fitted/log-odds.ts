import type { Reason } from '@lantu/model/reason'

/** Fitted by `node scripts/calibrate.mjs`: log odds of a record being right; reasons that are absent weigh nothing. */
export interface LogOdds {
  readonly bias: number
  readonly weights: Readonly<Partial<Record<Reason, number>>>
}

export interface Confidence {
  /** Chance that the record is right. */
  readonly confidence: number
  /** The reasons that hold, weightiest first. */
  readonly why: Reason[]
}

/** No record is surer than the annotations can tell apart, none is thrown away. */
const [LEAST, MOST] = [0.05, 0.98]

/** Weightiest first; what weighs the same keeps its order. A handful: put in place one by one. */
function sortByWeight(reasons: Reason[], weights: LogOdds['weights']): void {
  const weightOf = (reason: Reason) => Math.abs(weights[reason] ?? 0)
  for (let i = 1; i < reasons.length; i++) {
    const reason = reasons[i] as Reason
    const weight = weightOf(reason)
    let at = i
    for (; at > 0 && weightOf(reasons[at - 1] as Reason) < weight; at--) reasons[at] = reasons[at - 1] as Reason
    reasons[at] = reason
  }
}

/** Log odds add up: a constant, and a weight for each reason that holds. Sorts `reasons` in place. */
function confidenceFrom(reasons: Reason[], { bias, weights }: LogOdds): Confidence {
  sortByWeight(reasons, weights)
  let odds = bias
  for (const reason of reasons) odds += weights[reason] ?? 0
  const chance = 1 / (1 + Math.exp(-odds))
  return { confidence: Math.round(Math.min(MOST, Math.max(LEAST, chance)) * 100) / 100, why: reasons }
}

/**
 * The same for a fixed list of reasons, of which those hold whose bits are set, the first bit 1: worked out once for each combination,
 * of which there are few. Records with the same reasons share their list.
 */
export function confidenceOfBits(reasons: readonly Reason[], odds: LogOdds): (holding: number) => Confidence {
  const known = new Map<number, Confidence>()
  return holding => {
    let found = known.get(holding)
    if (!found) {
      found = confidenceFrom(
        reasons.filter((_, bit) => holding & (1 << bit)),
        odds,
      )
      known.set(holding, found)
    }
    return found
  }
}
