import type { Stage } from '@lantu/model/statement'
import { bareClass, type Ending, readEnding } from './endings.ts'
import { type Group, groupsOf, type Piece } from './enumeration.ts'
import { ABSTRACT, DIGITAL, fieldOf, ITEM_CLASSES, OTHER_CLASSES, SYSTEMS, WORKS } from './lexicon/heads.ts'
import type { Verb } from './lexicon/verbs.ts'
import { ownWords, type Places, specificity } from './specificity.ts'

/** A name found among the objects of a verb; `[start, end)` is the part that is its own. */
export interface Name extends Piece {
  readonly kind: 'project' | 'system'
  readonly name: string
  readonly quantity: string
  readonly stage: Stage
  readonly rule: string
  readonly confidence: number
}

/** What governs an enumeration. */
export interface Governed {
  /** Null where a box or list names things without one. */
  readonly verb: Verb | null
  readonly stage: Stage
  readonly boxed: boolean
  /** A topic such as 旅游公路： stands before: members without a head of their own are of that kind. */
  readonly topic: boolean
  readonly places: Places
}

const SIZE =
  /(?:年产|日处理|日产|库容|装机|年处理)?(?:\d[\d.,]{0,14}|[一二两三四五六七八九十百千]{1,10})(?:万|亿)?(?:[多余])?(?:千瓦时|千瓦|兆瓦|千伏|KV|kV|MW|公里|千米|米|平方米|平方公里|亩|吨级|吨|立方米|方|张床位|张床|张|万辆|辆|套|亿元|万元|户|标箱|头|只|T|G)(?:级|\/日|\/年)?|千吨级/
const MAX_NAME = 48
/** A goal of position, not a thing that is built: 打造全国重要的铜产业基地. */
const POSITION =
  /全国|全省|世界|国际一流|国际知名|一流|区域性|影响力|重要(?!水|湿|河|堤|支)|副中心|次中心|先行|标杆|样板|高地|中西部|长江|华中|东北亚|东南亚|我国|国内|宜居|辐射/
/** 三地一城, 一核两翼: a slogan in numbers. */
const SLOGAN = /^[一二两三四五六七八九十][\u4e00-\u9fff][一二两三四五六七八九十][\u4e00-\u9fff]/
const PLURAL = /^(?:一批|一系列|若干|各类|各级|各种|各项|各|一个|多个|数个|几个|更多|大批|部分)/
/** Words that cannot stand in a name: the piece is a clause. */
const CLAUSE =
  /[，；：。！？]|不断|进一步|提高|促进|鼓励|力争|使得|达到|实现|以及|为主|为核心|为重点|满足|确保|增强|充分|得到|以上|[%％]|创建|各|由.{1,10}向|加强|加快|推进(?!机制|工作|中心|办|组|体系|制度|会)|开展|进(?:学校|社区|校园|企业|农村|机关|乡村)/
const LEADING = /^(?:现有|原有|全部|剩余|已有|年度|本市|我市|完善的|统一的|相应的|包括|涵盖|其中|好|了)/
/** A second verb before the name: 规范｜发展股权市场. */
const DOUBLED = /^(?:编制|完善|健全|支持企业|建立|恢复开放|恢复|落地|申建|发展)(?!中心|基地|基金|大道|银行|研究|规划|路|机制|体系|示范)/
/** What opens a phrase of circumstance and no name. */
export const CIRCUMSTANCE =
  /^(?:对(?!口)|到|在(?![线建])|以|向|从|将|把|由|使|让|与|为|“?十[一二三四五六七]五|围绕|立足|面向|按照|通过|结合|针对|除|因|就|纳入|列入|沟通|畅通|新增|增加|扩大|拓展|总投资|投资|年产值|规范|提升各|打通|对接|连接|衔接|依托|利用|作为|包括|该|其|此|这)/

const COUNT =
  /^(?:约|近)?(?:\d[\d.,]*(?:[-—－~至]\d+)?|[一二两三四五六七八九十百]+)(?:多|余)?(?:座|个|条|处|所|家|项|对|段|批|片|栋|套|张|(?:万|亿)?(?:公里|亩|户|人|公顷|平方米|平方公里|吨(?!级)|只|头|元|亿元|人次|名|台|辆|株))/
