import type { Table, TableCell } from '@lantu/model/tree'
import type { Line } from '../lines.ts'
import { headerRowsOf } from './table-shape.ts'

/** Tables that kept a row a line: cells parted by tabs, or by pipes. */

const PIPES = /^\|.*\|$/
const RULE = /^\|[\s:|-]+\|$/

interface Cell {
  readonly start: number
  readonly end: number
  readonly text: string
}

const isRow = (line: Line | undefined): line is Line => line !== undefined && (line.text.includes('\t') || PIPES.test(line.text))

function cellsOf(line: Line): Cell[] {
  const sign = line.text.includes('\t') ? '\t' : '|'
  const from = sign === '|' ? 1 : 0
  const until = sign === '|' ? line.text.length - 1 : line.text.length
  const cells: Cell[] = []
  let at = from
  while (at <= until) {
    const stop = line.text.indexOf(sign, at)
    const to = stop < 0 || stop > until ? until : stop
    let [start, end] = [at, to]
    while (start < end && line.text[start] === ' ') start++
    while (end > start && line.text[end - 1] === ' ') end--
    cells.push({ start: line.start + start, end: line.start + end, text: line.text.slice(start, end) })
    at = to + 1
  }
  return cells
}

const isEmpty = (cell: Cell | undefined) => cell === undefined || cell.end === cell.start

/**
 * The cells of a row that hold anything. Merged cells leave empty ones: in the headings, a heading reaches over the empty
 * cells at its right where there are headings below them, and down over the empty ones below it; the title of a group
 * stands alone in its row.
 */
function filledCells(rows: readonly Cell[][], row: readonly Cell[], r: number, headerRows: number, columns: number): TableCell[] {
  const filled = row.map((cell, column) => ({ cell, column })).filter(({ cell }) => !isEmpty(cell))
  return filled.map(({ cell, column }) => {
    let [rowSpan, columnSpan] = [1, 1]
    if (r < headerRows) {
      while (
        column + columnSpan < columns &&
        isEmpty(row[column + columnSpan]) &&
        r + 1 < headerRows &&
        !isEmpty(rows[r + 1]?.[column + columnSpan])
      )
        columnSpan++
      while (columnSpan === 1 && r + rowSpan < headerRows && isEmpty(rows[r + rowSpan]?.[column])) rowSpan++
    } else if (filled.length === 1 && column === 0) columnSpan = columns
    return { ...cell, row: r, column, rowSpan, columnSpan }
  })
}

/** The rows that start at line `from`, as a table; null where there are fewer than two. */
export function lineTableAt(lines: readonly Line[], from: number, section: number): { table: Table; next: number } | null {
  let next = from
  while (isRow(lines[next])) next++
  const rows = lines.slice(from, next).filter(line => !RULE.test(line.text))
  if (rows.length < 2) return null
  const cells = rows.map(cellsOf)
  const columns = Math.max(...cells.map(row => row.length))
  if (columns < 2) return null
  const headerRows = headerRowsOf(cells.map(row => row.map(cell => cell.text)))
  const all = cells.flatMap((row, r) => filledCells(cells, row, r, headerRows, columns))
  const table: Table = {
    kind: 'table',
    section,
    form: 'lines',
    headerRows,
    columns,
    cells: all,
    start: (rows[0] as Line).start,
    end: (rows.at(-1) as Line).end,
  }
  return { table, next }
}
