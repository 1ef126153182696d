import type { DocumentFacts } from '@lantu/model/tree'
import type { Years } from '../vocabulary/five-year-plans.ts'
import { likelyYear } from './dating/infer-year.ts'
import { looksBackThroughout } from './dating/looks-back.ts'
import { planOfItsTime } from './dating/plan-of-its-time.ts'
import { COMMITS, COMMUNIQUE, comparesThroughout, kindOf, LOOK_AHEAD, saysNothing, soundsLikeReport, YEARS_PLAN } from './document-kind.ts'
import { givenOut, periodAimedAt, periodIn, periodOfBody, planIn, planNamed, stretchFrom, stretchTitled } from './document-period.ts'
import { placeOf } from './document-place.ts'
import { OPENING_LINES, TITLE_WORD, titleOf } from './document-title.ts'
import type { Line } from './lines.ts'
import { reportYear, yearSetOut, yearSpokenOf } from './report-year.ts'
import { yearIn } from './titled-year.ts'

/** 2020年是“十三五”收官之年，规划执行情况如何: told in the last year of the plan, of what became of it. */
function isClosing(year: number, text: string): boolean {
  const closing = text.search(/收官/)
  const around = closing < 0 ? '' : text.slice(Math.max(0, closing - 60), closing + 120)
  return around.includes(`${year}年`) && /执行情况|完成情况|预计(?:顺利|可)?完成/.test(around) && !/预期目标|力争/.test(text)
}

/** A title that ends in what commits: of what is called a plan, the name is believed. */
const NAMED_PLAN =
  /(?:规划|纲要|计划|方案|意见|建议|措施|办法|决定|部署|任务|要点|安排)(?:（[^（）]*）)*(?:的?通知|的?报告|草案|全文|解读|\.\w+)?$/

const CARRIED_OUT = /完成情况|实施情况|执行情况|(?:总结|中期)评估|评估报告/
const HALF_WAY = /中期/
/** A year of which something is told: 2023年上半年, 2022年，…完成; not what is aimed at, compared with or begun. */
const TOLD = /(?<![到至比较自从由前与同\d])((?:19|20)\d\d)年(?!以来|前|起|之前|以前)(?=([^。；\n]{0,60}))/g
const DONE = /完成|达到?|实现|为|下降|增长|提高|新增|建成|分别/
const MEANT_FOR = /^[^，]{0,8}(?:目标|规划|预期|力争|将)/

/** The last year told as past, to the end of a plan; null where none is. */
function lastYearTold({ to }: Years, text: string): number | null {
  let last: number | null = null
  for (const [, written, after = ''] of text.matchAll(TOLD)) {
    const year = Number(written)
    if ((last === null || year > last) && year <= to && DONE.test(after) && !MEANT_FOR.test(after)) last = year
  }
  return last
}

const MEANT_THROUGHOUT = /力争|力求|争取|确保/
/** The year until which a text looks back on a plan; null where it looks back on what came before the plan, or not throughout. */
function looksBackUntil(period: Years, title: string, text: string, tells: boolean): number | null {
  if (isClosing(period.to, text.slice(0, LOOK_AHEAD))) return period.to
  if (!CARRIED_OUT.test(title)) {
    const last = tells ? lastYearTold(period, text) : null
    // compared with the end of the plan before, and no year told: 力争 says that it is meant
    if (last === null && MEANT_THROUGHOUT.test(text.slice(0, LOOK_AHEAD))) return null
    return !tells || (last !== null && last < period.from) ? null : (last ?? period.to)
  }
  if (!HALF_WAY.test(title)) return period.to
  // half-way is the third of five years
  return Math.max(period.from, lastYearTold({ from: period.from, to: period.to - 1 }, text) ?? period.from + 2)
}

/** So likely, the year that all years of an untitled text say is believed before the first that it speaks of; in a communiqué that is mostly its own. */
const [LIKELY, LIKELY_OF_COMMUNIQUE] = [0.35, 0.6]

