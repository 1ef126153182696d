import { type Confidence, confidenceFrom, looksDamaged } from '../../log-odds.ts'
import { type Evidence, reasonsOf } from './reasons.ts'
import { PROJECTS, SYSTEMS } from './weights.ts'

/** Chance that a name with its stage is right, with the reasons; `around` is the sentence, heading or row it stands in. */
export function confidenceOf(evidence: Evidence, around: string): Confidence {
  const reasons = reasonsOf(evidence)
  if (looksDamaged(around)) reasons.push('damaged-text')
  return confidenceFrom(reasons, evidence.kind === 'project' ? PROJECTS : SYSTEMS)
}