/** 四大工程 is a number of programmes, not one. */
const SEVERAL = /^[一二三四五六七八九十\d]+[大项个](?![\u4e00-\u9fff]?(?:高速|铁路))/
const COUNTED_AFTER =
  /(?:[\d.,]{1,14}(?:[-—－~至]\d{1,12})?|[一二两三四五六七八九十百]{1,10})(?:万)?(?:多|余)?(?:座|个|条|处|所|家|公里|亩|套|张|平方米|平方公里|户|间|台|辆|栋|片|米|吨|千瓦|万千瓦|人|名)(?:以上|左右)?$/
const ONE_AFTER = /(?:一|1)(?:座|个|条|处|所)$/
/** Descriptions of systems that mean nothing without what stands before them: …的有效机制. */
const MERE_KIND = /^(?:有效|工作|长效|政策|基本|主要|新|运行)?(?:政策)?(?:机制|制度|体系|模式|格局)/

interface Member extends Piece {
  readonly text: string
  readonly ending: Ending
  readonly quantity: string
  /** A description with 的 before it was taken off: the members before it belong to the description. */
  readonly described: boolean
  /** The words as they stood, description included. */
  readonly whole: string
}

/** The last 的 outside quotation marks and brackets, or −1. */
function lastDe(text: string, start: number, end: number): number {
  let depth = 0
  if (!text.slice(start, end).includes('的')) return -1
  for (let i = end - 1; i > start; i--) {
    const char = text[i] as string
    if ('”）》'.includes(char)) depth++
    else if ('“（《'.includes(char)) depth = Math.max(0, depth - 1)
    else if (depth === 0 && char === '的' && text[i - 1] !== '目') return i
  }
  return -1
}

/** Takes off what is no part of a name at its front and back. Null for what cannot be one. */
function memberOf(text: string, piece: Piece, last: boolean): Member | null {
  let { start, end } = piece
  let quantity = ''
  let described = false
  const whole = text.slice(start, end)
  for (
    let lead = LEADING.exec(text.slice(start, Math.min(end, start + 6)));
    lead;
    lead = LEADING.exec(text.slice(start, Math.min(end, start + 6)))
  )
    start += lead[0].length
  const doubled = DOUBLED.exec(text.slice(start, start + 4))
  if (doubled && end - start - doubled[0].length >= 4) start += doubled[0].length
  const one = ONE_AFTER.exec(text.slice(Math.max(start, end - 4), end))
  if (one) {
    end -= one[0].length
    quantity = one[0]
  }
  const counted = COUNT.exec(text.slice(start, Math.min(end, start + 16)))
  if (counted && !quantity) {
    const rest = start + counted[0].length
    if (end - rest >= 5 && SYSTEMS.endingAt(text, start + readEnding(text.slice(start, end)).end)) {
      quantity = counted[0]
      start = rest
    }
  }
  // 以……为重点的评价体系: the name stands after its description, unless what is left is a mere kind
  const de = lastDe(text, start, end)
  const after = text.slice(de + 1, end)
  // 以……为重点的评价体系 stays whole where only the kind is left
  const bound = text[start] === '以' && end - start <= 25 && after.length <= 4
  if (last && de > start && !bound && after.length <= 2 && SYSTEMS.has(after)) return null
  if (
    de > start &&
    !bound &&
    (last ? (after.length >= 4 && !MERE_KIND.test(after)) || readEnding(after).kind === 'works' : after.length >= 1)
  ) {
    start = de + 1
    described = true
  }
  if (text[start] === '“' && text.indexOf('”', start) === end - 1) {
    start++
    end--
  }
  if (end - start < (last ? 2 : 1)) return null
  let words = text.slice(start, end)
  let ending = readEnding(words)
  // “数字青川湖”建设: the name without its signs
  if (words[0] === '“' && words.indexOf('”') === ending.end - 1 && ending.end > 3) {
    start++
    words = words.slice(1, ending.end - 1)
    ending = readEnding(words)
  }
  return { start, end: start + ending.end, text: words.slice(0, ending.end), ending, quantity, described, whole }
}

interface Class {
  readonly kind: 'items' | 'things' | 'systems' | 'others' | 'none'
  /** The head that members without one of their own take. */
  readonly head: string
  readonly ending: Ending
}

