import type { Years } from '../../../../vocabulary/five-year-plans.ts'
import { isYear, type ReadingContext } from '../../../context/reading-context.ts'
import type { TimePhrase } from '../../../times/time-phrase.ts'
import type { Measure } from '../measures/measure.ts'

/** What a clause says of its numbers' time. */
export interface Temporal {
  /** The phrase that governs, nearest before the number. */
  readonly phrase: TimePhrase | null
  /** What the number is compared with: 较2015年. */
  readonly base: TimePhrase | null
  /** The year where a movement of the same sentence began: 从⟦2015年⟧的…增长到. */
  readonly startYear: number | null
  readonly yearly: boolean
  readonly cumulative: boolean
  readonly overYear: boolean
  /** The number is itself where a movement starts. */
  readonly start: boolean
  /** … and `phrase` dates that start: 由第十三个五年的58%. */
  readonly dated: boolean
  /** It counts what is made over the time, not what there is at its end. */
  readonly flow: boolean
}

/** A growth without a period of its own, up to `year`; 年均 (`yearly`) is of several years where a heading names them beside it. */
function periodTo(year: number, context: ReadingContext, { startYear, yearly }: Temporal): Years {
  if (startYear !== null && startYear < year) return { from: startYear + 1, to: year }
  const { years, beside } = context
  if (years && years.to === year) return yearly && isYear(years) && beside?.to === year ? beside : years
  if (years && years.from < year && year < years.to) return { from: years.from, to: year }
  if (context.clock.past !== null && year > context.clock.past) return { from: context.clock.past + 1, to: year }
  return { from: year, to: year }
}

function ofGrowth(temporal: Temporal, context: ReadingContext): Years | null {
  const { phrase, base } = temporal
  if (base && base.from > 0 && base.from === base.to && context.years && !temporal.yearly) {
    // “十三五”时期，…比2015年增长: from that year on, through the period that follows it
    const past = context.clock.past ?? 0
    const follows = phrase !== null && (phrase.role !== 'period' || (phrase.from === base.to + 1 && phrase.to <= past))
    const to = follows ? phrase.to : context.years.to
    return base.to < to ? { from: base.to + 1, to } : { from: to, to }
  }
  if (!phrase)
    return (temporal.startYear !== null || temporal.yearly) && context.years ? periodTo(context.years.to, context, temporal) : context.years
  if (phrase.from < phrase.to) return { from: phrase.from, to: phrase.to }
  if (phrase.role === 'by' || temporal.yearly || temporal.startYear !== null || temporal.cumulative)
    return periodTo(phrase.to, context, temporal)
  if (temporal.overYear || phrase.role === 'in') return { from: phrase.to, to: phrase.to }
  return periodTo(phrase.to, context, temporal)
}

const isSpanTo = (years: Years | null, phrase: TimePhrase | null): boolean =>
  years !== null && years.from < years.to && (phrase === null || phrase.to === years.to)

/** The years of the number. */
export function yearsOf(measure: Measure, temporal: Temporal, context: ReadingContext): Years | null {
  const { phrase } = temporal
  if (measure === 'growth' || measure === 'change') {
    if (temporal.overYear && phrase === null && context.years && !temporal.yearly) return { from: context.years.to, to: context.years.to }
    return ofGrowth(temporal, context)
  }
  // 是“十二五”末的3倍: at the end, as it was then
  if (measure === 'multiple' && temporal.base && temporal.base.from > 1 && temporal.base.from === temporal.base.to) {
    const until = phrase ?? context.years
    if (until) return { from: until.to, to: until.to }
  }
  // 累计…，是“十一五”期间的3倍: five years against five
  if (measure === 'multiple' && temporal.base && temporal.base.from > 1 && temporal.base.from < temporal.base.to) {
    const span = [context.years, context.beside ?? null].find(years => isSpanTo(years, phrase))
    if (span) return span
  }
  if (temporal.start && !temporal.dated) return null
  if (phrase) return { from: phrase.from, to: phrase.to }
  if (!context.years) return null
  return temporal.flow || isYear(context.years) ? context.years : { from: context.years.to, to: context.years.to }
}

/** Per year, or over the whole time. */
export function basisOf(measure: Measure, temporal: Temporal, years: Years | null): 'annual' | 'total' | undefined {
  if (measure !== 'growth' && measure !== 'change') return undefined
  if (temporal.yearly || temporal.overYear) return 'annual'
  if (temporal.cumulative) return 'total'
  if (temporal.base && temporal.base.from > 0) {
    return years && temporal.base.to === years.to - 1 && years.from === years.to ? 'annual' : 'total'
  }
  if (years && years.from < years.to) return 'total'
  return 'annual'
}
