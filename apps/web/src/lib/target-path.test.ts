import { describe, expect, it } from 'vitest'
import { decimalYear, endOfTime, pathAt, progressOf } from './target-path.ts'

describe('target path', () => {
  it('interpolates between base and target and stops at their ends', () => {
    const base = { at: 2021, value: 0 }
    const target = { at: 2026, value: 11 }
    expect(pathAt(base, target, 2023.5)).toBeCloseTo(5.5)
    expect(pathAt(base, target, 2030)).toBe(11)
    expect(pathAt(base, target, 2019)).toBe(0)
  })
  it('counts progress in the direction of the target', () => {
    expect(progressOf(50, 40, 45)).toBe(0.5)
    expect(progressOf(5, 5, 6)).toBeUndefined()
  })
  it('reads days and times', () => {
    expect(decimalYear('2024-01-01')).toBe(2024)
    expect(endOfTime('2016-2020')).toBe(2021)
    expect(endOfTime('')).toBeUndefined()
  })
})
