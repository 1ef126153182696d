import { expect, it } from 'vitest'
import { axisOf, lineOf } from './scales.ts'

it('has round ticks around its values', () => {
  expect(axisOf([0, 11])).toEqual({ low: 0, high: 12.5, ticks: [0, 2.5, 5, 7.5, 10, 12.5] })
  const far = axisOf([118, 121.6])
  expect(far.low).toBeLessThan(118)
  expect(far.high).toBeGreaterThan(121.6)
  expect(axisOf([5, 5]).high).toBeGreaterThan(5)
  expect(axisOf([-3, -1]).low).toBeLessThan(-3)
})

it('draws a line', () =>
  expect(
    lineOf([
      [0, 1],
      [2, 3.25],
    ]),
  ).toBe('M0.0 1.0L2.0 3.3'))
