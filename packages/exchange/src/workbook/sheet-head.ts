import type { RawCell } from './read-cell.ts'
import type { Column, SheetShape } from './sheet.ts'

export interface RawRow {
  readonly row: number
  readonly cells: RawCell[]
}

const isEmpty = (cell: RawCell | undefined) => cell === null || cell === undefined || cell === ''
export function emptyFrom(cells: readonly RawCell[], from: number): boolean {
  for (let i = from; i < cells.length; i++) if (!isEmpty(cells[i])) return false
  return true
}

/** A year or a month over a column is often a number or a date to the program that wrote it. */
const headerOf = (cell: RawCell | undefined): string =>
  typeof cell === 'string' ? cell : typeof cell === 'number' ? String(cell) : cell instanceof Date ? cell.toISOString().slice(0, 7) : ''
const plainHeader = (cell: RawCell | undefined) => headerOf(cell).normalize('NFKC').replace(/\s/g, '').replace(/\*+$/, '')

export const LOOK_FOR_HEADER = 30

export interface Head {
  readonly row: number
  /** 0-based index of each column of the shape that is there. */
  readonly at: ReadonlyMap<Column, number>
  readonly unknown: readonly string[]
  readonly unknownAt: readonly number[]
}

/** The row that has most of the headers; at least half of the required ones must be in it. */
export function findHead(shape: SheetShape, rows: readonly RawRow[]): Head | undefined {
  const known = new Map(
    shape.columns.flatMap(column => [column.header, ...(column.aliases ?? [])].map(header => [plainHeader(header), column] as const)),
  )
  let best: Head | undefined
  for (const { row, cells } of rows) {
    const at = new Map<Column, number>()
    const unknown: string[] = []
    const unknownAt: number[] = []
    for (const [index, cell] of cells.entries()) {
      const column = known.get(plainHeader(cell))
      if (column && !at.has(column)) at.set(column, index)
      else if (plainHeader(cell)) {
        unknown.push(headerOf(cell))
        unknownAt.push(index + 1)
      }
    }
    if (at.size > (best?.at.size ?? 0)) best = { row, at, unknown, unknownAt }
  }
  const required = shape.columns.filter(column => column.required)
  const there = required.filter(column => best?.at.has(column)).length
  return best && there * 2 >= required.length ? best : undefined
}
