import { parseChineseNumeral } from '../../../numerals/chinese-numerals.ts'
import { openingBits, sticky } from '../../../patterns/openings.ts'
import { SignSet } from '../../../patterns/sign-set.ts'
import { type Years, yearsOfPlan, yearsOfPlanName } from '../../../years/five-year-plans.ts'

/** A time as the text says it, over the view. */
export interface TimePhrase {
  readonly start: number
  readonly end: number
  /** `by`: to the end of that year (到2025年); `in`: that year; `period`: a stretch of years; `base`: what is compared with (比2015年). */
  readonly role: 'by' | 'in' | 'period' | 'base'
  readonly from: number
  readonly to: number
  /** 今年以来: as far as the year has gone. */
  readonly soFar?: boolean
}

/** The years that 今年 and 五年来 count from. */
export interface Clock {
  /** The year that 今年 means, or null where unknown. */
  readonly present: number | null
  /** The last year reported on. */
  readonly past: number | null
  /** The period that 期末 and 规划期 mean. */
  readonly ahead: Years | null
  /** The first year of 今后五年. */
  readonly comingFrom: number | null
  /** The year that 上年 means here: the one before the year spoken of. */
  readonly before: number | null
  /** Aims are spoken of: 五年累计 is the period ahead. */
  readonly forward?: boolean
  /** No title says the document's year or period: it is inferred from the text, or unknown. */
  readonly guessed: boolean
}

