import type { Accumulation, Direction } from '@lantu/model/indicator-catalogue'
import { unitOf } from '@lantu/model/units'
import { yearEnd } from '../time/dated-value.ts'
import { possibleValues } from './possible-values.ts'
import { gapUnitOf, type ShapeName, type TargetShape } from './target-shape.ts'

/** A commitment as registered: the fields of a row of `target`. */
export interface TargetFacts {
  readonly measure: 'level' | 'growth' | 'change' | 'multiple'
  readonly basis: 'annual' | 'total' | null
  /** A goal without a number. */
  readonly goal: 'assigned' | 'pace' | 'relative' | 'rank' | 'zero' | 'stages' | null
  readonly values: readonly number[] | null
  readonly unit: string
  readonly comparator: 'eq' | 'ge' | 'gt' | 'le' | 'lt' | 'approx'
  /** First and last year that it speaks of; null where the text says none. */
  readonly periodFrom: number | null
  readonly periodTo: number | null
}

/** What is known of the indicator, from the catalogue or by hand. */
export interface IndicatorFacts {
  readonly name: string
  readonly direction: Direction | null
  readonly accumulation: Accumulation | null
  /** Its own unit, for goals without a number. */
  readonly unit?: string
}

/** The value before the plan began, in the target's unit: a number, a composition, or null. */
export type BaseValue = readonly number[] | null

const FALL = /降低|下降|降幅|削减|压减|减少率|减量|减排率/
const RANK = /位次|排名|名次|位居|排位/
const RUNNING = /^(新增|累计|五年|净增)|累计|新增|造林|脱贫|培训|改造|筹集/

/**
 * The shape of a target. It follows from the row's own fields, then from the catalogue, then from the base:
 * a bound (≥, ≤) that the base already keeps is a floor or a ceiling, one that it does not is a level to reach.
 */
export function shapeOf(
  target: TargetFacts,
  indicator: IndicatorFacts,
  plan: { readonly from: number; readonly to: number },
  base: BaseValue,
): TargetShape {
  const name = nameShape(target, indicator, base)
  // 增长 1 倍 is a growth of 100%
  const doubled = target.measure === 'growth' && target.unit === '倍'
  const value = target.values?.length === 1 ? (target.values[0] as number) * (doubled ? 100 : 1) : null
  const sign = name === 'reduction' && value !== null && value < 0 ? -1 : 1
  const spanned = target.periodFrom !== null && target.periodTo !== null && target.periodTo > target.periodFrom
  const end = yearEnd(target.periodTo ?? plan.to)
  // an annual target goes from the end of the year before; a plan's from the end of the year before the plan
  const start = spanned ? target.periodFrom : Math.min(plan.from, end - 1)
  const one = base?.length === 1 ? (base[0] as number) : null
  const [low, high] = bounds(name, target.values, one)
  const unit = target.measure === 'multiple' ? '倍' : doubled ? '%' : unitOfTarget(target, indicator)
  return {
    name,
    direction: directionOf(name, target, indicator, one, value),
    start,
    end,
    base: target.measure === 'multiple' ? 1 : baseOf(name, one),
    // 保持位次 is to stay where it stands
    target: name === 'zero' || (name === 'rank' && value === null) ? one : value === null ? null : value * sign,
    low,
    high,
    parts: name === 'composition' ? (target.values ?? []) : [],
    baseParts: name === 'composition' ? (base ?? []) : [],
    unit,
    gapUnit: gapUnitOf(unit),
    sign,
    yearToDate: indicator.accumulation === 'flow' && (name === 'level' || name === 'floor' || name === 'ceiling'),
    possible: possibleValues(name, indicator.name, unit),
    comparablePrice: isComparablePrice(indicator.name),
  }
}

/** The unit of a commitment; a goal without a number has that of its indicator. */
export const unitOfTarget = (target: TargetFacts, indicator: IndicatorFacts): string =>
  target.unit || (target.values?.length ? '' : (indicator.unit ?? ''))

/**
 * Whether the growth of an indicator is published at comparable prices (可比价、不变价) and its level at current ones: gross product,
 * value added and what is derived from them (国家统计局, 《地区生产总值核算》). Growth in real terms of incomes is left to the text.
 */
export const isComparablePrice = (name: string): boolean =>
  /生产总值|GDP|增加值|劳动生产率/i.test(name) && !/占|比重|比例|强度|单位|万元|亿元|每/.test(name)

