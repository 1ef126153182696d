import type { DecodedDocument } from '@lantu/model/decoded-document'
import { LantuError } from '@lantu/model/errors'
import type { DecodeOptions } from '../decode-options.ts'
import { DocumentWriter } from '../document-writer.ts'
import { gutters, type PageRuns, runsOfPage } from './columns.ts'
import { guardStreams } from './guard-streams.ts'
import { loadPdf, loadPdfJs } from './load-pdfjs.ts'
import { type Page, pageFurniture } from './page-furniture.ts'
import { pageLines } from './page-lines.ts'
import { fillGrid, type PageTable } from './page-tables.ts'
import type { Piece } from './pieces.ts'
import { ruledGrids } from './ruled-grids.ts'
import { readRules } from './rules.ts'
import { isSilent, noticeOfSilence } from './silent-pages.ts'
import { writePages } from './write-pages.ts'

const MOST_PAGES = 3000
const MAX_UNPACKED = 200 * 1024 * 1024
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

/** The text layer of a PDF, line by line in reading order; each line, and each cell of a table, with its page and rectangle. */
export async function decodePdf(bytes: Uint8Array, options: DecodeOptions = {}): Promise<DecodedDocument> {
  guardStreams(bytes, options.maxUnpackedBytes ?? MAX_UNPACKED)
  const { task, pdf } = await open(bytes, options)
  try {
    if (pdf.numPages > MOST_PAGES) throw new LantuError('file.damaged', { reason: `${pdf.numPages} > ${MOST_PAGES} pages` })
    const { OPS } = await loadPdfJs()
    const found: (PageRuns & { height: number; tables: PageTable[] })[] = []
    const silent: number[] = []
    let letters = 0
    for (let number = 1; number <= pdf.numPages; number++) {
      options.signal?.throwIfAborted()
      const page = await pdf.getPage(number)
      const viewport = page.getViewport({ scale: 1 })
      const place = (x: number, y: number) => viewport.convertToViewportPoint(x, y) as [number, number]
      const pieces = piecesOf((await page.getTextContent()).items as readonly TextItem[], place)
      for (const piece of pieces) letters += piece.text.trim().length
      if (isSilent(pieces)) silent.push(number)
      // a page without words has no table worth the search
      const grids = pieces.length > 3 ? ruledGrids(readRules(await page.getOperatorList(), OPS, place)) : []
      const { tables, rest } = fillGrids(grids, pieces, number)
      found.push({ width: viewport.width, height: viewport.height, lines: runsOfPage(rest), tables })
      page.cleanup()
    }
    if (letters < FEWEST_LETTERS * Math.min(pdf.numPages, 4)) throw new LantuError('pdf.scan')
    const middles = gutters(found)
    const pages = found.map(
      ({ height, lines, tables }, i): Page => ({ number: i + 1, height, items: pageLines(lines, middles[i] as number, tables) }),
    )
    const writer = new DocumentWriter()
    writePages(writer, pages, pageFurniture(pages))
    writer.notices.push(...noticeOfSilence(silent))
    return writer.finish('application/pdf', '')
  } catch (error) {
    if (error instanceof LantuError || nameOf(error) === 'AbortError') throw error
    throw new LantuError('file.damaged', { reason: error instanceof Error ? error.message.slice(0, 120) : 'PDF' })
  } finally {
    await task.destroy().catch(() => undefined)
  }
}

/** A piece of text, or a mark of the document's structure, which has no `str`. */
type TextItem = { readonly str: string; readonly transform: readonly number[]; readonly width: number } | { readonly type: string }

function piecesOf(items: readonly TextItem[], place: (x: number, y: number) => [number, number]): Piece[] {
  const pieces: Piece[] = []
  for (const item of items) {
    if (!('str' in item) || item.str.trim() === '') continue
    const [x, y] = place(item.transform[4] as number, item.transform[5] as number)
    const size = Math.max(1, Math.hypot(item.transform[2] as number, item.transform[3] as number))
    pieces.push({ text: item.str, x, y, width: item.width, size })
  }
  return pieces
}

function fillGrids(grids: ReturnType<typeof ruledGrids>, pieces: Piece[], page: number): { tables: PageTable[]; rest: Piece[] } {
  const tables: PageTable[] = []
  let rest = pieces
  for (const grid of grids) {
    const filled = fillGrid(grid, rest, page)
    if (!filled) continue
    tables.push(filled.table)
    rest = filled.rest
  }
  return { tables, rest }
}
