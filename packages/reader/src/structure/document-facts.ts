import type { DocumentFacts } from '@lantu/model/tree'
import { type Years, yearsOfPlanName } from '../years/five-year-plans.ts'
import { likelyYear } from './dating/infer-year.ts'
import { looksBackThroughout } from './dating/looks-back.ts'
import { reportOdds } from './dating/manner.ts'
import { planOfItsTime } from './dating/plan-of-its-time.ts'
import { bareHeading } from './heading.ts'
import { labelOf } from './labels.ts'
import type { Line } from './lines.ts'
import { reportYear, yearSpokenOf } from './report-year.ts'

/** How many lines from the top may hold the title and the date of the session. */
export const OPENING_LINES = 24
const OPENING_LENGTH = 400
/** How much of the text tells the period or the year where the title does not. */
const LOOK_AHEAD = 3000

const TITLE_WORD =
  /政府工作报告|工作报告|规划纲要|远景目标纲要|计划纲要|规划纲要|纲要|规划|建议|五年计划|计划草案的报告|计划的报告|计划执行情况|(?:发展|行动|工作|实施)(?:计划|方案)/
const BY_LINE =
  /^[—-]{2,}|^（?\d{4}年\d{1,2}月|会议(?:批准|通过|上)?）?$|市长|省长|县长|区长|主席|州长|代表：$|^来源|^发布|^(?:索引号?|组配分类|发文|文号|主题|体裁|信息分类|成文|生成日期|公开|有效性|责任部门|名\s?称：)|^首页|^当前位置|^您的位置|[|｜>＞»].{0,40}[|｜>＞»]|^source:|^作者|^authors/
const PLACE = /^(?:中共|中国共产党)?(.{1,11}?(?:自治区|自治州|自治县|省|市|县|区|州|盟|旗|地区|新区)(?:市)?)(?!域|政)/

