// A Word file in the layout of official documents (GB/T 9704): page, type sizes, real headings, real tables.
import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx'
import { unzipSync, zipSync } from 'fflate'
import { layout } from './markup.mjs'

const mm = value => Math.round((value / 25.4) * 1440)
const TEXT_WIDTH = mm(156)
const BODY_LINE = { line: 579, lineRule: LineRuleType.EXACT }
const TABLE_LINE = { line: 360, lineRule: LineRuleType.EXACT }

const font = name => ({ ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: name, cs: 'Times New Roman' })
const FANG = font('仿宋_GB2312')
const HEI = font('黑体')
const KAI = font('楷体_GB2312')
const TITLE = font('方正小标宋简体')

const style = (id, name, face, size, alignment, extra = {}) => ({
  id,
  name,
  basedOn: 'Normal',
  next: 'Normal',
  quickFormat: true,
  run: { font: face, size, bold: false, color: '000000' },
  paragraph: { alignment, spacing: { ...BODY_LINE, before: 0, after: 0 }, indent: { firstLine: 0 }, ...extra },
})

const line = { style: BorderStyle.SINGLE, size: 4, color: '000000' }
const BORDERS = { top: line, bottom: line, left: line, right: line, insideHorizontal: line, insideVertical: line }

function cellParagraph(text, alignment, bold) {
  return new Paragraph({ style: 'TableText', alignment, children: [new TextRun({ text, bold })] })
}

function columnWidths(width, grid) {
  const weight = Array.from({ length: width }, (_, column) =>
    Math.max(...grid.map(row => (row[column] && row[column].columns === 1 ? Math.min(row[column].text.length, 16) : 2)), 3),
  )
  const total = weight.reduce((sum, value) => sum + value, 0)
  return weight.map(value => Math.floor((TEXT_WIDTH * value) / total))
}

function wordTable(table) {
  const { width, grid } = layout(table)
  const widths = columnWidths(width, grid)
  return new Table({
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths: widths,
    borders: BORDERS,
    rows: grid.map(
      (row, r) =>
        new TableRow({
          tableHeader: r < table.header,
          cantSplit: true,
          children: row.flatMap((cell, c) => {
            if (!cell) return []
            const size = widths.slice(c, c + cell.columns).reduce((sum, value) => sum + value, 0)
            const wide = cell.columns === width
            const left = r >= table.header && (wide || /[\u4e00-\u9fff]{7,}/.test(cell.text))
            return [
              new TableCell({
                columnSpan: cell.columns,
                rowSpan: cell.rows,
                width: { size, type: WidthType.DXA },
                verticalAlign: VerticalAlign.CENTER,
                children: [cellParagraph(cell.text, left ? AlignmentType.LEFT : AlignmentType.CENTER, r < table.header || wide)],
              }),
            ]
          }),
        }),
    ),
  })
}

const caption = text => new Paragraph({ style: 'BoxTitle', children: [new TextRun(text)] })
const note = text => new Paragraph({ style: 'TableText', children: [new TextRun(text)] })

// A box with tables is a captioned table; a box of sentences is a ruled frame, as offices draw it.
function box(block) {
  if (block.blocks.some(inner => inner.type === 'table'))
    return [caption(block.title), ...block.blocks.map(inner => (inner.type === 'table' ? wordTable(inner) : note(inner.lead + inner.text)))]
  const frame = children =>
    new TableRow({
      children: [new TableCell({ width: { size: TEXT_WIDTH, type: WidthType.DXA }, margins: { left: 120, right: 120 }, children })],
    })
  return [
    new Table({
      width: { size: TEXT_WIDTH, type: WidthType.DXA },
      columnWidths: [TEXT_WIDTH],
      borders: BORDERS,
      rows: [frame([caption(block.title)]), frame(block.blocks.map(inner => note(inner.lead + inner.text)))],
    }),
    new Paragraph({ style: 'TableText', children: [] }),
  ]
}

