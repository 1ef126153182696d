import type { Table, TableCell } from '@lantu/model/tree'
import { atStart } from '../../patterns/gates.ts'
import type { Line } from '../lines.ts'
import { blankRowsAt } from './blank-rows.ts'
import { cellsOf as kindsOf } from './cell-kinds.ts'
import { placeCells } from './duty-cells.ts'
import { areDutyHeads, type DutyRole, dutyRoleOf } from './duty-heads.ts'
import { flatPlan } from './flat-plan.ts'
import { tableOfPlan } from './planned-table.ts'
import { type Cell, cellAt, cellsOf } from './row-cells.ts'
import { classOf, headerRowsOf, INDEX_HEAD, isHead } from './table-shape.ts'

/** Tables that kept a row a line: cells parted by tabs, or by pipes. */

const PIPES = atStart(/^\|.*\|$/)
/** 甲 | 乙 | 1 | 2: what forms of statistics call their columns. */
const LETTERED = /^\|? ?甲 ?[|\t] ?(?:乙|1) ?(?:[|\t]|$)/
const RULE = /^\|[\s:|-]+\|$/

/** No table of a plan is so wide: a line with more tabs is damage. */
const MAX_CELLS = 200

const barsIn = (text: string): number => (text.includes('|') ? text.split('|', MAX_CELLS).length - 1 : 0)

/** 地区生产总值 | 亿元 | 680 | 1000 |: bars between the cells and none before the first. */
const OPEN_BARS = 2
const isOpenRow = (line: Line | undefined): line is Line =>
  line !== undefined && line.text.length < LONGEST_OPEN && !line.text.startsWith('|') && barsIn(line.text) >= OPEN_BARS
const LONGEST_OPEN = 300
const LONGEST_PROSE = 120
const FORM_BARS = 3

function isRow(line: Line | undefined): line is Line {
  if (line === undefined || !(line.text.includes('\t') || PIPES.test(line.text))) return false
  // | 摘要： | …。…。 |: a text within a form
  if (line.text.length > LONGEST_PROSE && line.text.includes('。') && barsIn(line.text) <= FORM_BARS) return false
  return line.text.length < MAX_CELLS || line.text.split(line.text.includes('\t') ? '\t' : '|', MAX_CELLS + 1).length <= MAX_CELLS
}

const isEmpty = (cell: Cell | undefined) => cell === undefined || cell.end === cell.start

/** How many empty cells follow `cells[from]` for as long as `goesOn` says. */
function emptyAfter(cells: readonly (Cell | undefined)[], from: number, goesOn: (at: number) => boolean): number {
  let at = from + 1
  while (at < cells.length && isEmpty(cells[at]) && goesOn(at)) at++
  return at - from - 1
}

/** | 经济发展 | 经济发展 | 经济发展 |: a title over all columns, as programs write a cell that reaches over them. */
function repeatedTitle(row: readonly (Cell | undefined)[]): Cell | null {
  const first = row[0]
  const all = first && row.length > 2 && !isEmpty(first) && row.every(cell => cell?.text === first.text)
  return all && classOf(first.text) === 'text' ? first : null
}

/**
 * The cells of a row that hold anything. Merged cells leave empty ones: in the headings, a heading reaches over the empty
 * cells at its right where there are headings below them, and down over the empty ones below it; the title of a group
 * stands alone in its row.
 */
function filledCells(rows: readonly Cell[][], r: number, headerRows: number, columns: number): TableCell[] {
  const row = Array.from({ length: columns }, (_, column) => rows[r]?.[column])
  const one = repeatedTitle(row)
  if (one) return [{ ...one, row: r, column: 0, rowSpan: 1, columnSpan: columns }]
  const filled = row.flatMap((cell, column) => (cell && !isEmpty(cell) ? [{ cell, column }] : []))
  return filled.map(({ cell, column }): TableCell => {
    const place = { ...cell, row: r, column, rowSpan: 1, columnSpan: 1 }
    if (r >= headerRows) return filled.length === 1 && column === 0 ? { ...place, columnSpan: columns } : place
    const right = emptyAfter(row, column, at => r + 1 < headerRows && !isEmpty(rows[r + 1]?.[at]))
    const down = emptyAfter(
      rows.slice(0, headerRows).map(one => one[column]),
      r,
      () => true,
    )
    return right > 0 ? { ...place, columnSpan: right + 1 } : { ...place, rowSpan: down + 1 }
  })
}

/** Where the open rows end that begin at line `from`: all with as many bars, and the first column's cell may be empty below its first. */
function openRowsFrom(lines: readonly Line[], from: number): number {
  const first = lines[from]
  // words parted by bars stand on every page: a table says what its columns are
  if (!isOpenRow(first) || !first.text.split('|').some(cell => isHead(cell.trim()))) return from
  const bars = barsIn(first.text)
  let next = from + 1
  while (next < lines.length && barsIn((lines[next] as Line).text) === bars && (lines[next] as Line).text.length < LONGEST_OPEN) next++
  return next
}

/** A row of duties with fewer cells than columns: each under the heading that its kind belongs to. */
function placed(row: Cell[], roles: readonly DutyRole[]): Cell[] {
  if (row.length >= roles.length || row.length < 2) return row
  const at = row[0] as Cell
  const whole: Cell[] = roles.map(() => ({ start: at.start, end: at.start, text: '' }))
  for (const { column, ...cell } of placeCells(row, roles)) whole[column] = cell
  return whole
}

