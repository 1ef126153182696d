import { type Confidence, confidenceOfBits } from '../../log-odds.ts'
import { type Evidence, REASONS, reasonsOf } from './reasons.ts'
import { PROJECTS, SYSTEMS } from './weights.ts'

const ofProject = confidenceOfBits(REASONS, PROJECTS)
const ofSystem = confidenceOfBits(REASONS, SYSTEMS)

/**
 * What the tagger holds probable is surer than it is right, the stage counted: log odds, set by hand to what names of each
 * probability were worth in texts that were left out when its weights were fitted.
 */
const LEARNED = { bias: 0, slope: 0.25 }
function ofLearned(chance: number): number {
  const odds = LEARNED.bias + LEARNED.slope * Math.log(chance / Math.max(1e-6, 1 - chance))
  return Math.round(100 / (1 + Math.exp(-odds))) / 100
}

/** Chance that a name with its stage is right, with the reasons; `damaged`: the sentence, heading or row it stands in is. */
export function confidenceOf(evidence: Evidence, damaged: boolean): Confidence {
  if (evidence.learned !== undefined) return { confidence: ofLearned(evidence.learned), why: ofProject(reasonsOf(evidence, damaged)).why }
  const odds = evidence.kind === 'project' ? ofProject : ofSystem
  return odds(reasonsOf(evidence, damaged))
}
