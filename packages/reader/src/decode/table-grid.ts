import type { TableCell } from './document-writer.ts'

/** Beyond this a table is an attack or a spreadsheet, and a span is cut. */
const MAX_COLUMNS = 500

/**
 * Places cells that come row by row, each with its spans, into a grid: a cell takes the first column that no cell from above
 * reaches down into. This is how HTML lays tables out.
 */
export class TableGrid {
  readonly cells: { -readonly [key in keyof TableCell]: TableCell[key] }[] = []
  #row = -1
  #column = 0
  /** For each column, the first row that is free again. */
  readonly #freeFrom: number[] = []

  nextRow(): void {
    this.#row++
    this.#column = 0
  }

  add(text: string, rowSpan: number, columnSpan: number): void {
    if (this.#row < 0) this.nextRow()
    while ((this.#freeFrom[this.#column] ?? 0) > this.#row) this.#column++
    if (this.#column >= MAX_COLUMNS) return
    const width = this.#freeWidth(Math.max(1, Math.min(columnSpan, MAX_COLUMNS - this.#column)))
    const height = Math.max(1, Math.min(rowSpan, 65_534))
    this.cells.push({ text, row: this.#row, column: this.#column, rowSpan: height, columnSpan: width })
    for (let i = 0; i < width; i++) this.#freeFrom[this.#column++] = this.#row + height
  }

  /** A cell at a column that is known, one row high until somebody makes it taller; undefined beyond the last column. */
  put(text: string, column: number, columnSpan: number): { rowSpan: number } | undefined {
    if (column >= MAX_COLUMNS) return undefined
    const cell = { text, row: this.#row, column, rowSpan: 1, columnSpan: Math.max(1, Math.min(columnSpan, MAX_COLUMNS - column)) }
    this.cells.push(cell)
    return cell
  }

  /** A span does not cover a cell that reaches down from above. */
  #freeWidth(wanted: number): number {
    let width = 1
    while (width < wanted && (this.#freeFrom[this.#column + width] ?? 0) <= this.#row) width++
    return width
  }

  /** The cells, with no span reaching below the last row. */
  finish(): readonly TableCell[] {
    const rows = this.#row + 1
    for (const cell of this.cells) cell.rowSpan = Math.min(cell.rowSpan, rows - cell.row)
    return this.cells
  }
}
