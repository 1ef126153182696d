import { atStart } from '../../../patterns/gates.ts'
import { SignKinds, SignSet } from '../../../patterns/sign-set.ts'
import { WordSet } from '../../../patterns/word-set.ts'
import { bareClass, type Ending, readEnding } from '../endings.ts'
import { DE, ENDS_VERB, type Piece, standsWithin } from '../enumeration.ts'
import { COUNTIES } from '../lexicon/counties.ts'
import { ACTS, SYSTEMS, UPGRADES } from '../lexicon/heads.ts'
import type { Places } from '../places.ts'
import { specificity } from '../specificity.ts'
import { COUNT, ONE_AFTER } from './counts.ts'
import { afterDescription } from './description.ts'
import { lengthAfter } from './length-after.ts'

/** What stands before a name and is no part of it. */
const LEADING = new WordSet(
  '特别是随着 特别是 而 已建 现有 原有 全部 剩余 已有 五星级 四星级 三星级 年度 主要包括 本市 我市 完善的 统一的 相应的 包括 涵盖 其中 好 国家支持 上级支持',
)

/** 全省首座｜荻浦抽水蓄能电站: the first of its kind. */
const FIRST = atStart(/^(?:全[国省市县区球]|[省国]内|世界|我[国省市])?首[个座条家批](?=[^、，]{3})/)

/** 投资3亿元的｜石梁大桥, 总投资近5亿元｜荻浦水厂: what it costs. */
const SUM = atStart(/^(?:(?:总|计划|概算)?投资(?:额)?[约近超达]?[\d.]+[万亿]*元的?|\d[\d.]*[万亿]元的)(?=[\u4e00-\u9fff]{4})/)

/** 4F级｜荻浦国际机场: how large its airfield may be. */
const RATED = atStart(/^[1-4][A-F]级(?!国际机场)(?=[\u4e00-\u9fff]{2,8}机场)/)

/** 新建石岭机场、｜迁建荻浦机场: each with its own. */
const MADE = atStart(
  /^(?:新建|迁建|扩建|续建|重建)(?![区县的])(?=[\u4e00-\u9fff]{2,}?(?:机场|铁路|高铁|公路|高速|大桥|水库|电站|电厂|医院|学校|中学|小学|公园|码头|水厂))/,
)

/** A second verb before the name: 规范｜发展股权市场. */
const DOUBLED = atStart(
  /^(?:全面建立|进行|编制|培育|完善|健全|支持企业|建立|恢复开放|恢复|落地|申建|发展|优化(?=“|快速)|做大做[强优]|做[强优大]|推广|布局|共建|重塑|首创|深化|畅通|贯通|狠抓|保障了|施行|构筑|拓展(?!区|带)|改革(?!开放|试点|试验))(?!中心|基地|基金|大道|银行|研究|规划|路|机制|体系|示范|园|产业|工程|行动|优化)/,
)

/** A verb with its subject or manner before the name: 三方联袂打造｜现代粮油产业园. */
const INNER_VERB =
  /^[\u4e00-\u9fff]{0,14}?(?:打造|建成(?!区)|前瞻布局|高品质建设|高标准建设|[园镇校院]建设(?!工程|项目|用地))(?=[^、，]{4})/

/** A member of an enumeration with what is no part of its name taken off. */
export class Member implements Piece {
  readonly start: number
  readonly end: number
  readonly signs: number
  readonly text: string
  readonly ending: Ending
  readonly quantity: string
  /** A description with 的 before it was taken off: the members before it belong to the description. */
  readonly described: boolean
  private readonly source: string
  private readonly piece: Piece
  private special: 0 | 1 | 2 | -1 = -1

  constructor(
    source: string,
    piece: Piece,
    start: number,
    end: number,
    text: string,
    ending: Ending,
    quantity: string,
    described: boolean,
  ) {
    this.source = source
    this.piece = piece
    this.start = start
    this.end = end
    this.signs = piece.signs
    this.text = text
    this.ending = ending
    this.quantity = quantity
    this.described = described
  }

  /** The words as they stood, description included. */
  get whole(): string {
    return this.source.slice(this.piece.start, this.piece.end)
  }

  /** How much it is a name of its own: worked out once, though list and name ask. */
  specificity(places: Places): 0 | 1 | 2 {
    if (this.special < 0) {
      const { text, ending } = this
      this.special = specificity(text, ending.kind === 'none' ? text.length : ending.headAt, places)
    }
    return this.special as 0 | 1 | 2
  }

  /** The same member by other words, or begun or ended elsewhere. */
  as(text: string, ending: Ending = this.ending, start: number = this.start, end: number = this.end): Member {
    return new Member(this.source, this.piece, start, end, text, ending, this.quantity, this.described)
  }

  /** With the quantity said of all the members, unless it has its own. */
  sized(quantity: string): Member {
    if (this.quantity || !quantity) return this
    return new Member(this.source, this.piece, this.start, this.end, this.text, this.ending, quantity, this.described)
  }
}

const OPENS = 1
const CLOSES = 2
const OF = 3
const SIGNS = new SignKinds([
  [OPENS, '“（《'],
  [CLOSES, '”）》'],
  [OF, '的'],
])
const QUOTES = '“'.charCodeAt(0)
const AND = '和'.charCodeAt(0)
const DONE = '了'.charCodeAt(0)
/** What stands before a name and is no part of it begins with one of these. */
const MAY_LEAD = new SignSet(`了${LEADING.words.map(word => word[0]).join('')}`)

/** The last 的 outside quotation marks and brackets, or −1. */
function lastDe(text: string, start: number, end: number): number {
  let depth = 0
  for (let i = end - 1; i > start; i--) {
    const sign = SIGNS.of(text.charCodeAt(i))
    if (sign === 0) continue
    if (sign === CLOSES) depth++
    else if (sign === OPENS) depth = Math.max(0, depth - 1)
    else if (depth === 0 && text[i - 1] !== '目' && text[i - 1] !== '美') return i
  }
  return -1
}

