import type { BreakdownCell, BreakdownColumn, BreakdownSheet } from '@lantu/model/api/breakdown'
import { type DecomposeProblem, decompose } from '../decompose/decompose.ts'
import { roundToDigits, roundToTotal } from '../decompose/largest-remainder.ts'
import { cellKey, cellsByKey, isYear, numberOf, partsOf, textOf, WHOLE } from './sheet-values.ts'

/** Filling a sheet by arithmetic: locked cells stay, and what they leave is shared out. Pure; gives a new sheet. */

export interface Filled {
  readonly sheet: BreakdownSheet
  readonly problems: readonly DecomposeProblem[]
}

function withValues(sheet: BreakdownSheet, values: ReadonlyMap<string, string | null>): BreakdownSheet {
  const cells = cellsByKey(sheet)
  for (const [key, value] of values) {
    const [row = '', column = ''] = key.split('|')
    const old = cells.get(key)
    if (!old?.locked) cells.set(key, { row, column, value, locked: false })
  }
  return { ...sheet, cells: [...cells.values()] }
}

/** Shares each column's whole among places and bodies by the sheet's proportion; a column without a whole is left. */
export function fillParts(sheet: BreakdownSheet, columns: readonly string[] = sheet.columns.map(column => column.id)): Filled {
  const cells = cellsByKey(sheet)
  const values = new Map<string, string | null>()
  const problems: DecomposeProblem[] = []
  for (const column of columns) {
    const whole = numberOf(cells.get(cellKey(WHOLE, column))?.value)
    if (whole === null) continue
    const made = decompose(
      whole,
      partsOf(sheet, cells, column, cell => cell.locked),
      sheet.make,
      sheet.proportion,
      sheet.digits,
    )
    problems.push(...made.problems.filter(problem => problem.code !== 'part-empty'))
    for (const part of made.parts) if (part.value !== null) values.set(cellKey(part.id, column), textOf(part.value, sheet.digits))
  }
  return { sheet: withValues(sheet, values), problems }
}

/** What a row has reached at the end of the year before a year: the year before it in the sheet, or the base. */
function before(sheet: BreakdownSheet, cells: ReadonlyMap<string, BreakdownCell>, row: string, year: number): number | null {
  const column = sheet.columns.find(one => isYear(one) && one.year === year - 1)
  if (column) return numberOf(cells.get(cellKey(row, column.id))?.value)
  return numberOf(sheet.rows.find(one => one.id === row)?.base)
}

/**
 * Quarters of a year: for what adds up within the year, the year's value by `profile` (its parts at the ends of the first three
 * quarters, a quarter each unless told); for levels, equal steps from the end of the year before; for what each holds, the same.
 */
export function fillQuarters(
  sheet: BreakdownSheet,
  year: number,
  yearToDate: boolean,
  profile: readonly number[] = [0.25, 0.5, 0.75],
): BreakdownSheet {
  const cells = cellsByKey(sheet)
  const quarters = sheet.columns.filter(column => !isYear(column) && column.year === year)
  const values = new Map<string, string | null>()
  for (const row of sheet.rows) {
    const whole = numberOf(cells.get(cellKey(row.id, String(year)))?.value)
    if (whole === null) continue
    const from = yearToDate || sheet.over === 'sum' ? 0 : sheet.over === 'each' ? whole : before(sheet, cells, row.id, year)
    if (from === null) continue
    quarters.forEach((column, index) => {
      const share = profile[index] ?? 1
      values.set(cellKey(row.id, column.id), textOf(roundToDigits(from + (whole - from) * share, sheet.digits), sheet.digits))
    })
  }
  const filled = withValues(sheet, values)
  // rounding each place by itself would let the parts of a quarter miss its whole
  if (sheet.make !== 'sum') return filled
  const again = cellsByKey(filled)
  const settled = new Map<string, string | null>()
  for (const column of quarters) {
    const whole = numberOf(again.get(cellKey(WHOLE, column.id))?.value)
    const free = filled.rows.filter(row => row.kind !== 'whole' && !again.get(cellKey(row.id, column.id))?.locked)
    const held = filled.rows.filter(row => row.kind !== 'whole' && again.get(cellKey(row.id, column.id))?.locked)
    const parts = free.map(row => numberOf(again.get(cellKey(row.id, column.id))?.value))
    if (whole === null || !parts.length || parts.some(part => part === null)) continue
    const rest = whole - held.reduce((sum, row) => sum + (numberOf(again.get(cellKey(row.id, column.id))?.value) ?? 0), 0)
    const made = parts.reduce<number>((sum, part) => sum + (part as number), 0)
    // only what rounding left: a remainder of the year itself stays to be seen
    if (Math.abs(rest - made) > parts.length * 10 ** -sheet.digits) continue
    const rounded = roundToTotal(parts as number[], rest, sheet.digits)
    free.forEach((row, index) => settled.set(cellKey(row.id, column.id), textOf(rounded[index] ?? null, sheet.digits)))
  }
  return withValues(filled, settled)
}

const QUARTER_ENDS = ['03-31', '06-30', '09-30'] as const

/** Columns with the first three quarters of a year before it; the fourth ends with the year. */
export function withQuarters(columns: readonly BreakdownColumn[], year: number): BreakdownColumn[] {
  if (columns.some(column => !isYear(column) && column.year === year)) return [...columns]
  return columns.flatMap(column =>
    isYear(column) && column.year === year ? [...QUARTER_ENDS.map(end => ({ id: `${year}-${end}`, year })), column] : [column],
  )
}

/** The sheet without the quarters of a year. */
export function withoutQuarters(sheet: BreakdownSheet, year: number): BreakdownSheet {
  const gone = new Set(sheet.columns.filter(column => !isYear(column) && column.year === year).map(column => column.id))
  return {
    ...sheet,
    columns: sheet.columns.filter(column => !gone.has(column.id)),
    cells: sheet.cells.filter(cell => !gone.has(cell.column)),
  }
}
