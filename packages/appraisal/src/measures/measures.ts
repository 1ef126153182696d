import type { RuleQuantity } from '@lantu/model/light'
import { numberOf } from '../known-value.ts'
import { type PathChoice, pathValue } from '../paths/path-of-shape.ts'
import { HOLDING, type TargetShape } from '../shapes/target-shape.ts'
import { elapsedShare } from '../time/dated-value.ts'
import type { Series } from './series.ts'
import type { SeriesPoint } from './series-point.ts'

/** What rules look at, and what a person is shown beside a light. In the target's unit unless it says percent or points. */
export interface Measures {
  /** The time that is asked about. */
  readonly time: number
  /** The value that stands then: the last one known. */
  readonly actual: SeriesPoint | null
  /** What the path has for the time of `actual`, and for `time` itself. */
  readonly due: number | null
  readonly dueNow: number | null
  /** Distance from the path, positive when better. */
  readonly gap: number | null
  /** Share of the way gone, in percent; null where there is no way to go. */
  readonly progress: number | null
  /** Share of the way that the path has gone at the time of `actual`, in percent: 序时进度. */
  readonly schedule: number | null
  /** Share of the plan's time that has passed at `time`, in percent. */
  readonly elapsed: number
  readonly quantities: Readonly<Record<RuleQuantity, number | null>>
}

/** What a target is measured with beside its own values. */
export interface Surroundings {
  readonly choice?: PathChoice
  /** For `relative` the average, for `pace` the other growth, for `assigned` the value assigned; at the time of the value. */
  readonly reference?: (time: number) => number | null
  /** Values of its peers at the same time, for `aboveMean`. */
  readonly peersMean?: number | null
  readonly stages?: readonly Stage[]
  /** Value forecast for the end. */
  readonly forecast?: number | null
}

/** A stage of a stage list: due at a time, reached or not. */
export interface Stage {
  readonly name: string
  readonly due: number
  readonly reached: number | null
}

const EPSILON = 1e-9

/** Everything about a target at a time, from its values up to then. Linear in the number of values; never throws. */
export function measure(shape: TargetShape, series: Series, time: number, around: Surroundings = {}): Measures {
  const last = series.points.findLast(point => point.time <= time + EPSILON)
  return measurePoint(shape, last && last.time > shape.start + EPSILON ? last : null, series, time, around)
}

/** The same for a given value, so that it can be asked what another value would change. */
export function measurePoint(shape: TargetShape, actual: SeriesPoint | null, series: Series, time: number, around: Surroundings): Measures {
  const at = actual?.time ?? time
  // a part of a year is measured by the whole year that it points to
  const compared = actual?.wholeYear
    ? { value: actual.wholeYear.value, time: Math.ceil(at - EPSILON) }
    : { value: actual?.value ?? null, time: at }
  const onPath = dueAt(shape, compared.time, around)
  const due = onPath !== null && actual?.wholeYear ? onPath * actual.wholeYear.share : onPath
  const way = wayOf(shape, compared, onPath, actual, around)
  const gap = gapOf(shape, actual, due, compared.time)
  const base = {
    time,
    actual,
    due,
    dueNow: dueAt(shape, time, around),
    gap,
    progress: way?.progress ?? null,
    schedule: way?.schedule ?? null,
    elapsed: elapsedShare(shape.start, shape.end, time) * 100,
  }
  return { ...base, quantities: quantitiesOf(shape, base, series, around) }
}

function dueAt(shape: TargetShape, time: number, around: Surroundings): number | null {
  if (shape.name === 'relative' || shape.name === 'pace' || shape.name === 'assigned') return around.reference?.(time) ?? shape.target
  if (shape.name === 'stages' || shape.name === 'composition') return null
  // a bound on a share that the base breaks is a way like any other; one that it keeps is the same at all times
  return numberOf(pathValue(shape, time, around.choice))
}

/**
 * Progress and schedule in percent of the way. For a way from base to target (value − base) ÷ (target − base), which counts a fall
 * towards a lower target as progress and needs no positive numbers; for annual growth the same on the index that it makes,
 * ((1 + ḡ)^n − 1) ÷ ((1 + g)^N − 1); for a composition 1 − Σ|p − t| ÷ Σ|b − t|; for stages their counts.
 */
