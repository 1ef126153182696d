import type { Name } from '../names/name.ts'
import { cuesAround, cuesOf, type Reading } from './cues.ts'
import { isOfPlace, isQuotedThing, isRoadNumber } from './of-place.ts'
import type { Tagged } from './tagger.ts'
import { learnedTagger } from './weigh.ts'
import { WORTH } from './worth.ts'

/** How much one must be worth that rules found: they are right about more of those that the tagger holds improbable. */
const STANDS = 0.35
/** …and one beside a member of its list that is so probable, where the tagger reads no other name: 川荻和｜云荻城际铁路. */
const KEPT_BESIDE = 0.02
const BESIDE = 0.9

/**
 * A system, a name that reaches out of the clause and one of a single sign (东、西客运站) are no names to the tagger; and it has no say
 * where a number agrees with them.
 */
export const isJudged = ({ kind, start, end, agrees }: Name, from: number, to: number) =>
  kind === 'project' && !agrees && end - start > 1 && start >= from && end <= to

const JOINT = /^”?(?:、|和|及|以及|与)?“?$/
/** Whether nothing but a sign of a list stands between two names. */
const areJoined = (text: string, one: Name | undefined, next: Name | undefined): boolean =>
  one !== undefined && next !== undefined && next.start >= one.end && JOINT.test(text.slice(one.end, Math.min(next.start, one.end + 5)))

/** Refuses names of rules that are worth too little; `own`: the names that the tagger reads there by itself. */
export function refuse(reading: Reading, names: readonly Name[], own: readonly Tagged[], refused: Set<Name>): void {
  if (names.length === 0) return
  const { text } = reading
  const tagger = learnedTagger()
  const around = cuesAround(reading)
  const chances = names.map(({ start, end }) => tagger.chanceOf(start, end))
  names.forEach((name, i) => {
    const { start, end, judged } = name
    const chance = chances[i] as number
    const before = areJoined(text, names[i - 1], name) ? (chances[i - 1] as number) : 0
    const after = areJoined(text, name, names[i + 1]) ? (chances[i + 1] as number) : 0
    const beside = Math.max(before, after) >= BESIDE && !own.some(one => one.start < end && start < one.end)
    if (beside && chance >= KEPT_BESIDE) return
    const cues = around | cuesOf(reading, { start, end, chance }, name.name)
    if (isOfPlace(name, cues) || isRoadNumber(name) || isQuotedThing(text, name, cues)) return
    if (WORTH.ofRules({ cues, chance, other: judged.confidence }, name.name) < STANDS) refused.add(name)
  })
}
