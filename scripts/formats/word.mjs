// A plain text as a Word file: real headings and tables, runs cut as Word cuts them, a running head and page numbers; on request footnotes,
// text boxes and tracked changes.
import {
  DeletedTextRun,
  Document,
  Footer,
  FootnoteReferenceRun,
  Header,
  HeadingLevel,
  InsertedTextRun,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  Textbox,
  TextRun,
  WidthType,
} from 'docx'

const LEVELS = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3, HeadingLevel.HEADING_4]
/** Word begins a run at each change of script. */
const runs = text => text.split(/(?<=[\u4e00-\u9fff])(?=\d)|(?<=\d)(?=[\u4e00-\u9fff])/)
const change = { author: '青川湖市', date: '2021-02-03T00:00:00Z' }

const plainRuns = text => runs(text).map(words => new TextRun(words))

/** Every third run is an insertion, behind one that was deleted. */
let changes = 0
const trackedRuns = text =>
  runs(text).flatMap((words, n) =>
    n % 3 !== 1
      ? [new TextRun(words)]
      : [
          new DeletedTextRun({ text: `原为${words}`, id: ++changes, ...change }),
          new InsertedTextRun({ text: words, id: ++changes, ...change }),
        ],
  )

/** A note at the first comma. */
function notedRuns(text, number) {
  const comma = text.search(/(?<=[\u4e00-\u9fff])[，。；]/)
  return comma < 0
    ? plainRuns(text)
    : [...plainRuns(text.slice(0, comma)), new FootnoteReferenceRun(number), ...plainRuns(text.slice(comma))]
}

function wordTable({ grid, width }) {
  const cellOf = ({ text, columns, rows }) =>
    new TableCell({ columnSpan: columns, rowSpan: rows, children: [new Paragraph({ children: plainRuns(text) })] })
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    columnWidths: Array.from({ length: width }, () => Math.floor(8800 / width)),
    rows: grid.map(row => new TableRow({ children: row.flatMap(cell => (cell ? [cellOf(cell)] : [])) })),
  })
}

const boxOf = paragraph => new Paragraph({ children: [new Textbox({ children: [paragraph], style: { width: '400pt' } })] })

/** One paragraph in so many has a note, or stands in a box. */
const EVERY = 7

/**
 * @param {{ headings?: boolean, notes?: boolean, boxes?: boolean, tracked?: boolean }} options
 * @returns {Promise<Uint8Array>}
 */
export async function wordFile(title, blocks, { headings = true, notes = false, boxes = false, tracked = false }) {
  const footnotes = {}
  const children = blocks.map((block, n) => {
    if (block.kind === 'table') return wordTable(block)
    const chosen = n % EVERY === EVERY - 1 && block.level === null
    if (chosen && notes) footnotes[n] = { children: [new Paragraph('数据来源于主管部门。')] }
    const words = chosen && notes ? notedRuns(block.text, n) : tracked ? trackedRuns(block.text) : plainRuns(block.text)
    const heading = headings && block.level !== null ? { heading: LEVELS[Math.min(block.level, LEVELS.length) - 1] } : {}
    const paragraph = new Paragraph({ children: words, ...heading })
    return chosen && boxes ? boxOf(paragraph) : paragraph
  })
  const foot = new Paragraph({ children: [new TextRun('— '), new TextRun({ children: [PageNumber.CURRENT] }), new TextRun(' —')] })
  const section = {
    headers: { default: new Header({ children: [new Paragraph(title)] }) },
    footers: { default: new Footer({ children: [foot] }) },
  }
  return new Uint8Array(await Packer.toBuffer(new Document({ footnotes, sections: [{ ...section, children }] })))
}
