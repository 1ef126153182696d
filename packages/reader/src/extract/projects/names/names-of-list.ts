import { atEnd } from '../../../patterns/gates.ts'
import { search } from '../../../patterns/openings.ts'
import { readEnding } from '../endings.ts'
import { added } from '../enumeration.ts'
import { COUNTIES } from '../lexicon/counties.ts'
import { DIGITAL } from '../lexicon/heads.ts'
import { specificity } from '../specificity.ts'
import { diversionIn, isDiversion, isMachinery, saysItsKind } from './by-itself.ts'
import { takesClass } from './class-of.ts'
import { completions } from './completions.ts'
import { COUNTED_AFTER, NUMBERED } from './counts.ts'
import { isProgramme, OF_INFORMATION } from './kinds.ts'
import { type Listing, NONE, ofNamed } from './listing.ts'
import { awaitsLine, barePlace, isRoute, ofMechanism, quoted, sameHead } from './lists.ts'
import { makes } from './makes.ts'
import type { Member } from './member.ts'
import { itemLike, PLURAL } from './no-names.ts'
import { BUILT_NOW, itemAllowed, OWN_OF_CITY } from './promised.ts'
import { OF_PLACE, PUSHES, placeBeforeHead } from './shared-item.ts'
import { actOf, builtAtAll, completed, fromTheSame, headedLike, linesOf, phaseOf, sideOf, stretchOf } from './shared-words.ts'
import { isSure } from './sure-in-list.ts'
import { namedSystem, quotedPair, systemsOf } from './systems-of.ts'
import { take } from './take.ts'

/** 石梁星湖开发: an act that is a project beside others. */
const DEVELOPED = atEnd(/[\u4e00-\u9fff]{3}(?:(?<!技术|产品|人才|软件)开发|开发利用)$/)

/** “企服通”“湖融通”等平台: each has its own. */
const OF_ONE_NAME = /^(?:平台|系统|机制|制度)$/

/** Adds the names of a list, member by member. */
export function namesOfList(listing: Listing): void {
  const { group, governed, members, last } = listing
  // 安置房和保障房900套: what is counted together has no names
  // 一批绿地和广场
  const plural = !group.etc && members.length > 1 && PLURAL.test((members[0] as Member).whole)
  const counted = !group.etc && members.length > 1 && COUNTED_AFTER.test(last.whole)
  let numbered = false
  for (let i = 0; i < members.length; i++) {
    const member = members[i] as Member
    if ((counted || numbered || (plural && member !== members[0])) && member.specificity(governed.places) < 2) continue
    // 80所小学、幼儿园: what goes on from a count is counted
    numbered ||= members.length > 1 && NUMBERED.test(member.whole)
    nameMember(listing, member, i)
  }
  // “智慧荻浦”“数字石梁”: nothing that follows completes them
  for (const one of listing.pending)
    if (namedSystem(listing.text, one)) take(listing.found, one, one.text, 'system', governed, 'system.named')
}

function nameMember(listing: Listing, member: Member, i: number): void {
  const { found, text, group, governed, cls, items, last, pending } = listing
  const { ending } = member
  if (cls.kind === 'systems' && ending.kind === 'none' && quoted(text, member) && OF_ONE_NAME.test(cls.head)) {
    take(found, member, member.text + cls.head, 'system', governed, 'system.listed')
    return
  }
  if (ending.kind === 'none' && cls.kind !== 'items' && quotedPair(text, member)) {
    listing.pending = added(pending, member)
    return
  }
  const takes = cls.kind === 'things' && takesClass(member, cls, group, governed)
  if (pending.length > 0 && nameWithThoseBefore(listing, member)) return
  if (ending.kind === 'system' && items && cls.kind === 'items' && isMachinery(member.text)) {
    take(found, member, member.text, 'project', governed, 'project.listed', true)
  } else if (ending.kind === 'system' && !ofMechanism(member, last, governed)) {
    systemsOf(found, text, member, pending, governed)
    listing.pending = NONE
  } else if (ending.kind === 'none' && isDiversion(member)) {
    take(found, member, diversionIn(member, listing.shared ? last : null), 'project', governed, 'project.listed', true)
  } else if (isItem(listing, member, i)) {
    nameItem(listing, member)
  } else if (cls.kind === 'systems' && ending.kind === 'none') {
    if (itemLike(member.text) && DIGITAL.test(member.text)) take(found, member, member.text, 'system', governed, 'system.listed')
  } else if (takes) {
    nameByClass(listing, member)
  } else if (cls.kind === 'things' && ending.kind === 'none' && saysItsKind(member, cls.head)) {
    if (itemLike(member.text)) take(found, member, member.text, 'project', governed, 'project.listed', true)
  } else if (ending.kind === 'none') {
    nameBare(listing, member)
  } else if (ofMechanism(member, last, governed)) {
    // 完善甲水库、乙水库水源保护补偿机制
    listing.pending = added(pending, member)
  } else {
    nameHeaded(listing, member, i)
  }
}

/** A member that gives those that wait before it their names, all at once. */
function nameWithThoseBefore(listing: Listing, member: Member): boolean {
  const { found, text, governed, pending } = listing
  const { ending } = member
  // 地铁四、五、七号线
  const lines = linesOf(pending, member)
  if (lines) {
    listing.pending = NONE
    for (const line of lines) take(found, line, line.text, 'project', governed, 'project.shared-tail', true)
    return true
  }
  // 市、县、乡三级……示范区
  const levels = pending.every(one => one.text.length === 1) ? pending[0] : undefined
  if (!levels || ending.kind === 'none' || ending.kind === 'system') return false
  listing.pending = NONE
  take(found, member.as(member.text, ending, levels.start), text.slice(levels.start, member.end), 'project', governed, 'project.clause')
  return true
}