/** 石梁纪念馆的｜改扩建工作, 的｜建设: what is done to a thing describes no other. Empty where nothing but that it is built is said. */
function doneIn(words: string): string | null {
  const bare = bareClass(words)
  return bare === '' || UPGRADES.has(bare) || ACTS.has(bare) ? bare : null
}

/** 建成｜70个｜服务平台, 引进｜一批｜基金: several are counted, and have no names but in quotation marks. */
const SEVERAL = /^(?:一批|(?:[2-9]|\d{2,}|\d+[-—－～至]\d+|[二两三四五六七八九十百]+)[个家支项]$)/

/** A count before a system; of things that are built it goes with the name. */
function systemsCounted(text: string, start: number, end: number): string {
  if (!COUNT.mayHave(text.charCodeAt(start))) return ''
  const counted = COUNT.exec(text.slice(start, Math.min(end, start + 16)))?.[0] ?? ''
  return counted && end - start - counted.length >= 5 && SYSTEMS.endingAt(text, start + readEnding(text, start, end).end) ? counted : ''
}

/** Whether the quotation mark that follows `start` first is the one at `end`. */
const closesAt = (text: string, start: number, end: number) => text[end] === '”' && text.indexOf('”', start) === end

/** 健全｜和激活推广网络: a second verb is joined to the one that governs. */
const SECOND_VERB = 3
/** 和谐促进会 */
const HARMONY = new SignSet('谐平美睦解')
const joinsVerb = (text: string, start: number, end: number) =>
  text.charCodeAt(start) === AND &&
  !HARMONY.has(text.charCodeAt(start + 1)) &&
  SYSTEMS.endingAt(text, end, start) !== '' &&
  COUNTIES.startingAt(text, start) === ''

/** Where the name begins, behind words and verbs before it that are no part of it. */
function nameAt(text: string, { start, end, signs }: Piece): number {
  let at = joinsVerb(text, start, end) ? start + SECOND_VERB : start
  if (MAY_LEAD.has(text.charCodeAt(at))) {
    for (let lead = LEADING.startingAt(text, at, end); lead; lead = LEADING.startingAt(text, at, end)) at += lead.length
    // 了解 is a word
    if (text.charCodeAt(at) === DONE && text[at + 1] !== '解') at++
  }
  if ((signs & ENDS_VERB) !== 0 && standsWithin(text, at + 1, end - 3, ENDS_VERB))
    at += INNER_VERB.exec(text.slice(at, end))?.[0].length ?? 0
  if (SUM.mayHave(text.charCodeAt(at))) at += SUM.exec(text.slice(at, Math.min(end, at + 24)))?.[0].length ?? 0
  if (FIRST.mayHave(text.charCodeAt(at))) at += FIRST.exec(text.slice(at, end))?.[0].length ?? 0
  if (RATED.mayHave(text.charCodeAt(at))) at += RATED.exec(text.slice(at, end))?.[0].length ?? 0
  if (MADE.mayHave(text.charCodeAt(at))) at += MADE.exec(text.slice(at, end))?.[0].length ?? 0
  const doubled = DOUBLED.mayHave(text.charCodeAt(at)) ? DOUBLED.exec(text.slice(at, at + 4)) : null
  return doubled && end - at - doubled[0].length >= 4 ? at + doubled[0].length : at
}

/** Takes off what is no part of a name at its front and back. Null for what cannot be one. */
export function memberOf(text: string, piece: Piece, last: boolean): Member | null {
  const { signs } = piece
  let { end } = piece
  let start = nameAt(text, piece)
  let quantity = ONE_AFTER.mayHave(text.charCodeAt(end - 1)) ? (ONE_AFTER.exec(text.slice(Math.max(start, end - 4), end))?.[0] ?? '') : ''
  if (!quantity) quantity = lengthAfter(text, start, end)
  if (quantity) end -= quantity.length
  else {
    quantity = systemsCounted(text, start, end)
    start += quantity.length
    if (quantity && SEVERAL.test(quantity) && text.charCodeAt(start) !== QUOTES) return null
  }
  // 生态环境建设｜的考核机制: the verb was none
  if (text[start] === '的') return null
  const de = (signs & DE) !== 0 ? lastDe(text, start, end) : -1
  const done = de > start ? doneIn(text.slice(de + 1, end)) : null
  const described = de > start && done === null ? afterDescription(text, start, de, end, last) : start
  if (described === null) return null
  if (done && de > start + 1) end = de
  const from = start
  start = described
  let first = text.charCodeAt(start)
  if (first === QUOTES && closesAt(text, start, end - 1)) {
    first = text.charCodeAt(++start)
    end--
  }
  if (end - start < 2 && end - start < (last && !'东西南北'.includes(text[start] as string) ? 2 : 1)) return null
  let ending = readEnding(text, start, end)
  if (done && ending.kind === 'works') ending = { ...ending, upgrade: UPGRADES.has(done) }
  // 平谷, 青岛: a county's own name has no head
  if (ending.kind === 'works' && end - start <= 4 && COUNTIES.has(text.slice(start, end)))
    ending = { ...ending, kind: 'none', headAt: end - start, end: end - start }
  // “数字青川湖”建设: the name without its signs
  if (first === QUOTES && ending.end > 3 && closesAt(text, start, start + ending.end - 1)) {
    const close = start + ending.end - 1
    start++
    ending = readEnding(text, start, close)
  }
  end = start + ending.end
  return new Member(text, piece, start, end, text.slice(start, end), ending, quantity, described > from)
}
