import type { DocumentFacts } from '@lantu/model/tree'
import { datedByGuess } from '../../structure/document-kind.ts'
import { type Years, yearsOfPlan } from '../../vocabulary/five-year-plans.ts'
import type { Clock } from '../times/time-phrase.ts'

/** The five years of the plan in which a year lies. */
export const fiveYearsWith = (year: number): Years => {
  const n = Math.floor((year - 1976) / 5) + 5
  return yearsOfPlan(n) ?? { from: year, to: year + 4 }
}

const WITHIN_YEAR = /上半年|季度/

const clocks = new WeakMap<DocumentFacts, Clock>()

/** The years that 今年, 去年 and 期末 mean in this document: told once, for each of its headings asks. */
export function clockOf(facts: DocumentFacts): Clock {
  const known = clocks.get(facts)
  if (known) return known
  const clock = newClock(facts)
  clocks.set(facts, clock)
  return clock
}

function newClock(facts: DocumentFacts): Clock {
  const guessed = datedByGuess(facts)
  if (isReport(facts)) {
    const past = facts.baseYear
    // 上半年运行情况: told within the year
    const present = past === null || WITHIN_YEAR.test(facts.title) ? past : past + 1
    const ahead = facts.period ?? (present === null ? null : fiveYearsWith(present))
    return { past, present, ahead, comingFrom: present, before: past, guessed }
  }
  const past = facts.baseYear ?? (facts.period ? facts.period.from - 1 : null)
  const ahead = facts.period ?? (past === null ? null : fiveYearsWith(past))
  return { past, present: past, ahead, comingFrom: facts.period?.from ?? past, before: past, guessed }
}

/** A report speaks of one year after another, a plan of its period. */
export const isReport = (facts: DocumentFacts): boolean => facts.kind === 'work-report' || facts.kind === 'annual'

/** A report's tasks given out to those who answer: nothing in it looks back. */
export const givesOut = (facts: DocumentFacts): boolean => isReport(facts) && DIVISION.test(facts.title)
const DIVISION = /责任分解|任务分解|分解表|分解方案|任务分工|分工方案|部门分工|任务清单|责任清单/

/** The five years that end with the last year reported on. */
export const fiveYearsTo = (year: number): Years => ({ from: year - 4, to: year })
