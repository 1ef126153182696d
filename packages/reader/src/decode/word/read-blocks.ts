import type { Note } from '../document-writer.ts'
import type { Block, Cell, Paragraph, Row, Table } from './body.ts'
import type { Numbering } from './numbering.ts'
import { type Attributes, isOn, readXml, val } from './read-xml.ts'
import type { Style } from './styles.ts'
import { symbol } from './symbols.ts'

/** What stands in the styles and lists of the document. */
export interface WordContext {
  readonly styles: ReadonlyMap<string, Style>
  readonly numbering: Numbering
  /** Set when the part has tracked changes. */
  tracked: boolean
}

/** Text that is not shown: deleted, moved away, the reading aid above a character, or a second drawing of a text box. */
const DROPPED = new Set(['w:del', 'w:moveFrom', 'w:rt', 'w:delText', 'w:instrText', 'w:delInstrText', 'mc:Fallback', 'w:sectPr'])
const TRACKED = new Set(['w:ins', 'w:del', 'w:moveFrom', 'w:moveTo'])

/** The paragraphs and tables of a part. `note` marks them all, as for footnotes. */
export function readBlocks(part: Uint8Array, context: WordContext, note?: Note): Block[] {
  const reader = new BlockReader(context, note)
  readXml(part, reader)
  return reader.finish()
}

interface OpenParagraph {
  parts: string[]
  style: string | undefined
  outline: number | undefined
  numberId: string | undefined
  numberLevel: number | undefined
  /** The mark at its end is deleted: the next paragraph goes on in it. */
  joinsNext: boolean
  /** Text boxes anchored in it, which are read after it. */
  readonly boxes: Block[]
}

interface OpenTable {
  readonly table: Table
  row: Row | undefined
  cell: Cell | undefined
}

class BlockReader {
  readonly #context: WordContext
  readonly #blocks: Block[] = []
  /** Where blocks go now: the body, a cell, a text box. */
  readonly #containers: { blocks: Block[]; note: Note; carried: string }[]
  readonly #paragraphs: OpenParagraph[] = []
  readonly #tables: OpenTable[] = []
  readonly #choices: boolean[] = []
  #droppedFrom = 0
  /** The run is hidden (`w:vanish`). */
  #vanished = false

  constructor(context: WordContext, note: Note) {
    this.#context = context
    this.#containers = [{ blocks: this.#blocks, note, carried: '' }]
  }

  finish(): Block[] {
    return this.#blocks
  }

  open(name: string, attributes: Attributes, path: readonly string[]): void {
    if (this.#droppedFrom > 0) return
    const parent = path[path.length - 2]
    if (TRACKED.has(name)) this.#context.tracked = true
    if (this.#drops(name, attributes, parent)) this.#droppedFrom = path.length
    else if (parent === 'w:pPr' || parent === 'w:numPr') this.#paragraphProperty(name, attributes)
    else if (parent === 'w:rPr') this.#runProperty(name, attributes)
    else if (parent === 'w:tcPr' || parent === 'w:trPr') this.#tableProperty(name, attributes)
    else this.#element(name, attributes)
  }

  close(name: string, path: readonly string[]): void {
    if (this.#droppedFrom > 0) {
      if (path.length === this.#droppedFrom) this.#droppedFrom = 0
      return
    }
    if (name === 'w:p') this.#endParagraph()
    else if (name === 'w:r') this.#vanished = false
    else if (name === 'w:tc') this.#containers.pop()
    else if (name === 'w:tbl') this.#endTable()
    else if (name === 'w:txbxContent') this.#endBox()
    else if (name === 'mc:AlternateContent') this.#choices.pop()
  }

  text(text: string, path: readonly string[]): void {
    const name = path.at(-1)
    if (this.#droppedFrom > 0 || (name !== 'w:t' && name !== 'm:t')) return
    this.#add(text.replace(/[\t\r\n]/g, ' '))
  }

  /** Also notes, while it looks, what a deletion in the properties of a paragraph or row means. */
  #drops(name: string, attributes: Attributes, parent: string | undefined): boolean {
    if (name === 'mc:Fallback') return this.#choices.at(-1) === true
    if (name === 'w:footnote' || name === 'w:endnote') return /separator|continuation/i.test(attributes['w:type'] ?? '')
    if (name === 'w:del' && parent === 'w:rPr') {
      const paragraph = this.#paragraphs.at(-1)
      if (paragraph) paragraph.joinsNext = true
    }
    if (name === 'w:del' && parent === 'w:trPr') {
      const row = this.#tables.at(-1)?.row
      if (row) row.deleted = true
    }
    return DROPPED.has(name)
  }

  #element(name: string, attributes: Attributes): void {
    if (name === 'w:p') this.#paragraphs.push(newParagraph())
    else if (name === 'w:tab' || name === 'w:ptab') this.#add('\t')
    else if (name === 'w:br' || name === 'w:cr')
      this.#add(attributes['w:type'] === undefined || attributes['w:type'] === 'textWrapping' ? '\n' : '')
    else if (name === 'w:noBreakHyphen') this.#add('-')
    else if (name === 'w:sym') this.#add(symbol(attributes['w:font'] ?? '', attributes['w:char'] ?? ''))
    else if (name === 'mc:AlternateContent') this.#choices.push(false)
    else if (name === 'mc:Choice') this.#choices.splice(-1, 1, true)
    else if (name === 'w:txbxContent') this.#containers.push({ blocks: [], note: 'text box', carried: '' })
    else if (name === 'w:tbl') this.#tables.push({ table: { kind: 'table', note: this.#note, rows: [] }, row: undefined, cell: undefined })
    else if (name === 'w:tr') this.#openRow()
    else if (name === 'w:tc') this.#openCell()
  }

  get #note(): Note {
    return this.#containers.at(-1)?.note
  }

  #add(text: string): void {
    if (!this.#vanished) this.#paragraphs.at(-1)?.parts.push(text)
  }

  #paragraphProperty(name: string, attributes: Attributes): void {
    const paragraph = this.#paragraphs.at(-1)
    const value = val(attributes)
    if (!paragraph || value === undefined) return
    if (name === 'w:pStyle') paragraph.style = value
    else if (name === 'w:outlineLvl') paragraph.outline = Number(value) + 1
    else if (name === 'w:numId') paragraph.numberId = value
    else if (name === 'w:ilvl') paragraph.numberLevel = Number(value)
  }

