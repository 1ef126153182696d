import { CUES } from './cues.ts'
import type { Model } from './worth-model.ts'
import { OF_RULES, OF_TAGGER, STAGED } from './worth-weights.ts'

/** What is known of a name that the tagger reads or judges. */
export interface Known {
  /** What speaks for it or against it, a bit for each (`cues.ts`). */
  readonly cues: number
  /** How probable the tagger holds it. */
  readonly chance: number
  /**
   * Of a name of the tagger: how probable it holds the least probable other name of the clause, `null` where there is no other. Of one of
   * the rules: how sure they are of it.
   */
  readonly other: number | null
}

/** No chance is told apart from one nearer to 0 or 1. */
const NEAREST = 0.001
/** Log odds of a chance; those of nothing are even. */
export function oddsOf(chance: number | null): number {
  if (chance === null) return 0
  const held = Math.min(1 - NEAREST, Math.max(NEAREST, chance))
  return Math.log(held / (1 - held))
}

/** How probable it is that a name is a project and ends where it should, in [0, 1]. */
export function worthBy({ bias, odds, other, weights }: Model): (known: Known) => number {
  const ofCues = Float64Array.from(CUES, cue => weights[cue] ?? 0)
  return known => {
    let sum = bias + odds * oddsOf(known.chance) + other * oddsOf(known.other)
    for (let i = 0; i < ofCues.length; i++) if ((known.cues & (1 << i)) !== 0) sum += ofCues[i] as number
    return 1 / (1 + Math.exp(-sum))
  }
}

/** How probable it is that its stage is right too. */
export const confidenceOfWorth = (worth: number): number => Math.round(100 * worth * STAGED) / 100

const ofRules = worthBy(OF_RULES)
/** How names are judged, apart, so that whoever fits the weights can look on. */
export const WORTH = { ofTagger: worthBy(OF_TAGGER), ofRules: (known: Known, _name: string): number => ofRules(known) }
