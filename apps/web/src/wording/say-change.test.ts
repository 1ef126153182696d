import { describe, expect, it } from 'vitest'
import { sayChange } from './say-change.ts'

describe('a growth or a change in words', () => {
  it('is a fall where it is below nought, its bound turned round', () => {
    expect(sayChange('-11', 'growth', 'le')).toEqual({ word: 'fall', value: '11', comparator: 'ge' })
    expect(sayChange(-2.5, 'change', undefined)).toEqual({ word: 'fall', value: '2.5', comparator: undefined })
  })

  it('is not said again where the name says it', () => {
    expect(sayChange('16', 'growth', 'ge', '万元产值用水量下降')).toEqual({ word: undefined, value: '16', comparator: 'ge' })
  })

  it('is growth otherwise; a level and a range stay as they are', () => {
    expect(sayChange('7.5', 'growth', 'approx', '工业增加值').word).toBe('growth')
    expect(sayChange('-3', 'level', 'eq')).toEqual({ word: undefined, value: '-3', comparator: 'eq' })
    expect(sayChange(['-1', '2'], 'growth', 'eq').value).toEqual(['-1', '2'])
  })
})
