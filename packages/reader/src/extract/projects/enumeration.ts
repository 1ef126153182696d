import { atEnd, atStart } from '../../patterns/gates.ts'
import { SignKinds, SignSet } from '../../patterns/sign-set.ts'
import { readEnding } from './endings.ts'
import { jointAt } from './joints.ts'
import { COUNTIES } from './lexicon/counties.ts'
import { SYSTEMS, WORKS } from './lexicon/heads.ts'
import { ownAt } from './specificity.ts'

/** One member of an enumeration: `[start, end)` of the text, as written. */
export interface Piece {
  readonly start: number
  readonly end: number
  /** Kinds of sign that may stand in it, a bit for each: what needs one of them is not looked for without it. */
  readonly signs: number
}

/** Members that one class or shared tail closes: 城东、云埠、荻浦｛污水处理厂｝; 甲、乙等5座｛风电场｝. */
export interface Group {
  readonly members: readonly Piece[]
  /** What follows 等 or a count: the class of all members. Empty without one. */
  readonly tail: string
  /** The count before the class as written: `5座`. */
  readonly count: string
  /** Whether 等 itself stands there. */
  readonly etc: boolean
}

const OPENS = 1
const CLOSES = 2
const PARTS = 4
const JOINS = 8
const ETC = 16
const CLASSIFIER = 32
/** 的, behind a description. */
export const DE = 64
/** What a second verb before a name ends with: 打造, 建成, 前瞻布局, 园区建设. */
export const ENDS_VERB = 128
/** What no one has looked at may hold any sign. */
export const ANY_SIGN = 255
/** What each sign does, looked up for every character. */
const SIGNS = new SignKinds([
  [OPENS, '“‘（《「『(['],
  [CLOSES, '”’）》」』)]'],
  [PARTS, '、，'],
  // what 以及, 及其, 和, 及, 与, 暨 and 并 begin with
  [JOINS, '以及和与暨并'],
  [ETC, '等'],
  [CLASSIFIER, '座个条处所家大项对段类批口栋片'],
  [DE, '的'],
  [ENDS_VERB, '造成局设'],
])
const QUOTES = '“'.charCodeAt(0)
const QUOTED = '”'.charCodeAt(0)

/** Whether a sign of one kind stands in `[start, end)`. */
export function standsWithin(text: string, start: number, end: number, kind: number): boolean {
  for (let i = start; i < end; i++) if (SIGNS.of(text.charCodeAt(i)) === kind) return true
  return false
}

/** A list with one more. Nearly all have one alone, and an array that is made with it keeps no room for others. */
export function added<T>(list: T[], one: T): T[] {
  if (list.length === 0) return [one]
  list.push(one)
  return list
}

const COMMA_LIKE = '、'.charCodeAt(0)
const VIA = /^[\u4e00-\u9fff]{2,6}经(?:(?!至)[\u4e00-\u9fff]){2,6}$/
const ON_TO = /^[\u4e00-\u9fff]{2,6}至/
/** 荻浦经石岭｜、云埠至川口铁路: the places that one line leads through. */
const goesVia = (text: string, from: number, at: number, end: number): boolean =>
  at - from <= 13 && VIA.test(text.slice(from, at)) && ON_TO.test(text.slice(at + 1, Math.min(end, at + 9)))

const ACT_OF_CLASS = atEnd(/等[^等、]{0,8}(?:新建|续建|扩建|改建|改造|绿化|维修)$/)
const NEXT_ACT = /^(?:新建|续建|扩建|改扩建|改建|改造|提升|拓宽|绿化|亮化|维修|整治)(?:[和及、]|工程|项目|建设)/
const OLD_QUARTERS = '棚户区|城中村|老旧小区|危旧房|危房|旧住宅区|旧城区?|旧村庄?|旧厂房'
/** What is called a plot or a quarter already takes no 棚户区. */
const QUARTERS_OF_CLASS = atEnd(new RegExp(`[块区]等(?:${OLD_QUARTERS})$`))
const NEXT_QUARTERS = new RegExp(`^(?:${OLD_QUARTERS})(?:改造|整治|重建|搬迁)`)
/** 荻浦路、石梁路等道路新建｜、改造工程, 白塔片区、枫林片区等棚户区｜、城中村改造: what the class says is done, and to what. */
const isOneClass = (text: string, from: number, at: number): boolean => {
  const before = text.slice(Math.max(from, at - 14), at)
  const behind = text.slice(at + 1, at + 8)
  return (ACT_OF_CLASS.test(before) && NEXT_ACT.test(behind)) || (QUARTERS_OF_CLASS.test(before) && NEXT_QUARTERS.test(behind))
}

