import type { DatedValue } from '../time/dated-value.ts'

export interface Forecast {
  readonly time: number
  readonly value: number
  /** Ends of the band within which the value falls with the stated chance, if the steps go on as before; null with too few steps. */
  readonly low: number | null
  readonly high: number | null
  /** `drift` on the values, `drift-log` on their logarithms, as for what grows at a rate. */
  readonly method: 'drift' | 'drift-log'
  readonly chance: 0.8
  /** Steps that it was learnt from. */
  readonly steps: number
}

const Z80 = 1.2815515655446004

/**
 * Random walk with drift (R. Hyndman & G. Athanasopoulos, *Forecasting: Principles and Practice*, 3rd ed., §5.2 and §5.5): the last value
 * goes on at the mean speed so far,
 *
 *     ŷ(T+h) = y(T) + h·d,   d = (y(T) − y(1)) ÷ (T − 1),   sd(h) = σ·√(h·(1 + h ÷ (T − 1)))
 *
 * with σ² the mean square of what the steps, taken per √time because their lengths may differ, deviate from the drift. The band is
 * that of a normal distribution at 80%. With two values there is a line and no band; with fewer there is nothing.
 */
export function forecast(values: readonly DatedValue[], time: number, multiplicative = false): Forecast | null {
  const log = multiplicative && values.every(one => one.value > 0)
  const points = values.map(one => ({ time: one.time, value: log ? Math.log(one.value) : one.value })).toSorted((a, b) => a.time - b.time)
  const [first, last] = [points[0], points.at(-1)]
  if (!first || !last || last.time <= first.time || time < last.time) return null
  const drift = (last.value - first.value) / (last.time - first.time)
  const errors = points.slice(1).flatMap((one, i) => {
    const before = points[i] as DatedValue
    const span = one.time - before.time
    return span > 0 ? [(one.value - before.value - drift * span) / Math.sqrt(span)] : []
  })
  const ahead = time - last.time
  const mean = last.value + ahead * drift
  const sigma = errors.length > 1 ? Math.sqrt(errors.reduce((sum, e) => sum + e * e, 0) / (errors.length - 1)) : null
  const half = sigma === null ? null : Z80 * sigma * Math.sqrt(ahead * (1 + ahead / (last.time - first.time)))
  const back = (value: number) => (log ? Math.exp(value) : value)
  return {
    time,
    value: back(mean),
    low: half === null ? null : back(mean - half),
    high: half === null ? null : back(mean + half),
    method: log ? 'drift-log' : 'drift',
    chance: 0.8,
    steps: errors.length,
  }
}
