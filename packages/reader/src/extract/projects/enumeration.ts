import { atEnd, atStart } from '../../patterns/gates.ts'
import { SignKinds, SignSet } from '../../patterns/sign-set.ts'
import { WordSet } from '../../patterns/word-set.ts'
import { bareClass, type Ending, endsAsName, readEnding } from './endings.ts'
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

const CONJUNCTIONS = new WordSet('以及 及其 和 及 与 暨 并')
/** 和 and 及 inside these are no conjunctions. */
const WITHIN_WORD =
  /和(?:谐|平|睦|解|美|声|缓|田|气)|(?:平|温|共|人|饱|中|缓|调|融|总|祥|泰|永|政通人|颐)和|并(?:联|网|购|轨|行|举|重|案)|[合兼吞归]并|(?:普|涉|波|推|触|言|力所能|埃)及|参与|与会|及时|及格|及早|赠与/

function conjunctionAt(text: string, i: number): string {
  const word = CONJUNCTIONS.startingAt(text, i)
  if (!word) return ''
  const around = text.slice(Math.max(0, i - 3), i + 3)
  const match = WITHIN_WORD.exec(around)
  // 荻浦水厂和｜平林水厂: a thing stands before it
  if (match?.[0] === '和平' && endsAsName(text, Math.max(0, i - 12), i)) return word
  return match && match.index <= Math.min(3, i) && match.index + match[0].length > Math.min(3, i) ? '' : word
}

/** A second act with a thing of its own: …改造和城西泵站扩建. */
const OF_ITS_OWN = /^(?:农村|城市|城区|中小|[市县区州省])|^[\u4e00-\u9fff]{1,5}[县市区镇乡路河湖库站院校厂桥园]/
const PLACE_LIKE = /^[\u4e00-\u9fff]{1,4}[县市区镇乡]|^[\u4e00-\u9fff]{2,4}$|[A-Z]\d{2,}|”$/
const BUILDING = atEnd(/建设$/)
const GOES_WITH = atStart(/^(?:配套|附属)(?:管网|设施|道路|基础设施|工程|用房|泵站)/)
const SEVERAL = atStart(/^(?:一批|一系列|部分)/)
const OF_INFORMATION = atStart(/^(?:智慧|数字)/)

/** What stands beside a system and is none. */
const OTHER_THINGS = new WordSet('设施 政策 措施')

/** Whether the words on the left may be a member of their own before a conjunction, given what follows it up to the next part. */
function splitsAt(left: string, next: string, listed: boolean): boolean {
  // 石梁水厂及配套管网: what goes with a thing is of it
  if (GOES_WITH.test(next)) return false
  const ending = readEnding(left)
  // 堤防建设与河道治理 is one work in two acts
  if (BUILDING.test(left) && readEnding(next).kind === 'act') return false
  // 治理和石梁机场扩建: what begins with a place is of its own
  if (left.length >= 4 && next.length > 4 && COUNTIES.startingAt(next)) return true
  if (left.length >= 3 && SEVERAL.test(next)) return true
  // 以电代柴和“数字林湖”工程
  if (next.charCodeAt(0) === QUOTES && left.length >= 3 && !left.includes('“')) return true
  // 堤防及生态缓冲带: what follows is of the same place
  if (ending.kind === 'works' && !left.endsWith('）') && !left.includes('等') && sameThing(next)) return false
  if (OTHER_THINGS.endingAt(left) !== '' && readEnding(next).kind === 'system') return true
  if (OF_INFORMATION.test(left) && OF_INFORMATION.test(next)) return true
  if ((ending.kind === 'works' || ending.kind === 'system') && ending.headAt >= 1) return true
  if (ending.kind !== 'none' && ending.kind !== 'act') return true
  // 石梁线扩能改造和｜川荻、云青等铁路: a bare name is no second act
  if (ending.kind === 'act' && ending.headAt >= 3 && next.length <= 4 && readEnding(next).kind === 'none') return true
  if (ending.kind === 'act')
    return OF_ITS_OWN.test(next) || (ending.headAt >= 3 && (worksOfItsOwn(next) || actOfItsOwn(left, ending, next)))
  if (left.length > 8 || left.length < 2) return false
  if (listed && /[院校厂站城园区镇乡县市村路街桥湖河山岛港]$/.test(left)) return true
  return ((listed && left.length >= 3) || readEnding(next).kind === 'works') && PLACE_LIKE.test(left) && !/[化性型类的]$/.test(left)
}

