import { fillParts, fillQuarters, withoutQuarters, withQuarters } from '@lantu/appraisal/breakdown/fill-sheet'
import { cellKey, cellsByKey, isYear, WHOLE } from '@lantu/appraisal/breakdown/sheet-values'
import type { BreakdownRow, BreakdownSheet } from '@lantu/model/api/breakdown'

/** What a person does to a sheet; each gives a new sheet, so that the one before can be taken up again. */

/** A number as people type it, or null for what is none. */
export function typedDecimal(text: string, digits: number): string | null {
  const plain = text.normalize('NFKC').replace(/[\s,]/g, '').replaceAll('−', '-')
  if (!/^-?\d{1,15}(\.\d{1,10})?$/.test(plain)) return null
  return Number(plain).toFixed(digits)
}

export function setCell(sheet: BreakdownSheet, row: string, column: string, value: string | null, locked: boolean): BreakdownSheet {
  const cells = cellsByKey(sheet)
  cells.set(cellKey(row, column), { row, column, value, locked })
  const changed = { ...sheet, cells: [...cells.values()] }
  // the whole has moved: its parts follow, unless they are set by hand
  return row === WHOLE && sheet.proportion !== 'hand' ? fillParts(changed, [column]).sheet : changed
}

export function toggleLock(sheet: BreakdownSheet, row: string, column: string): BreakdownSheet {
  const cell = cellsByKey(sheet).get(cellKey(row, column))
  if (!cell || cell.value === null) return sheet
  return { ...sheet, cells: sheet.cells.map(one => (one === cell ? { ...one, locked: !one.locked } : one)) }
}

export function setRow(sheet: BreakdownSheet, id: string, change: Partial<Pick<BreakdownRow, 'base' | 'weight' | 'past'>>): BreakdownSheet {
  return { ...sheet, rows: sheet.rows.map(row => (row.id === id ? { ...row, ...change } : row)) }
}

export function addBodyRow(sheet: BreakdownSheet, body: { id: string; name: string }): BreakdownSheet {
  if (sheet.rows.some(row => row.id === body.id)) return sheet
  const row: BreakdownRow = { id: body.id, kind: 'body', refId: body.id, name: body.name, base: null, weight: null, past: null }
  return { ...sheet, rows: [...sheet.rows, row] }
}

export const removeRow = (sheet: BreakdownSheet, id: string): BreakdownSheet => ({
  ...sheet,
  rows: sheet.rows.filter(row => row.id !== id),
  cells: sheet.cells.filter(cell => cell.row !== id),
})

/** Other decimals: values are printed with them, and shared out again so that nothing is lost to rounding. */
export function setDigits(sheet: BreakdownSheet, digits: number): BreakdownSheet {
  const cells = sheet.cells.map(cell => ({ ...cell, value: cell.value === null ? null : Number(cell.value).toFixed(digits) }))
  return fillParts({ ...sheet, digits, cells }).sheet
}

export const hasQuarters = (sheet: BreakdownSheet, year: number): boolean =>
  sheet.columns.some(column => !isYear(column) && column.year === year)

export function toggleQuarters(sheet: BreakdownSheet, year: number, yearToDate: boolean): BreakdownSheet {
  if (hasQuarters(sheet, year)) return withoutQuarters(sheet, year)
  return fillQuarters({ ...sheet, columns: withQuarters(sheet.columns, year) }, year, yearToDate)
}

/** Shares everything out again: yearly columns first, then the quarters of the years that have them. */
export function fillAll(sheet: BreakdownSheet, yearToDate: boolean) {
  const years = sheet.columns.filter(isYear)
  const filled = fillParts(
    sheet,
    years.map(column => column.id),
  )
  let result = filled.sheet
  for (const column of years) if (hasQuarters(result, column.year)) result = fillQuarters(result, column.year, yearToDate)
  return { sheet: result, problems: filled.problems }
}