  #runProperty(name: string, attributes: Attributes): void {
    if (name === 'w:vanish' && isOn(attributes)) this.#vanished = true
  }

  #tableProperty(name: string, attributes: Attributes): void {
    const table = this.#tables.at(-1)
    if (name === 'w:gridBefore' && table?.row) table.row.skipped = small(val(attributes), 0)
    else if (!table?.cell) return
    else if (name === 'w:gridSpan') table.cell.span = Math.max(1, small(val(attributes), 1))
    else if (name === 'w:vMerge') table.cell.continues = val(attributes) !== 'restart'
  }

  #openRow(): void {
    const table = this.#tables.at(-1)
    if (!table) return
    table.row = { skipped: 0, deleted: false, cells: [] }
    table.table.rows.push(table.row)
  }

  #openCell(): void {
    const table = this.#tables.at(-1)
    const blocks: Block[] = []
    this.#containers.push({ blocks, note: this.#note, carried: '' })
    if (!table) return
    table.cell = { span: 1, continues: false, blocks }
    table.row?.cells.push(table.cell)
  }

  #endTable(): void {
    const table = this.#tables.pop()?.table
    if (table && table.rows.length > 0) this.#containers.at(-1)?.blocks.push(table)
  }

  #endBox(): void {
    const box = this.#containers.pop()
    if (box) (this.#paragraphs.at(-1)?.boxes ?? this.#blocks).push(...box.blocks)
  }

  #endParagraph(): void {
    const paragraph = this.#paragraphs.pop()
    const container = this.#containers.at(-1)
    if (!paragraph || !container) return
    this.#vanished = false
    const text = container.carried + paragraph.parts.join('')
    container.carried = paragraph.joinsNext ? text : ''
    if (!paragraph.joinsNext) container.blocks.push(this.#finished(paragraph, text, container.note))
    for (const box of paragraph.boxes) container.blocks.push(box)
  }

  #finished(paragraph: OpenParagraph, text: string, note: Note): Paragraph {
    const style = this.#context.styles.get(paragraph.style ?? '')
    const level = paragraph.outline ?? style?.outline
    const isHeading = level !== undefined && level <= 9 && text.trim() !== ''
    return { kind: 'paragraph', text: this.#label(paragraph, style, text) + text, level: isHeading ? level : undefined, note }
  }

  /** An empty paragraph shows no number worth reading, but Word counts it. Number 0 takes a style's number away. */
  #label(paragraph: OpenParagraph, style: Style | undefined, text: string): string {
    const id = paragraph.numberId ?? style?.numbering?.id
    if (id === undefined || id === '0') return ''
    const ofStyle = paragraph.style === undefined ? undefined : this.#context.numbering.levelOfStyle(id, paragraph.style)
    const level = paragraph.numberLevel ?? ofStyle ?? style?.numbering?.level ?? 0
    const label = this.#context.numbering.label(id, level)
    return text.trim() === '' ? '' : label
  }
}

function newParagraph(): OpenParagraph {
  return {
    parts: [],
    style: undefined,
    outline: undefined,
    numberId: undefined,
    numberLevel: undefined,
    joinsNext: false,
    boxes: [],
  }
}

function small(value: string | undefined, otherwise: number): number {
  const number = Number.parseInt(value ?? '', 10)
  return Number.isNaN(number) ? otherwise : Math.max(0, Math.min(number, 1000))
}
