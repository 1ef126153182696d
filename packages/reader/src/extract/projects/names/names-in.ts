import { atEnd } from '../../../patterns/gates.ts'
import { bareClass, readEnding } from '../endings.ts'
import { ANY_SIGN, added, type Group, groupsOf, mayClose, type Piece, piecesOf } from '../enumeration.ts'
import { COUNTIES } from '../lexicon/counties.ts'
import { DIGITAL, SYSTEMS } from '../lexicon/heads.ts'
import { specificity } from '../specificity.ts'
import { classOf, takesClass } from './class-of.ts'
import { completions } from './completions.ts'
import { COUNTED_AFTER } from './counts.ts'
import {
  actsBefore,
  amongPlaces,
  awaitsLine,
  barePlace,
  beforeNumberOfAll,
  calledTogether,
  isRoute,
  List,
  ofMechanism,
  quoted,
  sameHead,
} from './lists.ts'
import { mayName } from './may-name.ts'
import { type Member, memberOf } from './member.ts'
import { endsInBracket, membersOf } from './members-of.ts'
import type { Governed, Name } from './name.ts'
import { nameAlone } from './name-alone.ts'
import { itemLike, PLURAL } from './no-names.ts'
import { itemAllowed, makes, OWN_OF_CITY } from './promised.ts'
import { actAtEnd, actOf, completed, headedLike, linesOf, phaseOf, sideOf, stretchOf } from './shared-words.ts'
import { namedSystem, oneOfAKind, quotedPair, systemsOf } from './systems-of.ts'
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
  // 深化渔港管理制度和养殖改革: what is reformed is not set up
  if (found.length > before && text.startsWith('改革', end - 2))
    for (let i = found.length - 1; i >= before; i--) if ((found[i] as Name).kind === 'system') found.splice(i, 1)
}

function namesOfGroups(found: Name[], text: string, groups: readonly Group[], governed: Governed): void {
  // 甲水闸等14处水闸及89处水闸除险加固: what is done to the last is done to the first
  const closing = groups[groups.length - 1]
  const last = groups.length > 1 ? closing?.members.at(-1) : undefined
  const act = last ? actAtEnd(text.slice(last.start, last.end)) : ''
  for (const group of groups) namesOfGroup(found, text, group, governed, group.tail && group !== closing ? act : '')
}

/** The whole of a group that is one fund: 产业引导、城市发展等领域基金; `none` where it would be one and is no name. */
function wholeGroup(text: string, group: Group): Member | 'none' | null {
  if (!group.etc) return null
  const tail = bareClass(group.tail)
  if (!SYSTEMS.endingAt(tail)) return null
  // 禁渔补贴、退圩补贴等上下游收益协调机制 is one mechanism
  if (
    !/^(?:领域|方面|多种|多项|各类|管理制度$)/.test(tail) &&
    !/^(?!“)[\u4e00-\u9fff]{4,14}(?:机制|制度)$|^(?:储备|监测|预警|防控|监管|应急)体系$/.test(tail)
  ) {
    // 湖区水面有偿使用、污损赔偿等制度: the first says whose
    const { start, end } = group.members[0] as Piece
    if (!/^(?:制度|机制)$/.test(tail) || end - start < 6 || readEnding(text, start, end).kind !== 'none') return null
  }
  const first = group.members[0] as Piece
  const end = (group.members.at(-1) as Piece).end + 1 + group.count.length + group.tail.length
  const whole = memberOf(text, { start: first.start, end, signs: ANY_SIGN }, true)
  return whole && whole.ending.kind === 'system' ? whole : 'none'
}

/** 集会展、商贸等功能于一体的会展新城: what the list describes stands after 的. */
function describedTail(group: Group): Piece | null {
  if (!group.etc) return null
  const de = group.tail.lastIndexOf('的')
  if (de < 1 || /(?:项目|工程|平台|园区|中心)$/.test(group.tail.slice(0, de)) || group.tail.length - de < 4) return null
  // 甲、乙等3个省级统一推进的重点项目: the description is of the list
  if (group.count && /^[\u4e00-\u9fff\d]{0,14}(?:项目|工程)$/.test(bareClass(group.tail.slice(de + 1)))) return null
  // 甲电厂、乙电站等在建的90万千瓦装机: how much all of them are
  if (/^\d/.test(group.tail.slice(de + 1))) return null
  const end = (group.members.at(-1) as Piece).end + 1 + group.count.length + group.tail.length
  return { start: end - (group.tail.length - de - 1), end, signs: ANY_SIGN }
}

/** 智慧渔政、智慧航运等重点工程 are systems. */
const OF_INFORMATION = /^“?(?:智慧|数字)[\u4e00-\u9fff]{2}$/

/** 石梁星湖开发: an act that is a project beside others. */
const DEVELOPED = atEnd(/[\u4e00-\u9fff]{3}(?:(?<!技术|产品|人才|软件)开发|开发利用)$/)
const PUSHES = new Set(['加快', '推进', '加快推进', '推动', '统筹推进', '加快实施'])
const ONES_OF_WEIGHT = /^(?:重大|重点|标志性|骨干)/

