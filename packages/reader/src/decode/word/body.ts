import type { DocumentWriter, Note } from '../document-writer.ts'
import { TableGrid } from '../table-grid.ts'

/** What the XML of a Word part becomes before it is written: paragraphs and tables in reading order. */
export type Block = Paragraph | Table

export interface Paragraph {
  readonly kind: 'paragraph'
  text: string
  readonly level: number | undefined
  readonly note: Note
}

export interface Table {
  readonly kind: 'table'
  readonly note: Note
  readonly rows: Row[]
}

export interface Row {
  /** Grid columns that the row leaves out at its beginning. */
  skipped: number
  deleted: boolean
  readonly cells: Cell[]
}

export interface Cell {
  span: number
  /** Goes on from the cell above (`w:vMerge` without `restart`). */
  continues: boolean
  readonly blocks: Block[]
}

/** Writes the blocks of a Word part in their order. */
export function writeBlocks(writer: DocumentWriter, blocks: readonly Block[]): void {
  for (const block of blocks) {
    if (block.kind === 'paragraph') writer.paragraph(block.text, block.level, block.note)
    else writeTable(writer, block)
  }
}

/**
 * A table of one column is a frame around text (专栏), and one that holds another table is there to place it: what is in
 * them is written as paragraphs.
 */
function writeTable(writer: DocumentWriter, table: Table): void {
  const rows = table.rows.filter(row => !row.deleted && row.cells.length > 0)
  const framed = rows.every(row => row.cells.length === 1)
  const nested = rows.some(row => row.cells.some(cell => cell.blocks.some(block => block.kind === 'table')))
  if (framed || nested) for (const row of rows) for (const cell of row.cells) writeBlocks(writer, cell.blocks)
  else writeGrid(writer, rows, table.note)
}

function writeGrid(writer: DocumentWriter, rows: readonly Row[], note: Note): void {
  const grid = new TableGrid()
  // for each grid column, the open cell that a continuing cell below makes taller
  let above = new Map<number, { rowSpan: number }>()
  for (const row of rows) {
    grid.nextRow()
    const here = new Map<number, { rowSpan: number }>()
    let column = row.skipped
    for (const cell of row.cells) {
      const upper = above.get(column)
      const placed = cell.continues && upper ? upper : grid.put(cellText(cell.blocks), column, cell.span)
      if (placed && placed === upper) placed.rowSpan++
      if (placed) here.set(column, placed)
      column += cell.span
    }
    above = here
  }
  const cells = grid.finish()
  if (cells.some(cell => cell.text !== '')) writer.table(cells, note)
}

/** A cell is one line: its paragraphs are parted by a space. */
function cellText(blocks: readonly Block[]): string {
  return blocks
    .map(block => (block.kind === 'paragraph' ? block.text : ''))
    .join(' ')
    .replace(/[\t\r\n ]+/g, ' ')
    .trim()
}
