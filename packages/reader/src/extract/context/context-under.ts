import type { DocumentFacts } from '@lantu/model/tree'
import { Cues } from '../../patterns/cues.ts'
import { possibleOf } from '../../patterns/gates.ts'
import { type Years, yearsOfPlanName } from '../../vocabulary/five-year-plans.ts'
import { readTimes } from '../times/read-times.ts'
import type { Clock } from '../times/time-phrase.ts'
import { clockOf, fiveYearsTo, fiveYearsWith, isReport } from './document-clock.ts'
import { documentContext, lookingBack } from './document-context.ts'
import type { ReadingContext } from './reading-context.ts'

/** Headings that look back: 发展基础, 工作回顾, “十三五”主要成就, 完成情况. */
const BACKWARD =
  /回顾|成就|成绩|成效|现状|发展基础|现实基础|基础条件|发展历程|完成情况|执行情况|进展情况|实施情况|实现情况|推进情况|主要做法|取得|迈上|过去(?:的)?(?:一|五|\d)|以来|圆满完成|的[一二三四五六七八九]年$|本届政府开局/
/** 工作基础, 基本情况, 基础与优势, 主要进展: where things stand, said by a noun; 夯实产业基础 says what to do. */
const STANDING =
  /^(?!夯|筑|巩|强|打|完善|加|构|提|稳|奠|做|推|建设)(?:.{0,10}(?:工作|规划|产业|建设|资源|科技|现有)基础|基础(?:与|和|及).{2,8}|.{0,8}(?:基本情况|概况|主要进展|工作进展)|.{0,8}(?:工作|发展|开展|运行)情况|.{0,16}新的?起点上?)$/
const STANDS = new Cues('基础 情况 概况 进展 起点')
/** Of these, the ones that say so whatever else a heading says. */
const REVIEW =
  /回顾|完成情况|执行情况|实施情况|实现情况|过去(?:的)?(?:一|五|\d)年|[一二三四五六七八九]年来|以来|圆满完成|的[一二三四五六七八九]年$|本届政府开局/
/** 主要目标｛完成情况｝: what became of what was meant. */
const TELLS_RESULT = /(?:完成|实现|执行|实施)情况$/
/** Headings that look ahead, whatever else they say. */
const FORWARD = /目标|任务|安排|部署|展望|思路|要求|今后|未来|下一步|打算|工作重点|重点工作|建议|原则|战略|愿景|考虑/
/** Of these, the ones that say so whatever else a heading says. */
const AHEAD = /安排|部署|今后|未来|下一步|打算|重点工作|工作重点|主要任务|目标任务|奋斗目标|总体要求|主要目标/
/** Headings about where things stand: facts, but of no fixed stretch. */
const SITUATION = /形势|(?:发展|宏观|外部|国际|国内|面临的?)环境|^环境(?:分析|形势|条件|变化|判断|与|和|$)|问题|挑战|机遇|困难|不足|背景/
const REMEDY = /解决|改善|优化|保护|建设|营造|整治|应对|抢抓|化解|破解|聚焦/

/** In a heading, a plan's name alone names its period: “十三五”及2020年工作回顾. */
const BARE_PLAN = /[“"‘「](十[一二三四五六七八]?|[一二三四五六七八九])五[”"’」]/

/** The stretch that a heading's own words name, if any: “十三五”时期, 2020年, 今后五年, 过去五年. */
function yearsInTitle(title: string, clock: Clock): Years | null {
  const phrases = readTimes(title, clock).filter(phrase => phrase.role !== 'base')
  const bare = title.includes('五') ? BARE_PLAN.exec(title) : null
  const named = bare && yearsOfPlanName(`${bare[1]}五`)
  const period = named ?? phrases.find(phrase => phrase.role === 'period' || phrase.from < phrase.to)
  // 2025年工作小结和“十四五”发展成绩: the year comes first, and the period when a passage turns to it
  const first = phrases[0]
  const yearFirst = first && first.from === first.to && first.to === clock.past && (!bare || first.start < bare.index)
  const chosen = yearFirst ? first : (period ?? first)
  return chosen ? { from: chosen.from, to: chosen.to } : null
}