/** ——2012年1月6日在云川市第五届人民代表大会…会议上: the day of the session says the year, whatever the text tells. */
const SESSION_WITHIN = 400
const SESSION = /(?:19|20)\d\d年\s?\d{1,2}月\s?\d{1,2}日\s?在[^。；]{2,50}会议?上/

/** The last year that a report or communiqué tells of. */
function yearToldBy(kind: DocumentFacts['kind'], title: string, opening: string, text: string): number | null {
  const named = TITLE_WORD.test(title) || COMMUNIQUE.test(title) || YEARS_PLAN.test(title)
  const least = comparesThroughout(title, text) ? LIKELY_OF_COMMUNIQUE : LIKELY
  const said = named || yearIn(title) !== null || SESSION.test(opening.slice(0, SESSION_WITHIN)) || yearSetOut(text) !== null
  const own = said ? null : likelyYear(text, least)
  const given = own ?? reportYear(title, opening, text, kind === 'annual', named) ?? likelyYear(text)
  return given === null ? null : given - 1
}

/** What only plans have: chapters, and words for themselves. */
const OWN_OF_PLANS = /^\s{0,4}第[一二三四五六七八九十]{1,3}[编章节]|本规划|规划期/m

/** What only those who report say: a plan knows no year that goes on. */
const OWN_OF_REPORTS = /今年(?!以来)|去年/

/** The year of a report that speaks of the plan in whose course, or behind whose end, it was given; null for a plan. */
function givenWithin({ from, to }: Years, text: string): number | null {
  if (OWN_OF_PLANS.test(text)) return null
  const year = likelyYear(text)
  const first = OWN_OF_REPORTS.test(text) ? from : from + 1
  return year !== null && first <= year && year <= to + 1 ? year : null
}

/** What the document is: read from its title and opening, guessed nowhere. */
export function documentFacts(lines: readonly Line[], text: string): DocumentFacts {
  const title = titleOf(lines)
  const opening = lines
    .slice(0, OPENING_LINES)
    .map(line => line.text)
    .join('\n')
    .slice(0, 1500)
  const kind = soundsLikeReport(title, kindOf(title, opening, text), text)
  const place = placeOf(title, opening)
  if (kind === 'work-report' || kind === 'annual')
    return { title, kind, place, period: null, baseYear: yearToldBy(kind, title, opening, text) }
  const ahead = text.slice(0, LOOK_AHEAD)
  const titled = periodIn(title) ?? planIn(title) ?? stretchFrom(ahead) ?? stretchTitled(title, ahead, lines.slice(0, OPENING_LINES))
  const body = titled ? null : periodOfBody(opening, ahead)
  const period =
    titled ??
    (body && (planNamed(opening) ? body : planOfItsTime(body, ahead, givenOut(lines.slice(0, OPENING_LINES))))) ??
    periodAimedAt(ahead, lines.slice(0, OPENING_LINES))
  const given = period && !titled && saysNothing(title) ? givenWithin(period, text) : null
  if (given !== null) return { title, kind: 'work-report', place, period: null, baseYear: given - 1 }
  // neither a plan nor a part of one: what it tells of a year is told
  const tells = !NAMED_PLAN.test(title) && looksBackThroughout(text)
  const spoken =
    period === null && ((kind === 'other' && !COMMITS.test(title)) || tells)
      ? (yearSetOut(text) ?? likelyYear(text, LIKELY) ?? yearSpokenOf(text))
      : null
  if (spoken !== null) return { title, kind: 'annual', place, period: null, baseYear: spoken - 1 }
  // a report on how a plan was carried out looks back from the last year that it tells of
  const until = period && looksBackUntil(period, title, text, tells)
  if (until) return { title, kind, place, period: null, baseYear: until }
  return { title, kind, place, period, baseYear: period ? period.from - 1 : null }
}
