import type { DocumentFacts } from '@lantu/model/tree'
import { YEARS_PLAN } from '../../structure/document-kind.ts'
import type { Clock } from '../times/time-phrase.ts'
import { fiveYearsTo, fiveYearsWith, givesOut, isReport } from './document-clock.ts'
import type { ReadingContext } from './reading-context.ts'

/** What holds before any heading speaks. */
export function documentContext(facts: DocumentFacts, clock: Clock): ReadingContext {
  // a plan of one year commits, whatever its words: it does not look back
  const ahead = givesOut(facts) || (YEARS_PLAN.test(facts.title) && !facts.title.includes('报告'))
  if (isReport(facts)) return { ...passageContext('target', clock), settled: ahead }
  const { period, baseYear } = facts
  // a report on a plan looks back on as much of it as is over
  if (!period && baseYear !== null)
    return { status: 'actual', years: { from: fiveYearsWith(baseYear).from, to: baseYear }, clock, settled: true }
  const meant = planContext('target', facts, clock)
  return PROMISES.test(facts.title) ? { ...meant, settled: true } : meant
}

/** 青川湖将新增码头: a headline that promises, and everything below it. */
const PROMISES = /将(?![军领])|力争|拟(?=[建投新])/

/** A passage of a plan that no heading dates: its period, or the five years before it. */
export function planContext(status: 'target' | 'actual', { period }: DocumentFacts, clock: Clock): ReadingContext {
  if (status === 'target') return { status, years: period, clock: { ...clock, forward: true }, settled: false }
  return { status, years: clock.past === null ? null : fiveYearsTo(clock.past), clock, settled: false }
}

/** A passage of a report that no heading dates: the year past, or the year begun. */
export function passageContext(status: 'target' | 'actual', clock: Clock): ReadingContext {
  const year = status === 'actual' ? clock.past : clock.present
  return {
    status,
    years: year === null ? null : { from: year, to: year },
    clock: status === 'actual' ? lookingBack(clock) : clock,
    settled: false,
  }
}

/** Where last year is the subject, 上年 is the year before it. */
export const lookingBack = (clock: Clock): Clock => ({ ...clock, before: clock.past === null ? null : clock.past - 1 })
