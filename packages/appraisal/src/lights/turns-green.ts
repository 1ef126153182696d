import type { LightRule } from '@lantu/model/light'
import { type Measures, measurePoint, type Surroundings } from '../measures/measures.ts'
import type { Series } from '../measures/series.ts'
import type { TargetShape } from '../shapes/target-shape.ts'
import { isGood, lightOf } from './light-of.ts'

/**
 * The least change of the value that would make the light good, at the same time and under the same rules: the value nearest to
 * the actual one, found by halving between it and one that is good. Null where the light is good already, where there is no
 * value, or where no value would help (a missing report, an overdue stage).
 */
export function turnsGreen(
  rules: readonly LightRule[],
  shape: TargetShape,
  series: Series,
  measures: Measures,
  around: Surroundings = {},
): number | null {
  const { actual } = measures
  if (!actual || actual.parts || isGood(lightOf(rules, measures).light)) return null
  const good = (value: number) => {
    const wholeYear = actual.wholeYear && { ...actual.wholeYear, value: value / actual.wholeYear.share }
    const point = { ...actual, value, ...(wholeYear ? { wholeYear } : {}) }
    return isGood(lightOf(rules, measurePoint(shape, point, series, measures.time, around)).light)
  }
  const middle = shape.low !== null && shape.high !== null ? (shape.low + shape.high) / 2 : null
  const candidates = [middle, measures.due, shape.target, shape.low, shape.high].filter(value => value !== null)
  const first = candidates.find(good)
  if (first === undefined) return null
  let [near, far]: [number, number] = [first, actual.value]
  for (let i = 0; i < 60; i++) {
    const half: number = (near + far) / 2
    if (good(half)) near = half
    else far = half
  }
  return near
}
