import { type CleanText, cleanPlace } from '@lantu/model/clean-text'
import type { GivenTable } from '@lantu/model/decoded-document'
import type { Table, TableCell } from '@lantu/model/tree'
import { headerRowsOf } from './table-shape.ts'

/** A table that Word, HTML or a ruled PDF declares, in clean positions; null where nothing of it shows. */
export function declaredTable(clean: CleanText, given: GivenTable, section: number): Table | null {
  const cells: TableCell[] = []
  for (const cell of given.cells) {
    let start = cleanPlace(clean, cell.start)
    let end = cleanPlace(clean, cell.end)
    while (start < end && /\s/.test(clean.text[start] as string)) start++
    while (end > start && /\s/.test(clean.text[end - 1] as string)) end--
    if (end <= start) continue
    const { row, column, rowSpan, columnSpan } = cell
    cells.push({ start, end, row, column, rowSpan, columnSpan, text: clean.text.slice(start, end).replace(/(?<!\s)\s*\n\s*/g, '') })
  }
  if (!cells.length) return null
  const columns = Math.max(...cells.map(cell => cell.column + cell.columnSpan))
  const rows: string[][] = []
  for (const cell of cells) {
    while (rows.length <= cell.row) rows.push(Array<string>(columns).fill(''))
    ;(rows[cell.row] as string[])[cell.column] = cell.text
  }
  const start = Math.min(...cells.map(cell => cell.start))
  const end = Math.max(...cells.map(cell => cell.end))
  return { kind: 'table', section, form: 'declared', headerRows: headerRowsOf(rows), columns, cells, start, end }
}
