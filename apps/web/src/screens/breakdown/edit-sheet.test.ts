import { checkSheet } from '@lantu/appraisal/breakdown/sheet-values'
import type { BreakdownSheet } from '@lantu/model/api/breakdown'
import { expect, it } from 'vitest'
import { addBodyRow, fillAll, hasQuarters, removeRow, setCell, setDigits, toggleLock, toggleQuarters, typedDecimal } from './edit-sheet.ts'

const row = (id: string, kind: 'whole' | 'place', base: string | null) => ({
  id,
  kind,
  refId: null,
  name: id,
  base,
  weight: null,
  past: null,
})
const start: BreakdownSheet = {
  make: 'sum',
  over: 'end',
  proportion: 'base',
  digits: 0,
  columns: [
    { id: '2024', year: 2024 },
    { id: '2025', year: 2025 },
  ],
  rows: [row('whole', 'whole', '80'), row('甲', 'place', '60'), row('乙', 'place', '20')],
  cells: [
    { row: 'whole', column: '2024', value: '90', locked: false },
    { row: 'whole', column: '2025', value: '100', locked: false },
  ],
}
const value = (sheet: BreakdownSheet, id: string, column: string) => sheet.cells.find(one => one.row === id && one.column === column)?.value

it('takes numbers as people type them', () => {
  expect(typedDecimal('１,２00', 1)).toBe('1200.0')
  expect(typedDecimal('−3', 0)).toBe('-3')
  expect(typedDecimal('十二', 0)).toBeNull()
})

it('lets the parts follow the whole, keeps what was typed, and shows what that leaves over', () => {
  const filled = fillAll(start, false).sheet
  expect([value(filled, '甲', '2025'), value(filled, '乙', '2025')]).toEqual(['75', '25'])
  const raised = setCell(filled, 'whole', '2025', '120', true)
  expect(value(raised, '甲', '2025')).toBe('90')
  const typed = setCell(raised, '甲', '2025', '100', true)
  expect(checkSheet(typed, 120).columns[1]?.remainder).toBe(-10)
  expect(value(fillAll(typed, false).sheet, '乙', '2025')).toBe('20')
  expect(value(fillAll(toggleLock(typed, '甲', '2025'), false).sheet, '甲', '2025')).toBe('90')
})

it('adds and takes away quarters, departments and decimals', () => {
  const quarters = toggleQuarters(fillAll(start, true).sheet, 2024, true)
  expect(hasQuarters(quarters, 2024)).toBe(true)
  expect(value(quarters, 'whole', '2024-06-30')).toBe('45')
  expect(hasQuarters(toggleQuarters(quarters, 2024, true), 2024)).toBe(false)
  const more = addBodyRow(addBodyRow(start, { id: '局', name: '局' }), { id: '局', name: '局' })
  expect(more.rows).toHaveLength(4)
  expect(removeRow(more, '局')).toEqual(start)
  expect(value(setDigits(start, 1), 'whole', '2025')).toBe('100.0')
})