/** What the words after 等 or a count make of the members. */
function classOf(group: Group): Class {
  const de = group.tail.search(/(?<=项目|工程|平台|园区|中心)的/)
  let tail = de > 0 ? group.tail.slice(0, de) : group.tail
  if (tail.startsWith('“') && tail.indexOf('”') === tail.length - 1) tail = tail.slice(1, -1).replace(/^[一二三四五六七八九十\d]+大/, '')
  tail = bareClass(tail)
  const [before = ''] = tail.split(/[和与及]/)
  if (before.length > 1 && before.length < tail.length && (OTHER_CLASSES.endingAt(before) || ITEM_CLASSES.endingAt(before))) tail = before
  const ending = readEnding(tail)
  const bare = tail.slice(0, ending.end)
  if (!bare) return { kind: 'none', head: '', ending }
  const shown = bare.replace(/^(?:地|县市区|县（市）|县市|各县市区|县)(?=[\u4e00-\u9fff]{3})/, '')
  if (bare.includes('或')) return { kind: 'items', head: '', ending }
  if (/^(?:院校|学校|高校)|兴建|开展/.test(bare)) return { kind: 'others', head: '', ending }
  if (/^(?:领域|方面|各类|多种|多项|为主|为重点|为)/.test(bare)) return { kind: 'others', head: '', ending }
  if (ITEM_CLASSES.endingAt(bare)) return { kind: 'items', head: ending.kind === 'works' && /工程$/.test(bare) ? shown : '', ending }
  if (ending.kind === 'works' || ending.kind === 'act') return { kind: 'things', head: shown, ending }
  if (ending.kind === 'system') return { kind: 'systems', head: bare, ending }
  if (OTHER_CLASSES.endingAt(bare)) return { kind: 'others', head: '', ending }
  return { kind: 'none', head: '', ending }
}

/** The names of projects and systems in `[start, end)`, the objects of one verb. */
export function namesIn(text: string, start: number, end: number, governed: Governed): Name[] {
  const groups = groupsOf(text, start, end)
  // 甲水闸等14处水闸及89处水闸除险加固: what is done to the last is done to the first
  const last = groups.at(-1)?.members.at(-1)
  const act = groups.length > 1 && last ? actAtEnd(text.slice(last.start, last.end)) : ''
  return groups.flatMap((group, i) => namesOfGroup(text, group, governed, i < groups.length - 1 && group.tail ? act : ''))
}

const actAtEnd = (words: string) =>
  /(?:提质改造|改扩建|整体搬迁|搬迁|改造|扩建|扩容|提质|除险加固|新建|迁建)(?:工程|项目)?$/.exec(
    words.slice(0, readEnding(words).end),
  )?.[0] ?? ''

/** One fund: 产业引导、城市发展等领域基金. */
function wholeGroup(text: string, group: Group, governed: Governed): Name[] | null {
  if (!group.etc || !/^(?:领域|方面|多种|多项|各类)/.test(group.tail) || !SYSTEMS.endingAt(bareClass(group.tail))) return null
  const first = group.members[0] as Piece
  const end = (group.members.at(-1) as Piece).end + 1 + group.count.length + group.tail.length
  const whole = memberOf(text, { start: first.start, end }, true)
  return whole && whole.ending.kind === 'system' ? take(whole, whole.text, 'system', governed, 'system.clause', 0.6) : []
}

function membersOf(text: string, group: Group): Member[] {
  const members: Member[] = []
  group.members.forEach((piece, i) => {
    const inside = countedList(text, piece)
    if (inside) {
      const size = SIZE.exec(text.slice(piece.start, inside[0]?.start ?? piece.end))?.[0] ?? ''
      for (const one of inside) {
        const member = memberOf(text, one, true)
        if (member) members.push({ ...member, quantity: member.quantity || size })
      }
      return
    }
    const member = memberOf(text, piece, i === group.members.length - 1 && !group.etc)
    if (!member) return
    // a description goes before 的: what was gathered belongs to it
    if (member.described) members.length = 0
    members.push(member)
  })
  return members
}

