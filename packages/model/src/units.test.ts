import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { convert, unitOf } from './units.ts'

describe('conversion within a family', () => {
  it.each([
    [1.7, '万亿元', '亿元', 17000],
    [35.3, '万人', '人', 353000],
    [5, '‰', '%', 0.5],
    [15, '亩', '公顷', 1],
    [60, '兆瓦', '万千瓦', 6],
    [3, '万张', '张', 30000],
    [2, '平方公里', '公顷', 200],
    [10, '立方米/万元', '立方米/元', 0.001],
  ])('%d %s is that many %s', (value, from, to, expected) => {
    expect(convert(value, from, to)).toBeCloseTo(expected, 9)
  })

  it.each([
    ['%', '个百分点'],
    ['元', '美元'],
    ['人', '人次'],
    ['吨', '吨标准煤'],
    ['张', '所'],
    ['亿元', '%'],
  ])('never turns %s into %s', (from, to) => {
    expect(convert(1, from, to)).toBeNull()
  })

  it('goes there and back', () => {
    const units = ['元', '万元', '亿元', '万亿元']
    fc.assert(
      fc.property(fc.constantFrom(...units), fc.constantFrom(...units), fc.double({ min: 0.01, max: 1e6, noNaN: true }), (a, b, value) => {
        expect(convert(convert(value, a, b) as number, b, a)).toBeCloseTo(value, 6)
      }),
    )
  })

  it('gives an unknown counter a family of its own', () => {
    expect(unitOf('张')).toEqual({ family: '张', factor: 1 })
    expect(unitOf('')).toEqual({ family: 'number', factor: 1 })
  })
})