function blockToWord(block) {
  if (block.type === 'heading') return [new Paragraph({ style: `Heading${block.level}`, children: [new TextRun(block.text)] })]
  if (block.type === 'table') return [wordTable(block)]
  if (block.type === 'box') return box(block)
  const runs = block.lead ? [new TextRun({ text: block.lead, bold: true })] : []
  return [new Paragraph({ children: [...runs, new TextRun(block.text)] })]
}

const footer = () =>
  new Footer({
    children: [
      new Paragraph({
        style: 'PageFoot',
        children: [new TextRun('— '), new TextRun({ children: [PageNumber.CURRENT] }), new TextRun(' —')],
      }),
    ],
  })

// Word stamps the moment of saving in two places: the zip's entries and the core properties. Both are set to the document's own date.
function withFixedDates(bytes, date) {
  const [year, month, day] = date.split('-').map(Number)
  const entries = unzipSync(bytes)
  const core = new TextDecoder().decode(entries['docProps/core.xml'])
  entries['docProps/core.xml'] = new TextEncoder().encode(core.replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, `${date}T00:00:00Z`))
  const sorted = Object.fromEntries(Object.entries(entries).sort(([a], [b]) => (a < b ? -1 : 1)))
  return zipSync(sorted, { level: 9, mtime: new Date(year, month - 1, day) })
}

export async function docxFile({ meta, blocks }) {
  const document = new Document({
    creator: '青川湖市人民政府',
    title: meta.title,
    lastModifiedBy: '青川湖市人民政府',
    styles: {
      default: { document: { run: { font: FANG, size: 32, language: { value: 'en-US', eastAsia: 'zh-CN' } } } },
      paragraphStyles: [
        {
          id: 'Normal',
          name: 'Normal',
          quickFormat: true,
          run: { font: FANG, size: 32 },
          paragraph: { alignment: AlignmentType.BOTH, spacing: { ...BODY_LINE, before: 0, after: 0 }, indent: { firstLine: 640 } },
        },
        style('Title', 'Title', TITLE, 44, AlignmentType.CENTER, {
          spacing: { line: 700, lineRule: LineRuleType.EXACT, before: 600, after: 300 },
        }),
        style('Heading1', 'heading 1', TITLE, 36, AlignmentType.CENTER, {
          outlineLevel: 0,
          keepNext: true,
          spacing: { ...BODY_LINE, before: 400, after: 200 },
        }),
        style('Heading2', 'heading 2', HEI, 32, AlignmentType.CENTER, {
          outlineLevel: 1,
          keepNext: true,
          spacing: { ...BODY_LINE, before: 200, after: 100 },
        }),
        style('Heading3', 'heading 3', KAI, 32, AlignmentType.LEFT, { outlineLevel: 2, keepNext: true, indent: { firstLine: 640 } }),
        style('Heading4', 'heading 4', FANG, 32, AlignmentType.LEFT, { outlineLevel: 3, keepNext: true, indent: { firstLine: 640 } }),
        style('Approval', '题注', KAI, 32, AlignmentType.CENTER, { spacing: { ...BODY_LINE, after: 400 } }),
        style('BoxTitle', '专栏标题', HEI, 24, AlignmentType.CENTER, {
          keepNext: true,
          spacing: { ...TABLE_LINE, before: 160, after: 80 },
        }),
        style('TableText', '表格文字', FANG, 21, AlignmentType.LEFT, { spacing: TABLE_LINE }),
        style('PageFoot', '页码', font('宋体'), 28, AlignmentType.CENTER),
      ],
    },
    sections: [
      {
        properties: {
          page: {
            size: { width: mm(210), height: mm(297) },
            margin: { top: mm(37), bottom: mm(35), left: mm(28), right: mm(26), footer: mm(28) },
          },
        },
        footers: { default: footer() },
        children: [
          new Paragraph({ style: 'Title', children: [new TextRun(meta.title)] }),
          ...(meta.note ? [new Paragraph({ style: 'Approval', children: [new TextRun(meta.note)] })] : []),
          ...blocks.flatMap(blockToWord),
        ],
      },
    ],
  })
  return withFixedDates(new Uint8Array(await Packer.toBuffer(document)), meta.date)
}