function wayOf(
  shape: TargetShape,
  compared: { value: number | null; time: number },
  due: number | null,
  actual: SeriesPoint | null,
  around: Surroundings,
): { progress: number | null; schedule: number } | null {
  if (shape.name === 'stages' || (shape.name === 'assigned' && around.stages?.length)) return stageWay(around.stages ?? [], compared.time)
  if (shape.name === 'composition') return compositionWay(shape, actual?.parts ?? null, compared.time)
  if (shape.name === 'annual-growth') return growthWay(shape, compared, due)
  if (HOLDING.has(shape.name) || shape.name === 'assigned' || shape.base === null || shape.target === null || due === null) return null
  const length = shape.target - shape.base
  if (Math.abs(length) < EPSILON) return null
  return {
    progress: compared.value === null ? null : ((compared.value - shape.base) / length) * 100,
    schedule: ((due - shape.base) / length) * 100,
  }
}

function growthWay(
  shape: TargetShape,
  compared: { value: number | null; time: number },
  due: number | null,
): { progress: number | null; schedule: number } | null {
  const [g, years] = [(shape.target ?? 0) / 100, shape.end - shape.start]
  const whole = (1 + g) ** years - 1
  if (Math.abs(whole) < EPSILON || g <= -1) return null
  const passed = Math.min(years, compared.time - shape.start)
  const index = (rate: number) => ((Math.max(0, 1 + rate) ** passed - 1) / whole) * 100
  return { progress: compared.value === null ? null : index(compared.value / 100), schedule: index(due === null ? g : due / 100) }
}

function compositionWay(
  shape: TargetShape,
  parts: readonly number[] | null,
  time: number,
): { progress: number | null; schedule: number } | null {
  const apart = (from: readonly number[]) => from.reduce((sum, part, i) => sum + Math.abs(part - (shape.parts[i] as number)), 0)
  if (shape.baseParts.length !== shape.parts.length || !parts) return null
  const whole = apart(shape.baseParts)
  return whole < EPSILON ? null : { progress: (1 - apart(parts) / whole) * 100, schedule: elapsedShare(shape.start, shape.end, time) * 100 }
}

function stageWay(stages: readonly Stage[], time: number): { progress: number | null; schedule: number } | null {
  if (!stages.length) return null
  const share = (count: number) => (count / stages.length) * 100
  return {
    progress: share(stages.filter(stage => stage.reached !== null && stage.reached <= time).length),
    schedule: share(stages.filter(stage => stage.due <= time).length),
  }
}

/** Distance from the path in the unit, positive when better; for bounds and intervals from the nearest bound; for a composition −the largest part. */
function gapOf(shape: TargetShape, actual: SeriesPoint | null, due: number | null, time: number): number | null {
  if (!actual) return null
  if (shape.name === 'composition') {
    const share = elapsedShare(shape.start, shape.end, time)
    const path = shape.parts.map((part, i) =>
      shape.baseParts[i] === undefined ? part : shape.baseParts[i] + (part - shape.baseParts[i]) * share,
    )
    return -Math.max(...path.map((part, i) => Math.abs(part - (actual.parts?.[i] ?? Number.NaN))))
  }
  if (shape.name === 'interval') return Math.min(actual.value - (shape.low as number), (shape.high as number) - actual.value)
  if (due === null) return null
  return (actual.value - due) * (shape.direction === 'lower' ? -1 : 1) + 0
}

function quantitiesOf(
  shape: TargetShape,
  found: Omit<Measures, 'quantities'>,
  series: Series,
  around: Surroundings,
): Measures['quantities'] {
  const { actual, due, gap, progress, schedule, time } = found
  const holds = progress === null && schedule === null
  const bound = shape.name === 'interval' ? (gap !== null && actual && actual.value < (shape.low as number) ? shape.low : shape.high) : due
  return {
    lag: progress === null || schedule === null ? null : schedule - progress,
    completion: completionOf(shape, found),
    progress,
    gap,
    shortfall: holds && gap !== null ? (gap >= -EPSILON ? 0 : bound ? (-gap / Math.abs(bound)) * 100 : 100) : null,
    reached: reachedOf(shape, actual, progress),
    forecastLag: forecastLagOf(shape, around.forecast ?? null),
    growth: growthOf(shape, actual, series),
    aboveMean:
      actual && typeof around.peersMean === 'number' ? (actual.value - around.peersMean) * (shape.direction === 'lower' ? -1 : 1) : null,
    missing: missingPeriods(series, time, shape.start),
    overdue: overdueMonths(around.stages ?? [], time),
    speed: speedOf(shape, actual),
    noData: actual || around.stages?.length ? 0 : 1,
  }
  function completionOf(of: TargetShape, measures: Omit<Measures, 'quantities'>): number | null {
    if (measures.progress !== null && measures.schedule !== null && of.name !== 'annual-growth' && !measures.actual?.wholeYear)
      return measures.schedule > EPSILON ? (measures.progress / measures.schedule) * 100 : null
    if (!actual || due === null) return null
    // a value that is to stay low has done all that is due at the bound, and less above it
    const [over, under] = of.direction === 'lower' ? [due, actual.value] : [actual.value, due]
    return under > 0 ? (over / under) * 100 : null
  }
}

