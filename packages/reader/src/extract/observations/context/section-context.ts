import type { DocumentFacts, Outline, Section } from '@lantu/model/tree'
import { type Years, yearsOfPlan } from '../../../years/five-year-plans.ts'
import { type Clock, readTimes } from '../times/read-times.ts'
import type { ReadingContext } from './reading-context.ts'

/** Headings that look back: 发展基础, 工作回顾, “十三五”主要成就, 完成情况. */
const BACKWARD =
  /回顾|成就|成绩|成效|现状|发展基础|现实基础|基础条件|发展历程|完成情况|执行情况|进展情况|实施情况|取得|迈上|过去(?:的)?(?:一|五|\d)|以来/
/** Headings that look ahead, whatever else they say. */
const FORWARD = /目标|任务|安排|部署|展望|思路|要求|今后|未来|下一步|打算|工作重点|重点工作|建议|原则|战略|愿景|考虑/
/** Headings about where things stand: facts, but of no fixed stretch. */
const SITUATION = /形势|环境|问题|挑战|机遇|困难|不足|背景/

const fiveYearsWith = (year: number): Years => {
  const n = Math.floor((year - 1976) / 5) + 5
  return yearsOfPlan(n) ?? { from: year, to: year + 4 }
}

/** The years that 今年, 去年 and 期末 mean in this document. */
export function clockOf(facts: DocumentFacts): Clock {
  if (facts.kind === 'work-report' || facts.kind === 'annual') {
    const past = facts.baseYear
    return { past, present: past === null ? null : past + 1, ahead: facts.period ?? (past === null ? null : fiveYearsWith(past + 1)) }
  }
  const past = facts.baseYear ?? (facts.period ? facts.period.from - 1 : null)
  return { past, present: past, ahead: facts.period }
}

/** What holds before any heading speaks. */
function documentContext(facts: DocumentFacts, clock: Clock): ReadingContext {
  if (facts.kind === 'work-report' || facts.kind === 'annual') {
    return { status: 'target', years: clock.present === null ? null : { from: clock.present, to: clock.present }, clock }
  }
  return { status: 'target', years: facts.period, clock }
}

/** The stretch that a heading's own words name, if any: “十三五”时期, 2020年, 今后五年, 过去五年. */
function yearsInTitle(title: string, clock: Clock): Years | null {
  const phrases = readTimes(title, clock).filter(phrase => phrase.role !== 'base')
  const period = phrases.find(phrase => phrase.role === 'period' || phrase.from < phrase.to)
  const chosen = period ?? phrases[0]
  return chosen ? { from: chosen.from, to: chosen.to } : null
}

/** The five years that end with the last year reported on. */
const fiveYearsTo = (year: number): Years => ({ from: year - 4, to: year })

function backward(title: string, clock: Clock, plan: boolean): ReadingContext {
  const named = yearsInTitle(title, clock)
  const past = clock.past
  const years = named ?? (past === null ? null : plan || /五年|届/.test(title) ? fiveYearsTo(past) : { from: past, to: past })
  return { status: 'actual', years, clock }
}

function forward(title: string, above: ReadingContext): ReadingContext {
  const named = yearsInTitle(title, above.clock)
  if (!named) return { ...above, status: 'target' }
  // a vision of 2035 does not date the five-year targets that stand beside it
  if (named.from === named.to && above.years && named.to > above.years.to && above.years.from < above.years.to)
    return { ...above, status: 'target' }
  return { status: 'target', years: named, clock: above.clock }
}

/** The context under a heading, given the one above it. */
export function contextUnder(title: string, above: ReadingContext, facts: DocumentFacts, depth: number): ReadingContext {
  const plan = facts.kind !== 'work-report' && facts.kind !== 'annual'
  const { clock } = above
  const named = yearsInTitle(title, clock)
  const past = clock.past
  const ends = named?.to ?? null
  if (BACKWARD.test(title) && !(FORWARD.test(title) && (ends === null || past === null || ends > past))) return backward(title, clock, plan)
  if (SITUATION.test(title) && depth <= 2 && !FORWARD.test(title)) {
    return { status: 'actual', years: past === null ? null : { from: past, to: past }, clock }
  }
  if (FORWARD.test(title) && depth === 1) return forward(title, { ...documentContext(facts, clock) })
  if (named && ends !== null && past !== null) return ends <= past ? { status: 'actual', years: named, clock } : forward(title, above)
  if (depth === 1 && !plan && above.status === 'actual') return documentContext(facts, clock)
  return above
}

/** One context for every section of the outline. */
export function sectionContexts(outline: Outline): ReadingContext[] {
  const clock = clockOf(outline.facts)
  const contexts: ReadingContext[] = []
  for (const section of outline.sections) contexts.push(contextOf(section, contexts, outline.facts, clock))
  return contexts
}

function contextOf(section: Section, contexts: readonly ReadingContext[], facts: DocumentFacts, clock: Clock): ReadingContext {
  const above = section.parent === null ? null : contexts[section.parent]
  if (!above) return documentContext(facts, clock)
  return contextUnder(section.title, above, facts, section.depth)
}