function namesOfGroup(text: string, group: Group, governed: Governed, trailingAct: string): Name[] {
  const together = wholeGroup(text, group, governed)
  if (together) return together
  const members = membersOf(text, group)
  const last = members.at(-1)
  if (!last) return []
  const cls = classOf(group)
  const described = describedTail(group)
  if (described) {
    const member = memberOf(text, described, true)
    return member
      ? namesOfGroup(text, { members: [{ start: member.start, end: described.end }], tail: '', count: '', etc: false }, governed, '')
      : []
  }
  // enterprises, products and fields are no projects, whatever they are called
  if (cls.kind === 'others') return []
  const merged = oneOfAKind(text, members, group)
  if (merged) return take(merged, text.slice(merged.start, merged.end), 'system', governed, 'system.clause', 0.6)
  const items = cls.kind === 'items' || (cls.kind === 'none' && group.etc && /项目|工程$/.test(last.text) && members.length >= 3)
  const names: Name[] = []
  const act = trailingAct || (last.ending.kind === 'works' || last.ending.kind === 'act' ? actAtEnd(last.text) : '')
  let pending: Member[] = []
  for (const [i, member] of members.entries()) {
    const { ending } = member
    if (ending.kind === 'none' && quotedPair(text, member)) {
      pending.push(member)
      continue
    }
    const shares = cls.kind === 'things' && takesClass(member, cls, group, governed)
    // 市、县、乡三级……示范区
    const levels = pending.length > 0 && pending.every(one => one.text.length === 1) ? pending[0] : undefined
    if (levels && ending.kind !== 'none' && ending.kind !== 'system') {
      pending = []
      names.push(
        ...take({ ...member, start: levels.start }, text.slice(levels.start, member.end), 'project', governed, 'project.clause', 0.6),
      )
    } else if (ending.kind === 'system') {
      names.push(...systemsOf(text, member, pending, governed))
      pending = []
    } else if (items && (ending.kind === 'none' || ending.kind === 'act')) {
      if (cls.head ? itemLike(member.text) : itemAllowed(member, group, governed))
        names.push(...take(member, member.text + cls.head, 'project', governed, 'project.listed', 0.7, true))
    } else if (cls.kind === 'systems' && ending.kind === 'none') {
      if (itemLike(member.text) && DIGITAL.test(member.text))
        names.push(...take(member, member.text, 'system', governed, 'system.listed', 0.6))
    } else if (shares) {
      const shown = headedLike(members, member) + completed(member.text, cls.head)
      if (
        itemLike(member.text) &&
        (cls.ending.kind !== 'act' || specificity(member.text, member.text.length, governed.places) === 2) &&
        (cls.ending.kind !== 'act' || cls.ending.upgrade || makes(governed.verb))
      )
        names.push(...take(member, shown, 'project', governed, 'project.shared-tail', 0.7, true, cls.ending.upgrade))
    } else if (ending.kind === 'none') {
      if (governed.topic && members.length >= 3 && itemLike(member.text) && /[-—至]/.test(member.text))
        names.push(...take(member, member.text, 'project', governed, 'project.listed', 0.6, true))
      else if (namedSystem(text, member)) names.push(...take(member, member.text, 'system', governed, 'system.named', 0.65))
      else pending.push(member)
    } else {
      names.push(...completions(pending, member, governed))
      pending = []
      const own = sideOf(member, members[i - 1])
      const shared = member !== last || trailingAct ? act : ''
      const name = own + (ending.kind === 'works' && !ending.upgrade && !own.endsWith(shared) ? shared : '')
      const sure = (group.etc || members.length >= 3) && (items || cls.kind === 'things' || (group.etc && mostlyNamed(members, governed)))
      const upgrade = ending.upgrade || (name !== own && readEnding(name).upgrade)
      const kind = ending.kind === 'programme' && !governed.verb ? null : 'project'
      if (kind)
        names.push(
          ...take(
            member,
            name,
            kind,
            governed,
            own === member.text ? 'project.clause' : 'project.shared-head',
            sure ? 0.75 : 0.65,
            sure,
            upgrade,
          ),
        )
    }
  }
  return names
}

/** 集会展、商贸等功能于一体的会展新城: what the list describes stands after 的. */
function describedTail(group: Group): Piece | null {
  if (!group.etc) return null
  const de = group.tail.lastIndexOf('的')
  if (de < 1 || /(?:项目|工程|平台|园区|中心)$/.test(group.tail.slice(0, de)) || group.tail.length - de < 4) return null
  const end = (group.members.at(-1) as Piece).end + 1 + group.count.length + group.tail.length
  return { start: end - (group.tail.length - de - 1), end }
}

