import { type Confidence, confidenceFrom, type LogOdds } from '../../log-odds.ts'
import { type Evidence, listOf, reasonsOf } from './reasons.ts'
import { PROJECTS, SYSTEMS } from './weights.ts'

/** The same few reasons come together again and again: what follows from them is worked out once. */
class Remembered {
  private readonly model: LogOdds
  private readonly known = new Map<number, Confidence>()

  constructor(model: LogOdds) {
    this.model = model
  }

  of(reasons: number): Confidence {
    let found = this.known.get(reasons)
    if (!found) {
      found = confidenceFrom(listOf(reasons), this.model)
      this.known.set(reasons, found)
    }
    return found
  }
}

const OF_PROJECTS = new Remembered(PROJECTS)
const OF_SYSTEMS = new Remembered(SYSTEMS)

/** Chance that a name with its stage is right, with the reasons; `damaged`: the sentence, heading or row it stands in is. */
export function confidenceOf(evidence: Evidence, damaged: boolean): Confidence {
  return (evidence.kind === 'project' ? OF_PROJECTS : OF_SYSTEMS).of(reasonsOf(evidence, damaged))
}
