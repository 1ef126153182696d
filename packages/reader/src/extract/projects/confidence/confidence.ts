import { type Confidence, confidenceOfBits } from '../../fitted/log-odds.ts'
import { type Evidence, REASONS, reasonsOf } from './reasons.ts'
import { PROJECTS, SYSTEMS } from './weights.ts'

const ofProject = confidenceOfBits(REASONS, PROJECTS)
const ofSystem = confidenceOfBits(REASONS, SYSTEMS)

/** Chance that a name with its stage is right, with the reasons; `damaged`: the sentence, heading or row it stands in is. */
export function confidenceOf(evidence: Evidence, damaged: boolean): Confidence {
  if (evidence.learned !== undefined) return { confidence: evidence.learned, why: ofProject(reasonsOf(evidence, damaged)).why }
  const odds = evidence.kind === 'project' ? ofProject : ofSystem
  return odds(reasonsOf(evidence, damaged))
}
