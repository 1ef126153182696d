import type { BreakdownCell, BreakdownColumn, BreakdownRow, BreakdownSheet } from '@lantu/model/api/breakdown'
import { type DecomposeProblem, decompose, type Part } from '../decompose/decompose.ts'
import { roundToDigits } from '../decompose/largest-remainder.ts'

/** Reading a breakdown sheet by row and column, and what is left over of it (余额). */

export const WHOLE = 'whole'
/** What `cellsByKey` calls the cell of a row and a column. */
export const cellKey = (row: string, column: string): string => `${row}|${column}`

/** The cells of a sheet by row and column (`cellKey`). */
export function cellsByKey(sheet: BreakdownSheet): Map<string, BreakdownCell> {
  return new Map(sheet.cells.map(cell => [cellKey(cell.row, cell.column), cell]))
}

export const numberOf = (text: string | null | undefined): number | null => (text === null || text === undefined ? null : Number(text))
export const textOf = (value: number | null, digits: number): string | null => (value === null ? null : value.toFixed(digits))
/** Whether a column is a year: then its id is `2024`; those of the ends of quarters are longer. */
export const isYear = (column: BreakdownColumn): boolean => column.id.length === 4

export interface ColumnRemainder {
  readonly column: string
  /** The whole − what its parts make; null where nothing is to be made, or the whole is not set. */
  readonly remainder: number | null
  readonly problems: readonly DecomposeProblem[]
}

/** The rows that the whole is broken down to. */
export const partRows = (sheet: BreakdownSheet): readonly BreakdownRow[] => sheet.rows.filter(row => row.kind !== 'whole')

/** The parts of a column for `decompose`, with the values of the cells that `held` keeps as they are. */
export function partsOf(
  sheet: BreakdownSheet,
  cells: ReadonlyMap<string, BreakdownCell>,
  column: string,
  held: (cell: BreakdownCell) => boolean,
): Part[] {
  return partRows(sheet).map(row => {
    const cell = cells.get(cellKey(row.id, column))
    const locked = cell && cell.value !== null && held(cell) ? Number(cell.value) : null
    return { id: row.id, base: numberOf(row.base), weight: numberOf(row.weight), past: numberOf(row.past), locked }
  })
}

/** What is left of a column's whole when its parts are taken from it. */
function columnRemainder(sheet: BreakdownSheet, cells: ReadonlyMap<string, BreakdownCell>, column: string): ColumnRemainder {
  const whole = numberOf(cells.get(cellKey(WHOLE, column))?.value)
  const parts = partsOf(sheet, cells, column, () => true)
  if (whole === null || !parts.length) return { column, remainder: null, problems: [] }
  const { remainder, problems } = decompose(whole, parts, sheet.make, 'hand', sheet.digits)
  // a mean is as near as its printed digits allow
  const near = remainder !== null && sheet.make === 'weighted-mean' ? roundToDigits(remainder, sheet.digits) : remainder
  return { column, remainder: near, problems }
}

/** The target − what a row's years make of it; null where each year holds for itself or a year is empty. */
export function yearsRemainder(
  sheet: BreakdownSheet,
  cells: ReadonlyMap<string, BreakdownCell>,
  row: string,
  target: number,
): number | null {
  const years = sheet.columns.filter(isYear)
  const values = years.map(column => numberOf(cells.get(cellKey(row, column.id))?.value))
  if (sheet.over === 'each' || !values.length) return null
  if (sheet.over === 'end') {
    const last = values.at(-1)
    return last === null || last === undefined ? null : roundToDigits(target - last, sheet.digits)
  }
  return roundToDigits(target - values.reduce<number>((sum, value) => sum + (value ?? 0), 0), sheet.digits)
}

export interface SheetCheck {
  readonly columns: readonly ColumnRemainder[]
  /** Of the whole's years. */
  readonly years: number | null
  /** Cells without a value. */
  readonly empty: number
  /** Nothing is left over and nothing empty: it can be issued. */
  readonly complete: boolean
}

/** All that is left over: it is zero everywhere when the breakdown can be issued. */
export function checkSheet(sheet: BreakdownSheet, target: number): SheetCheck {
  const cells = cellsByKey(sheet)
  const columns = sheet.columns.map(column => columnRemainder(sheet, cells, column.id))
  const years = yearsRemainder(sheet, cells, WHOLE, target)
  const empty = sheet.rows.length * sheet.columns.length - sheet.cells.filter(cell => cell.value !== null).length
  const settled = (value: number | null) => value === null || value === 0
  return { columns, years, empty, complete: empty === 0 && settled(years) && columns.every(one => settled(one.remainder)) }
}
