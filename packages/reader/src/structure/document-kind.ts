import type { DocumentFacts } from '@lantu/model/tree'
import { reportOdds } from './dating/manner.ts'
import { TITLE_WORD } from './document-title.ts'

/** How much of the text tells the period or the year where the title does not. */
export const LOOK_AHEAD = 3000

/** 关于下达2024年国民经济和社会发展计划的通知, 2024年水利工作要点: the plan of one year. */
export const YEARS_PLAN: RegExp =
  /(?<![-—至到\d])(?:19|20)\d\d年度?(?![-—至到前])(?!.{0,30}[二三两五十]年)[^，。；\d]{0,24}(?:(?:社会发展|主要目标|工作|行动|建设|年度)计划(?!执行|完成|实施)|(?:实施|工作|行动)方案|要点|民生实事|任务分解|任务清单|重点任务|目标任务|工作的?(?:指导|实施|若干)?意见|工作安排|(?:重[点大]|建设)项目(?:清单|名单|安排|计划))/

/** 统计公报, 水资源公报, 上半年经济运行情况: what was, told at the end of a year or within it. */
export const COMMUNIQUE =
  /统计公报|普查(?:主要)?数据公报|(?:状况|质量|环境|资源|情况|普查|调查|监测|保持|发展|绿化|进展|结果)(?:统计)?公报|经济(?:社会)?(?:发展|运行)(?:情况|概况|形势|分析)|经济形势/
/** Titles of what commits. */
export const COMMITS = /规划|纲要|计划|方案|建议|意见|工作报告|目标|任务|决定|通知|措施|办法|部署/
const COMPARED = /比上年|比去年|较上年|同比(?![^，。]{0,6}计划)|上年同期|初步(?:核算|统计|测算)/g
const MEANT = /力争|规划期|(?:发展|规划|预期|主要)目标|到20\d\d年/g

const countOf = (pattern: RegExp, text: string): number => text.match(pattern)?.length ?? 0

/** A text whose title says nothing, and that compares with the year before, again and again: a communiqué that lost its title. */
export function comparesThroughout(title: string, text: string): boolean {
  if (COMMITS.test(title)) return false
  const ahead = text.slice(0, LOOK_AHEAD)
  return countOf(COMPARED, ahead) >= 3 && countOf(COMPARED, ahead) > 2 * countOf(MEANT, ahead)
}

/** 各位代表： at the very beginning. */
const ADDRESSED = /^\s*各位代表[：:，,！!]/

/** 2025年是“十四五”收官之年，…预期目标：…: a yearly plan that lost its title. */
const OPENS_YEAR = /^\s*(?:19|20)\d\d年是[^。\n]{2,60}之年/

/** 2020年青川湖市各区将…，下面是新年规划, with no other year in it: what is meant for that year, in a text without a title. */
const MEANT_FOR_YEAR = /^\s*((?:19|20)\d\d)年(?!以来|至|到|底前|[^。\n]{0,60}了)[^。\n]{0,60}(?:将(?!军|领)|计划|拟|规划)/

/** Whether a text opens with what is meant for a year, and says no other. */
export function meantForYear(text: string): number | null {
  const said = MEANT_FOR_YEAR.exec(text.slice(0, 200))?.[1]
  if (!said) return null
  const others = text.slice(0, LOOK_AHEAD).match(/(?:19|20)\d\d(?=年)/g) ?? []
  return others.every(year => year === said) ? Number(said) : null
}

/** 三、2026年主要工作, the first line of all: a part of a report. */
const OPENS_PART =
  /^\s*(?:[一二三四五六七八九]、|（[一二三四五六七八九]）)(?:19|20)\d\d年(?:的)?(?:政府)?(?:主要|重点)?工作(?:回顾|总结|安排|任务|重点|打算|部署|思路)?\s*\n/

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

/** What a document is by its title, else by its opening, else by what its text says. */
export function kindOf(title: string, opening: string, text: string): DocumentFacts['kind'] {
  const words = title || opening
  if (ADDRESSED.test(opening)) return 'work-report'
  if (!title && OPENS_YEAR.test(text.slice(0, 200)) && text.slice(0, LOOK_AHEAD).includes('预期目标')) return 'annual'
  if (!title && meantForYear(text) !== null) return 'annual'
  if (!title && OPENS_PART.test(text.slice(0, 80))) return 'work-report'
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
export const saysNothing = (title: string): boolean => !TITLE_WORD.test(title) && !COMMITS.test(title) && !COMMUNIQUE.test(title)
/** Whether nothing but the text itself told the year or the period. */
export const datedByGuess = ({ title, baseYear }: DocumentFacts): boolean => baseYear === null || saysNothing(title)

const MANY_WORDS = 300
const LIKELIER = 1.5

/** A report where the title says nothing and the words are those of one. */
export function soundsLikeReport(title: string, kind: DocumentFacts['kind'], text: string): DocumentFacts['kind'] {
  const open = kind === 'other' || kind === 'special' || kind === 'outline' || kind === 'proposal'
  return open && saysNothing(title) && text.length > MANY_WORDS && reportOdds(text) > LIKELIER ? 'work-report' : kind
}
