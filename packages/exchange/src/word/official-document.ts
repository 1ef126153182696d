import {
  AlignmentType,
  BorderStyle,
  Document,
  DocumentGridType,
  Footer,
  LineRuleType,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx'

/**
 * Official documents (公文) as GB/T 9704-2012 lays them out: A4, top margin 37 mm and left 28 mm, a text block of 156 × 225 mm with 22 lines of
 * 28 characters; title 小标宋 二号, body 仿宋 三号, headings 一、黑体, （一）楷体; page numbers 四号 between dashes.
 */
export type WordBlock =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string; readonly flush?: boolean }
  | {
      readonly kind: 'table'
      readonly columns: readonly WordColumn[]
      readonly rows: readonly (readonly string[])[]
      readonly caption?: string
    }
  /** Who signs and when, at the right. */
  | { readonly kind: 'signature'; readonly lines: readonly string[] }
  | { readonly kind: 'page-break' }

export interface WordColumn {
  readonly header: string
  /** Share of the width; shares need not add up to anything. */
  readonly share: number
  readonly align?: 'left' | 'right' | 'center'
}

export interface OfficialDocument {
  readonly title: string
  /** A line below the title: the number of the document, the day of the meeting. */
  readonly subtitle?: string
  readonly blocks: readonly WordBlock[]
  /** For wide tables. */
  readonly landscape?: boolean
}

const LATIN = 'Times New Roman'
const font = (eastAsia: string) => ({ ascii: LATIN, hAnsi: LATIN, cs: LATIN, eastAsia })
const SONG = font('仿宋')
const FONTS = { 1: font('黑体'), 2: font('楷体'), 3: SONG } as const
/** 二号, 三号, 四号, 小四 in half-points. */
const SIZE = { title: 44, body: 32, page: 28, table: 24 } as const
/** 28.95 pt in twentieths: 22 lines on 225 mm. */
const LINE = 579
const PAGE = { top: 2097, bottom: 1984, left: 1587, right: 1474 } as const
const A4 = { width: 11906, height: 16838 } as const

/** A character that XML cannot hold would make a file that Word refuses. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: that is what it looks for
const clean = (text: string) => text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')

const run = (text: string, options: { font: (typeof FONTS)[1]; size: number; bold?: boolean }) =>
  clean(text)
    .split('\n')
    .map((line, i) => new TextRun({ text: line, color: '000000', ...options, ...(i ? { break: 1 } : {}) }))

const exact = { line: LINE, lineRule: LineRuleType.EXACT, before: 0, after: 0 }
const indent = { firstLine: SIZE.body * 10 * 2 } // two characters of the body

const RULE = { style: BorderStyle.SINGLE, size: 4, color: '000000' } as const

function cell(text: string, width: number, head: boolean, align: WordColumn['align']): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    margins: { top: 40, bottom: 40, left: 80, right: 80 },
    children: [
      new Paragraph({
        alignment: head || align === 'center' ? AlignmentType.CENTER : align === 'right' ? AlignmentType.RIGHT : AlignmentType.LEFT,
        spacing: { line: 320, lineRule: LineRuleType.AT_LEAST, before: 0, after: 0 },
        children: run(text, { font: head ? FONTS[1] : SONG, size: SIZE.table }),
      }),
    ],
  })
}

function table(block: Extract<WordBlock, { kind: 'table' }>, width: number): Table {
  const all = block.columns.reduce((sum, column) => sum + column.share, 0)
  const widths = block.columns.map(column => Math.round((width * column.share) / all))
  const row = (cells: readonly string[], head: boolean) =>
    new TableRow({
      tableHeader: head,
      cantSplit: true,
      children: block.columns.map((column, i) => cell(cells[i] ?? '', widths[i] as number, head, column.align)),
    })
  return new Table({
    width: { size: width, type: WidthType.DXA },
    columnWidths: widths,
    borders: { top: RULE, bottom: RULE, left: RULE, right: RULE, insideHorizontal: RULE, insideVertical: RULE },
    rows: [
      row(
        block.columns.map(column => column.header),
        true,
      ),
      ...block.rows.map(cells => row(cells, false)),
    ],
  })
}

function write(block: WordBlock, width: number): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'heading':
      return [
        new Paragraph({
          spacing: exact,
          indent,
          keepNext: true,
          outlineLevel: block.level - 1,
          children: run(block.text, { font: FONTS[block.level], size: SIZE.body, bold: block.level === 3 }),
        }),
      ]
    case 'paragraph':
      return block.text.split('\n').map(
        line =>
          new Paragraph({
            spacing: exact,
            alignment: AlignmentType.BOTH,
            ...(block.flush ? {} : { indent }),
            children: run(line, { font: SONG, size: SIZE.body }),
          }),
      )
    case 'table':
      return [
        ...(block.caption
          ? [
              new Paragraph({
                spacing: exact,
                alignment: AlignmentType.CENTER,
                keepNext: true,
                children: run(block.caption, { font: FONTS[1], size: SIZE.page }),
              }),
            ]
          : []),
        table(block, width),
        // Word joins two tables that touch
        new Paragraph({ spacing: { line: 240, before: 0, after: 0 }, children: [] }),
      ]
    case 'signature':
      return block.lines.map(
        line =>
          new Paragraph({
            spacing: exact,
            alignment: AlignmentType.RIGHT,
            indent: { right: SIZE.body * 10 * 2 },
            children: run(line, { font: SONG, size: SIZE.body }),
          }),
      )
    case 'page-break':
      return [new Paragraph({ pageBreakBefore: true, children: [] })]
  }
}

/** The document as a `.docx` file. */
export async function writeOfficialDocument(document: OfficialDocument): Promise<Uint8Array> {
  const page = document.landscape ? { width: A4.height, height: A4.width } : A4
  const margin = document.landscape ? { top: PAGE.left, bottom: PAGE.right, left: PAGE.bottom, right: PAGE.top } : PAGE
  const width = page.width - margin.left - margin.right
  const head = [
    new Paragraph({
      spacing: { line: 700, lineRule: LineRuleType.AT_LEAST, before: 0, after: document.subtitle ? 0 : LINE },
      alignment: AlignmentType.CENTER,
      children: run(document.title, { font: font('小标宋'), size: SIZE.title }),
    }),
    ...(document.subtitle
      ? [
          new Paragraph({
            spacing: { ...exact, after: LINE },
            alignment: AlignmentType.CENTER,
            children: run(document.subtitle, { font: font('楷体'), size: SIZE.body }),
          }),
        ]
      : []),
  ]
  const number = { font: font('宋体'), size: SIZE.page }
  const file = new Document({
    title: clean(document.title),
    creator: '蓝图 Lantu',
    styles: { default: { document: { run: { font: SONG, size: SIZE.body, color: '000000' } } } },
    sections: [
      {
        properties: {
          page: {
            // the library turns the page itself when it is told that it lies on its side
            size: {
              width: A4.width,
              height: A4.height,
              orientation: document.landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
            },
            margin: { ...margin, footer: 1400 },
          },
          grid: { type: DocumentGridType.LINES, linePitch: LINE },
        },
        footers: {
          default: new Footer({
            children: [
              new Paragraph({
                alignment: AlignmentType.CENTER,
                children: [new TextRun({ ...number, children: ['— ', PageNumber.CURRENT, ' —'] })],
              }),
            ],
          }),
        },
        children: [...head, ...document.blocks.flatMap(block => write(block, width))],
      },
    ],
  })
  return new Uint8Array(await Packer.toArrayBuffer(file))
}
