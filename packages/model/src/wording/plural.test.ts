import { describe, expect, it } from 'vitest'
import { form, plural } from './plural.ts'

describe('English counts', () => {
  it('take the form of their number', () => {
    expect([0, 1, 2, 11, 21, 101].map(n => plural(n, 'day'))).toEqual(['0 days', '1 day', '2 days', '11 days', '21 days', '101 days'])
    expect(plural(1, 'cell is empty', 'cells are empty')).toBe('1 cell is empty')
    expect(['has', 'have', 'have']).toEqual([1, 0, 3].map(n => form(n, 'has', 'have')))
  })

  it('take it of numbers that are printed already', () => {
    expect(['1', '1.0', '1.5', '1,001', '—'].map(n => plural(n, 'point'))).toEqual([
      '1 point',
      '1.0 points',
      '1.5 points',
      '1,001 points',
      '— points',
    ])
  })
})
