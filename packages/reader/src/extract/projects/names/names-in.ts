import { atEnd } from '../../../patterns/gates.ts'
import { WordSet } from '../../../patterns/word-set.ts'
import { bareClass } from '../endings.ts'
import { ANY_SIGN, type Group, groupsOf, mayClose, type Piece, piecesOf } from '../enumeration.ts'
import { type Class, classOf } from './class-of.ts'
import { isNumberOf } from './counts.ts'
import { describedTail, wholeGroup } from './group-as-one.ts'
import { areFields } from './kinds.ts'
import { NONE } from './listing.ts'
import { actsBefore, amongPlaces, beforeNumberOfAll, calledTogether, List, otherKindBefore } from './lists.ts'
import { makes } from './makes.ts'
import { mayName } from './may-name.ts'
import { type Member, memberOf } from './member.ts'
import { endsInBracket, membersOf } from './members-of.ts'
import type { Governed, Name } from './name.ts'
import { nameAlone } from './name-alone.ts'
import { namesOfList } from './names-of-list.ts'
import { sharesItem } from './shared-item.ts'
import { actAtEnd } from './shared-words.ts'
import { oneOfAKind } from './systems-of.ts'
import { take } from './take.ts'

/** Adds the names of projects and systems in `[start, end)`, the objects of one verb, to the names found. */
export function namesIn(found: Name[], text: string, start: number, end: number, governed: Governed): void {
  if (!governed.topic && !mayName(text, start, end)) return
  // 深化与市大学等合作: with whom
  if (text[start] === '与' && /(?:合作|对接|沟通|衔接)$/.test(text.slice(end - 2, end))) return
  const pieces = piecesOf(text, start, end)
  const before = found.length
  const alone = pieces.length === 1 ? (pieces[0] as Piece) : null
  const member = alone && !mayClose(alone) && !endsInBracket(text, alone) ? memberOf(text, alone, true) : null
  if (member) nameAlone(found, text, member, governed)
  else namesOfGroups(found, text, groupsOf(text, pieces), governed)
  // 深化渔港管理制度和养殖改革: what is reformed is not set up; 社会治理体系和治理能力 are how a place is governed
  if (found.length > before && (text.startsWith('改革', end - 2) || text.slice(start, end).includes('治理体系和治理能力')))
    for (let i = found.length - 1; i >= before; i--) if ((found[i] as Name).kind === 'system') found.splice(i, 1)
}

function namesOfGroups(found: Name[], text: string, groups: readonly Group[], governed: Governed): void {
  // 甲水闸等14处水闸及89处水闸除险加固: what is done to the last is done to the first
  const closing = groups[groups.length - 1]
  const last = groups.length > 1 ? closing?.members.at(-1) : undefined
  const act = last ? actAtEnd(text.slice(last.start, last.end)) : ''
  for (const group of groups) namesOfGroup(found, text, group, governed, group.tail && group !== closing ? act : '')
}

/** 提升荻浦医院、石梁医院｜服务水平: no works, whose the list is. */
const OF_ALL = atEnd(/(?:资源|优势|作用|水平|质量|能力|品牌|政策|活力|效应|影响力|竞争力|知名度|条件)$/)

/** Verbs whose object is a system by itself, not how well it works. */
const SETS_UP = new WordSet('健全 完善 加快完善 加快健全 推行 创新 建立 构建 建立健全 建立完善 加快建立 加快构建 探索建立 实行 形成')

/** 建成荻浦路、石梁路改造: what is built new is not what is done to the last. */
const NEW = atEnd(/(?:建成|新建|兴建)$/)

const STRENGTHENS = /加强|强化|加大|推广|落实|执行/

