import type { DecodedDocument } from '@lantu/model/decoded-document'
import { LantuError } from '@lantu/model/errors'
import { Parser } from 'htmlparser2'
import { DocumentWriter } from '../document-writer.ts'
import { TableGrid } from '../table-grid.ts'
import type { Characters } from '../text/decode-characters.ts'
import { FlowText } from './flow-text.ts'
import { dataTables } from './table-census.ts'

/** What is on no screen, or is the site's and not the document's. `rt` is the pronunciation above a character. */
const DROPPED = new Set(
  'title script style nav noscript template svg iframe object select option button textarea rt rp audio video canvas'.split(' '),
)
const BLOCKS = new Set(
  (
    'html body p div section article main header footer aside address blockquote center pre figure figcaption form fieldset dl dt dd ' +
    'ul ol li h1 h2 h3 h4 h5 h6 hr table caption thead tbody tfoot tr td th details summary'
  ).split(' '),
)

/** Real pages nest some dozens deep; each further level costs the parser time at every closing tag. */
const MAX_DEPTH = 5_000

/** The text of a page as a reader sees it, paragraph by paragraph. */
export function decodeHtml({ text, encoding, notices }: Characters): DecodedDocument {
  const reader = new PageReader(dataTables(text))
  const parser = new Parser(reader, { decodeEntities: true })
  parser.end(text)
  reader.writer.notices.push(...notices)
  return reader.writer.finish('text/html', encoding)
}

interface OpenTable {
  /** Null for a table that only places what is in it: its cells are paragraphs. */
  readonly grid: TableGrid | null
  cell: { rowSpan: number; columnSpan: number } | null
}

/** A list that counts its items, or null for one that does not. */
type OpenList = { next: number } | null

class PageReader {
  readonly writer = new DocumentWriter()
  readonly #isData: readonly boolean[]
  readonly #flow = new FlowText()
  readonly #tables: OpenTable[] = []
  readonly #lists: OpenList[] = []
  #seenTables = 0
  #depth = 0
  /** Depth of the outermost element that is being dropped, or 0. */
  #droppedAt = 0
  #preformatted = 0
  #level: number | undefined

  constructor(isData: readonly boolean[]) {
    this.#isData = isData
  }

  onopentag(name: string, attributes: Readonly<Record<string, string>>): void {
    if (++this.#depth > MAX_DEPTH) throw new LantuError('file.damaged', { reason: 'HTML nesting' })
    if (name === 'table') this.#seenTables++
    if (this.#droppedAt > 0) return
    if (DROPPED.has(name) || isHidden(attributes)) {
      this.#droppedAt = this.#depth
      return
    }
    if (name === 'br') this.#break()
    else if (BLOCKS.has(name)) this.#openBlock(name, attributes)
  }

  onclosetag(name: string): void {
    const dropped = this.#droppedAt > 0
    if (this.#droppedAt === this.#depth) this.#droppedAt = 0
    this.#depth--
    if (!dropped && BLOCKS.has(name)) this.#closeBlock(name)
  }

  ontext(data: string): void {
    if (this.#droppedAt > 0) return
    if (this.#preformatted > 0 && this.#grid === null) this.#preformattedText(data)
    else this.#flow.add(data)
  }

  onend(): void {
    this.#endParagraph()
  }

  get #grid(): TableGrid | null {
    return this.#tables.at(-1)?.grid ?? null
  }

  #openBlock(name: string, attributes: Readonly<Record<string, string>>): void {
    this.#endParagraph()
    if (/^h[1-6]$/.test(name)) this.#level = Number(name[1])
    else if (name === 'pre') this.#preformatted++
    else if (name === 'table') this.#tables.push({ grid: this.#isData[this.#seenTables - 1] ? new TableGrid() : null, cell: null })
    else if (name === 'ul' || name === 'ol') this.#lists.push(openList(name, attributes))
    else if (name === 'li') this.#openItem(attributes)
    else if (name === 'tr') this.#openRow()
    else if (name === 'td' || name === 'th') this.#openCell(attributes)
  }

  #closeBlock(name: string): void {
    if (name === 'td' || name === 'th') this.#closeCell()
    this.#endParagraph()
    if (/^h[1-6]$/.test(name)) this.#level = undefined
    else if (name === 'pre') this.#preformatted--
    else if (name === 'table') this.#closeTable()
    else if (name === 'ul' || name === 'ol') this.#lists.pop()
  }

  /** The number that the browser draws before an item is part of what a reader sees. */
  #openItem(attributes: Readonly<Record<string, string>>): void {
    const list = this.#lists.at(-1)
    if (!list) return
    const stated = Number.parseInt(attributes['value'] ?? '', 10)
    const number = Number.isNaN(stated) ? list.next : stated
    list.next = number + 1
    this.#flow.label(`${number}. `)
  }

  #openRow(): void {
    this.#closeCell()
    this.#grid?.nextRow()
  }

  #openCell(attributes: Readonly<Record<string, string>>): void {
    const table = this.#tables.at(-1)
    if (!table?.grid) return
    this.#closeCell()
    this.#flow.take()
    table.cell = { rowSpan: span(attributes['rowspan']), columnSpan: span(attributes['colspan']) }
  }

  #closeCell(): void {
    const table = this.#tables.at(-1)
    if (!table?.grid || !table.cell) return
    table.grid.add(this.#flow.take().trim(), table.cell.rowSpan, table.cell.columnSpan)
    table.cell = null
  }

  #closeTable(): void {
    this.#closeCell()
    const grid = this.#tables.pop()?.grid
    if (!grid) return
    const cells = grid.finish()
    if (cells.some(cell => cell.text !== '')) this.writer.table(cells)
  }

  /** A cell is one line, so a break inside it is a space. Its paragraphs are text of the cell, not of the page. */
  #break(): void {
    if (this.#tables.at(-1)?.cell) this.#flow.add(' ')
    else this.#endParagraph()
  }

  #endParagraph(): void {
    const table = this.#tables.at(-1)
    if (table?.cell) this.#flow.gap()
    // what stands in a table of data but in no cell of it: its caption
    else this.writer.paragraph(this.#flow.take(), this.#level)
  }

  #preformattedText(data: string): void {
    data.split(/\r\n?|\n/).forEach((line, i) => {
      if (i > 0) this.#endParagraph()
      this.#flow.addAsIs(line)
    })
  }
}

function isHidden(attributes: Readonly<Record<string, string>>): boolean {
  if ('hidden' in attributes) return true
  const style = attributes['style']
  return style !== undefined && /display\s*:\s*none/i.test(style)
}

function openList(name: string, attributes: Readonly<Record<string, string>>): OpenList {
  if (name === 'ul' || /list-style(?:-type)?\s*:\s*none/i.test(attributes['style'] ?? '')) return null
  const start = Number.parseInt(attributes['start'] ?? '', 10)
  return { next: Number.isNaN(start) ? 1 : start }
}

/** `rowspan="0"` means to the end of the table. */
function span(value: string | undefined): number {
  if (value === undefined) return 1
  const number = Number.parseInt(value, 10)
  return number === 0 ? 65_534 : Math.max(1, number || 1)
}
