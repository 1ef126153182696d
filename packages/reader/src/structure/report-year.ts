import { parseChineseNumeral } from '../vocabulary/chinese-numerals.ts'
import { yearsOfPlanName } from '../vocabulary/five-year-plans.ts'
import { likelyYear } from './dating/infer-year.ts'

/** The year in which a report was given: by its title, the date of the session, or what it says of its years. */

/** How much of the text tells the year where nothing at its head does. */
const LOOK_AHEAD = 3000
/** How near the top the date of the session stands. */
const DATE_WITHIN = 400

const YEAR = '((?:19|20)\\d\\d)年'
/** 2020年…计划执行情况, 2010年…统计公报, 2017年上半年: the year told of, which is not the year after. */
const TOLD_OF = new RegExp(`${YEAR}(?:上半年|前三季度|一季度|[^年]{0,30}(?:执行情况|完成情况|实施情况|公报|(?:发展|运行)情况|回顾))`)
/** Words by which a text that opens with a year speaks of what that year is to bring. */
const TO_COME =
  /^[^。\n]{0,40}?(?:将|继续|(?<![主重需])要(?!素|求|点)|力争|安排|确保)|^是[^。\n]{2,60}(?:收官|开局|关键|决胜|攻坚|谋划|重要)之年/

const yearOf = (text: string): number => (/^\d+$/.test(text) ? Number(text) : parseChineseNumeral(text.replaceAll('○', '〇')))

/** `annual`: the report tells how a yearly plan was carried out, or is a communiqué; `named`: its title says so. */
export function reportYear(title: string, opening: string, text: string, annual: boolean, named: boolean): number | null {
  // a text without a title of its own tells the years that it speaks of, whatever day it names before
  if (annual && !named) return yearByVotes(text) ?? yearSpokenOf(text)
  const told = TOLD_OF.exec(title) ?? (annual ? TOLD_OF.exec(text.slice(0, 800)) : null)
  if (told) return Number(told[1]) + 1
  const titled = /((?:19|20)\d\d|[一二][〇○零一二三四五六七八九]{3})年?/.exec(title)
  if (titled) {
    const year = yearOf(titled[1] as string)
    return looksBackOn(year, text) || givenIn(SESSION, opening) === year + 1 ? year + 1 : year
  }
  const given = givenIn(DAY, opening)
  if (given !== null) return (annual ? yearLongBefore(given, text) : null) ?? given
  const voted = yearByVotes(text)
  if (voted !== null) return voted
  const reviewed = /[“"]?(十[一二三四五六七八]?|[六七八九])五[”"]?(?:时期|期间|规划)?[^。\n]{0,16}(?:回顾|执行情况)/.exec(
    text.slice(0, LOOK_AHEAD),
  )
  const years = reviewed ? yearsOfPlanName(`${reviewed[1]}五`) : null
  return years ? years.to + 1 : (likelyYear(text) ?? yearSpokenOf(text))
}

const DAY = /((?:19|20)\d\d)年(\d{1,2})月(?:\d{1,2}日)?/
/** ——2011年1月13日在青川湖市第三届人民代表大会第一次会议上: the day on which it was given. */
const SESSION = /((?:19|20)\d\d)年(\d{1,2})月\d{1,2}日，?在[^。，\n]{4,40}会议上/

/** The year that a report of such a day begins; null where the opening names none. A session in December speaks of the year that begins. */
function givenIn(day: RegExp, opening: string): number | null {
  const dated = day.exec(opening.slice(0, DATE_WITHIN))
  return dated ? Number(dated[1]) + (Number(dated[2]) >= 12 ? 1 : 0) : null
}

/** What is made known in 2008 of 2006, and says nothing of the year between, is of 2006. */
function yearLongBefore(given: number, text: string): number | null {
  const ahead = text.slice(0, LOOK_AHEAD)
  const first = Number(SPOKEN.exec(ahead)?.[1] ?? given)
  return first < given - 1 && first > given - LONGEST_COUNT && !ahead.includes(`${given - 1}年`) ? first + 1 : null
}
/** No census takes so many years to be made known. */
const LONGEST_COUNT = 4

/** 2019年工作回顾, under a title that names 2019: pages file a report under the year that it reviews. */
const looksBackOn = (year: number, text: string) =>
  new RegExp(`(?<![-—至到\\d])${year}年(?:的)?(?:政府|主要)?工作(?:的)?(?:回顾|总结)`).test(text.slice(0, LOOK_AHEAD))

/** A year with the word before it and what stands behind it. */
const MENTION =
  /(刚刚?过去的|过去的|[到至比较从自由与同])?((?:19|20)\d\d|[一二][〇○零一二三四五六七八九]{3})年(?![-—至到\d])([^。\n]{0,36})/g
const PLANNED =
  /^[^，。；：]{0,14}?(?:安排|打算|总体要求|指导思想|基本思路|工作建议|(?:主要|重点|目标|工作)任务|预期(?:目标|指标)|重点工作|工作重点)(?![^，。]{0,4}完成)/
const REVIEWED = /^[^，。；：]{0,30}?(?:回顾|完成情况|执行情况)/
const REACHED = /^(?:底|末)?[，,]?(?:全[市省县区州国旗镇]|我[市省县区州旗镇]|实现|完成|[^，。；]{0,10}(?:达到?|完成|实现|突破|增长|为)\d)/

/** The year that most mentions make this year's: planned for it or reviewed before it, else what was reached in the one before; of equals the last. */
function yearByVotes(text: string): number | null {
  const { outright, inPassing } = votesIn(text)
  return outright.best() ?? inPassing.best()
}

/** The year that is planned for or whose last year is reviewed in so many words: 2023年工作安排. */
export const yearSetOut = (text: string): number | null => votesIn(text).outright.best()

function votesIn(text: string): { readonly outright: Votes; readonly inPassing: Votes } {
  const outright = new Votes()
  const inPassing = new Votes()
  for (const [, lead = '', written = '', after = ''] of text.matchAll(MENTION)) {
    const year = yearOf(written)
    if (lead.endsWith('过去的')) outright.add(year + 1)
    else if (lead !== '') continue
    else if (REVIEWED.test(after)) outright.add(year + 1)
    else if (PLANNED.test(after)) outright.add(year)
    else if (REACHED.test(after)) inPassing.add(year + 1)
  }
  return { outright, inPassing }
}

class Votes {
  private readonly counts = new Map<number, number>()

  add(year: number): void {
    this.counts.set(year, (this.counts.get(year) ?? 0) + 1)
  }

  best(): number | null {
    const [best] = [...this.counts].toSorted((a, b) => b[1] - a[1] || b[0] - a[0])
    return best ? best[0] : null
  }
}

/** 2014年，全市…; a day is none, nor is what is aimed at. */
const SPOKEN = /(?<![到至])((?:19|20)\d\d)年(?!\s?\d{1,2}月|以来)/

/** 确保2018年｛签约项目｝全面开工: works that were begun in a year that is over. */
const BEGUN_THEN = /^(?:已)?(?:签约|引进|落户|立项|入库|开工|实施)的?(?:重点|重大)?(?:项目|工程)/

/** The year after the first that a text speaks of, or that one where it is still to bring what is told. */
export function yearSpokenOf(text: string): number | null {
  const first = SPOKEN.exec(text.slice(0, LOOK_AHEAD))
  if (!first) return null
  const year = Number(first[1])
  const after = text.slice(first.index + first[0].length, first.index + first[0].length + 100)
  return TO_COME.test(after) && !BEGUN_THEN.test(after) ? year : year + 1
}