const NO_PIECES: Piece[] = []

/** The top-level pieces of `[start, end)`: parted by 、, by adjoining quotation marks, and by conjunctions that part names. */
export function piecesOf(text: string, start: number, end: number): Piece[] {
  let pieces = NO_PIECES
  let depth = 0
  let from = start
  let signs = 0
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i)
    const sign = SIGNS.of(code)
    if (sign === 0) continue
    let joint = -1
    if (sign === OPENS) {
      if (depth === 0 && code === QUOTES && i > from && text.charCodeAt(i - 1) === QUOTED) joint = 0
      depth++
    } else if (sign === CLOSES) depth = Math.max(0, depth - 1)
    else if (depth === 0) {
      if (sign === PARTS) joint = code === COMMA_LIKE && (goesVia(text, from, i, end) || isOneClass(text, from, i)) ? -1 : 1
      else if (sign === JOINS && i - from >= 2) joint = jointAt(text, from, i, end, pieces.length > 0)
    }
    if (joint < 0) signs |= sign
    else {
      if (i > from) pieces = added(pieces, { start: from, end: i, signs })
      from = i + joint
      signs = joint === 0 ? sign : 0
      if (joint > 1) i = from - 1
    }
  }
  return end > from ? added(pieces, { start: from, end, signs }) : pieces
}

const NUMERALS = new SignSet('0123456789一二两三四五六七八九十百千多余几')
const isNumeral = (text: string, i: number) => NUMERALS.has(text.charCodeAt(i))

/** Where a count with its classifier stands inside a piece, after a name: 荻浦东埠｜5个｜千吨级码头. */
function countWithin(text: string, start: number, end: number): { at: number; end: number } | null {
  for (let i = end - 2; i > start; i--) {
    if (SIGNS.of(text.charCodeAt(i)) !== CLASSIFIER || !isNumeral(text, i - 1)) continue
    let at = i - 1
    while (at > start && isNumeral(text, at - 1)) at--
    if (at <= start || !/[\u4e00-\u9fff”）]/.test(text[at - 1] as string) || /[第十以]/.test(text[at - 1] as string)) continue
    // “三年千项”工程: a number in a name
    if (text.lastIndexOf('“', at) >= start && text.lastIndexOf('”', at) < text.lastIndexOf('“', at)) continue
    // 三大 alone is a count only before a class; 第五大道 and 三个一 are not
    const counted = text.startsWith('一大批', i - 1) ? i + 2 : i + 1
    const tail = text.slice(counted, end)
    const ending = readEnding(tail)
    if (ending.kind === 'none' && !tail.endsWith('设施') && !WORKS.has(tail) && !SYSTEMS.has(tail)) continue
    return { at, end: counted }
  }
  return null
}

const NOT_ETC_BEFORE = '甲乙丙平同高中初均对相不优上下特何'
const NOT_ETC_AFTER = '级候待离值同效式额奖功'
/** 公开｜平等竞争, 巴中｜中等职业教育: what follows such a word is said of none. */
const NOT_ETC_BEHIND = new SignSet('竞协保参互教职专院收')

