import type { DocumentWriter, PlacedLine, TableCell } from '../document-writer.ts'
import { type Edge, MARGIN, type Page } from './page-furniture.ts'
import type { PageLine } from './page-lines.ts'
import { type PageTable, tableEnd, unruledTable } from './page-tables.ts'

/** Columns of two tables that stand at most so far apart are the same. */
const NEAR = 4

/** A table that may go on on the next page. */
interface OpenTable {
  readonly columns: readonly number[]
  readonly cells: TableCell[]
  rows: number
  /** Lines of the pages between its rows, by the row that follows them. */
  readonly between: Map<number, PlacedLine[]>
}

const isTable = (item: PageLine | PageTable): item is PageTable => 'columns' in item

/** Writes the pages one after the other; a table that goes on over the page is one table. */
export function writePages(writer: DocumentWriter, pages: readonly Page[], furniture: ReadonlyMap<PageLine, Edge>): void {
  let open: OpenTable | undefined
  /** What stands after the open table, so long as it is only feet and heads. */
  let waiting: PlacedLine[] = []
  const close = () => {
    if (open) writer.table(open.cells, undefined, open.between)
    for (const line of waiting) writer.pageLine(line)
    open = undefined
    waiting = []
  }
  for (const page of pages) {
    const { items } = page
    const heads = open ? headsBefore(open, page) : 0
    const text = items.map(item => (!isTable(item) && furniture.has(item) ? EMPTY : item))
    for (let i = 0; i < items.length; ) {
      const item = items[i] as PageLine | PageTable
      const note = isTable(item) ? undefined : i < heads ? 'header' : furniture.get(item)
      if (!isTable(item) && note) {
        const line = placed(item, page.number, note)
        if (open) waiting.push(line)
        else writer.pageLine(line)
        i++
        continue
      }
      const end = isTable(item) ? i + 1 : tableEnd(text, i)
      if (!isTable(item) && end - i < 3) {
        close()
        writer.pageLine(placed(item, page.number))
        i++
        continue
      }
      const table = isTable(item) ? item : unruledTable(items.slice(i, end) as PageLine[], page.number)
      if (open && goesOn(open, table)) append(open, table, waiting)
      else {
        close()
        open = { columns: table.columns, cells: [...table.cells], rows: rowsOf(table.cells), between: new Map() }
      }
      waiting = []
      i = end
    }
  }
  close()
}

/** How many lines in the head of a page come before the table that goes on on it: a running head that is there only once. */
function headsBefore(open: OpenTable, page: Page): number {
  const at = page.items.findIndex(isTable)
  const table = page.items[at]
  if (!table || !isTable(table) || !goesOn(open, table)) return 0
  return page.items.slice(0, at).every(item => item.rectangle[3] <= page.height * MARGIN) ? at : 0
}

/** Stands for a line of the page's own, which ends a table without rules. */
const EMPTY: PageLine = { cells: [], rectangle: [0, 0, 0, 0] }

const placed = ({ cells, rectangle }: PageLine, page: number, note?: Edge): PlacedLine => ({
  text: cells.map(cell => cell.text).join(cells.length >= 3 ? '\t' : ' '),
  page,
  rectangle,
  ...(note && { note }),
})

const rowsOf = (cells: readonly TableCell[]) => cells.reduce((most, cell) => Math.max(most, cell.row + cell.rowSpan), 0)

/** Whether a table has the columns of one before it, there or in another column of print. */
function goesOn({ columns }: OpenTable, table: PageTable): boolean {
  const shift = (table.columns[0] ?? 0) - (columns[0] ?? 0)
  return (
    columns.length > 0 &&
    columns.length === table.columns.length &&
    columns.every((x, i) => Math.abs(x + shift - (table.columns[i] as number)) <= NEAR)
  )
}

/** The rows at the top of a table that repeat those at the top of its beginning, as Word repeats a table's head on each page. */
function repeatedRows(open: OpenTable, table: PageTable): number {
  const words = (cells: readonly TableCell[], row: number) =>
    cells
      .filter(cell => cell.row === row)
      .map(cell => `${cell.column} ${cell.text}`)
      .join('\t')
  let rows = 0
  while (rows < 4 && rows < rowsOf(table.cells) && words(table.cells, rows) === words(open.cells, rows) && words(table.cells, rows)) rows++
  return rows
}

/**
 * The end of a page may cut a row in two: then its first cell is empty at the top of the next page and the words of others go on. Which
 * cells of the open table go on, with what; null where the row is one of its own.
 */
function restOfRow(open: OpenTable, table: PageTable, row: number): [number, string][] | null {
  const rest = table.cells.filter(cell => cell.row === row)
  const words = rest.filter(cell => cell.text !== '')
  const firsts = open.cells.filter(cell => cell.column === 0)
  if (!words.length || words.length * 2 > rest.length || rest.find(cell => cell.column === 0)?.text !== '') return null
  if (rest.some(cell => cell.rowSpan > 1) || firsts.some(cell => cell.text === '' || (cell.rowSpan > 1 && cell.row > 1))) return null
  const found: [number, string][] = []
  for (const { column, text } of words) {
    const at = open.cells.findIndex(cell => cell.row + cell.rowSpan === open.rows && cell.column === column)
    // a number is a value of its own
    if (at < 0 || !(open.cells[at] as TableCell).text || /^[\d.,%％±—－-]+$/.test(text)) return null
    found.push([at, text])
  }
  return found
}

function append(open: OpenTable, table: PageTable, waiting: PlacedLine[]): void {
  const repeated = repeatedRows(open, table)
  const head = table.cells.filter(cell => cell.row < repeated && cell.text !== '' && cell.place)
  const lines: PlacedLine[] = [
    ...waiting,
    ...head.map((cell): PlacedLine => ({ text: cell.text, ...(cell.place as NonNullable<TableCell['place']>), note: 'header' })),
  ]
  if (lines.length) open.between.set(open.rows, lines)
  const cut = rowsOf(table.cells) > repeated + 1 ? restOfRow(open, table, repeated) : null
  if (cut) {
    for (const [at, text] of cut)
      open.cells[at] = { ...(open.cells[at] as TableCell), text: `${(open.cells[at] as TableCell).text}${text}` }
  }
  const skipped = repeated + (cut ? 1 : 0)
  for (const cell of table.cells) if (cell.row >= skipped) open.cells.push({ ...cell, row: cell.row - skipped + open.rows })
  open.rows += rowsOf(table.cells) - skipped
}
