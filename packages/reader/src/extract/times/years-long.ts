import { sticky } from '../../patterns/openings.ts'
import { parseChineseNumeral } from '../../vocabulary/chinese-numerals.ts'
import type { Clock, TimePhrase } from './time-phrase.ts'

/** 过去五年来, 三年累计. */
export const YEARS_LONG_AT = sticky(
  /(过去|近|最近|前|今后|未来|在?这|上|用)?(?:的)?([二两三四五六七八九十\d])年(来|间|内|累计|共|期间|以来|里|时间|，|(?=年均|平均|新增|完成))/,
)
/** 今后十五年. */
export const YEARS_BARE_AT = sticky(
  /(过去|近|最近|今后|未来|这|上|用)(?:的)?([二两三四五六七八九]?十[一二三四五六七八九]?|[二两三四五六七八九\d])年/,
)
/** 比前五年, 较三年前: compared with a stretch that has no name. */
export const COMPARED_AT = sticky(
  /(?:比|较|相当于)(?:前|上一?个?|过去)?[一二三四五六七八九十\d]{1,2}年(?:前|同期|间|期间)?|(?:为|是)(?:前|上一?个?)[一二三四五六七八九十]年(?=的)|(?:为|是)(?:[一二两三四五六七八九十]|\d{1,2})年前(?=的)/,
)

const MEANT = /(?:(?:力争|争取|确保|力求)(?:再)?|从今年(?:起|开始)，)$/
/** 利｛用3年…｝: half of a word. */
const WORD_OF_USE = /[利使费应专公启采运征享沿耗占]$/
/** ｛从2024年开始，计划｝用三年时间…: from when. */
const BEGINS = /((?:19|20)\d\d)年(?:起|开始)，?[^，。；]{0,4}$/
/** 用五年时间｛完成了｝…: over already. */
const ACHIEVED = /^[^，。；]{0,24}(?:了|已)/

const AWAITED = /^(?:除了|为了|[^。；了]){0,40}?(?:还将|将要|计划安排|要继续)/
const FAR = 48

/** So far on either side of 用三年时间 is looked. */
const [LONGEST_BEFORE, LONGEST_AFTER] = [16, 28]

/** 过去五年, 五年来, 今后五年: counted from the last year reported on, or the period ahead. */
export function readLong(text: string, at: number, clock: Clock): TimePhrase | null {
  const compared = COMPARED_AT.exec(text, at)
  if (compared) return { start: at, end: at + compared[0].length, role: 'base', from: 1, to: 2 }
  const found = YEARS_LONG_AT.exec(text, at) ?? YEARS_BARE_AT.exec(text, at)
  if (!found) return null
  const count = numberOf(found[2] as string)
  const lead = found[1] ?? ''
  // 提前两年完成: how early, not when
  if (text.startsWith('提前', lead === '前' ? at - 1 : at - 2)) return null
  const end = at + found[0].length - (found[3] === '，' ? 1 : 0)
  if (/今后|未来/.test(lead)) {
    const from = clock.comingFrom
    return from === null ? null : { start: at, end, role: 'period', from, to: from + count - 1 }
  }
  // 这五年内，财政还将拨出…: the five of which the year begun is one
  const { ahead, present } = clock
  if (
    lead.endsWith('这') &&
    ahead &&
    present !== null &&
    ahead.from <= present &&
    present <= ahead.to &&
    AWAITED.test(text.slice(end, end + FAR))
  )
    return { start: at, end, role: 'period', ...ahead }
  // 用了五年时间 is over
  if (!lead && text[at - 1] !== '了' && clock.forward && clock.ahead && /^(?:累计|共|内|间|期间|时间)$/.test(found[3] ?? ''))
    return { start: at, end, role: 'period', from: clock.ahead.from, to: Math.min(clock.ahead.to, clock.ahead.from + count - 1) }
  const before = text.slice(Math.max(0, at - LONGEST_BEFORE), at)
  if (lead === '用' && WORD_OF_USE.test(before)) return null
  const over = lead === '用' && ACHIEVED.test(text.slice(end, end + LONGEST_AFTER))
  // 力争用两年时间完成…: from this year on, or from the first of the years ahead
  if ((lead === '用' && !over) || (!lead && /^(?:内|时间)$/.test(found[3] ?? '') && MEANT.test(before))) {
    const begins = BEGINS.exec(before)
    const from = begins ? Number(begins[1]) : clock.present === clock.past ? clock.comingFrom : clock.present
    if (from !== null) return { start: at, end, role: 'period', from, to: from + count - 1 }
  }
  if (!lead && !/来|间|以来|累计|共/.test(found[3] ?? '')) return null
  // 前三年 of a plan are the first of its period
  if (lead === '前' && clock.ahead && clock.present === clock.past)
    return { start: at, end, role: 'period', from: clock.ahead.from, to: Math.min(clock.ahead.to, clock.ahead.from + count - 1) }
  return clock.past === null ? null : { start: at, end, role: 'period', from: clock.past - count + 1, to: clock.past }
}

const numberOf = (text: string) => (/\d/.test(text) ? Number(text) : parseChineseNumeral(text))
