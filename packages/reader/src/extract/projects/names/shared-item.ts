import { atEnd } from '../../../patterns/gates.ts'
import type { Group } from '../enumeration.ts'
import { COUNTIES } from '../lexicon/counties.ts'
import { barePlace } from './lists.ts'
import { makes } from './makes.ts'
import type { Member } from './member.ts'
import type { Governed } from './name.ts'

/** Verbs that go on with something. */
export const PUSHES = new Set(['加快', '推进', '加快推进', '推动', '统筹推进', '加快实施'])

/** What ends as a place does, or is as short as one. */
export const OF_PLACE = atEnd(/^.{0,3}$|[县市区镇乡村山河湖江岛洲]$/)
/** 荻州、石梁、川埠港码头扩建工程等项目: places that share what is named of the last. */
export function placeBeforeHead(members: readonly Member[], i: number, governed: Governed): boolean {
  const { length } = (members[i] as Member).text
  if (length > 3 || !(barePlace(members[i] as Member, governed) || COUNTIES.has((members[i] as Member).text))) return false
  for (let next = i + 1; next < members.length; next++) {
    const { ending, text } = members[next] as Member
    if (ending.kind === 'none') continue
    return (
      ending.kind === 'works' && text.length > length + 1 && (COUNTIES.startingAt(text) !== '' || governed.places.within(text, length + 1))
    )
  }
  return false
}

const OF_ITEMS = atEnd(/项目$/)

/** 建成投产荻湖三期、川埠材料、石梁电池材料项目: what closes the last is what all of them are. */
export const sharesItem = (members: readonly Member[], last: Member, group: Group, { verb, predicated }: Governed): boolean =>
  !group.etc &&
  members.length > 1 &&
  OF_ITEMS.test(last.text) &&
  verb !== null &&
  (predicated === true || makes(verb) || PUSHES.has(verb.word)) &&
  members.some(one => one.ending.phased || (one.ending.kind === 'none' && last.ending.kind === 'project' && !OF_PLACE.test(one.text)))
