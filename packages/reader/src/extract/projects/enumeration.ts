import { WordSet } from '../../patterns/word-set.ts'
import { readEnding } from './endings.ts'
import { SYSTEMS, WORKS } from './lexicon/heads.ts'
import { ownWords } from './specificity.ts'

/** One member of an enumeration: `[start, end)` of the text, as written. */
export interface Piece {
  readonly start: number
  readonly end: number
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
const PARTS = 3
const JOINS = 4
/** What each sign does, looked up for every character. */
const SIGNS = new Uint8Array(0x10000)
for (const [kind, signs] of [
  [OPENS, '“‘（《「『(['],
  [CLOSES, '”’）》」』)]'],
  [PARTS, '、，'],
  // what 以及, 及其, 和, 及, 与, 暨 and 并 begin with
  [JOINS, '以及和与暨并'],
] as const)
  for (const sign of signs) SIGNS[sign.charCodeAt(0)] = kind
const CONJUNCTIONS = new WordSet('以及 及其 和 及 与 暨 并')
/** 和 and 及 inside these are no conjunctions. */
const WITHIN_WORD =
  /和(?:谐|平|睦|解|美|声|缓|田|气)|(?:平|温|共|人|饱|中|缓|调|融|总|祥|泰|永|政通人|颐)和|并(?:联|网|购|轨|行|举|重|案)|[合兼吞归]并|(?:普|涉|波|推|触|言|力所能|埃)及|参与|与会|及时|及格|及早|赠与/

function conjunctionAt(text: string, i: number): string {
  const word = CONJUNCTIONS.startingAt(text, i)
  if (!word) return ''
  const around = text.slice(Math.max(0, i - 3), i + 3)
  const match = WITHIN_WORD.exec(around)
  return match && match.index <= Math.min(3, i) && match.index + match[0].length > Math.min(3, i) ? '' : word
}

/** A second act with a thing of its own: …改造和城西泵站扩建. */
const OF_ITS_OWN = /^(?:农村|城市|城区|中小|[市县区州省])|^[\u4e00-\u9fff]{1,5}[县市区镇乡路河湖库站院校厂桥园]/
const PLACE_LIKE = /^[\u4e00-\u9fff]{1,4}[县市区镇乡]|^[\u4e00-\u9fff]{2,4}$|[A-Z]\d{2,}|”$/

/** Whether the words `[from, at)` may be a member of their own before a conjunction, given what follows it. */
function splitsAt(left: string, right: string, listed: boolean): boolean {
  const ending = readEnding(left)
  // 堤防建设与河道治理 is one work in two acts
  const next = /^[^、，；]{1,40}/.exec(right)?.[0] ?? ''
  if (/建设$/.test(left) && readEnding(next).kind === 'act') return false
  if (/^一批|^一系列|^部分/.test(next) && left.length >= 3) return true
  // 以电代柴和“数字林湖”工程
  if (next[0] === '“' && left.length >= 3 && !left.includes('“')) return true
  // 堤防及生态缓冲带: what follows is of the same place
  if (ending.kind === 'works' && !left.endsWith('）') && !left.includes('等') && sameThing(next)) return false
  if (/^(?:智慧|数字)/.test(left) && /^(?:智慧|数字)/.test(next)) return true
  if ((ending.kind === 'works' || ending.kind === 'system') && ending.headAt >= 1) return true
  if (ending.kind !== 'none' && ending.kind !== 'act') return true
  if (ending.kind === 'act') return OF_ITS_OWN.test(next)
  if (left.length > 8 || left.length < 2) return false
  if (listed && /[院校厂站城园区镇乡县市村路街桥湖河山岛港]$/.test(left)) return true
  const tail = readEnding(next)
  return ((listed && left.length >= 3) || tail.kind === 'works') && PLACE_LIKE.test(left) && !/[化性型类的]$/.test(left)
}

/** The top-level pieces of `[start, end)`: parted by 、, by adjoining quotation marks, and by conjunctions that part names. */
export function piecesOf(text: string, start: number, end: number): Piece[] {
  const pieces: Piece[] = []
  let depth = 0
  let from = start
  const cut = (to: number, next: number) => {
    if (to > from) pieces.push({ start: from, end: to })
    from = next
  }
  for (let i = start; i < end; i++) {
    const sign = SIGNS[text.charCodeAt(i)]
    if (sign === 0) continue
    if (sign === OPENS) {
      if (depth === 0 && text[i] === '“' && text[i - 1] === '”' && i > from) cut(i, i)
      depth++
    } else if (sign === CLOSES) depth = Math.max(0, depth - 1)
    else if (depth > 0) continue
    else if (sign === PARTS) cut(i, i + 1)
    else {
      const word = conjunctionAt(text, i)
      if (
        word &&
        i - from >= 2 &&
        end - i > word.length + 1 &&
        splitsAt(text.slice(from, i), text.slice(i + word.length, Math.min(end, i + 48)), pieces.length > 0)
      ) {
        cut(i, i + word.length)
        i += word.length - 1
      }
    }
  }
  cut(end, end)
  return pieces
}

const NUMERAL = /[\d一二两三四五六七八九十百千多余几]/
const CLASSIFIERS = new Uint8Array(0x10000)
for (const sign of '座个条处所家大项对段类批口栋片') CLASSIFIERS[sign.charCodeAt(0)] = 1

/** Where a count with its classifier stands inside a piece, after a name: 荻浦东埠｜5个｜千吨级码头. */
function countWithin(text: string, start: number, end: number): { at: number; end: number } | null {
  for (let i = end - 2; i > start; i--) {
    if (CLASSIFIERS[text.charCodeAt(i)] !== 1 || !NUMERAL.test(text[i - 1] as string)) continue
    let at = i - 1
    while (at > start && NUMERAL.test(text[at - 1] as string)) at--
    if (at <= start || !/[\u4e00-\u9fff”）]/.test(text[at - 1] as string) || /[第十以]/.test(text[at - 1] as string)) continue
    // “三年千项”工程: a number in a name
    if (text.lastIndexOf('“', at) >= start && text.lastIndexOf('”', at) < text.lastIndexOf('“', at)) continue
    // 三大 alone is a count only before a class; 第五大道 and 三个一 are not
    const tail = text.slice(i + 1, end)
    const ending = readEnding(tail)
    if (ending.kind === 'none' && !WORKS.has(tail) && !SYSTEMS.has(tail)) continue
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
    const sign = SIGNS[text.charCodeAt(i)]
    if (sign === OPENS) depth++
    else if (sign === CLOSES) depth = Math.max(0, depth - 1)
    else if (
      depth === 0 &&
      text[i] === '等' &&
      i > start &&
      !NOT_ETC_BEFORE.includes(text[i - 1] as string) &&
      !NOT_ETC_AFTER.includes(text[i + 1] ?? ' ')
    )
      return i
  }
  return -1
}

const LEADING_COUNT = /^(?:[\d.]+|[一二两三四五六七八九十百]+)(?:多|余)?(?:座|个|条|处|所|家|大|项|对|段|类|批|片)?(?:左右|以上)?/

/** A head noun with nothing of its own before it: 连接线, 强制戒毒所. */
function bareHead(words: string, listed: boolean): boolean {
  const ending = readEnding(words)
  return (
    ending.kind === 'works' &&
    ((listed && ending.headAt <= 2) || !ownWords(words.slice(0, ending.headAt))) &&
    !/^[\u4e00-\u9fff]{1,2}[路街桥站]$/.test(words)
  )
}

/** Whether a head is named that has only words of every day before it. */
function sameThing(next: string): boolean {
  const ending = readEnding(next)
  return ending.kind === 'works' && ending.headAt > 0 && !ownWords(next.slice(0, ending.headAt))
}

/** The groups of an enumeration, in order. */
export function groupsOf(text: string, start: number, end: number): Group[] {
  const groups: Group[] = []
  let members: Piece[] = []
  const close = (tail: string, count: string, etc: boolean) => {
    if (members.length) groups.push({ members, tail, count, etc })
    members = []
  }
  for (const piece of piecesOf(text, start, end)) {
    const etc = etcWithin(text, piece.start, piece.end)
    if (etc >= 0) {
      members.push({ start: piece.start, end: etc })
      let tail = text.slice(etc + 1, piece.end)
      const count = LEADING_COUNT.exec(tail)?.[0] ?? ''
      tail = tail.slice(count.length)
      close(tail, count, true)
      continue
    }
    const open = groups.at(-1)
    if (
      !members.length &&
      open?.tail &&
      piece.end - piece.start <= 8 &&
      bareHead(text.slice(piece.start, piece.end), open.tail.includes('及'))
    ) {
      // 3个互通及连接线: the class has two heads
      groups[groups.length - 1] = { ...open, tail: `${open.tail}及${text.slice(piece.start, piece.end)}` }
      continue
    }
    const counted = countWithin(text, piece.start, piece.end)
    if (counted) {
      members.push({ start: piece.start, end: counted.at })
      close(text.slice(counted.end, piece.end), text.slice(counted.at, counted.end), false)
      continue
    }
    members.push(piece)
  }
  close('', '', false)
  return groups
}
