import { atEnd } from '../../../patterns/gates.ts'
import { isProgramme } from './kinds.ts'
import { type Listing, ofNamed } from './listing.ts'
import { makes } from './makes.ts'
import type { Member } from './member.ts'
import { PLURAL } from './no-names.ts'
import { OWN_OF_CITY } from './promised.ts'
import { PUSHES } from './shared-item.ts'

const ONES_OF_WEIGHT = /^(?:重大|重点|标志性|骨干)/
const CLOSED_BY_ITEMS = atEnd(/项目(?:建设)?$/)

/** What a list says of a member makes it a project, however general its name. */
export function isSure(listing: Listing, member: Member): boolean {
  const { governed, group, cls, members, last, list, items } = listing
  // 川湖研究中心等重大平台: an example is one of its own
  if (
    group.etc &&
    cls.kind !== 'none' &&
    ONES_OF_WEIGHT.test(group.tail) &&
    !PLURAL.test((members[0] as Member).whole) &&
    member.specificity(governed.places) > 0
  )
    return true
  // 荻湖种养、石梁生猪养殖项目: what closes a list of items is one
  if (listing.shared && member === last && member.specificity(governed.places) > 0) return true
  // 石梁水厂、荻湖客运站正加快建设: what something is said of beside a named one
  if (governed.predicated === true && members.length > 1 && member.specificity(governed.places) > 0 && list.mostlyNamed(2)) return true
  if ((group.etc ? cls.kind !== 'none' : makes(governed.verb)) && OWN_OF_CITY.has(member.text) && list.hasNamed()) return true
  // 加快荻湖医院、云埠分院、石梁康复医院项目建设: what closes the list are projects
  if (
    members.length >= 3 &&
    CLOSED_BY_ITEMS.test(last.whole) &&
    member.specificity(governed.places) > 0 &&
    PUSHES.has(governed.verb?.word ?? '')
  )
    return true
  return (group.etc || members.length >= 3) && ((items && !isProgramme(listing, member)) || cls.kind === 'things' || ofNamed(listing))
}