/** A title or the rest of a name between rows. */
const isBetween = (line: Line | undefined): boolean =>
  line !== undefined && line.text.length <= LONGEST_BETWEEN && !/[。；：]/.test(line.text)
const LONGEST_BETWEEN = 36
const MOST_BETWEEN = 2

/** Where the rows end that begin at `from`, titles and torn names between them included. */
function raggedEnd(lines: readonly Line[], until: number): number {
  let end = until
  for (;;) {
    let next = end
    while (next < end + MOST_BETWEEN && !isRow(lines[next]) && isBetween(lines[next])) next++
    if (!isRow(lines[next])) return end
    while (isRow(lines[next])) next++
    end = next
  }
}

/** Where rows end that lie below titles without a tab or a bar, each title with a row of values behind it. */
function titledEnd(lines: readonly Line[], until: number): number {
  let end = until
  while (isTitle(lines[end]) && holdsValues(lines[end + 1])) {
    end++
    while (isRow(lines[end])) end++
  }
  return end
}
const isTitle = (line: Line | undefined): boolean => isBetween(line) && !/\d/.test((line as Line).text)
const holdsValues = (line: Line | undefined): boolean =>
  isRow(line) && cellsOf(line, false).some(({ text }, at) => at > 0 && classOf(text) === 'value')

/** Rows of unlike lengths without an empty cell: the page lost these, and what stands in which column is searched for. */
function raggedTableAt(lines: readonly Line[], from: number, until: number, section: number): { table: Table; next: number } | null {
  const isLost = (row: readonly Cell[]) => row.every(cell => !isEmpty(cell))
  const first = cellsOf(lines[from] as Line, false)
  const unheaded = !first.some(cell => isHead(cell.text))
  const end = raggedEnd(lines, until)
  const rows = lines.slice(from, end).map((line): Cell[] => (isRow(line) ? cellsOf(line, false) : [line as Cell]))
  if (!rows.every(isLost) || new Set(rows.map(row => row.length)).size < 2) return null
  const opens = new Set(rows.map(row => row[0]))
  const words = rows.flat()
  const cells = kindsOf(words, at => opens.has(words[at]))
  const plan = flatPlan(cells, unheaded)
  const found = plan && plan !== 'unclear' ? tableOfPlan(cells, plan) : null
  if (!found) return null
  const { used, ...shape } = found
  const last = words[used - 1] as Cell
  let next = end
  while (next > from + 1 && (lines[next - 1] as Line).start > last.start) next--
  return { table: { kind: 'table', section, form: 'flattened', start: first[0]?.start ?? 0, end: last.end, ...shape }, next }
}

/** 经济发展 | 1 | 地区生产总值 below 序号 | 指标名称: the name of a group stands in front of its first row, and no column is its own. */
function withoutGroups(rows: Cell[][]): Cell[][] {
  if (!INDEX_HEAD.test(rows[0]?.[0]?.text ?? '')) return rows
  return rows.map(row => (NUMBER_ALONE.test(row[1]?.text ?? '') && !/^\d*$/.test(row[0]?.text ?? '') ? row.slice(1) : row))
}
const NUMBER_ALONE = /^\d{1,3}$/

/** A name and its numbers a row, parted by blanks. */
function blankTableAt(lines: readonly Line[], from: number, section: number): { table: Table; next: number } | null {
  const rows = blankRowsAt(lines, from)
  if (!rows) return null
  const cells = rows.flatMap((parts, r) =>
    parts.map((part, column) => ({ ...cellAt(lines[from + r] as Line, part.from, part.to), row: r, column, rowSpan: 1, columnSpan: 1 })),
  )
  const next = from + rows.length
  const [start, end] = [(lines[from] as Line).start, (lines[next - 1] as Line).end]
  return { table: { kind: 'table', section, form: 'lines', headerRows: 1, columns: rows[0]?.length ?? 0, cells, start, end }, next }
}

/** The rows that start at line `from`, as a table; null where there are fewer than two. */
export function lineTableAt(lines: readonly Line[], from: number, section: number): { table: Table; next: number } | null {
  let next = from
  while (isRow(lines[next])) next++
  const open = next === from
  if (open) next = openRowsFrom(lines, from)
  // a title over all columns is one cell, without a tab
  else if (cellsOf(lines[from] as Line, false).some(cell => isHead(cell.text))) next = titledEnd(lines, next)
  if (next === from) return blankTableAt(lines, from, section)
  if (next - from < 2) return null
  const rows = lines.slice(from, next).filter(line => !RULE.test(line.text) && !LETTERED.test(line.text))
  if (rows.length < 2) return null
  const cells = withoutGroups(rows.map(line => cellsOf(line, open)))
  const columns = Math.max(...cells.map(row => row.length))
  const roles = (cells[0] as Cell[]).map(cell => dutyRoleOf(cell.text))
  // rows that were pasted lost their empty cells
  if (areDutyHeads(roles) && columns === roles.length) for (let r = 1; r < cells.length; r++) cells[r] = placed(cells[r] as Cell[], roles)
  if (columns < 2) return null
  const searched = open ? null : raggedTableAt(lines, from, next, section)
  if (searched) return searched
  const headerRows = headerRowsOf(cells.map(row => row.map(cell => cell.text)))
  const all = cells.flatMap((_, r) => filledCells(cells, r, headerRows, columns))
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
