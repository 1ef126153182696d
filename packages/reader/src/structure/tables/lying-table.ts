import type { Table } from '@lantu/model/tree'
import type { Line } from '../lines.ts'
import { type HeadRole, roleOf } from './flat-heads.ts'
import { cellsOfRow } from './row-cells.ts'
import { cellAt, classOf, isHead, type Words } from './table-shape.ts'

/**
 * Tables that lie on their side: names in one row, their values in the next, 指标 | 甲 | 乙 / 2025年 | 1 | 2 / 属性 | 预期性 | 预期性. The heading of a row
 * stands before its cells, or on the line above them.
 */
interface Lying {
  readonly head: Words
  readonly role: HeadRole
  readonly cells: readonly Words[]
  /** The line behind it. */
  readonly next: number
}

const FEWEST_CELLS = 2
const LONGEST_ROW = 600
const BARS = /\t|\|/
const MOST_ROWS = 8
/** What of the cells below names must be values. */
const MOST = 0.5

const cellsIn = (line: Line | undefined): Words[] =>
  line !== undefined && line.text.length <= LONGEST_ROW && BARS.test(line.text) ? cellsOfRow(line) : []

/** The row at line `at` with its heading; null where none is. */
function rowAt(lines: readonly Line[], at: number): Lying | null {
  const line = lines[at]
  if (line === undefined) return null
  const own = cellsIn(line)
  const [head, ...rest] = own.length === 0 ? [line, ...cellsIn(lines[at + 1])] : own
  const role = head && rest.length >= FEWEST_CELLS ? roleOf(head.text) : null
  return head && role ? { head, role, cells: rest, next: at + (own.length === 0 ? 2 : 1) } : null
}

/** Names, of which some may sound like headings: 村庄规划管理覆盖率. */
const areNames = (cells: readonly Words[]): boolean =>
  cells.every(({ text }) => classOf(text) === 'text' && !isHead(text)) &&
  cells.filter(({ text }) => roleOf(text) === null).length > cells.length * MOST
const areValues = (cells: readonly Words[]): boolean => cells.filter(({ text }) => classOf(text) === 'value').length > cells.length * MOST
/** The cells of a row below the names are what its heading says. */
const fits = ({ role, cells }: Lying, many: number): boolean =>
  cells.length === many &&
  (role === 'values'
    ? areValues(cells)
    : role === 'unit' || (role === 'attribute' && cells.every(({ text }) => classOf(text) === 'attribute' || classOf(text) === 'empty')))

/** The table on its side whose names stand at line `from`, set upright, and the line after it; null where none starts. */
export function lyingTableAt(lines: readonly Line[], from: number, section: number): { table: Table; next: number } | null {
  const { text } = lines[from] as Line
  // most lines open with no heading
  if (!isHead(text) && !(BARS.test(text) && isHead(cellsIn(lines[from])[0]?.text ?? ''))) return null
  const names = rowAt(lines, from)
  if (names?.role !== 'name' || !areNames(names.cells)) return null
  const rows = [names]
  let next = names.next
  while (rows.length < MOST_ROWS) {
    const row = rowAt(lines, next)
    if (!row || !fits(row, names.cells.length)) break
    rows.push(row)
    next = row.next
  }
  if (!rows.some(row => row.role === 'values')) return null
  const cells = rows.flatMap(({ head, cells: own }, column) => [
    cellAt(head, 0, column),
    ...own.flatMap((words, i) => (words.text === '' ? [] : [cellAt(words, i + 1, column)])),
  ])
  const start = names.head.start
  const end = Math.max(...cells.map(one => one.end))
  const table: Table = {
    kind: 'table',
    section,
    form: 'lines',
    headerRows: 1,
    columns: rows.length,
    cells: cells.toSorted((a, b) => a.row - b.row || a.column - b.column),
    start,
    end,
  }
  return { table, next }
}