/** Of a heading that names both a year and several, the one that was not `chosen`: 2024年及“十四五”工作回顾. */
function stretchBeside(title: string, chosen: Years, clock: Clock): Years | undefined {
  const all = readTimes(title, clock)
  const phrases = all.filter(phrase => phrase.role !== 'base')
  const bare = BARE_PLAN.exec(title)
  const several =
    (bare && yearsOfPlanName(`${bare[1]}五`)) ??
    phrases.find(({ from, to }) => from < to) ??
    (clock.past !== null && /五年|届/.test(title) ? fiveYearsTo(clock.past) : undefined)
  // 和2026年工作安排: within a sentence such a year is what something is held against
  const one = all.find(({ from, to }) => from === to && (to === clock.past || to === clock.present))
  const other = chosen.from < chosen.to ? one : several
  return several && one && other ? { from: other.from, to: other.to } : undefined
}

/** 本届政府及2023年工作回顾: the five years come first, and the last of them beside. */
const TERM_FIRST = /(?:本届政府|过去(?:的)?五年|五年来?)[^，\d]{0,6}[及和与暨]\d{4}年/

/** Under a heading that looks back. */
function backward(title: string, above: ReadingContext, clock: Clock, plan: boolean): ReadingContext {
  const past = clock.past
  const named = past !== null && TERM_FIRST.test(title) ? fiveYearsTo(past) : yearsInTitle(title, clock)
  // “…取得新突破” within a review speaks of the years that the review does
  if (!named && above.settled && above.status === 'actual') return above
  const years = named ?? (past === null ? null : plan || /五年|届(?!政府开局)/.test(title) ? fiveYearsTo(past) : { from: past, to: past })
  const back = plan ? clock : lookingBack(clock)
  // 期末 in a review of five years is their end
  const ahead = years && years.from < years.to ? years : back.ahead
  const beside = !plan && years ? stretchBeside(title, years, clock) : undefined
  return {
    status: 'actual',
    years,
    clock: { ...back, ahead },
    settled: plan || REVIEW.test(title) || named !== null,
    ...(beside && { beside }),
  }
}

/** 今后五年的思路和2024年工作安排: what stands under its headings speaks of the year, the rest of the five. */
export const yearBesidePeriod = (title: string, clock: Clock): number | null => {
  const year = /((?:19|20)\d\d)年(?![-—至到])/.exec(title)
  return year && clock.present === Number(year[1]) && (BARE_PLAN.test(title) || /[今未]来?后?五年|时期/.test(title)) ? clock.present : null
}

const NEXT_TERM = /(?:新一|下一?)届政府|本届政府[^，。\d]{0,8}(?:目标|思路)|(?:今后|未来)(?:的)?(?:几年|一个?时期)/
/** ｛新一届政府｝工作的奋斗目标: those who come into office are there for five years. */
function nextTerm(title: string, { comingFrom }: Clock): Years | null {
  return comingFrom !== null && NEXT_TERM.test(title) ? { from: comingFrom, to: comingFrom + 4 } : null
}

/** 下一步对策建议 of a review in the course of a plan: what is left of its five years. */
function restOfFive({ past }: Clock): Years | null {
  return past === null ? null : { from: past + 1, to: fiveYearsWith(past + 1).to }
}

/** Under a heading that looks ahead. */
function forward(title: string, above: ReadingContext, plan: boolean): ReadingContext {
  const named = yearsInTitle(title, above.clock) ?? nextTerm(title, above.clock)
  const settled = named !== null || above.settled || plan || AHEAD.test(title)
  if (!named) {
    const rest = plan && above.status === 'actual' ? restOfFive(above.clock) : null
    return rest
      ? { status: 'target', years: rest, clock: { ...above.clock, ahead: rest, forward: true }, settled }
      : { ...above, status: 'target', settled }
  }
  const beside = stretchBeside(title, named, above.clock)
  // a vision of 2035 does not date the five-year targets that stand beside it
  if (named.from === named.to && above.years && named.to > above.years.to && above.years.from < above.years.to)
    return { ...above, status: 'target', settled }
  return { status: 'target', years: named, clock: above.clock, settled, ...(beside && { beside }) }
}

