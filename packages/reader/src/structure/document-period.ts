import type { DocumentFacts } from '@lantu/model/tree'
import { parseChineseNumeral } from '../vocabulary/chinese-numerals.ts'
import { yearsOfPlanName } from '../vocabulary/five-year-plans.ts'
import type { Line } from './lines.ts'

/** 2021—2025, 第十四个五年, “十四五”: the first that the words say. */
export function periodIn(words: string): { from: number; to: number } | null {
  const plain = words.replace(/[“”"‘’\s]/g, '')
  const span = /(?<![从自由])((?:19|20)\d\d)年?[-—–－~至到]+((?:19|20)\d\d)年?/.exec(plain)
  if (span) {
    const [from, to] = [Number(span[1]), Number(span[2])]
    if (to > from && to - from <= 20) return { from, to }
  }
  const nth = /第([一二三四五六七八九十]{1,3})个五年/.exec(plain)
  if (nth) return yearsOfPlanName(`${nth[1]}五`)
  const short = /(十[一二三四五六七八九]?|[一二三四五六七八九])五(?=规划|计划|时期|期间)/.exec(plain)
  return planNamed(words) ?? (short && yearsOfPlanName(`${short[1]}五`))
}

/** The plan that words call by its name: “十四五”卫生健康发展规划. */
export function planNamed(words: string): DocumentFacts['period'] {
  const named = PLAN_OF.exec(words)
  return named && yearsOfPlanName(`${named[1]}五`)
}

/** 青川湖市十四五港口规划: the plan that a title names without quotation marks. */
export function planIn(title: string): DocumentFacts['period'] {
  const named = /(十[一二三四五六七八]?|[六七八九])五(?![年个\d一二三四五六七八九十百千万家项届])/.exec(title)
  return named && yearsOfPlanName(`${named[1]}五`)
}

/** “十四五”｛卫生健康发展｝规划, “十二五”教育事业主要指标表: whose plan it is stands between. */
const PLAN_OF =
  /[“"‘「](十[一二三四五六七八九]?|[一二三四五六七八九])五[”"’」][^，。；：“”"\n]{1,24}?(?:规划|计划|方案|纲要|主要指标|指标表|目标)/

/** 力争到2020年, 至2015年底: what is aimed at, where no title says a period. */
const AIM = /(?<![截年])[到至]((?:19|20)\d[05])年(?!以来|间|期间|上半年)/g
const AIM_AT_ANY = /(?<![截年])[到至]((?:19|20)\d\d)年(?!以来|间|期间|上半年)/g
const LATEST_AIM = 2030

/** 2025年2月24日 on a line of its own, 青政发〔2022〕8号, 成文日期：2022-08-01: when it was given out. */
const SIGNED = /^((?:19|20)\d\d)年\d{1,2}月\d{1,2}日$/
const NUMBERED = /[〔［[（(]((?:19|20)\d\d)[〕］\]）)]\s?(?:第\s?)?\d{1,4}\s?号/
const DATED = /(?:成文|印发|发文|生成|发布)(?:日期|时间)[：:\s]{0,3}((?:19|20)\d\d)[年-]/

/** The year in which a plan was given out, by its number or the day that it bears; null where the opening says neither. */
export function givenOut(opening: readonly Line[]): number | null {
  for (const { text } of opening) {
    const said = SIGNED.exec(text) ?? (text.length < 80 ? (NUMBERED.exec(text) ?? DATED.exec(text)) : null)
    if (said) return Number(said[1])
  }
  return null
}

/**
 * The five years that end with the year most aims name, the earliest of several; null where none is named.
 * A year that had begun when the plan was given out is aimed at only where no later one is, and five years that had not begun then come
 * after those that had.
 */
export function periodAimedAt(text: string, opening: readonly Line[]): DocumentFacts['period'] {
  const usual = countsOf(AIM, text)
  const counts = usual.size ? usual : countsOf(AIM_AT_ANY, text)
  const given = givenOut(opening)
  const years = [...counts.keys()]
  const ahead = given === null ? years : years.filter(year => year > given)
  const begun = given === null ? [] : ahead.filter(year => year - FIVE <= given)
  const among = new Set(begun.length ? begun : ahead.length ? ahead : years)
  const [best] = [...counts].filter(([year]) => among.has(year)).toSorted((a, b) => b[1] - a[1] || a[0] - b[0])
  return best ? { from: best[0] - 4, to: best[0] } : null
}
const FIVE = 5

/** How often each year is aimed at. */
function countsOf(aims: RegExp, text: string): Map<number, number> {
  const counts = new Map<number, number>()
  for (const [, year] of text.matchAll(aims)) if (Number(year) <= LATEST_AIM) counts.set(Number(year), (counts.get(Number(year)) ?? 0) + 1)
  return counts
}

/** 三年行动计划: as many years, to the one at which it aims or from the one in which it was given out. */
export function stretchTitled(title: string, text: string, opening: readonly Line[]): DocumentFacts['period'] {
  const years = YEARS_OF_TITLE.exec(title)?.[1]
  if (years === undefined) return null
  const long = parseChineseNumeral(years)
  const given = givenOut(opening)
  const aims = [...countsOf(AIM_AT_ANY, text)].filter(([year]) => given === null || (given <= year && year <= given + long))
  const [best] = aims.toSorted((a, b) => b[1] - a[1] || a[0] - b[0])
  if (best) return { from: best[0] - long + 1, to: best[0] }
  return given === null ? null : { from: given, to: given + long - 1 }
}
const YEARS_OF_TITLE = /(?<![第个十])([两二三四])年(?!级|制)[^，。；]{0,12}(?:计划|方案|行动|规划)/

/** The period that a text without a title of its own speaks of; one that it looks back on comes before the one it plans. */
export function periodOfBody(opening: string, ahead: string): DocumentFacts['period'] {
  const named = periodIn(opening) ?? periodIn(ahead) ?? periodAfter(ahead)
  if (!named || named.to - named.from !== 4 || !looksBackOn(named.to, ahead)) return named
  return { from: named.to + 1, to: named.to + 5 }
}

/** 从2015年起，用3年时间; 2012年起5年内: the stretch that a text gives itself. */
const STRETCH_FROM =
  /((?:19|20)\d\d)年(?:起|开始)[，,]?(?:力争|争取|计划)?(?:利?用|在)?(?:未来|今后)?([2-9两三四五六七八九十])年(?:左右)?(?:内|的?时间)/

/** 2021年起，用5年时间: the years that a text gives itself. */
export function stretchFrom(text: string): DocumentFacts['period'] {
  const said = STRETCH_FROM.exec(text)
  if (!said) return null
  const from = Number(said[1])
  const long = /\d/.test(said[2] as string) ? Number(said[2]) : parseChineseNumeral(said[2] as string)
  return { from, to: from + long - 1 }
}

/** 单位产值水耗比“十一五”末降低20%: compared with the end of a plan, so of the next. */
function periodAfter(text: string): DocumentFacts['period'] {
  const before = /[比较与][“"‘「](十[一二三四五六七八]?|[六七八九])五[”"’」](?:规划)?期?末/.exec(text)
  const years = before ? yearsOfPlanName(`${before[1]}五`) : null
  return years && { from: years.to + 1, to: years.to + 5 }
}

/** 2015年，全市生产总值达到… or 截至2015年底，累计…, and nowhere 到2015年: what the year brought is known. */
function looksBackOn(year: number, text: string): boolean {
  const reached = new RegExp(
    `(?<![到至\\d])${year}年(?!前|底前|[^。；\\n]{0,12}(?:要|将|力争|确保))[^。；\\n]{0,24}?(?:达到?|实现|完成|为)了?约?\\d`,
  )
  const counted = new RegExp(`截[至止]?到?${year}年(?:年?[底末])?[^。；\\n]{0,40}\\d`)
  return (reached.test(text) || counted.test(text)) && !aimsAt(year, text)
}

/** 到2025年 as what is to come, neither 截至2025年 nor 提高到2025年的…. */
export const aimsAt = (year: number, text: string): boolean => new RegExp(`(?<![高加升降展长整化少小截年])[到至]${year}年`).test(text)