/** Whether a member of a list of items stands as it is. */
function isItem({ items, shared, members, governed }: Listing, { ending, text }: Member, i: number): boolean {
  if (!items || (ending.kind !== 'none' && ending.kind !== 'act')) return false
  return !(ending.kind === 'none' && ((shared && OF_PLACE.test(text)) || placeBeforeHead(members, i, governed)))
}

function nameItem(listing: Listing, member: Member): void {
  const { found, group, governed, cls, list } = listing
  const { ending } = member
  const route = ending.kind === 'none' && isRoute(member)
  const said = route
    ? cls.said.replace(/(?:项目|工程)$/, '')
    : ending.kind === 'none' && (barePlace(member, governed) || list.allShortOrHeaded())
      ? cls.said
      : ''
  if (isProgramme(listing, member)) return
  const kind = OF_INFORMATION.test(member.text) ? 'system' : 'project'
  // 石梁、荻浦等公交线路: where a line goes is not its name
  if (/线路$/.test(group.tail) && (COUNTIES.has(member.text) || barePlace(member, governed))) return
  if (cls.head || said ? itemLike(member.text) : itemAllowed(member, group, governed, list))
    take(found, member, member.text + (cls.head || said), kind, governed, 'project.listed', true, ending.upgrade || cls.ending.upgrade)
}

/** A member that takes the head of its class. */
function nameByClass({ found, governed, cls, members }: Listing, member: Member): void {
  // 川湖大道、环城路等13条道路绿化: what has its own head takes only what is done
  const done = member.ending.kind === 'works' ? actOf(cls.head) : ''
  const route = cls.head.length > 7 && /[和及与]/.test(cls.head) && /[至—－-]/.test(member.text)
  const from = fromTheSame(members, member, cls.head)
  const head = from ? (cls.head.split('及')[0] as string) : cls.head
  const begins = headedLike(members, member, cls.head) || from
  const shown = route ? member.text : begins + (done ? member.text + done : completed(member.text, head))
  if (
    (itemLike(member.text) || /^[东西南北]$/.test(member.text)) &&
    (cls.ending.kind !== 'act' || specificity(member.text, member.text.length, governed.places) === 2) &&
    (cls.ending.kind !== 'act' ||
      cls.ending.upgrade ||
      makes(governed.verb) ||
      PUSHES.has(governed.verb?.word ?? '') ||
      governed.predicated === true)
  )
    take(found, member, shown, 'project', governed, 'project.shared-tail', true, cls.ending.upgrade)
}

/** A member without a head: a name by itself, or one that waits for the next. */
function nameBare(listing: Listing, member: Member): void {
  const { found, text, governed, members } = listing
  if (governed.topic && members.length >= 3 && itemLike(member.text) && /[-—至]/.test(member.text))
    take(found, member, member.text, 'project', governed, 'project.listed', true)
  else if (namedSystem(text, member)) take(found, member, member.text, 'system', governed, 'system.named')
  else if (isDeveloped(listing, member)) {
    const { whole, start } = member
    take(found, member.as(whole, member.ending, start, start + whole.length), whole, 'project', governed, 'project.clause', true)
  } else listing.pending = added(listing.pending, member)
}

const isDeveloped = ({ text, governed, members }: Listing, member: Member): boolean =>
  members.length > 1 &&
  DEVELOPED.test(member.whole) &&
  text.startsWith(member.whole, member.start) &&
  specificity(member.text, member.text.length, governed.places) === 2

/** 等道路新建或改造, 等12个市级和石梁会展中心改扩建工程: not all of them are altered. */
const OTHER_ACT = search(/新建|[和或及与]/)

/** A member with a head of its own, which those that wait before it take. */
function nameHeaded(listing: Listing, member: Member, i: number): void {
  const { found, governed, group, cls, members, last, list, trailingAct } = listing
  const { ending } = member
  // 音乐厅、文化馆、美术馆三大文化设施: each is the city's own
  const ofCity =
    (group.count !== '' || members.length > 1) &&
    OWN_OF_CITY.has(member.text) &&
    (governed.predicated === true ? BUILT_NOW.test(governed.words) : group.count !== '' && makes(governed.verb))
  const facilities = cls.kind === 'facilities' && !ofCity
  const alone = members.length === 1 && governed.predicated === true && member.specificity(governed.places) > 0
  if (facilities && !alone && member.specificity(governed.places) < 2 && !ofNamed(listing, 2)) return
  if (!awaitsLine(listing.pending, member, last)) {
    if (!facilities) completions(found, listing.pending, member, governed)
    listing.pending = NONE
  }
  const own = i === 0 ? member.text : phaseOf(members, i) + list.networkOf(i) + stretchOf(members, i) + sideOf(member, members[i - 1])
  const at = member === last ? '' : builtAtAll(members, i, last)
  const shared = at || (trailingAct || (member !== last && sameHead(member, last)) ? listing.act : '')
  const name = own + (ending.kind === 'works' && !ending.upgrade && !own.endsWith(shared) ? shared : '')
  const sure = ofCity || isSure(listing, member)
  // 石梁医院、荻浦医院等改扩建工程: what is done to all of them
  const upgrade =
    ending.upgrade || (listing.items && cls.ending.upgrade && !OTHER_ACT.test(group.tail)) || (name !== own && readEnding(name).upgrade)
  if (ending.kind === 'programme' && !governed.verb) return
  take(found, member, name, 'project', governed, own === member.text ? 'project.clause' : 'project.shared-head', sure, upgrade)
}