const OF_ITEMS = /^[优均特]等[^、，。等]{1,8}(?:项目|工程)/
/** 大同｜等地, 二中｜等学校, 荻优｜等棚改项目: a place, a school or a firm may end like 同等, 中等 and 优等. */
const endsNamed = (text: string, start: number, i: number) =>
  !NOT_ETC_BEHIND.has(text.charCodeAt(i + 1)) &&
  (COUNTIES.endingAt(text, i, start) !== '' ||
    WORKS.endingAt(text, i, start).length > 1 ||
    text.startsWith('浩特', i - 2) ||
    OF_ITEMS.test(text.slice(i - 1, i + 13)))

/** Where 等 closes an enumeration inside a piece, or −1. */
function etcWithin(text: string, start: number, end: number): number {
  let depth = 0
  for (let i = start; i < end; i++) {
    const sign = SIGNS.of(text.charCodeAt(i))
    if (sign === OPENS) depth++
    else if (sign === CLOSES) depth = Math.max(0, depth - 1)
    else if (
      sign === ETC &&
      depth === 0 &&
      i > start &&
      (!NOT_ETC_BEFORE.includes(text[i - 1] as string) || endsNamed(text, start, i)) &&
      // 至天等｜等公路
      !(text[i + 1] === '等' && COUNTIES.endingAt(text, i + 1, start)) &&
      !NOT_ETC_AFTER.includes(text[i + 1] ?? ' ')
    )
      return i
  }
  return -1
}

const LEADING_COUNT = atStart(
  /^(?:一大批|[\d.]+|[一二两三四五六七八九十百]+)(?:多|余)?(?:座座|个个|条条|县市?(?![城域级])|座|个|条|处|所|家|大|项|对|段|类|批|片)?(?:左右|以上)?/,
)

/** 等亿元以上工业项目｜96个 */
const COUNT_BEHIND = /(?<=[万亿]元以上的?[^、]{0,8}(?:项目|工程))\d+[个项]$/

/** A head noun with nothing of its own before it: 连接线, 强制戒毒所. */
function bareHead(words: string, listed: boolean): boolean {
  const ending = readEnding(words)
  return (
    ending.kind === 'works' &&
    ((listed && ending.headAt <= 2) || ownAt(words, ending.headAt) === ending.headAt) &&
    !/^[\u4e00-\u9fff]{1,2}[路街桥站]$/.test(words)
  )
}

/** Whether 等 or a count may stand in a piece: without them nothing closes a list. */
export const mayClose = ({ signs }: Piece) => (signs & (ETC | CLASSIFIER)) !== 0

/** The groups of the pieces of an enumeration, in order. */
export function groupsOf(text: string, pieces: Piece[]): Group[] {
  if (pieces.length > 0 && !pieces.some(mayClose)) return [{ members: pieces, tail: '', count: '', etc: false }]
  const groups: Group[] = []
  let members: Piece[] = []
  for (const piece of pieces) {
    const { signs } = piece
    const etc = (signs & ETC) === 0 ? -1 : etcWithin(text, piece.start, piece.end)
    if (etc >= 0) {
      members.push({ start: piece.start, end: etc, signs })
      const tail = text.slice(etc + 1, piece.end).replace(COUNT_BEHIND, '')
      const count = LEADING_COUNT.exec(tail)?.[0] ?? ''
      groups.push({ members, tail: tail.slice(count.length), count, etc: true })
      members = []
      continue
    }
    if (members.length === 0 && groups.length > 0 && piece.end - piece.start <= 8) {
      const open = groups[groups.length - 1] as Group
      if (open.tail && bareHead(text.slice(piece.start, piece.end), open.tail.includes('及'))) {
        // 3个互通及连接线: the class has two heads
        groups[groups.length - 1] = { ...open, tail: `${open.tail}及${text.slice(piece.start, piece.end)}` }
        continue
      }
    }
    const counted = (signs & CLASSIFIER) === 0 ? null : countWithin(text, piece.start, piece.end)
    if (counted) {
      members.push({ start: piece.start, end: counted.at, signs })
      groups.push({ members, tail: text.slice(counted.end, piece.end), count: text.slice(counted.at, counted.end), etc: false })
      members = []
      continue
    }
    members.push(piece)
  }
  if (members.length > 0) groups.push({ members, tail: '', count: '', etc: false })
  return groups
}
