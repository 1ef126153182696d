import type { LightRule } from '@lantu/model/light'
import type { Forecast } from './forecast/forecast.ts'
import { forecastTarget } from './forecast/forecast-target.ts'
import type { MissingReason } from './known-value.ts'
import { type Light, lightOf } from './lights/light-of.ts'
import type { ActualFacts } from './measures/actual-facts.ts'
import { type Measures, measure, type Surroundings } from './measures/measures.ts'
import { baseValue, type Series, seriesOf } from './measures/series.ts'
import { choiceOf, type GivenPath } from './paths/given-path.ts'
import { type PathChoice, pathOf } from './paths/path-of-shape.ts'
import { type BaseValue, type IndicatorFacts, shapeOf, type TargetFacts, unitOfTarget } from './shapes/shape-of.ts'
import type { TargetShape } from './shapes/target-shape.ts'
import { yearEnd } from './time/dated-value.ts'

/** A commitment with all that is known of it. */
export interface Commitment {
  readonly target: TargetFacts
  readonly indicator: IndicatorFacts
  readonly plan: { readonly from: number; readonly to: number }
  /** Values of the indicator for the same place, in any order. */
  readonly actuals: readonly ActualFacts[]
  /** A base that was decided by hand stands before the one found among the values. */
  readonly base?: BaseValue
  /** What was decided and agreed on its path; by itself it runs by its default. */
  readonly path?: GivenPath
  readonly around?: Omit<Surroundings, 'forecast' | 'choice'>
}

/** Where a commitment stands at a time, and why its light is as it is. */
export interface Appraisal extends Light {
  readonly shape: TargetShape
  readonly series: Series
  readonly measures: Measures
  readonly forecast: Forecast | null
  /** Why it cannot be judged; null where it was. */
  readonly reason: MissingReason | null
}

/** The shape of a commitment, its values and its path in the shape's terms: computed once, asked at many times. */
export function readCommitment(commitment: Commitment): {
  readonly shape: TargetShape
  readonly series: Series
  readonly choice: PathChoice
} {
  const { target, indicator, plan, actuals } = commitment
  const start =
    target.periodFrom !== null && target.periodTo !== null && target.periodTo > target.periodFrom
      ? target.periodFrom
      : Math.min(plan.from, yearEnd(target.periodTo ?? plan.to) - 1)
  const base = commitment.base ?? baseValue(actuals, start, unitOfTarget(target, indicator))
  const shape = shapeOf(target, indicator, plan, base)
  const choice = choiceOf(shape, commitment.path ?? {}, printedScale(target, shape))
  return { shape, choice, series: seriesOf(shape, actuals, choice) }
}

/** Shape, values, path, forecast and light of a commitment at a time. Never throws; what is missing has its reason. */
export function appraise(commitment: Commitment, rules: readonly LightRule[], time: number): Appraisal {
  const { shape, series, choice } = readCommitment(commitment)
  return appraiseShape(shape, series, rules, time, { ...commitment.around, choice })
}

/** What turns a value as printed into the shape's: a fall printed as negative growth, a growth printed in 倍. */
const printedScale = (target: TargetFacts, shape: TargetShape): number =>
  shape.sign * (target.measure === 'growth' && target.unit === '倍' ? 100 : 1)

/**
 * Measures, forecast and light of a target at a time (years with fraction), by rules in their order; what is not known is null, never a
 * guess.
 */
export function appraiseShape(
  shape: TargetShape,
  series: Series,
  rules: readonly LightRule[],
  time: number,
  around: Omit<Surroundings, 'forecast'> = {},
): Appraisal {
  const forecast = forecastTarget(shape, series, time)
  const measures = measure(shape, series, time, { ...around, forecast: forecast?.value ?? null })
  const light = lightOf(rules, measures)
  return {
    shape,
    series,
    measures,
    forecast,
    ...light,
    reason: light.light === 'no-data' ? whyNot(shape, series, measures, around.choice) : null,
  }
}

/** The first thing that is lacking, in the order in which a person would look for it. */
function whyNot(shape: TargetShape, series: Series, { actual, due, time }: Measures, choice: PathChoice | undefined): MissingReason {
  if (!actual) {
    const stated = series.missing.findLast(one => one.time <= time && one.time > shape.start)
    return stated?.reason ?? { code: 'not-reported' }
  }
  if (shape.name === 'relative' || shape.name === 'pace') return { code: 'no-reference' }
  const path = pathOf(shape, choice)
  if ('missing' in path) return path.missing
  return due === null ? { code: 'no-base' } : { code: 'not-comparable' }
}
