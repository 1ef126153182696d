import { CUES } from './cues.ts'
import { BIAS, ODDS, OF_LEAST, STAGED, WEIGHTS } from './worth-weights.ts'

/** What is known of a name that the tagger reads. */
export interface Known {
  /** What speaks for it or against it, a bit for each (`cues.ts`). */
  readonly cues: number
  /** How probable the tagger holds it, and the least probable of the other names of its clause; `null` where it has no other. */
  readonly chance: number
  readonly least: number | null
}

/** No chance is told apart from one nearer to 0 or 1. */
const NEAREST = 0.001
/** Log odds of a chance; those of nothing are even. */
export function oddsOf(chance: number | null): number {
  if (chance === null) return 0
  const held = Math.min(1 - NEAREST, Math.max(NEAREST, chance))
  return Math.log(held / (1 - held))
}

const weights = Float64Array.from(CUES, cue => WEIGHTS[cue] ?? 0)

/** How probable it is that a name is a project and ends where it should, in [0, 1]. */
function worthOf({ cues, chance, least }: Known): number {
  let odds = BIAS + ODDS * oddsOf(chance) + OF_LEAST * oddsOf(least)
  for (let i = 0; i < weights.length; i++) if ((cues & (1 << i)) !== 0) odds += weights[i] as number
  return 1 / (1 + Math.exp(-odds))
}

/** How probable it is that its stage is right too. */
export const confidenceOfWorth = (worth: number): number => Math.round(100 * worth * STAGED) / 100

/** How it is judged, apart, so that whoever fits the weights can look on. */
export const WORTH = { of: worthOf }