/** A title may stand on several short lines: 某市国民经济和社会发展 / 第十四个五年规划纲要. */
function titleOf(lines: readonly Line[]): string {
  const opening: string[] = []
  let length = 0
  for (const { text } of lines.slice(0, OPENING_LINES)) {
    length += text.length
    if (length > OPENING_LENGTH + 200) break
    if (labelOf(text)) break
    opening.push(
      text
        .replace(/^#+\s*|^title:\s*/, '')
        .replace(/\*\*/g, '')
        .trim(),
    )
  }
  const says = opening.findIndex(
    line => line.length <= 80 && TITLE_WORD.test(line) && !/[，。；]/.test(line.replace(/（.{0,80}）$/, '')) && !BY_LINE.test(line),
  )
  if (says < 0) {
    const first = opening.find(
      line =>
        line.length >= 4 && line.length <= 60 && !/[，。：；]|^！?\[|^https?:/.test(line) && !BY_LINE.test(line) && !bareHeading(line),
    )
    return first ?? ''
  }
  let title = opening[says] as string
  // what the line lacks at its front may stand on the line before, what it lacks at its end on the next
  for (let i = says - 1; i >= 0 && i >= says - 2; i--) {
    const before = opening[i] as string
    if (before.length > 30 || /[，。：；）\d]/.test(before) || BY_LINE.test(before) || before.includes(title)) break
    if (!/(?:发展|关于制定|五年|人民政府|省|市|县|区|远景)$/.test(before)) break
    title = before + title
  }
  for (let i = says + 1; i <= says + 2; i++) {
    const next = opening[i]
    if (next === undefined || next.length > 24 || BY_LINE.test(next) || /[，。：；]/.test(next)) break
    if (/(?:五年|远景|发展|规划和.{0,40}|目标)$/.test(title) && !/^(?:第[一二三四五六七八九十]+[编章节]|目录)/.test(next)) title += next
    else break
  }
  return title
    .replace(/（\d{4}年\d{1,2}月.{0,80}）$|（[^（）]{0,80}(?:通过|批准)）$/g, '')
    .replace(/\s+/g, '')
    .slice(0, 120)
}

/** 关于下达2024年国民经济和社会发展计划的通知, 2024年水利工作要点: the plan of one year. */
export const YEARS_PLAN: RegExp =
  /(?<![-—至到\d])(?:19|20)\d\d年度?(?![-—至到前])(?!.{0,30}[二三两五十]年)[^，。；\d]{0,24}(?:(?:社会发展|主要目标|工作|行动|建设|年度)计划(?!执行|完成|实施)|(?:实施|工作|行动)方案|要点|民生实事|任务分解)/

/** 统计公报, 上半年经济运行情况: what was, told at the end of a year or within it. */
const COMMUNIQUE = /统计公报|经济(?:社会)?(?:发展|运行)(?:情况|概况|形势|分析)|经济形势/
/** Titles of what commits. */
const COMMITS = /规划|纲要|计划|方案|建议|意见|工作报告|目标|任务|决定|通知|措施|办法|部署/
const COMPARED = /比上年|比去年|较上年|同比(?![^，。]{0,6}计划)|上年同期|初步(?:核算|统计|测算)/g
const MEANT = /力争|规划期|(?:发展|规划|预期|主要)目标|到20\d\d年/g

const countOf = (pattern: RegExp, text: string): number => text.match(pattern)?.length ?? 0

/** A text whose title says nothing, and that compares with the year before, again and again: a communiqué that lost its title. */
function comparesThroughout(title: string, text: string): boolean {
  if (COMMITS.test(title)) return false
  const ahead = text.slice(0, LOOK_AHEAD)
  return countOf(COMPARED, ahead) >= 3 && countOf(COMPARED, ahead) > 2 * countOf(MEANT, ahead)
}

/** 各位代表： at the very beginning. */
const ADDRESSED = /^\s*各位代表[：:，,！!]/

/** 2025年是“十四五”收官之年，…预期目标：…: a yearly plan that lost its title. */
const OPENS_YEAR = /^\s*(?:19|20)\d\d年是[^。\n]{2,60}之年/

/** 在某县人民代表大会某次会议上, 县人大四次会议: where a report was given that the title does not name. */
const AT_CONGRESS = /(?:人民代表大会|人大)(?:第?[一二三四五六七八九十]{1,3}次)(?:全体)?会议/

/** Words of one who reports to a congress, and those of one who plans. */
const REPORTING = /各位代表[，：！!,:]|[一两三四五]年来|过去(?:的)?[一五]年|年(?:政府)?工作(?:回顾|安排)/g
const PLANNING = /到20\d\d年|规划期|本规划|第[一二三四五六七八九十]{1,3}[章节]|专栏/g
/** As much of a text as shows its manner. */
const MANNER_WITHIN = 20_000

/** A report that lost its title: by its manner. */
function reportsByManner(title: string, text: string): boolean {
  if (TITLE_WORD.test(title) || COMMITS.test(title)) return false
  const ahead = text.slice(0, MANNER_WITHIN)
  const reports = countOf(REPORTING, ahead) + countOf(COMPARED, ahead)
  return reports >= 3 && reports > countOf(PLANNING, ahead)
}

function kindOf(title: string, opening: string, text: string): DocumentFacts['kind'] {
  const words = title || opening
  if (ADDRESSED.test(opening)) return 'work-report'
  if (!title && OPENS_YEAR.test(text.slice(0, 200)) && text.slice(0, LOOK_AHEAD).includes('预期目标')) return 'annual'
  if (COMMUNIQUE.test(title) || comparesThroughout(title, text)) return 'annual'
  if (reportsByManner(title, text)) return 'work-report'
  if (/建议/.test(words) && /五年规划|五年计划|长远|远景/.test(words)) return 'proposal'
  if (/计划(?:草案)?的报告|(?<!五[”"’」]?)计划执行情况|年度计划/.test(words) || YEARS_PLAN.test(words)) return 'annual'
  if (/工作报告/.test(words) || /向大会(?:报告|作)(?:政府)?工作|作政府工作报告|作工作报告/.test(opening)) return 'work-report'
  if (!COMMITS.test(title) && AT_CONGRESS.test(opening)) return 'work-report'
  if (/国民经济(?:和社会)?发展/.test(words) || /(?:五年|十年)(?:规划|计划)纲要/.test(words)) return 'outline'
  return /规划|计划|方案/.test(words) ? 'special' : 'other'
}

/** A title that says neither of a report nor of a plan. */
const saysNothing = (title: string): boolean => !TITLE_WORD.test(title) && !COMMITS.test(title) && !COMMUNIQUE.test(title)
/** Whether nothing but the text itself told the year or the period. */
export const datedByGuess = ({ title, baseYear }: DocumentFacts): boolean => baseYear === null || saysNothing(title)

const MANY_WORDS = 300
const LIKELIER = 1.5

/** A report where the title says nothing and the words are those of one. */
function soundsLikeReport(title: string, kind: DocumentFacts['kind'], text: string): DocumentFacts['kind'] {
  const open = kind === 'other' || kind === 'special' || kind === 'outline' || kind === 'proposal'
  return open && saysNothing(title) && text.length > MANY_WORDS && reportOdds(text) > LIKELIER ? 'work-report' : kind
}

/** 2021—2025, 第十四个五年, “十四五”: the first that the words say. */
function periodIn(words: string): { from: number; to: number } | null {
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
function planNamed(words: string): DocumentFacts['period'] {
  const named = PLAN_OF.exec(words)
  return named && yearsOfPlanName(`${named[1]}五`)
}

/** 青川湖市十四五港口规划: the plan that a title names without quotation marks. */
function planIn(title: string): DocumentFacts['period'] {
  const named = /(十[一二三四五六七八]?|[六七八九])五(?![年个\d一二三四五六七八九十百千万家项届])/.exec(title)
  return named && yearsOfPlanName(`${named[1]}五`)
}

/** “十四五”｛卫生健康发展｝规划, “十二五”教育事业主要指标表: whose plan it is stands between. */
const PLAN_OF =
  /[“"‘「](十[一二三四五六七八九]?|[一二三四五六七八九])五[”"’」][^，。；：“”"\n]{1,24}?(?:规划|计划|方案|纲要|主要指标|指标表|目标)/

/** 力争到2020年, 至2015年底: what is aimed at, where no title says a period. */
const AIM = /(?<![截年])[到至]((?:19|20)\d[05])年(?!以来|间|期间|上半年)/g
const LATEST_AIM = 2030

/** 2025年2月24日, on a line of its own: when it was signed. */
const SIGNED = /^((?:19|20)\d\d)年\d{1,2}月\d{1,2}日$/

/**
 * The five years that end with the year most aims name, the earliest of several; null where none is named.
 * A year that had begun when the plan was signed is aimed at only where no later one is.
 */
function periodAimedAt(text: string, opening: readonly Line[]): DocumentFacts['period'] {
  const counts = new Map<number, number>()
  for (const [, year] of text.matchAll(AIM)) if (Number(year) <= LATEST_AIM) counts.set(Number(year), (counts.get(Number(year)) ?? 0) + 1)
  const signed = Number(opening.map(line => SIGNED.exec(line.text)?.[1]).find(year => year !== undefined) ?? 0)
  if ([...counts.keys()].some(year => year > signed)) for (const year of counts.keys()) if (year <= signed) counts.delete(year)
  const [best] = [...counts].toSorted((a, b) => b[1] - a[1] || a[0] - b[0])
  return best ? { from: best[0] - 4, to: best[0] } : null
}

/** The period that a text without a title of its own speaks of; one that it looks back on comes before the one it plans. */
function periodOfBody(opening: string, ahead: string): DocumentFacts['period'] {
  const named = periodIn(opening) ?? periodIn(ahead) ?? periodAfter(ahead)
  if (!named || named.to - named.from !== 4 || !looksBackOn(named.to, ahead)) return named
  return { from: named.to + 1, to: named.to + 5 }
}

/** 单位产值水耗比“十一五”末降低20%: compared with the end of a plan, so of the next. */
function periodAfter(text: string): DocumentFacts['period'] {
  const before = /[比较与][“"‘「](十[一二三四五六七八]?|[六七八九])五[”"’」](?:规划)?期?末/.exec(text)
  const years = before ? yearsOfPlanName(`${before[1]}五`) : null
  return years && { from: years.to + 1, to: years.to + 5 }
}

/** 2015年，全市生产总值达到…, and nowhere 到2015年: what the year brought is known. */
function looksBackOn(year: number, text: string): boolean {
  const reached = new RegExp(
    `(?<![到至\\d])${year}年(?!前|底前|[^。；\\n]{0,12}(?:要|将|力争|确保))[^。；\\n]{0,24}?(?:达到?|实现|完成|为)了?约?\\d`,
  )
  const aimed = new RegExp(`(?<![高加升降展长整化少小截年])[到至]${year}年`)
  return reached.test(text) && !aimed.test(text)
}

// 云埠市澄湖区水利发展规划: a place right behind the one that it lies in
const PLACE_WITHIN = /^([\u4e00-\u9fa5]{1,5}?(?:自治县|自治州|新区|市|区|县|旗))(?!域|政(?!府)|场|级|委)/
const KIND_OF_PLACE =
  /^(?:城|市|全|各|本|我|老|主城|中心城|建成|辖|园|社|景|山|库|矿|林|牧|灾|边境|沿[江海边]|贫困|民族)[市区县]$|建|创|推|加快|打造|促进|实施|发展|[强名大小]市|(?:地|社|园|景|开发|示范|试验|保护|集聚|功能|合作|度假|先行|自贸|贸易|产业|工业|革命老|片|小|街|校|厂)区$/

function placeOf(title: string, opening: string): string {
  const rest = title.replace(/^.*?关于制定/, '').replace(/^(?:19|20)\d\d年/, '')
  const named = PLACE.exec(rest)
  if (named) {
    const within = PLACE_WITHIN.exec(rest.slice(named[0].length))?.[1]
    return within && !KIND_OF_PLACE.test(within) ? within : (named[1] as string)
  }
  const spoken = /(?:代表|在)(?:中共)?([^，。、\s\d]{1,9}?(?:自治区|自治州|省|市|县|区|州)(?:市)?)(?:人民政府|第|人民代表)/.exec(opening)
  return spoken ? (spoken[1] as string) : ''
}

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
const TOLD = /(?<![到至比较自从由前\d])((?:19|20)\d\d)年(?!以来|前|起|之前|以前)(?=([^。；\n]{0,60}))/g
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

/** The year until which a text looks back on a plan; null where it looks back on what came before the plan, or not throughout. */
function looksBackUntil(period: Years, title: string, text: string, tells: boolean): number | null {
  if (isClosing(period.to, text.slice(0, LOOK_AHEAD))) return period.to
  if (!CARRIED_OUT.test(title)) {
    const last = tells ? lastYearTold(period, text) : null
    return !tells || (last !== null && last < period.from) ? null : (last ?? period.to)
  }
  if (!HALF_WAY.test(title)) return period.to
  // half-way is the third of five years
  return Math.max(period.from, lastYearTold({ from: period.from, to: period.to - 1 }, text) ?? period.from + 2)
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
  if (kind === 'work-report' || kind === 'annual') {
    const year = reportYear(
      title,
      opening,
      text,
      kind === 'annual',
      TITLE_WORD.test(title) || COMMUNIQUE.test(title) || YEARS_PLAN.test(title),
    )
    const dated = year ?? likelyYear(text)
    return { title, kind, place, period: null, baseYear: dated === null ? null : dated - 1 }
  }
  const ahead = text.slice(0, LOOK_AHEAD)
  const body = periodIn(title) || planIn(title) ? null : periodOfBody(opening, ahead)
  const period =
    periodIn(title) ??
    planIn(title) ??
    (body && (planNamed(opening) ? body : planOfItsTime(body, ahead))) ??
    periodAimedAt(ahead, lines.slice(0, OPENING_LINES))
  // neither a plan nor a part of one: what it tells of a year is told
  const tells = !NAMED_PLAN.test(title) && looksBackThroughout(text)
  const spoken = period === null && ((kind === 'other' && !COMMITS.test(title)) || tells) ? (likelyYear(text) ?? yearSpokenOf(text)) : null
  if (spoken !== null) return { title, kind: 'annual', place, period: null, baseYear: spoken - 1 }
  // a report on how a plan was carried out looks back from the last year that it tells of
  const until = period && looksBackUntil(period, title, text, tells)
  if (until) return { title, kind, place, period: null, baseYear: until }
  return { title, kind, place, period, baseYear: period ? period.from - 1 : null }
}