/** 1 once the target itself is met. What must hold to the end (a bound, a mean growth) is never met before it. */
function reachedOf(shape: TargetShape, actual: SeriesPoint | null, progress: number | null): number | null {
  if (shape.name === 'annual-growth' || shape.name === 'composition' || HOLDING.has(shape.name)) return null
  if (shape.name === 'stages' || shape.name === 'assigned') return progress === null ? null : Number(progress >= 100 - EPSILON)
  if (shape.target === null || actual === null) return null
  // a part of a year counts as it is, not as the year that it points to
  const ahead = (actual.value - shape.target) * (shape.direction === 'lower' ? -1 : 1)
  return Number(ahead >= -EPSILON * Math.max(1, Math.abs(shape.target)))
}

function forecastLagOf(shape: TargetShape, forecast: number | null): number | null {
  if (forecast === null || shape.target === null) return null
  if (shape.name === 'annual-growth') return shape.target === 0 ? null : ((shape.target - forecast) / Math.abs(shape.target)) * 100
  if (shape.base === null || HOLDING.has(shape.name) || Math.abs(shape.target - shape.base) < EPSILON) return null
  return ((shape.target - forecast) / (shape.target - shape.base)) * 100
}

/** 同比: change from the same time of the year before, in percent, positive when better; null from zero or below. A growth is its own. */
function growthOf(shape: TargetShape, actual: SeriesPoint | null, series: Series): number | null {
  if (!actual) return null
  if (shape.name === 'annual-growth' || shape.name === 'total-growth') return actual.value
  const before = series.points.find(point => Math.abs(point.time - (actual.time - 1)) < 0.006)
  return before && before.value > 0 ? (actual.value / before.value - 1) * (shape.direction === 'lower' ? -100 : 100) : null
}

/** Periods that ended up to a time without a value; the period is the usual distance between values, a year until there are two. */
function missingPeriods(series: Series, time: number, start: number): number {
  const times = series.points.filter(point => point.time <= time + EPSILON).map(point => point.time)
  const last = times.at(-1) ?? start
  const steps = times
    .slice(1)
    .map((at, i) => at - (times[i] as number))
    .toSorted((a, b) => a - b)
  const period = steps[Math.floor(steps.length / 2)] ?? 1
  return Math.max(0, Math.floor((time - last) / Math.max(period, 1 / 13) + 0.06))
}

function overdueMonths(stages: readonly Stage[], time: number): number | null {
  const late = stages.filter(stage => stage.due <= time && (stage.reached === null || stage.reached > time))
  return late.length ? Math.max(...late.map(stage => (time - stage.due) * 12)) : null
}

/**
 * Observed over required compound annual change, (Y/Y₀)^(1/t) − 1 over (T/Y₀)^(1/N) − 1: the measure of Open SDG and of the United
 * Nations' progress charts. Only between positive values; the required change must not be zero.
 */
function speedOf(shape: TargetShape, actual: SeriesPoint | null): number | null {
  const { base, target } = shape
  if (!actual || base === null || target === null || base <= 0 || target <= 0 || actual.value <= 0) return null
  const [passed, years] = [actual.time - shape.start, shape.end - shape.start]
  const required = (target / base) ** (1 / years) - 1
  if (passed <= 0 || Math.abs(required) < EPSILON) return null
  const value = actual.wholeYear?.value ?? actual.value
  const until = actual.wholeYear ? Math.ceil(actual.time - EPSILON) - shape.start : passed
  return ((value / base) ** (1 / until) - 1) / required
}