/** “企服通”“湖融通”等平台: each has its own. */
const OF_ONE_NAME = /^(?:平台|系统|机制|制度)$/

const NONE: Member[] = []

const OF_PLACE = atEnd(/^.{0,3}$|[县市区镇乡村山河湖江岛洲]$/)
/** 荻州、石梁、川埠港码头扩建工程等项目: places that share what is named of the last. */
function placeBeforeHead(members: readonly Member[], i: number, governed: Governed): boolean {
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

/** 建成荻浦路、石梁路改造: what is built new is not what is done to the last. */
const NEW = atEnd(/(?:建成|新建|兴建)$/)
/** What is said of things that are built, not only open. */
const BUILT_NOW = /建成|竣工|完工|封顶|开工|动工|启动|启用|投用|使用/
const OF_ITEMS = atEnd(/项目$/)
const CLOSED_BY_ITEMS = atEnd(/项目(?:建设)?$/)

/** 建成投产荻湖三期、川埠材料、石梁电池材料项目: what closes the last is what all of them are. */
const sharesItem = (members: readonly Member[], last: Member, group: Group, { verb, predicated }: Governed) =>
  !group.etc &&
  members.length > 1 &&
  OF_ITEMS.test(last.text) &&
  verb !== null &&
  (predicated === true || makes(verb) || PUSHES.has(verb.word)) &&
  members.some(one => one.ending.phased || (one.ending.kind === 'none' && last.ending.kind === 'project' && !OF_PLACE.test(one.text)))

function namesOfGroup(found: Name[], text: string, group: Group, governed: Governed, trailingAct: string): void {
  const together = wholeGroup(text, group)
  if (together) {
    if (together !== 'none') take(found, together, together.text, 'system', governed, 'system.clause')
    return
  }
  const all = membersOf(text, group)
  let last = all[all.length - 1]
  if (!last) return
  if (all.length === 1 && !group.etc && !group.tail) return nameAlone(found, text, last, governed)
  // 实施绿化、亮化、美化“三大工程”: what they are called together
  if (!group.etc && calledTogether(all, last)) return
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
  const shared = sharesItem(members, last, group, governed)
  const items = cls.kind === 'items' || shared || (cls.kind === 'none' && group.etc && /项目|工程$/.test(last.text) && members.length >= 3)
  // 甲水库、乙水库除险加固; but 甲路网、乙街改造、丙公园改造 have each its own
  const shares = members.length > 1 && (last.ending.kind === 'works' || last.ending.kind === 'act')
  const act = trailingAct || (shares && !actsBefore(members, last) && !NEW.test(governed.verb?.word ?? '') ? actAtEnd(last.text) : '')
  const list = new List(members, governed)
  let pending = NONE
  let named: boolean | undefined
  // 安置房和保障房900套: what is counted together has no names
  // 一批绿地和广场
  const plural = !group.etc && members.length > 1 && PLURAL.test((members[0] as Member).whole)
  const counted = !group.etc && members.length > 1 && COUNTED_AFTER.test(last.whole)
  for (let i = 0; i < members.length; i++) {
    const member = members[i] as Member
    const { ending } = member
    if ((counted || (plural && member !== members[0])) && member.specificity(governed.places) < 2) continue
    if (cls.kind === 'systems' && ending.kind === 'none' && quoted(text, member) && OF_ONE_NAME.test(cls.head)) {
      take(found, member, member.text + cls.head, 'system', governed, 'system.listed')
      continue
    }
    if (ending.kind === 'none' && quotedPair(text, member)) {
      pending = added(pending, member)
      continue
    }
    const takes = cls.kind === 'things' && takesClass(member, cls, group, governed)
    // 地铁四、五、七号线
    const lines = pending.length > 0 ? linesOf(pending, member) : null
    if (lines) {
      pending = NONE
      for (const line of lines) take(found, line, line.text, 'project', governed, 'project.shared-tail', true)
      continue
    }
    // 市、县、乡三级……示范区
    const levels = pending.length > 0 && pending.every(one => one.text.length === 1) ? pending[0] : undefined
    if (levels && ending.kind !== 'none' && ending.kind !== 'system') {
      pending = NONE
      take(found, member.as(member.text, ending, levels.start), text.slice(levels.start, member.end), 'project', governed, 'project.clause')
    } else if (ending.kind === 'system' && !ofMechanism(member, last, governed)) {
      systemsOf(found, text, member, pending, governed)
      pending = NONE
    } else if (
      items &&
      (ending.kind === 'none' || ending.kind === 'act') &&
      !(ending.kind === 'none' && ((shared && OF_PLACE.test(member.text)) || placeBeforeHead(members, i, governed)))
    ) {
      const route = ending.kind === 'none' && isRoute(member)
      const said = route
        ? cls.said.replace(/(?:项目|工程)$/, '')
        : ending.kind === 'none' && (barePlace(member, governed) || list.allShortOrHeaded())
          ? cls.said
          : ''
      const kind = OF_INFORMATION.test(member.text) ? 'system' : 'project'
      // 石梁、荻浦等公交线路: where a line goes is not its name
      if (/线路$/.test(group.tail) && (COUNTIES.has(member.text) || barePlace(member, governed))) continue
      if (cls.head || said ? itemLike(member.text) : itemAllowed(member, group, governed, list))
        take(found, member, member.text + (cls.head || said), kind, governed, 'project.listed', true, ending.upgrade || cls.ending.upgrade)
    } else if (cls.kind === 'systems' && ending.kind === 'none') {
      if (itemLike(member.text) && DIGITAL.test(member.text)) take(found, member, member.text, 'system', governed, 'system.listed')
    } else if (takes) {
      // 川湖大道、环城路等13条道路绿化: what has its own head takes only what is done
      const done = member.ending.kind === 'works' ? actOf(cls.head) : ''
      const route = cls.head.length > 7 && /[和及与]/.test(cls.head) && /[至—－-]/.test(member.text)
      const shown = route ? member.text : headedLike(members, member) + (done ? member.text + done : completed(member.text, cls.head))
      if (
        (itemLike(member.text) || /^[东西南北]$/.test(member.text)) &&
        (cls.ending.kind !== 'act' || specificity(member.text, member.text.length, governed.places) === 2) &&
        (cls.ending.kind !== 'act' || cls.ending.upgrade || makes(governed.verb) || PUSHES.has(governed.verb?.word ?? ''))
      )
        take(found, member, shown, 'project', governed, 'project.shared-tail', true, cls.ending.upgrade)
    } else if (ending.kind === 'none') {
      if (governed.topic && members.length >= 3 && itemLike(member.text) && /[-—至]/.test(member.text))
        take(found, member, member.text, 'project', governed, 'project.listed', true)
      else if (namedSystem(text, member)) take(found, member, member.text, 'system', governed, 'system.named')
      else if (
        members.length > 1 &&
        DEVELOPED.test(member.whole) &&
        text.startsWith(member.whole, member.start) &&
        specificity(member.text, member.text.length, governed.places) === 2
      )
        take(
          found,
          member.as(member.whole, ending, member.start, member.start + member.whole.length),
          member.whole,
          'project',
          governed,
          'project.clause',
          true,
        )
      else pending = added(pending, member)
    } else if (ofMechanism(member, last, governed)) {
      // 完善甲水库、乙水库水源保护补偿机制
      pending = added(pending, member)
    } else {
      // 音乐厅、文化馆、美术馆三大文化设施: each is the city's own
      const ofCity =
        (group.count !== '' || members.length > 1) &&
        OWN_OF_CITY.has(member.text) &&
        (governed.predicated === true ? BUILT_NOW.test(governed.words) : group.count !== '' && makes(governed.verb))
      const facilities = cls.kind === 'facilities' && !ofCity
      if (facilities && member.specificity(governed.places) < 2 && !(named ??= list.mostlyNamed(2))) continue
      if (!awaitsLine(pending, member, last)) {
        if (!facilities) completions(found, pending, member, governed)
        pending = NONE
      }
      const own = i === 0 ? member.text : phaseOf(members, i) + list.networkOf(i) + stretchOf(members, i) + sideOf(member, members[i - 1])
      const shared = trailingAct || (member !== last && sameHead(member, last)) ? act : ''
      const name = own + (ending.kind === 'works' && !ending.upgrade && !own.endsWith(shared) ? shared : '')
      // 川湖研究中心等重大平台: an example is one of its own
      const example =
        group.etc &&
        cls.kind !== 'none' &&
        ONES_OF_WEIGHT.test(group.tail) &&
        !PLURAL.test((members[0] as Member).whole) &&
        member.specificity(governed.places) > 0
      const sure =
        example ||
        ofCity ||
        // 石梁水厂、荻湖客运站正加快建设: what something is said of beside a named one
        (governed.predicated === true && members.length > 1 && member.specificity(governed.places) > 0 && list.mostlyNamed(2)) ||
        ((group.etc ? cls.kind !== 'none' : makes(governed.verb)) && OWN_OF_CITY.has(member.text) && list.hasNamed()) ||
        // 加快荻湖医院、云埠分院、石梁康复医院项目建设: what closes the list are projects
        (members.length >= 3 &&
          CLOSED_BY_ITEMS.test(last.whole) &&
          member.specificity(governed.places) > 0 &&
          PUSHES.has(governed.verb?.word ?? '')) ||
        ((group.etc || members.length >= 3) && (items || cls.kind === 'things' || (named ??= list.mostlyNamed())))
      const upgrade = ending.upgrade || (name !== own && readEnding(name).upgrade)
      const kind = ending.kind === 'programme' && !governed.verb ? null : 'project'
      if (kind) take(found, member, name, kind, governed, own === member.text ? 'project.clause' : 'project.shared-head', sure, upgrade)
    }
  }
}