/** 工资水平决定机制、支付保障机制: short mechanisms of one kind are one promise. */
function oneOfAKind(text: string, members: readonly Member[], group: Group): Member | null {
  const [first] = members
  const last = members.at(-1)
  if (!first || !last || members.length < 2 || group.tail) return null
  // 治安防控体系和防控机制: a second one without words of its own goes with the first
  if (
    members.length === 2 &&
    last.text.length <= 4 &&
    first.ending.kind === 'system' &&
    last.ending.kind === 'system' &&
    !/[“A-Za-z]/.test(first.text)
  )
    return { ...last, start: first.start, text: text.slice(first.start, last.end), ending: first.ending }
  const head = /(?:制度|机制|体系)$/.exec(last.text)?.[0]
  if (
    !head ||
    !members.every(one => one.ending.kind === 'system' && one.text.endsWith(head) && one.text.length <= (members.length > 2 ? 8 : 13))
  )
    return null
  if (
    /[“A-Za-z]/.test(text.slice(first.start, last.end)) ||
    (members.some(one => one.text.length > 8) && members.every(one => one.text.length > 8))
  )
    return null
  return { ...last, start: first.start, text: text.slice(first.start, last.end) }
}

/** Whether a member takes the class into its name: it has no head, or one of another field. */
function takesClass(member: Member, cls: Class, group: Group, governed: Governed): boolean {
  // 水稻等一批种业基地, 城区26个在建学校: what is counted has no name here
  const named = specificity(member.text, member.text.length, governed.places) === 2
  if (
    !named &&
    (/批$/.test(group.count) || (!group.etc && group.members.length === 1) || (/大$/.test(group.count) && !makes(governed.verb)))
  )
    return false
  const { ending } = member
  if (ROAD_AND_PLACE.test(member.text)) return true
  if (ending.kind === 'none' || (ending.kind === 'project' && ending.phased)) return true
  if (ending.kind !== 'works' || /^[GSXYCL]\d/.test(member.text)) return false
  if (cls.ending.kind === 'act') return !ending.upgrade
  const own = fieldOf(WORKS.endingAt(member.text))
  return own !== null && own !== fieldOf(WORKS.endingAt(cls.head))
}

const quotedPair = (text: string, member: Member) => text[member.end] === '”' && text[member.end + 1] === '“'

/** “智慧青川湖”, “云上医院”: a system by its own name. */
const namedSystem = (text: string, member: Member) =>
  text[member.end] === '”' &&
  text[member.start - 1] === '“' &&
  /^(?:智慧|数字|数智|云上|掌上)/.test(member.text) &&
  member.text.length <= 10

/** A system, with the members before it that have no head: they are part of its name, unless each stands in quotation marks. */
function systemsOf(text: string, member: Member, pending: readonly Member[], governed: Governed): Name[] {
  if (pending.length && pending.every(one => quotedPair(text, one))) {
    const tail = member.text.slice(member.text.lastIndexOf('”') + 1)
    return [
      ...pending.flatMap(one => take(one, `${one.text}${tail}`, 'system', governed, 'system.shared-tail', 0.6)),
      ...take(member, member.text, 'system', governed, 'system.clause', 0.7),
    ]
  }
  const [early] = pending
  if (
    early &&
    DIGITAL.test(early.text) &&
    early.text.length >= 4 &&
    pending.length === 1 &&
    !/[、]/.test(text.slice(early.end, member.start))
  )
    return [
      ...take(early, early.text, 'system', governed, 'system.named', 0.6),
      ...take(member, member.text, 'system', governed, 'system.clause', 0.7),
    ]
  const technical = governed.verb?.word === '研发' || governed.verb?.word === '开发'
  const first = technical ? undefined : pending[0]
  const joined = first ? { ...member, start: first.start } : member
  return take(joined, text.slice(joined.start, joined.end), 'system', governed, 'system.clause', 0.7)
}

/** Shorter names before one that brings the head: 城东、云埠、荻浦污水处理厂. */
function completions(pending: readonly Member[], member: Member, governed: Governed): Name[] {
  const { ending } = member
  const tail = member.text.slice(ending.headAt)
  if (CLAUSE.test(member.text)) return []
  if (tail.length < 2 || /[“”]/.test(member.text) || !makes(governed.verb) || ending.kind === 'programme') return []
  const parallel = ending.headAt <= 6
  return pending
    .filter(one => one.text.length <= 8 && itemLike(one.text) && !/[化性型类]$/.test(one.text))
    .filter(
      one =>
        specificity(one.text, one.text.length, governed.places) === 2 ||
        (parallel && one.text.length <= 4 && ending.kind === 'works' && pending.length <= 6),
    )
    .flatMap(one => take(one, completed(one.text, tail), 'project', governed, 'project.shared-tail', 0.6, true, ending.upgrade))
}

