import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { oddity, readValue } from './read-value.ts'

describe('what somebody types where a value is due', () => {
  it.each([
    ['1,486.2', '亿元', '1486.2'],
    ['１２．５', '%', '12.5'],
    ['−3.2', '%', '-3.2'],
    ['0.24万亿元', '亿元', '2400'],
    ['91.5%', '%', '91.5'],
    ['12.3万人', '万人', '12.3'],
    ['36.5 万亩', '亩', '365000'],
  ])('%s in %s is %s', (text, unit, value) => {
    expect(readValue(text, unit)).toEqual({ kind: 'value', value })
  })

  it.each(['—', 'N/A', '暂无', '1,48,6', '12.3.4', '约十', '5 %abc'])('refuses %s with a sentence', text => {
    const read = readValue(text, '亿元')
    expect(read.kind).toBe('problem')
  })

  it('takes a reason for a missing value by its name', () => {
    expect(readValue(' 未公布 ', '亿元')).toEqual({ kind: 'missing', reason: 'not-published' })
    expect(readValue('not due yet', '亿元')).toEqual({ kind: 'missing', reason: 'not-due' })
    expect(readValue('', '亿元')).toEqual({ kind: 'empty' })
  })

  it('never converts across families, and keeps a decimal as it is', () => {
    expect(readValue('3个百分点', '%').kind).toBe('problem')
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: 0, max: 999 }), (whole, part) => {
        const text = `${whole}.${String(part).padStart(3, '0')}`
        expect(readValue(text, '亿元')).toEqual({ kind: 'value', value: text })
      }),
    )
  })

  it('points out a mistaken unit', () => {
    expect(oddity('19600000', '亿元', 'level', '1960')).not.toBeNull()
    expect(oddity('2100', '亿元', 'level', '1960')).toBeNull()
    expect(oddity('101', '%', 'level', null)).not.toBeNull()
    expect(oddity('120', '%', 'growth', null)).toBeNull()
  })
})