const YEAR = '(?:1[89]\\d\\d|20\\d\\d|二[〇零]{1}[〇零一二三四五六七八九]{2}|一九[〇零一二三四五六七八九]{2})'
const LEAD = '(?:力争到|争取到|争取|力争|截至|截止|截止到|直到|到|至|从|自|以|与|和|同比|同|较|比|是|为|相当于|由|按|在|于)?'
// 高于2012年至2017年: the 于 belongs to the verb
const YEAR_SPAN_AT = sticky(new RegExp(`(?:到|至|从|自|由|在|于)?(${YEAR})年?[-至到—](${YEAR})年(?:期间|间|底|末)?`))
const YEAR_AT = sticky(
  new RegExp(
    `(${LEAD})(${YEAR})(?:年度|年)(?:年底前?|底前?|年末前?|末前?|初|以前|之前|前|中期|上半年|下半年|全年|以来|起|同期)?(?!代|级|版|修订)`,
  ),
)
const PLAN_AT = sticky(
  /(到|至|比|较|是|为|从|由|与|同|相当于)?[“"‘「《]?(?<![之零一二两三四五六七八九十百千万亿点])(十[一二三四五六七八]|[一二三四五六七八九十])五[”"’」》]?(规划|计划)?(时期|期间|期末|末期|末|初期|初|以来|前[一二三四]年|后[一二三四]年|五年|期|的|(?=年均|平均|累计|共|，|增|新|完成|翻)|(?<=[”"’」])(?=为|达到|将|财政|预计))/,
)
const NTH_PLAN_AT = sticky(
  /(到|至|比|较|由|从|在)?第([一二三四五六七八九十]+)个五年(?:(?:规划|计划)(?:时期|期间|期末|末|期)?|(?:时期|期间|期末|末|期|内)?(?![规计]划))/,
)
/** Times that are said without a numeral, or with one that no unit follows. */
export const RELATIVE_WORDS: readonly string[] =
  '今年以来|今年底|今年末|今年内|今年年底|今年|本年度|本年|去年底|去年末|去年同期|去年|上年末|上年底|上年同期|上年度|上年|前年|明年|年内|年底|全年|当年|同期|上一年|过去一年|过去的一年|一年来|本世纪末|本世纪中叶|二十一世纪中叶|21世纪中叶|本届政府期末|规划期末|期末|现在|目前'.split(
    '|',
  )
const RELATIVE_AT = sticky(new RegExp(`(到|至|比|较|是|为|与|由|从|同)?(${RELATIVE_WORDS.join('|')})`))
const YEARS_LONG_AT = sticky(
  /(过去|近|最近|前|今后|未来|在?这|上)?(?:的)?([二两三四五六七八九十\d])年(来|间|内|累计|共|期间|以来|里|时间|，|(?=年均|平均|新增|完成))/,
)
const YEARS_BARE_AT = sticky(/(过去|近|最近|今后|未来|这|上)(?:的)?([二两三四五六七八九]?十[一二三四五六七八九]?|[二两三四五六七八九\d])年/)

const MOVED = /(?:调整|优化|转变|演变|变|改|提升|发展|降低|增加|提高)$/
/** 比前五年, 较三年前: compared with a stretch that has no name. */
const COMPARED_AT = sticky(
  /(?:比|较|相当于)(?:前|上一?个?|过去)?[一二三四五六七八九十\d]{1,2}年(?:前|同期|间|期间)?|(?:为|是)(?:前|上一?个?)[一二三四五六七八九十]年(?=的)/,
)

/** Where a time can begin, and which: at one character in six. */
const OPENINGS = openingBits([YEAR_SPAN_AT, YEAR_AT, PLAN_AT, NTH_PLAN_AT, RELATIVE_AT, YEARS_LONG_AT, YEARS_BARE_AT, COMPARED_AT])
const [YEARS, PLANS, RELATIVES, LONG] = [0b11, 0b1100, 0b10000, 0b11100000]

function readAt(text: string, at: number, clock: Clock, opens: number): TimePhrase | null {
  const year = opens & YEARS ? readYear(text, at, clock) : null
  if (year) return year
  const plan = opens & PLANS ? readPlan(text, at) : null
  if (plan) return plan
  const relative = opens & RELATIVES ? readRelative(text, at, clock) : null
  return relative ?? (opens & LONG ? readLong(text, at, clock) : null)
}

const isDigit = (code: number) => code >= 0x30 && code <= 0x39

/** Years are of four signs. */
const yearOf = (text: string) => (isDigit(text.charCodeAt(0)) ? Number(text) : parseChineseNumeral(text))

const ENDS_YEAR = new SignSet('底末前')

/** 比, 较, 是 … before a year make it the thing compared with; 到 and 至, or 底 and 末 after it, its end. */
function roleOf(lead: string, phrase: string): TimePhrase['role'] {
  if (lead !== '' && /^(?:较|比|与|同比?|和|是|为|相当于|按)$/.test(lead)) return 'base'
  if ((lead !== '' && /到|至|截/.test(lead)) || ENDS_YEAR.has(phrase.charCodeAt(phrase.length - 1))) return 'by'
  return 'in'
}

const SURPASSES = /(?:[高低快优好]于|超过)$/

const GROUND = /^的?基础上/

/** 与“十二五”末｛相比｝. */
const AGAINST = /^(?:相[比较]|[比较])/
const RAREST = /^的?(?:最|首|新高|新低|历史|同期)/

const JOINS_YEARS = new SignSet('-至到—')
/** Whether a year that begins at `at`, or behind one sign there, may be joined with another. */
const mayBeSpan = (text: string, at: number) =>
  at + SHORTEST_SPAN <= text.length &&
  (JOINS_YEARS.has(text.charCodeAt(at + 4)) || JOINS_YEARS.has(text.charCodeAt(at + 5)) || JOINS_YEARS.has(text.charCodeAt(at + 6)))
/** 2006-2010年 */
const SHORTEST_SPAN = 10

function readYear(text: string, at: number, clock: Clock): TimePhrase | null {
  const span = mayBeSpan(text, at) ? YEAR_SPAN_AT.exec(text, at) : null
  if (span) {
    const from = yearOf(span[1] as string)
    const to = yearOf(span[2] as string)
    return to > from ? { start: at, end: at + span[0].length, role: 'period', from, to } : null
  }
  const found = YEAR_AT.exec(text, at)
  if (!found) return null
  const year = yearOf(found[2] as string)
  // 是2006年以来最好位次: how rare it is, not when
  const since = found[0].endsWith('以来')
  if (since && RAREST.test(text.slice(at + found[0].length, at + found[0].length + 4))) return null
  // 2018年以来: up to the last year reported on
  if (since && clock.past !== null && clock.past > year)
    return { start: at, end: at + found[0].length, role: 'period', from: year, to: clock.past }
  // 调整为2020年的12.6: the 为 belongs to the verb
  if (found[1] === '为' && MOVED.test(text.slice(Math.max(0, at - 4), at)))
    return { start: at + 1, end: at + found[0].length, role: 'by', from: year, to: year }
  // 涨幅低于2020年, 在2020年基础上: what is compared with
  const compared =
    GROUND.test(text.slice(at + found[0].length, at + found[0].length + 4)) ||
    SURPASSES.test(text.slice(Math.max(0, at - 2), at + (found[1] === '于' ? 1 : 0)))
  return { start: at, end: at + found[0].length, role: compared ? 'base' : roleOf(found[1] ?? '', found[0]), from: year, to: year }
}

function readPlan(text: string, at: number): TimePhrase | null {
  const nth = NTH_PLAN_AT.exec(text, at)
  if (nth) {
    const years = yearsOfPlan(parseChineseNumeral(nth[2] as string))
    return years && { start: at, end: at + nth[0].length, role: /[比较]/.test(nth[1] ?? '') ? 'base' : 'period', ...years }
  }
  const found = PLAN_AT.exec(text, at)
  if (!found) return null
  const years = yearsOfPlanName(`${found[2]}五`)
  if (!years) return null
  const lead = found[1] ?? ''
  const tail = found[4] ?? ''
  const end = at + found[0].length
  // “十四五”前三年
  const part = /^([前后])([一二三四])年$/.exec(tail)
  if (part) {
    const count = parseChineseNumeral(part[2] as string)
    return part[1] === '前'
      ? { start: at, end, role: 'period', from: years.from, to: years.from + count - 1 }
      : { start: at, end, role: 'period', from: years.to - count + 1, to: years.to }
  }
  // 比“十二五”末: its last year; 比“十二五”: the whole
  if (/^(?:比|较|是|为|相当于)$/.test(lead) || (/^[与同]$/.test(lead) && AGAINST.test(text.slice(end, end + 2))))
    return { start: at, end, role: 'base', from: tail.includes('末') ? years.to : years.from, to: years.to }
  if (/^[从由]$/.test(lead) && tail.includes('末')) return { start: at, end, role: 'in', from: years.to, to: years.to }
  if (tail.includes('末') || lead === '到' || lead === '至') return { start: at, end, role: 'by', from: years.to, to: years.to }
  if (tail.includes('初')) return { start: at, end, role: 'base', ...years }
  return { start: at, end, role: 'period', ...years }
}

function readRelative(text: string, at: number, clock: Clock): TimePhrase | null {
  const found = RELATIVE_AT.exec(text, at)
  // 2家以｛上年｝销售收入: half of each word
  if (!found || (text[at] === '上' && text[at - 1] === '以')) return null
  const lead = found[1] ?? ''
  const word = found[2] as string
  const end = at + found[0].length
  // 不低于本市上年度人均收入的60%: what is compared with
  const base =
    /^(?:比|较|是|为|与|同)$/.test(lead) || /同期/.test(word) || (/^上/.test(word) && BOUND_BY.test(text.slice(Math.max(0, at - 10), at)))
  const make = (year: number | null, role: TimePhrase['role']): TimePhrase | null =>
    year === null
      ? base
        ? { start: at, end, role: 'base', from: 0, to: 0 }
        : null
      : { start: at, end, role: base ? 'base' : role, from: year, to: year }
  const role = /[底末]/.test(word) || lead === '到' || lead === '至' ? 'by' : 'in'
  if (word === '今年以来' && !base && clock.present !== null)
    return { start: at, end, role: 'in', from: clock.present, to: clock.present, soFar: true }
  // 今年一月至九月, 今年上半年
  if (word === '今年' && role === 'in' && !base && clock.present !== null && SO_FAR.test(text.slice(end, end + 6)))
    return { start: at, end, role, from: clock.present, to: clock.present, soFar: true }
  if (/^今年|^本年/.test(word)) return make(clock.present, role)
  // 比上年 is always the year before the one that is spoken of
  if (base && /^去年|^上年|^上一年/.test(word)) return { start: at, end, role: 'base', from: 0, to: 0 }
  if (/^上年|^上一年/.test(word)) return make(clock.before, role)
  if (/^去年|^过去|^一年来/.test(word)) return make(clock.past, role)
  // 由现在的, 到目前: with a word of movement before it; alone it dates nothing
  if (/^(?:现在|目前)$/.test(word)) return lead ? make(clock.past, role) : null
  if (word === '前年') return make(clock.past === null ? null : clock.past - 1, role)
  if (word === '明年') return make(clock.present === null ? null : clock.present + 1, role)
  if (/期末/.test(word)) return make(clock.ahead?.to ?? null, 'by')
  if (word === '本世纪末') return make(2000, 'by')
  if (word.endsWith('世纪中叶')) return make(2050, 'by')
  // 全年, 年内, 年底, 当年 keep the year that the sentence is already in
  return base ? make(null, 'base') : null
}

const SO_FAR = /^(?:[1一]?-?[1一][-—至到]|[1一]月?(?:份)?[-—至到]|上半年|前[一二三]季度|[一1]季度)/
const BOUND_BY = /[不得](?:低于|少于|高于|超过)[^，。；\d]{0,6}$/

/** 过去五年, 五年来, 今后五年: counted from the last year reported on, or the period ahead. */
function readLong(text: string, at: number, clock: Clock): TimePhrase | null {
  const compared = COMPARED_AT.exec(text, at)
  if (compared) return { start: at, end: at + compared[0].length, role: 'base', from: 1, to: 2 }
  const found = YEARS_LONG_AT.exec(text, at) ?? YEARS_BARE_AT.exec(text, at)
  if (!found) return null
  const count = numberOf(found[2] as string)
  const lead = found[1] ?? ''
  const end = at + found[0].length - (found[3] === '，' ? 1 : 0)
  if (/今后|未来/.test(lead)) {
    const from = clock.comingFrom
    return from === null ? null : { start: at, end, role: 'period', from, to: from + count - 1 }
  }
  if (!lead && clock.forward && clock.ahead && /^(?:累计|共|内|间|期间)$/.test(found[3] ?? ''))
    return { start: at, end, role: 'period', from: clock.ahead.from, to: Math.min(clock.ahead.to, clock.ahead.from + count - 1) }
  if (!lead && !/来|间|以来|累计|共/.test(found[3] ?? '')) return null
  // 前三年 of a plan are the first of its period
  if (lead === '前' && clock.ahead && clock.present === clock.past)
    return { start: at, end, role: 'period', from: clock.ahead.from, to: Math.min(clock.ahead.to, clock.ahead.from + count - 1) }
  return clock.past === null ? null : { start: at, end, role: 'period', from: clock.past - count + 1, to: clock.past }
}

const numberOf = (text: string) => (/\d/.test(text) ? Number(text) : parseChineseNumeral(text))

/** Where a sign stands next, at or behind places that only go forward. */
class NextSign {
  private at = -1
  private readonly text: string
  private readonly sign: string

  constructor(text: string, sign: string) {
    this.text = text
    this.sign = sign
  }

  /** Whether it stands in the `NEAR` signs behind `from`. */
  isNear(from: number): boolean {
    if (this.at < from) {
      const found = this.text.indexOf(this.sign, from)
      this.at = found < 0 ? Infinity : found
    }
    return this.at - from <= NEAR
  }
}

/** No time has its 年, or the 五 of its five years, further behind its first sign. */
const NEAR = 12

/** The first two signs of words such as 今年, told by two bits. */
const RELATIVE_SIGNS = new Uint8Array(0x10000)
for (const word of RELATIVE_WORDS) {
  RELATIVE_SIGNS[word.charCodeAt(0)] = (RELATIVE_SIGNS[word.charCodeAt(0)] as number) | 1
  RELATIVE_SIGNS[word.charCodeAt(1)] = (RELATIVE_SIGNS[word.charCodeAt(1)] as number) | 2
}
const signAt = (text: string, at: number) => (at < text.length ? (RELATIVE_SIGNS[text.charCodeAt(at)] as number) : 0)

/** Whether such a word may begin there, or behind a 到 or 比 that stands there. */
function mayBeRelative(text: string, at: number): boolean {
  const second = signAt(text, at + 1)
  if ((second & 2) !== 0 && (signAt(text, at) & 1) !== 0) return true
  return (second & 1) !== 0 && (signAt(text, at + 2) & 2) !== 0
}

/** All time phrases of a view, in order, or those alone that begin before `until`. */
export function readTimes(text: string, clock: Clock, until = text.length): TimePhrase[] {
  const found: TimePhrase[] = []
  const year = new NextSign(text, '年')
  const five = new NextSign(text, '五')
  for (let i = 0; i < until; i++) {
    const code = text.charCodeAt(i)
    let opens = OPENINGS[code] as number
    if (opens === 0) continue
    // three openings in four lead to no time: what every pattern needs further on is looked for first
    if ((opens & (YEARS | LONG)) !== 0 && !year.isNear(i)) opens &= ~(YEARS | LONG)
    if ((opens & PLANS) !== 0 && !five.isNear(i)) opens &= ~PLANS
    if ((opens & RELATIVES) !== 0 && !mayBeRelative(text, i)) opens &= ~RELATIVES
    if (opens === 0) continue
    // a digit inside a longer number opens no year
    if (isDigit(code) && i > 0 && (isDigit(text.charCodeAt(i - 1)) || text[i - 1] === '.')) continue
    const phrase = readAt(text, i, clock, opens)
    if (!phrase) continue
    found.push(phrase)
    i = phrase.end - 1
  }
  return found
}
