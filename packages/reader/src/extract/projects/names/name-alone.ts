import { makes } from './makes.ts'
import type { Member } from './member.ts'
import type { Governed, Name } from './name.ts'
import { BUILT_NOW, OWN_OF_CITY } from './promised.ts'
import { isMotto, isQuoted } from './quoted.ts'
import { PUSHES } from './shared-item.ts'
import { namedSystem, quotedPair } from './systems-of.ts'
import { take } from './take.ts'

/** The name of an object alone, which most are: nothing stands beside or behind it that would say what it is. */
export function nameAlone(found: Name[], text: string, member: Member, governed: Governed): void {
  const { ending } = member
  if (ending.kind === 'none') {
    if (!quotedPair(text, member) && namedSystem(text, member)) take(found, member, member.text, 'system', governed, 'system.named')
  } else if (ending.kind === 'system') take(found, member, member.text, 'system', governed, 'system.clause')
  else if (ending.kind !== 'programme' || governed.verb) {
    const sure =
      (ending.kind === 'works' && member.text.length >= 5 && isQuoted(text, member.start, member.end) && !isMotto(member.text)) ||
      (OWN_OF_CITY.has(member.text) && governed.predicated === true && BUILT_NOW.test(governed.words)) ||
      (OWN_OF_CITY.has(member.text) && PUSHES.has(governed.verb?.word ?? '') && /建设$/.test(member.whole)) ||
      (OWN_OF_CITY.has(member.text) && makes(governed.verb))
    take(found, member, member.text, 'project', governed, 'project.clause', sure)
  }
}
