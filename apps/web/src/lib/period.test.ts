import { expect, it } from 'vitest'
import { periodProgress } from './period.ts'

it('counts the months of a period on a day', () => {
  const progress = periodProgress(2021, 2025, '2024-06-30')
  expect(progress.months).toBe(60)
  expect(progress.passed).toBe(42)
  expect(progress.share).toBeCloseTo(0.7)
  expect(periodProgress(2021, 2025, '2031-01-01').share).toBe(1)
})
