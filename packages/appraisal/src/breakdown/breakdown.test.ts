import type { BreakdownRow, BreakdownSheet } from '@lantu/model/api/breakdown'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { shapeOf } from '../shapes/shape-of.ts'
import { fillParts, fillQuarters, withoutQuarters, withQuarters } from './fill-sheet.ts'
import { partsMakeOf, proposeSheet, yearsMakeOf } from './propose-sheet.ts'
import { cellKey, cellsByKey, checkSheet, WHOLE } from './sheet-values.ts'

const place = (id: string, base: string | null, weight: string | null): BreakdownRow => ({
  id,
  kind: 'place',
  refId: null,
  name: id,
  base,
  weight,
  past: null,
})
const parts = [place('甲', '100', '30'), place('乙', '60', '20'), place('丙', '40', '50')]
const target = {
  measure: 'level',
  basis: null,
  goal: null,
  values: [265],
  unit: '家',
  comparator: 'eq',
  periodFrom: 2025,
  periodTo: 2025,
} as const
const firms = { name: '高新技术企业数', direction: 'higher', accumulation: 'stock' } as const
const plan = { from: 2021, to: 2025 }
const propose = (rows = parts) =>
  proposeSheet({
    shape: shapeOf(target, firms, plan, [200]),
    name: firms.name,
    accumulation: 'stock',
    digits: 0,
    value: 265,
    years: plan,
    parts: rows,
    base: '200',
  })
const row = (sheet: BreakdownSheet, id: string) => {
  const cells = cellsByKey(sheet)
  return sheet.columns.map(column => cells.get(cellKey(id, column.id))?.value)
}

describe('a proposed breakdown', () => {
  it('ends at the target, shares each year by base, and leaves nothing over', () => {
    const sheet = propose()
    expect(row(sheet, WHOLE)).toEqual(['213', '226', '239', '252', '265'])
    expect(row(sheet, '甲').at(-1)).toBe('133')
    expect(checkSheet(sheet, 265)).toMatchObject({ years: 0, empty: 0, complete: true })
  })

  it('keeps the sign and the unit in which a fall is printed', () => {
    const fall = { ...target, measure: 'growth', basis: 'total', values: [-15], unit: '%', periodFrom: 2021 } as const
    const water = { name: '万元GDP用水量', direction: 'lower', accumulation: 'rate' } as const
    const shape = shapeOf(fall, water, plan, null)
    const sheet = proposeSheet({ shape, name: water.name, accumulation: 'rate', digits: 1, value: -15, years: plan, parts, base: null })
    expect(row(sheet, WHOLE)).toEqual(['-3.0', '-3.0', '-3.0', '-3.0', '-3.0'])
    expect(checkSheet(sheet, -15).complete).toBe(true)
  })

  it('takes population where bases are unknown, and equal parts where nothing is known', () => {
    expect(propose([place('甲', null, '1'), place('乙', null, '4')]).proportion).toBe('population')
    expect(propose([place('甲', null, null), place('乙', '3', '4')]).proportion).toBe('equal')
  })

  it('knows what adds up, what averages, and what each must keep', () => {
    const shape = (measure: 'level' | 'growth' | 'change', unit: string, comparator: 'eq' | 'ge' | 'le' = 'eq', base = 10) =>
      shapeOf({ ...target, measure, basis: measure === 'level' ? null : 'total', unit, comparator, values: [20] }, firms, plan, [base])
    expect(partsMakeOf(shape('level', '家'), '高新技术企业数', 'stock')).toBe('sum')
    expect(partsMakeOf(shape('level', '%'), '常住人口城镇化率', 'rate')).toBe('weighted-mean')
    expect(partsMakeOf(shape('level', '元'), '居民人均可支配收入', 'flow')).toBe('weighted-mean')
    expect(partsMakeOf(shape('level', '万亩', 'ge', 21), '耕地保有量', 'stock')).toBe('sum')
    expect(partsMakeOf(shape('growth', '%'), '地区生产总值', 'flow')).toBe('none')
    expect(yearsMakeOf(shape('growth', '%'))).toBe('end')
    expect(yearsMakeOf(shape('level', '家'))).toBe('end')
  })
})

describe('filling', () => {
  it('keeps what is locked, and shows what it leaves over', () => {
    const sheet = propose()
    const locked = {
      ...sheet,
      cells: sheet.cells.map(cell => (cell.row === '甲' && cell.column === '2025' ? { ...cell, value: '150', locked: true } : cell)),
    }
    expect(checkSheet(locked, 265).columns.at(-1)?.remainder).toBe(-17)
    const filled = fillParts(locked).sheet
    expect(checkSheet(filled, 265).complete).toBe(true)
    expect(row(filled, '甲').at(-1)).toBe('150')
    expect(row(filled, '乙').at(-1)).toBe('69')
  })

  it('adds quarters that run to the year, and takes them away again', () => {
    const sheet = { ...propose(), columns: withQuarters(propose().columns, 2024) }
    const levels = fillQuarters(sheet, 2024, false)
    expect(levels.columns.map(one => one.id).slice(3, 7)).toEqual(['2024-03-31', '2024-06-30', '2024-09-30', '2024'])
    expect(row(levels, WHOLE).slice(2, 7)).toEqual(['239', '242', '246', '249', '252'])
    expect(checkSheet(levels, 265).complete).toBe(true)
    expect(row(fillQuarters(sheet, 2024, true), WHOLE).slice(3, 7)).toEqual(['63', '126', '189', '252'])
    expect(withoutQuarters(levels, 2024)).toEqual(propose())
  })

  it('leaves nothing over in any column, whatever bases and locks', () => {
    const bases = fc.array(fc.integer({ min: 1, max: 5000 }), { minLength: 2, maxLength: 12 })
    fc.assert(
      fc.property(bases, fc.integer({ min: 0, max: 3 }), (list, quarterOf) => {
        const rows = list.map((base, i) => place(String(i), String(base), null))
        const first = proposeSheet({
          shape: shapeOf({ ...target, values: [list.reduce((a, b) => a + b) * 2] }, firms, plan, [list.reduce((a, b) => a + b)]),
          name: firms.name,
          accumulation: 'stock',
          digits: 0,
          value: list.reduce((a, b) => a + b) * 2,
          years: plan,
          parts: rows,
          base: null,
        })
        const year = 2022 + quarterOf
        const sheet = fillQuarters({ ...first, columns: withQuarters(first.columns, year) }, year, false)
        for (const one of checkSheet(sheet, 0).columns) expect(one.remainder).toBe(0)
      }),
    )
  })
})
