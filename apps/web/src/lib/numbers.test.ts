import { describe, expect, it } from 'vitest'
import { formatBytes, formatNumber, formatQuantity } from './numbers.ts'

describe('numbers', () => {
  it('groups thousands, keeps decimals and writes a true minus', () => {
    expect(formatNumber('1486.20')).toBe('1,486.20')
    expect(formatNumber('-1.2')).toBe('−1.2')
    expect(formatNumber('999')).toBe('999')
    expect(formatNumber('Ⅲ')).toBe('Ⅲ')
  })
  it('writes comparators, ranges and compositions', () => {
    expect(formatQuantity('118', 'ge')).toBe('≥118')
    expect(formatQuantity(['8.8', '9.8'])).toBe('8.8～9.8')
    expect(formatQuantity(['3.5', '41.2', '55.3'])).toBe('3.5∶41.2∶55.3')
    expect(formatQuantity(null)).toBe('—')
  })
  it('says sizes', () => {
    expect(formatBytes(1536)).toBe('1.5 KB')
  })
})
