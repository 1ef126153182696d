import { type Confidence, confidenceOfBits } from '../../log-odds.ts'
import { type Evidence, REASONS, reasonsOf } from './reasons.ts'
import { BY_THEMSELVES, PROJECTS, SYSTEMS } from './weights.ts'

const ofProject = confidenceOfBits(REASONS, PROJECTS)
const ofSystem = confidenceOfBits(REASONS, SYSTEMS)
const byItself = confidenceOfBits(REASONS, BY_THEMSELVES)

/** Chance that a name with its stage is right, with the reasons; `damaged`: the sentence, heading or row it stands in is. */
export function confidenceOf(evidence: Evidence, damaged: boolean): Confidence {
  const odds = evidence.around ? byItself : evidence.kind === 'project' ? ofProject : ofSystem
  return odds(reasonsOf(evidence, damaged))
}