function nameShape(target: TargetFacts, indicator: IndicatorFacts, base: BaseValue): ShapeName {
  const { values, measure, goal } = target
  if (!values?.length) return goal ?? 'assigned'
  if (goal === 'rank' || RANK.test(indicator.name)) return 'rank'
  if (
    values.length > 2 ||
    (values.length === 2 && /结构|比例|之比/.test(indicator.name) && Math.abs((values[0] as number) + (values[1] as number) - 100) < 1)
  )
    return 'composition'
  if (values.length === 2) return 'interval'
  const value = values[0] as number
  const share = unitOf(target.unit).family === 'share'
  if (measure === 'multiple') return 'total-growth'
  if (indicator.accumulation === 'index' && measure !== 'change') return 'index'
  if (measure === 'growth' && target.basis !== 'annual') return value < 0 || FALL.test(indicator.name) ? 'reduction' : 'total-growth'
  if (measure === 'growth') return 'annual-growth'
  // 下降 20% of what is not itself a percentage is a rate of change, however it was read
  if (measure === 'change' && share && indicator.unit && unitOf(indicator.unit).family !== 'share')
    return value < 0 || FALL.test(indicator.name) ? 'reduction' : 'total-growth'
  if (measure === 'change')
    return FALL.test(indicator.name) && share
      ? 'reduction'
      : unitOf(target.unit).family === 'percentage points' || share
        ? 'point-change'
        : 'cumulative'
  if (FALL.test(indicator.name) && share) return 'reduction'
  const bound = boundShape(target, indicator, base, value)
  if (bound) return bound
  const spanned = target.periodFrom !== null && target.periodTo !== null && target.periodTo > target.periodFrom
  const runs = indicator.accumulation === 'flow' || RUNNING.test(indicator.name) || target.basis === 'total'
  if (spanned && runs && !share) return 'cumulative'
  return share ? 'share' : 'level'
}

/** 不低于 and 不高于: a bound that the base keeps already, or that no base is known for where the way is not the point. */
function boundShape(target: TargetFacts, indicator: IndicatorFacts, base: BaseValue, value: number): 'floor' | 'ceiling' | null {
  const one = base?.length === 1 ? (base[0] as number) : null
  if (target.comparator === 'ge' || target.comparator === 'gt') {
    if (indicator.direction === 'lower') return null
    return one !== null && one >= value ? 'floor' : null
  }
  if (target.comparator === 'le' || target.comparator === 'lt') {
    if (indicator.direction === 'range') return 'ceiling'
    // without a base, a value that is to fall may still be on its way; one that is to stay low is not known to
    return one === null ? (indicator.direction === 'lower' ? null : 'ceiling') : one <= value ? 'ceiling' : null
  }
  return null
}

function bounds(name: ShapeName, values: readonly number[] | null, base: number | null): [number | null, number | null] {
  const [a, b] = values ?? []
  if (name === 'interval') return [Math.min(a as number, b as number), Math.max(a as number, b as number)]
  if (name === 'floor') return [a as number, null]
  if (name === 'ceiling') return [null, a as number]
  if (name === 'zero') return [null, base]
  return [null, null]
}

function baseOf(name: ShapeName, base: number | null): number | null {
  if (name === 'level' || name === 'share' || name === 'rank' || name === 'zero') return base
  if (name === 'floor' || name === 'ceiling' || name === 'interval' || name === 'relative') return base
  return name === 'assigned' || name === 'pace' || name === 'stages' || name === 'index' || name === 'composition' ? null : 0
}

/** Which way is better: the shape's own, the catalogue's, the comparator's, then the way from base to target. */
function directionOf(
  name: ShapeName,
  target: TargetFacts,
  indicator: IndicatorFacts,
  base: number | null,
  value: number | null,
): Direction {
  if (name === 'rank' || name === 'ceiling' || name === 'zero') return 'lower'
  if (name === 'floor' || name === 'reduction' || name === 'stages') return 'higher'
  if (name === 'interval' || name === 'composition') return 'range'
  if (name === 'index') return target.comparator === 'ge' || target.comparator === 'gt' ? 'higher' : 'lower'
  if (name === 'point-change' && value !== null && value < 0) return 'lower'
  if (name === 'annual-growth' && value !== null && value < 0) return 'lower'
  if (indicator.direction === 'higher' || indicator.direction === 'lower') return indicator.direction
  if (target.comparator === 'le' || target.comparator === 'lt') return 'lower'
  if (base !== null && value !== null && value < base) return 'lower'
  return 'higher'
}
