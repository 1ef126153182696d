import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { known, missing, numberOf } from '../known-value.ts'
import { checkUnits } from './check-units.ts'
import { evaluateFormula } from './evaluate-formula.ts'
import { type Formula, referencesOf } from './formula.ts'
import { orderFormulas } from './formula-order.ts'
import { parseFormula } from './parse-formula.ts'

const UNITS: Record<string, string> = {
  研发经费投入: '亿元',
  地区生产总值: '亿元',
  常住人口: '万人',
  执业医师数: '人',
  税收收入: '万元',
  用水总量: '亿立方米',
}
const unit = (name: string) => UNITS[name] ?? null
const read = (text: string): Formula => {
  const found = parseFormula(text)
  if ('problem' in found) throw new Error(found.problem.zh)
  return found.formula
}
const problem = (text: string) => {
  const found = parseFormula(text)
  return 'problem' in found ? found.problem : null
}
const values: Record<string, number> = {
  研发经费投入: 36.9,
  地区生产总值: 2379.8,
  常住人口: 251.2,
  执业医师数: 6782,
  税收收入: 1_012_000,
  用水总量: 14.1,
}
const at = (name: string, back: number) => known((values[name] ?? 0) * 0.95 ** back)
const compute = (text: string, result: string) => numberOf(evaluateFormula(read(text), result, unit, at))

describe('a formula', () => {
  it('gives a share without × 100, and says so when it is written', () => {
    expect(compute('[研发经费投入] ÷ [地区生产总值]', '%')).toBeCloseTo(1.5505, 3)
    expect(checkUnits(read('[研发经费投入]/[地区生产总值]'), '%', unit)).toBeNull()
    expect(checkUnits(read('[研发经费投入]/[地区生产总值]×100'), '%', unit)?.zh).toContain('不必再乘 100')
  })

  it('converts within a family and between the sides of a ratio', () => {
    expect(compute('[税收收入]/[地区生产总值]', '%')).toBeCloseTo(4.2525, 3)
    expect(compute('[地区生产总值]/[常住人口]', '元/人')).toBeCloseTo(94737.3, 0)
    expect(compute('[用水总量]/[地区生产总值]', '立方米/万元')).toBeCloseTo(59.25, 2)
  })

  it('counts for each thousand in the unit of what is counted', () => {
    expect(checkUnits(read('每(1000, [执业医师数], [常住人口])'), '人', unit)).toBeNull()
    expect(compute('每（1000，[执业医师数]，[常住人口]）', '人')).toBeCloseTo(2.6998, 3)
  })

  it('looks years back', () => {
    expect(compute('同比([地区生产总值])', '%')).toBeCloseTo(5.263, 3)
    expect(compute('[地区生产总值] - [地区生产总值]@-1', '亿元')).toBeCloseTo(118.99, 2)
    expect(compute('[地区生产总值]/年均([常住人口])', '元/人')).toBeCloseTo(97166.5, 0)
  })

  it('refuses what has no common unit, where it stands', () => {
    expect(checkUnits(read('[常住人口] + [地区生产总值]'), '万人', unit)?.at).toBe(7)
    expect(checkUnits(read('[常住人口]'), '%', unit)?.zh).toContain('请核对单位')
    expect(checkUnits(read('[湖面面积]'), '亩', unit)?.zh).toContain('没有叫“湖面面积”的指标')
  })

  it('answers bad input with its place', () => {
    expect(problem('[常住人口')?.at).toBe(0)
    expect(problem('[常住人口] [税收收入]')?.zh).toContain('少一个运算符号')
    expect(problem('(1 + 2')?.zh).toBe('这里少一个“)”。')
    expect(problem('比率(1)')?.zh).toContain('没有“比率”这个函数')
    expect(problem('每(1000, [常住人口])')?.zh).toContain('要 3 项')
    expect(problem('[常住人口]@-0')?.zh).toContain('年数')
    expect(problem('')?.at).toBe(0)
    expect(problem('('.repeat(60))?.zh).toContain('太深')
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom(...'[]()+-×÷,@%12.甲乙每 sum') }), text => void parseFormula(text)))
  })

  it('keeps the usual precedence and associates to the left', () => {
    expect(compute('2 + 3 × 4 - 10 / 2 / 5', '')).toBe(13)
    expect(compute('-(2 - 5) × 2', '')).toBe(6)
  })

  it('carries the reason of what is missing', () => {
    const lookup = (name: string) => (name === '常住人口' ? missing('stated', { note: '人口变动抽样调查尚未公布' }) : at(name, 0))
    expect(evaluateFormula(read('[地区生产总值]/[常住人口]'), '元/人', unit, lookup)).toEqual({
      missing: { code: 'stated', of: '常住人口', note: '人口变动抽样调查尚未公布' },
    })
    expect(evaluateFormula(read('1/([税收收入]-[税收收入])'), '', unit, at)).toEqual({ missing: { code: 'division-by-zero' } })
  })
})

describe('an order of formulas', () => {
  it('puts each after what it needs', () => {
    const formulas = new Map([
      ['丙', read('[甲]+[乙]')],
      ['乙', read('[甲]×2')],
      ['甲', read('[常住人口]')],
    ])
    expect(orderFormulas(formulas)).toEqual({ order: ['甲', '乙', '丙'] })
    expect(referencesOf(read('[甲]+[乙]×[甲]@-1'))).toEqual(['甲', '乙'])
  })

  it('names the circle', () => {
    const formulas = new Map([
      ['始', read('[甲]')],
      ['甲', read('[乙]')],
      ['乙', read('[甲]@-1')],
    ])
    expect(orderFormulas(formulas)).toEqual({ loop: ['甲', '乙', '甲'] })
  })
})
