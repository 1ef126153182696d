import { atEnd } from '../../patterns/gates.ts'
import { sticky } from '../../patterns/openings.ts'
import { SignSet } from '../../patterns/sign-set.ts'
import { parseChineseNumeral } from '../../vocabulary/chinese-numerals.ts'
import { AGAINST, type Clock, type TimePhrase } from './time-phrase.ts'

const YEAR = '(?:1[89]\\d\\d|20\\d\\d|二[〇零]{1}[〇零一二三四五六七八九]{2}|一九[〇零一二三四五六七八九]{2})'
/** 6月底, 1-9月, 前三季度: a part of the year that is named before it. */
const MONTH = '(?:1[0-2]|[1-9]|十[一二]?|[一二三四五六七八九])'
const PART_OF_YEAR = `(?:${MONTH}月?(?:份)?[-—至到])?${MONTH}月(?:份|[底末初]前?|[上中下]旬)?(?![\\d一二三四五六七八九十])|第?[一二三四1-4]季度末?|前[一二三1-3]个?季度`
const LEAD = '(?:力争到|争取到|争取|力争|截至|截止|截止到|直到|到|至|从|自|以|与|和|同比|同|较|比|是|为|相当于|由|按|在|于)?'
/** 2012年至2017年; of 高于2012年至2017年 the 于 belongs to the verb. */
export const YEAR_SPAN_AT = sticky(new RegExp(`(?:到|至|从|自|由|在|于)?(${YEAR})年?[-至到—](${YEAR})年(?:期间|间|底|末)?`))
/** 到2025年底, 比2020年. */
export const YEAR_AT = sticky(
  new RegExp(
    `(${LEAD})(${YEAR})(?:年度|年)(?:年底前?|底前?|年末前?|末前?|初|以前|之前|前后|前|中期|上半年|下半年|全年|以来|起|同期|${PART_OF_YEAR})?(?!代|级|版|修订)`,
  ),
)

const FROM_YEAR_TO_YEAR = /年[到至]/

const MOVED = /(?:调整|优化|转变|演变|变|改|提升|发展|降低|增加|提高)$/

export const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39

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

const HOLDS = atEnd(/(?:筹办|承办|申办|备战|迎接|举办|办好)好?$/)
const LONGEST_HOLDS = 3
const GROUND = /^的?基础上/
const RAREST = /^的?(?:最|首|新高|新低|历史|同期)/

const JOINS_YEARS = new SignSet('-至到—')
/** Whether a year that begins at `at`, or behind one sign there, may be joined with another. */
const mayBeSpan = (text: string, at: number) =>
  at + SHORTEST_SPAN <= text.length &&
  (JOINS_YEARS.has(text.charCodeAt(at + 4)) || JOINS_YEARS.has(text.charCodeAt(at + 5)) || JOINS_YEARS.has(text.charCodeAt(at + 6)))
/** 2006-2010年 */
const SHORTEST_SPAN = 10

/** A year or a stretch of years that stands at `at`, in digits or in words. */
export function readYear(text: string, at: number, clock: Clock): TimePhrase | null {
  const span = mayBeSpan(text, at) ? YEAR_SPAN_AT.exec(text, at) : null
  if (span) {
    const from = yearOf(span[1] as string)
    const to = yearOf(span[2] as string)
    const fromFirst = FROM_YEAR_TO_YEAR.test(span[0])
    return to > from ? { start: at, end: at + span[0].length, role: 'period', from, to, fromFirst } : null
  }
  const found = YEAR_AT.exec(text, at)
  if (!found) return null
  const year = yearOf(found[2] as string)
  // 筹办｛2026年…博览会｝: what the event is called
  if (clock.past !== null && year > clock.past && HOLDS.test(text.slice(Math.max(0, at - LONGEST_HOLDS), at))) return null
  // 是2006年以来最好位次: how rare it is, not when
  const since = found[0].endsWith('以来')
  if (since && RAREST.test(text.slice(at + found[0].length, at + found[0].length + 4))) return null
  // 2018年以来: up to the last year reported on
  if (since && clock.past !== null && clock.past > year)
    return { start: at, end: at + found[0].length, role: 'period', from: year, to: clock.past, soFar: true }
  // 到2028年｛和2030年｝: one year more, not what is compared with
  if (
    (found[1] === '和' || found[1] === '与') &&
    text[at - 1] === '年' &&
    !AGAINST.test(text.slice(at + found[0].length, at + found[0].length + 2))
  )
    return { start: at + 1, end: at + found[0].length, role: roleOf('', found[0]), from: year, to: year }
  // 调整为2020年的12.6: the 为 belongs to the verb
  if (found[1] === '为' && MOVED.test(text.slice(Math.max(0, at - 4), at)))
    return { start: at + 1, end: at + found[0].length, role: 'by', from: year, to: year }
  // 涨幅低于2020年, 在2020年基础上: what is compared with
  const compared =
    GROUND.test(text.slice(at + found[0].length, at + found[0].length + 4)) ||
    SURPASSES.test(text.slice(Math.max(0, at - 2), at + (found[1] === '于' ? 1 : 0)))
  const role = compared ? 'base' : roleOf(found[1] ?? '', found[0])
  return { start: at, end: at + found[0].length, role, from: year, to: year, soFar: since || (found[1] ?? '').startsWith('截') }
}
