import fc from 'fast-check'
import { expect, it } from 'vitest'
import { forecast } from './forecast.ts'

const series = (...values: number[]) => values.map((value, i) => ({ time: 2021 + i, value }))

it('goes on at the mean speed from the last value', () => {
  expect(forecast(series(0, 2, 4), 2026)).toMatchObject({ value: 10, low: 10, high: 10, steps: 2, method: 'drift' })
  expect(forecast(series(100, 110, 121), 2024, true)?.value).toBeCloseTo(133.1, 6)
})

it('has the band of a random walk with drift', () => {
  // steps 1, 3, 2: drift 2, deviations −1, 1, 0, σ² = 2 ÷ 2; two years ahead of three: √(2·(1 + 2/3))
  const found = forecast(series(0, 1, 4, 6), 2026)
  expect(found?.value).toBe(10)
  expect((found?.high ?? 0) - 10).toBeCloseTo(1.2815515655446004 * Math.sqrt(2 * (1 + 2 / 3)), 9)
})

it('has no band of two values, nothing of one, and nothing before the last', () => {
  expect(forecast(series(1, 2), 2024)).toMatchObject({ value: 4, low: null })
  expect(forecast(series(1), 2024)).toBeNull()
  expect(forecast(series(1, 2, 3), 2022)).toBeNull()
})

it('is a number whatever the values', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.record({ time: fc.double({ min: 2020, max: 2025, noNaN: true }), value: fc.double({ min: -1e6, max: 1e6, noNaN: true }) }),
        { maxLength: 12 },
      ),
      fc.boolean(),
      (values, log) => {
        const found = forecast(values, 2026, log)
        if (found) for (const one of [found.value, found.low ?? 0, found.high ?? 0]) expect(Number.isNaN(one)).toBe(false)
      },
    ),
  )
})