/** …，为“十四五”规划实施奠定基础: what the work of a review is good for, not what the part speaks of. */
const GOOD_FOR = /为[^，。]{2,20}?(?:奠定|打下|打好|创造|开好|迈好)[^，。]*/

/** “十五”计划主要｛目标提前实现｝: no aim any more. */
const AIMS_REACHED =
  /(?<!(?:确保|力争|努力|为|推动|推进)[^，]{0,16})(?:目标任务|目标|任务)(?:均|已|提前|全面|胜利|如期|圆满|基本|顺利|超额|较好)+(?:实现|完成)/

const FIRST_YEAR = /良好开局|开好局|(?<!本届政府)开局之年/

/** 扎实推进共同富裕取得实质性进展: in a plan what a task is to reach, as long as nothing above looks back. */
const TO_REACH = /(?:推动|推进|促进|实现|力争|努力|确保|争取)[^，,。；]{0,20}(?:取得|迈上|成效)/

/** Which of the patterns that headings are asked for may stand in one, by their signs. */
const possibleIn = possibleOf([BACKWARD, FORWARD, SITUATION, FIRST_YEAR])
const [LOOKS_BACK, LOOKS_AHEAD, TELLS_SITUATION, NAMES_FIRST] = [1, 2, 4, 8]

/** The context under a heading, given the one above it. */
export function contextUnder(heading: string, above: ReadingContext, facts: DocumentFacts, depth: number): ReadingContext {
  const plan = !isReport(facts)
  const clock = clockOf(facts)
  const told = above.settled && above.status === 'actual' ? heading.replace(GOOD_FOR, '') : heading
  const title = plan ? told : told.replace(AIMS_REACHED, '圆满完成')
  const named = yearsInTitle(title, clock)
  const past = clock.past
  const ends = named?.to ?? null
  const possible = possibleIn(title)
  const ahead = (possible & LOOKS_AHEAD) !== 0 && FORWARD.test(title)
  // 努力实现“十三五”良好开局: the first of the five years
  if (
    !plan &&
    clock.present !== null &&
    possible & NAMES_FIRST &&
    FIRST_YEAR.test(title) &&
    (named === null || named.from === clock.present)
  )
    return { status: 'target', years: { from: clock.present, to: clock.present }, clock, settled: true }
  // 主要任务 › …取得新进展: what a task is to reach
  if (!plan && above.settled && above.status === 'target' && !named && !REVIEW.test(title) && depth > 1) return above
  if (plan && possible & LOOKS_BACK && TO_REACH.test(title)) return above
  if (
    ((possible & LOOKS_BACK && BACKWARD.test(title)) || (STANDS.in(title) && STANDING.test(title))) &&
    !(ahead && (ends === null ? !TELLS_RESULT.test(title) : past === null || ends > past))
  )
    return backward(title, above, clock, plan)
  if (depth <= 2 && !ahead && possible & TELLS_SITUATION && SITUATION.test(title) && !REMEDY.test(title)) {
    // a plan that tells where things stand speaks of the five years before it
    const years = past === null ? null : plan ? fiveYearsTo(past) : { from: past, to: past }
    return { status: 'actual', years, clock, settled: plan || above.settled }
  }
  // 第一篇 … › 第三章 主要目标: a part that says nothing leaves it to its chapters
  const opens = depth === 1 || (plan && depth === 2 && !above.settled)
  if (ahead && opens) return forward(title, documentContext(facts, clock), plan)
  if (named && ends !== null && past !== null)
    return ends <= past
      ? { status: 'actual', years: named, clock: plan ? clock : lookingBack(clock), settled: true }
      : forward(title, above, plan)
  if (depth === 1 && !plan && above.status === 'actual') return documentContext(facts, clock)
  return above
}
