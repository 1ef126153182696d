import type { LightName, LightRule } from '@lantu/model/light'
import { forecastTarget } from '../forecast/forecast-target.ts'
import { type Measures, measure, type Surroundings } from '../measures/measures.ts'
import type { Series } from '../measures/series.ts'
import type { TargetShape } from '../shapes/target-shape.ts'
import { type Light, lightOf } from './light-of.ts'

export interface PastLight extends Light {
  readonly time: number
  readonly measures: Measures
}

/** The lights that rules give at past times, each from the values that spoke of the days up to then. */
export function pastLights(
  rules: readonly LightRule[],
  shape: TargetShape,
  series: Series,
  times: readonly number[],
  around: Surroundings = {},
): PastLight[] {
  const forecasts = rules.some(rule => rule.when.some(condition => condition.quantity === 'forecastLag'))
  return times.map(time => {
    const expected = forecasts ? (forecastTarget(shape, series, time)?.value ?? null) : null
    const measures = measure(shape, series, time, { ...around, forecast: expected })
    return { time, measures, ...lightOf(rules, measures) }
  })
}

/** A target with its values, on which rules are tried. */
export interface TrialCase {
  readonly id: string
  readonly shape: TargetShape
  readonly series: Series
  readonly around?: Surroundings
}

export interface Trial {
  /** For each case, the light before and after at each time. */
  readonly cases: readonly { readonly id: string; readonly before: readonly LightName[]; readonly after: readonly LightName[] }[]
  /** How many lights of each name there were over all cases and times, and would have been. */
  readonly before: Readonly<Record<LightName, number>>
  readonly after: Readonly<Record<LightName, number>>
  readonly changed: number
}

/** Tries new rules on history before they are used: what the lights were under the old ones and would have been under the new. */
export function tryRules(
  oldRules: readonly LightRule[],
  newRules: readonly LightRule[],
  cases: readonly TrialCase[],
  times: readonly number[],
): Trial {
  const before = counts()
  const after = counts()
  let changed = 0
  const found = cases.map(({ id, shape, series, around }) => {
    const was = pastLights(oldRules, shape, series, times, around).map(one => one.light)
    const would = pastLights(newRules, shape, series, times, around).map(one => one.light)
    for (const light of was) before[light]++
    for (const light of would) after[light]++
    changed += was.filter((light, i) => light !== would[i]).length
    return { id, before: was, after: would }
  })
  return { cases: found, before, after, changed }
}

const counts = (): Record<LightName, number> => ({ ahead: 0, 'on-course': 0, 'at-risk': 0, behind: 0, 'no-data': 0 })