function namesOfGroup(found: Name[], text: string, group: Group, governed: Governed, trailingAct: string): void {
  const together = wholeGroup(text, group, governed.verb !== null && !STRENGTHENS.test(governed.verb.word))
  if (together) {
    if (together !== 'none') take(found, together, together.text, 'system', governed, 'system.clause')
    return
  }
  const all = membersOf(text, group)
  const last = all[all.length - 1]
  if (!last) return
  if (all.length === 1 && !group.etc && !group.tail) {
    nameAlone(found, text, last, governed)
    return
  }
  // 实施绿化、亮化、美化“三大工程”: what they are called together
  if (!group.etc && calledTogether(all, last) && !areNamedWorks(all, governed)) return
  if ((group.etc || all.length > 1) && !makes(governed.verb) && OF_ALL.test(group.etc ? group.tail : last.whole)) {
    // 健全石梁监测机制和扶持政策: what is set up or made complete is promised beside it
    if (group.etc || !SETS_UP.has(governed.verb?.word ?? '') || !all.some(one => one.ending.kind === 'system')) return
    all.pop()
  }
  namesOfMembers(found, text, group, governed, trailingAct, all)
}

/** The same where each member may have a name of its own, or share one. */
function namesOfMembers(found: Name[], text: string, group: Group, governed: Governed, trailingAct: string, all: Member[]): void {
  let last = all[all.length - 1] as Member
  const end = group.etc ? -1 : beforeNumberOfAll(all, last)
  const cut = end > 0 ? memberOf(text, { start: last.start, end: last.start + end, signs: last.signs }, true) : null
  if (cut) all[all.length - 1] = last = cut
  const cls = classOf(group)
  const members = amongPlaces(all, cls)
  const described = describedTail(group)
  if (described) {
    const member = memberOf(text, described, true)
    const own = member && { members: [{ start: member.start, end: described.end, signs: ANY_SIGN }], tail: '', count: '', etc: false }
    if (own) namesOfGroup(found, text, own, governed, '')
    return
  }
  // enterprises, products and fields are no projects, whatever they are called
  if (cls.kind === 'others') return
  const merged = oneOfAKind(text, members, group)
  if (merged) {
    take(found, merged, text.slice(merged.start, merged.end), 'system', governed, 'system.clause')
    return
  }
  const list = new List(members, governed)
  const before = found.length
  if (areFields(members, last, cls, list)) return
  const shared = sharesItem(members, last, group, governed)
  // 甲水库、乙水库除险加固; but 甲路网、乙街改造、丙公园改造 have each its own
  const shares = members.length > 1 && (last.ending.kind === 'works' || last.ending.kind === 'act')
  namesOfList({
    found,
    text,
    group,
    governed,
    cls,
    members,
    last,
    list,
    shared,
    items: cls.kind === 'items' || shared || (cls.kind === 'none' && group.etc && /项目|工程$/.test(last.text) && members.length >= 3),
    trailingAct,
    act:
      trailingAct ||
      (shares && !actsBefore(members, last) && !otherKindBefore(members, last) && !NEW.test(governed.verb?.word ?? '')
        ? actAtEnd(last.text)
        : ''),
    pending: NONE,
    named: undefined,
  })
  if (found.length - before === members.length && areCounted(group, members.length, cls))
    for (let i = before; i < found.length; i++) (found[i] as Name).agrees = true
}

/** 荻浦机场、云埠港、石岭铁路｜“三大工程”: works of their own, whatever they are called together. */
const areNamedWorks = (members: readonly Member[], { places }: Governed): boolean =>
  members.slice(0, -1).every(one => one.ending.kind === 'works' && one.specificity(places) === 2)

/** 石岭、白塘、云埠3个｜物流园: whether as many are counted behind them; 五大民生工程 are programmes, however many. */
const areCounted = ({ count, tail }: Group, members: number, { kind }: Class): boolean =>
  members > 1 &&
  count !== '' &&
  (kind === 'things' || (kind === 'items' && !CLOSED_BY_WORKS.test(bareClass(tail)))) &&
  isNumberOf(count, members)
const CLOSED_BY_WORKS = atEnd(/工程$/)