/** Whether half of the members or more have names of their own: then the others of the list are taken for named ones too. */
const mostlyNamed = (members: readonly Member[], { places }: Governed) =>
  members.length >= 3 && members.filter(one => specificity(one.text, one.ending.headAt, places) === 2).length * 2 >= members.length

/** A member that brings the beginning of the tail does not say it twice. */
function completed(name: string, tail: string): string {
  for (let length = Math.min(name.length - 1, tail.length); length > 0; length--)
    if (name.endsWith(tail.slice(0, length))) return name + tail.slice(length)
  return name + tail
}

/** 火车北站、南站 → 火车南站: a member that is only a side and a head takes the front of the one before it. */
function sideOf(member: Member, before: Member | undefined): string {
  const own = member.text
  const side = own.length <= 3 ? /^[东西南北中上下左右内外]([\u4e00-\u9fff]{1,2})$/.exec(own) : null
  if (!before || !side) return own
  const head = side[1] as string
  const other = before.text.slice(0, before.text.length - head.length)
  return before.text.endsWith(head) && other.length > 2 && /[东西南北中上下左右内外]$/.test(other) ? other.slice(0, -1) + own : own
}

const ROAD_AND_PLACE = /^([\u4e00-\u9fff]{2,6}(?:高速公路|高速|铁路|大道|国道))[\u4e00-\u9fff]{2,3}$/

/** 川荻高速东埠、石梁、雁岭3个互通: the road named first is the road of all. */
function headedLike(members: readonly Member[], member: Member): string {
  const [first] = members
  if (!first || first === member || member.text.length > 3) return ''
  return ROAD_AND_PLACE.exec(first.text)?.[1] ?? ''
}

/** 新建110千伏变电站3座（甲变、乙变、丙变）: the names stand in the brackets. */
function countedList(text: string, piece: Piece): Piece[] | null {
  if (text[piece.end - 1] !== '）') return null
  const open = text.lastIndexOf('（', piece.end - 1)
  if (open <= piece.start || !COUNTED_AFTER.test(text.slice(Math.max(piece.start, open - 12), open))) return null
  if (!text.slice(open + 1, piece.end - 1).includes('、')) return null
  const pieces: Piece[] = []
  let from = open + 1
  for (let i = open + 1; i < piece.end; i++) {
    if (text[i] !== '、' && i !== piece.end - 1) continue
    if (i > from) pieces.push({ start: from, end: i })
    from = i + 1
  }
  return pieces
}

/** Verbs that care for a field of work: what they list are subjects, not projects. */
const OF_FIELDS = /加强|强化|做好|统筹|开展|深化|落实|完善|健全|优化|规范/

/** A member without a head in a list of 项目 or 工程: by its own words, or by what is listed. */
function itemAllowed(member: Member, group: Group, governed: Governed): boolean {
  const { text } = member
  if (!itemLike(text)) return false
  if (/景区|景点|宾馆|酒店/.test(group.tail) || specificity(text, text.length, governed.places) === 2) return true
  if (!ownWords(text) || (governed.verb && OF_FIELDS.test(governed.verb.word))) return false
  return text.length >= (makes(governed.verb) ? 4 : 3)
}

/** Whether a member without a head of its own reads as a name at all. */
const itemLike = (name: string) =>
  name.length >= 2 && name.length <= 40 && !CLAUSE.test(name) && !/^(?:等|其|该|此|这|和|与|及)/.test(name) && !COUNTED_AFTER.test(name)

function take(
  member: Member,
  name: string,
  kind: 'project' | 'system',
  governed: Governed,
  rule: string,
  confidence: number,
  listed = false,
  upgrade = member.ending.upgrade,
): Name[] {
  const { ending } = member
  if (
    name.length < 2 ||
    name.length > MAX_NAME ||
    PLURAL.test(name) ||
    SLOGAN.test(name) ||
    ABSTRACT.endingAt(name) ||
    CLAUSE.test(name) ||
    (CIRCUMSTANCE.test(name) && kind === 'project')
  )
    return []
  if (COUNTED_AFTER.test(name) || COUNT.test(name) || SEVERAL.test(name) || /[^、]或[^、]/.test(name)) return []
  const headAt = name !== member.text ? readEnding(name).headAt : ending.kind === 'none' ? name.length : ending.headAt
  const special = specificity(name, headAt, governed.places)
  if (kind === 'system' ? !systemAllowed(member, name, special, governed) : !projectAllowed(member, name, special, governed, listed))
    return []
  return [
    {
      start: member.start,
      end: member.end,
      kind,
      name,
      quantity: member.quantity || (SIZE.exec(name)?.[0] ?? ''),
      stage: stageOf(governed, upgrade, ending),
      rule,
      confidence: Math.round(Math.min(0.95, confidence + (special === 2 ? 0.1 : 0)) * 100) / 100,
    },
  ]
}

