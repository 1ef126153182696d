import type { DecodedDocument, GivenCell, GivenHeading, GivenTable, Locator, MediaType, Notice } from '@lantu/model/decoded-document'

export type Note = Extract<Locator, { kind: 'paragraph' }>['note']
export type PageNote = Extract<Locator, { kind: 'page' }>['note']
export type Rectangle = readonly [number, number, number, number]

/** A cell before it is written: its text without breaks, and where it stands in the grid. */
export interface TableCell {
  readonly text: string
  readonly row: number
  readonly column: number
  readonly rowSpan: number
  readonly columnSpan: number
  /** PDF only: where the cell's text stands. */
  readonly place?: { readonly page: number; readonly rectangle: Rectangle }
}

/** A line of a page; `note` says that it is the page's and not the text's. */
export interface PlacedLine {
  readonly text: string
  readonly page: number
  readonly rectangle: Rectangle
  readonly note?: PageNote
}

/** Gathers the text of a document together with everything that points into it, so that the offsets cannot drift apart. */
export class DocumentWriter {
  #parts: string[] = []
  #length = 0
  #paragraphs = 0
  readonly locators: Locator[] = []
  readonly tables: GivenTable[] = []
  readonly headings: GivenHeading[] = []
  readonly notices: Notice[] = []

  /** UTF-16 units written so far. */
  get length(): number {
    return this.#length
  }

  write(text: string): void {
    if (text === '') return
    this.#parts.push(text)
    this.#length += text.length
  }

  /** One paragraph with its line end. `level` makes it a heading. */
  paragraph(text: string, level?: number, note?: Note): void {
    const clean = withoutNul(text)
    if (clean.trim() === '') return
    const start = this.#length
    this.write(clean)
    const end = this.#length
    this.locators.push({ kind: 'paragraph', start, end, index: this.#paragraphs++, ...(note && { note }) })
    if (level !== undefined) this.headings.push({ start, end, level })
    this.write('\n')
  }

  /** One line of a page, where it stands, with its line end. */
  pageLine({ text, page, rectangle, note }: PlacedLine): void {
    const start = this.#length
    this.write(withoutNul(text))
    this.locators.push({ kind: 'page', start, end: this.#length, page, rectangle, ...(note && { note }) })
    this.write('\n')
  }

  /**
   * A table, one row a line. A row also has an empty field for each cell that reaches down into it from above, so that
   * whoever splits at tabs sees the columns in line. `between` holds lines that stand before a row and are not of the table:
   * the foot of one page and the head of the next.
   */
  table(cells: readonly TableCell[], note?: Note, between?: ReadonlyMap<number, readonly PlacedLine[]>): void {
    const start = this.#length
    const given: GivenCell[] = []
    for (const [row, fields] of rowsOf(cells).entries()) {
      for (const line of between?.get(row) ?? []) this.pageLine(line)
      const rowStart = this.#length
      fields.forEach((field, i) => {
        if (i > 0) this.write('\t')
        if (!field.reachingDown) given.push(this.#cell(field.cell))
      })
      const end = this.#length
      const written = fields.some(field => !field.reachingDown && field.cell.place)
      if (!written) this.locators.push({ kind: 'paragraph', start: rowStart, end, index: this.#paragraphs++, ...(note && { note }) })
      this.write('\n')
    }
    this.tables.push({ start, end: this.#length, cells: given })
  }

  #cell(cell: TableCell): GivenCell {
    const start = this.#length
    this.write(withoutNul(cell.text))
    const end = this.#length
    if (cell.place) this.locators.push({ kind: 'page', start, end, ...cell.place })
    return { start, end, row: cell.row, column: cell.column, rowSpan: cell.rowSpan, columnSpan: cell.columnSpan }
  }

  finish(mediaType: MediaType, encoding: string): DecodedDocument {
    const { locators, tables, headings, notices } = this
    return { mediaType, encoding, text: this.#parts.join(''), locators, tables, headings, notices }
  }
}

/** PostgreSQL cannot store U+0000; one character for one keeps the offsets. */
export function withoutNul(text: string): string {
  return text.includes('\0') ? text.replaceAll('\0', '\uFFFD') : text
}

interface Field {
  readonly cell: TableCell
  /** The cell began in a row above. */
  readonly reachingDown: boolean
}

function rowsOf(cells: readonly TableCell[]): Field[][] {
  const rows: Field[][] = []
  for (const cell of cells) {
    for (let row = cell.row; row < cell.row + cell.rowSpan; row++) {
      while (rows.length <= row) rows.push([])
      rows[row]?.push({ cell, reachingDown: row > cell.row })
    }
  }
  for (const row of rows) row.sort((a, b) => a.cell.column - b.cell.column)
  return rows
}
