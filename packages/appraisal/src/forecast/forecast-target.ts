import type { Series } from '../measures/series.ts'
import { widenedBy, within } from '../shapes/possible-values.ts'
import type { PossibleValues, TargetShape } from '../shapes/target-shape.ts'
import { type Forecast, forecast } from './forecast.ts'

const NONE = new Set(['composition', 'stages', 'assigned', 'pace', 'relative', 'index', 'rank'])

/**
 * Where a target's value would be at a time, from its values since the base up to `from`. A part of a year counts as the whole
 * year it points to; a mean growth is forecast on the index that it makes and turned back. Null for shapes that have no line.
 */
export function forecastTarget(shape: TargetShape, series: Series, from: number, time = shape.end): Forecast | null {
  if (NONE.has(shape.name)) return null
  const points = series.points
    .filter(one => one.time > shape.start + 1e-9 && one.time <= from + 1e-9)
    .map(one => (one.wholeYear ? { time: Math.ceil(one.time - 1e-9), value: one.wholeYear.value } : { time: one.time, value: one.value }))
  // of several parts of one year the last one stands for it
  const latest = [...new Map(points.map(one => [one.time, one])).values()]
  if (shape.name === 'annual-growth') return growthForecast(shape, latest, time)
  const base = shape.base === null ? [] : [{ time: shape.start, value: shape.base }]
  const values = [...base, ...latest]
  const found = forecast(values, time, shape.yearToDate || shape.comparablePrice)
  return found && bounded(found, widenedBy(shape.possible, values.map(one => one.value).concat(shape.target ?? [])))
}

const bounded = (found: Forecast, possible: PossibleValues): Forecast => ({
  ...found,
  value: within(found.value, possible),
  low: found.low === null ? null : within(found.low, possible),
  high: found.high === null ? null : within(found.high, possible),
})

function growthForecast(shape: TargetShape, points: readonly { time: number; value: number }[], time: number): Forecast | null {
  const index = points.map(one => ({ time: one.time, value: (1 + one.value / 100) ** (one.time - shape.start) }))
  const found = forecast([{ time: shape.start, value: 1 }, ...index], time, true)
  const rate = (value: number) => (value ** (1 / (time - shape.start)) - 1) * 100
  return (
    found && {
      ...found,
      value: rate(found.value),
      low: found.low === null ? null : rate(found.low),
      high: found.high === null ? null : rate(found.high),
    }
  )
}