function stageOf({ stage, verb }: Governed, upgrade: boolean, ending: Ending): Stage {
  if (ending.preparing) return 'planning'
  if (upgrade && stage !== 'complete' && stage !== 'done' && stage !== 'planning' && verb) return 'upgrade'
  return stage
}

/** 程序和制度: two kinds of things and no name. */
const BARE_PAIR = /^[\u4e00-\u9fff]{2}和(?:制度|机制|体系|平台|系统)$/
const MECHANISM = /(?:制度|机制|体系)$/
/** What an economy is made of, no system that somebody sets up. */
const STRUCTURE = /(?:产业|基础设施|城镇|经济|市场|工业|农业|服务业)体系$/
/** Bodies of people are promised only where somebody sets them up. */
const BODY = /(?:协会|联盟|专班|委员会|领导小组|工作机构|法制机构|办公室)$/
function systemAllowed(member: Member, name: string, special: 0 | 1 | 2, { verb }: Governed): boolean {
  if (BODY.test(name) && !/设立|成立|组建|建立|筹建|搭建|下设/.test(verb?.word ?? '')) return false
  if (STRUCTURE.test(name) || BARE_PAIR.test(name)) return false
  if (!verb || name.length < 4 || (member.ending.headAt === 0 && name.length < 5)) return false
  return !(MECHANISM.test(name) && (name.length < 5 || (special === 0 && name.length < 6)))
}

/** Verbs that make systems and programmes, and things only where these have names of their own. */
const OF_SYSTEMS = /完善|健全|优化|规范|建立|构建|形成|推行|实行|开展|制定|培育|引进|创新|整合|执行|落实|提升|升级/

const makes = (verb: Verb | null) => verb !== null && verb.force === 'strong' && !OF_SYSTEMS.test(verb.word)

function projectAllowed(member: Member, name: string, special: 0 | 1 | 2, governed: Governed, listed: boolean): boolean {
  const { verb, boxed } = governed
  const { ending } = member
  if (listed) return true
  if (WORKS.has(name) && special < 2) return false
  if (special < 2 && POSITION.test(member.whole)) return false
  if (!verb)
    return (
      boxed &&
      name.length >= 5 &&
      name === member.text &&
      member.whole === name &&
      /works|project|programme/.test(ending.kind) &&
      specificity(name, ending.headAt, governed.places, false) === 2
    )
  if (ending.kind === 'programme')
    return special >= 1 && /实施|启动|推进|实行|推行/.test(verb.word) && (/计划$|三年行动$/.test(name) || /”/.test(name))
  if (verb.word === '整合') return false
  // 抽水蓄能电站1座 counts and names nothing; “汽车城” is a hope
  if ((special < 2 && ONE_AFTER.test(member.quantity)) || (name.endsWith('城') && name.length <= 3)) return false
  if (ending.kind === 'project' && special < 2 && /开发|引进|培育/.test(verb.word)) return false
  const strong = makes(verb) && verb.word !== '打造'
  // 整体提升 and 转型升级 are policies unless a project is named for them
  if (ending.kind === 'act' && !makes(verb) && /(?:提升|升级|提质|发展)$/.test(name)) return false
  if (ending.kind === 'act') return (special === 2 && !/开展/.test(verb.word)) || (strong && special >= 1 && /工程$|项目$/.test(name))
  if (
    /(?<![\u4e00-\u9fff]{3}(?:医学|救治|服务|活动|研究|救助|检测|养老|旅游))中心$/.test(name) &&
    fieldOf(WORKS.endingAt(name)) === 'facilities' &&
    WORKS.endingAt(name) === '中心'
  )
    return special === 2 || /新建|修建|设立|成立/.test(verb.word)
  if (ending.kind === 'project') return special === 2 || (special === 1 && name.length >= 7) || (strong && special >= 1)
  if (!strong) return special === 2 && !/及以上/.test(name)
  return special >= 1
}
