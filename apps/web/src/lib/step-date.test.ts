import { expect, it } from 'vitest'
import { stepDate } from './step-date.ts'

it('goes from day to day and from month to month, over the ends of both', () => {
  expect(stepDate('2024-06-30', 1)).toBe('2024-07-01')
  expect(stepDate('2024-03-01', -1)).toBe('2024-02-29')
  expect(stepDate('2024-12', 1)).toBe('2025-01')
  expect(stepDate('2024-01', -1)).toBe('2023-12')
})