/** A list with one more. Nearly all have one alone, and an array that is made with it keeps no room for others. */
export function added<T>(list: T[], one: T): T[] {
  if (list.length === 0) return [one]
  list.push(one)
  return list
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
      if (sign === PARTS) joint = 1
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

/** How long the conjunction at `i` is that parts the member begun at `from` from the next; −1 where none does. */
function jointAt(text: string, from: number, i: number, end: number, listed: boolean): number {
  const { length } = conjunctionAt(text, i)
  if (length === 0 || end - i <= length + 1) return -1
  return splitsAt(text.slice(from, i), text.slice(i + length, nextPartAt(text, i + length, end)), listed) ? length : -1
}

/** Where the words end that follow a conjunction: at the next comma or semicolon, or where enough of them were seen. */
function nextPartAt(text: string, from: number, end: number): number {
  const last = Math.min(end, from + 40)
  for (let i = from; i < last; i++) if (PARTING.has(text.charCodeAt(i))) return i
  return last
}
const PARTING = new SignSet('、，；')

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
    const tail = text.slice(i + 1, end)
    const ending = readEnding(tail)
    if (ending.kind === 'none' && !tail.endsWith('设施') && !WORKS.has(tail) && !SYSTEMS.has(tail)) continue
    return { at, end: i + 1 }
  }
  return null
}

const NOT_ETC_BEFORE = '甲乙丙平同高中初均对相不优上下特何'
const NOT_ETC_AFTER = '级候待离值同效式额奖功'

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
      !NOT_ETC_BEFORE.includes(text[i - 1] as string) &&
      !NOT_ETC_AFTER.includes(text[i + 1] ?? ' ')
    )
      return i
  }
  return -1
}

const LEADING_COUNT = atStart(/^(?:[\d.]+|[一二两三四五六七八九十百]+)(?:多|余)?(?:座|个|条|处|所|家|大|项|对|段|类|批|片)?(?:左右|以上)?/)

/** A head noun with nothing of its own before it: 连接线, 强制戒毒所. */
function bareHead(words: string, listed: boolean): boolean {
  const ending = readEnding(words)
  return (
    ending.kind === 'works' &&
    ((listed && ending.headAt <= 2) || ownAt(words, ending.headAt) === ending.headAt) &&
    !/^[\u4e00-\u9fff]{1,2}[路街桥站]$/.test(words)
  )
}

/** 朱溪河治理和｜向阳桥竹屑处理厂工程: a thing with words of its own follows. */
function worksOfItsOwn(next: string): boolean {
  const ending = readEnding(next)
  return ending.kind === 'works' && !ending.upgrade && ending.headAt - ownAt(next, ending.headAt) >= 4
}

/** 石梁灌区现代化改造和｜荻浦水库扩容: what is done to another thing, each with words of its own. */
function actOfItsOwn(left: string, { headAt }: Ending, next: string): boolean {
  const other = readEnding(bareClass(next.replace(/等[^等]{0,16}$/, '')))
  return (
    other.kind === 'act' &&
    other.headAt >= 4 &&
    ownAt(left, headAt) < headAt &&
    ownAt(next, other.headAt) < other.headAt &&
    other.headAt - ownAt(next, other.headAt) >= 3
  )
}

/** 沿海港口, 周边道路 */
const ALONG = atStart(/^(?:沿|周边)/)
const DONE_TO_BOTH = atEnd(/(?:改造|加固|扩建|治理|整治|修复|提升|升级|配套|修缮|迁建)(?:工程|项目)?$/)

/** Whether a head is named that has only words of every day before it. */
function sameThing(next: string): boolean {
  const ending = readEnding(next)
  if (ending.kind !== 'works') return false
  // 石梁水库及泵站更新改造: what is done to both stands after the second
  return ending.headAt > 0 ? !ALONG.test(next) && ownAt(next, ending.headAt) === ending.headAt : DONE_TO_BOTH.test(next)
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
      const tail = text.slice(etc + 1, piece.end)
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
