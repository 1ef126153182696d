import type { DecodedDocument } from '@lantu/model/decoded-document'
import { LantuError } from '@lantu/model/errors'
import type { DecodeOptions } from '../decode-document.ts'
import { DocumentWriter, type TableCell } from '../document-writer.ts'
import { loadPdf } from './load-pdfjs.ts'
import { type PageLine, type Piece, pageLines } from './page-lines.ts'

const MOST_PAGES = 3000
/** Fewer letters than this a page, over all pages: a scan with at most a stamp of text. */
const FEWEST_LETTERS = 8

const nameOf = (error: unknown) => (error instanceof Error ? error.name : '')

async function open(bytes: Uint8Array, options: DecodeOptions) {
  const task = await loadPdf(bytes, options.pdfFiles)
  try {
    return { task, pdf: await task.promise }
  } catch (error) {
    await task.destroy().catch(() => undefined)
    if (nameOf(error) === 'PasswordException') throw new LantuError('pdf.encrypted')
    throw new LantuError('file.damaged', { reason: error instanceof Error ? error.message.slice(0, 120) : 'PDF' })
  }
}

/** The text layer of a PDF, line by line in reading order; each line with its page and rectangle. */
export async function decodePdf(bytes: Uint8Array, options: DecodeOptions = {}): Promise<DecodedDocument> {
  const { task, pdf } = await open(bytes, options)
  try {
    if (pdf.numPages > MOST_PAGES) throw new LantuError('file.damaged', { reason: `${pdf.numPages} > ${MOST_PAGES} pages` })
    const writer = new DocumentWriter()
    let letters = 0
    for (let number = 1; number <= pdf.numPages; number++) {
      options.signal?.throwIfAborted()
      const page = await pdf.getPage(number)
      const viewport = page.getViewport({ scale: 1 })
      const content = await page.getTextContent()
      const pieces: Piece[] = []
      for (const item of content.items) {
        if (!('str' in item) || item.str.trim() === '') continue
        const [x, y] = viewport.convertToViewportPoint(item.transform[4] as number, item.transform[5] as number) as [number, number]
        const size = Math.max(1, Math.hypot(item.transform[2] as number, item.transform[3] as number))
        letters += item.str.trim().length
        pieces.push({ text: item.str, x, y, width: item.width, size })
      }
      writePage(writer, pageLines(pieces, viewport.width), number)
      page.cleanup()
    }
    if (letters < FEWEST_LETTERS * Math.min(pdf.numPages, 4)) throw new LantuError('pdf.scan')
    return writer.finish('application/pdf', '')
  } catch (error) {
    if (error instanceof LantuError || nameOf(error) === 'AbortError') throw error
    throw new LantuError('file.damaged', { reason: error instanceof Error ? error.message.slice(0, 120) : 'PDF' })
  } finally {
    await task.destroy().catch(() => undefined)
  }
}

function writePage(writer: DocumentWriter, lines: readonly PageLine[], page: number): void {
  for (let i = 0; i < lines.length; ) {
    const end = tableEnd(lines, i)
    if (end - i >= 3) {
      writer.table(gridOf(lines.slice(i, end), page))
      i = end
      continue
    }
    const line = lines[i] as PageLine
    writer.pageLine(line.cells.map(cell => cell.text).join(line.cells.length >= 3 ? '\t' : ' '), page, line.rectangle)
    i++
  }
}

/** Lines of three cells and more below one another are a table; a line of one cell inside it is a group's title. */
function tableEnd(lines: readonly PageLine[], from: number): number {
  let end = from
  for (let i = from; i < lines.length; i++) {
    const cells = (lines[i] as PageLine).cells
    if (cells.length >= 3) end = i + 1
    else if (i === from || cells.length === 0 || i - end > 1 || (cells[0]?.text.length ?? 0) > 24) break
  }
  return end
}

/** Columns are where cells begin or centre alike; each cell goes to the nearest. */
function gridOf(lines: readonly PageLine[], page: number): TableCell[] {
  const widest = Math.max(...lines.map(line => line.cells.length))
  const model = lines.filter(line => line.cells.length === widest)
  const middles = Array.from({ length: widest }, (_, column) => model.reduce((sum, line) => sum + middleOf(line, column), 0) / model.length)
  const cells: TableCell[] = []
  lines.forEach((line, row) => {
    let last = -1
    line.cells.forEach((cell, k) => {
      const middle = (cell.rectangle[0] + cell.rectangle[2]) / 2
      let column = line.cells.length === widest ? k : nearest(middles, middle)
      column = Math.min(Math.max(column, last + 1), widest - (line.cells.length - k))
      last = column
      cells.push({ text: cell.text, row, column, rowSpan: 1, columnSpan: 1, place: { page, rectangle: cell.rectangle } })
    })
  })
  return cells
}

const middleOf = (line: PageLine, column: number) => {
  const rectangle = line.cells[column]?.rectangle ?? [0, 0, 0, 0]
  return (rectangle[0] + rectangle[2]) / 2
}

function nearest(middles: readonly number[], middle: number): number {
  let best = 0
  middles.forEach((candidate, column) => {
    if (Math.abs(candidate - middle) < Math.abs((middles[best] as number) - middle)) best = column
  })
  return best
}
