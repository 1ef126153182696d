import type { CleanText } from '@lantu/model/clean-text'
import type { DecodedDocument } from '@lantu/model/decoded-document'
import { CleanWriter } from './clean-writer.ts'
import { hideContents } from './contents.ts'
import { firstLook, PER_CENTS } from './first-look.ts'
import { partGluedHeadings } from './glued-headings.ts'
import { mendPerMille } from './lost-per-mille.ts'
import { hideMarkup } from './markup.ts'
import { Mask } from './mask.ts'
import { hideNoteMarks } from './note-marks.ts'
import { hidePageFurniture } from './page-furniture.ts'
import { type PastedRows, pastedRows } from './pasted-rows.ts'
import { hidePronunciation } from './pronunciation.ts'
import { mendRaisedPoints } from './raised-points.ts'
import { type SourceLine, sourceLines } from './source-line.ts'
import { simplifier } from './traditional.ts'
import { decideBreaks } from './wrapping.ts'
import { writeLine } from './write-line.ts'

/**
 * Text in one form, each character with its place in the decoded text: simplified, half-width numbers and letters, Chinese
 * punctuation (`,;:?!()` become `，；：？！（）` outside numbers), wrapped lines joined, one `\n` after each paragraph, one
 * `\t` between the cells of a line. What is taken out is listed in `setAside`.
 */
export function normalise(document: DecodedDocument): CleanText {
  const { text } = document
  const mask = new Mask(text.length)
  const { units, signs, traditional, readings } = firstLook(text)
  if (document.mediaType === 'text/plain') hideMarkup(text, signs, mask)
  hidePronunciation(units, readings, mask)
  hideNoteMarks(text, mask)
  if (signs & PER_CENTS) mendPerMille(text, mask)
  mendRaisedPoints(text, mask)
  if (document.mediaType === 'text/plain') partGluedHeadings(text, mask)
  const lines = sourceLines(document, units, mask)
  hidePageFurniture(document, lines, mask)
  hideContents(
    lines.filter(line => !line.declared && shows(line, units, mask)),
    mask,
  )
  if (text.charCodeAt(0) === 0xfeff) mask.hide('byte order mark', 0, 1)
  const shown = lines.filter(line => shows(line, units, mask))
  const breaks = decideBreaks(document, shown, mask)
  const simplify = traditional ? simplifier(text) : null
  const grid = gridLines(shown)
  const { isRow: pasted, within } = document.mediaType === 'text/plain' ? pastedRows(shown, text) : NO_ROWS
  // a row neither goes on nor goes on from the line before it
  const isRow = (at: number) => {
    const line = shown[at]
    return line !== undefined && (pasted[at] || barred(line) || (grid[at] && /[^\t ]\t/.test(text.slice(line.start, line.end))))
  }
  const breakAfter = (at: number) => (isRow(at) || isRow(at + 1) ? 'paragraph' : breaks[at])
  const out = new CleanWriter(text, units)
  shown.forEach((line, at) => {
    if (line.from >= 0 && !grid[at] && !pasted[at] && !simplify && !mask.touches(line.start, line.end)) out.copy(line.from, line.to)
    else {
      const cells = pasted[at] ? 'lines' : grid[at] ? 'grid' : line.declared || hasCells(line, text) ? 'gaps' : 'none'
      writeLine(text, units, line, mask, { simplify, cells, within, goesOn: breakAfter(at) === 'joined' }, out)
    }
    // a last line without a break has none in the clean text either: the map must ascend
    if (line.end === text.length) return
    const after = breakAfter(at)
    if (after === 'paragraph') out.put(0x0a, line.end)
    else if (after === 'spaced') out.put(0x20, line.end)
  })
  return out.finish(mask.inOrder())
}

const NO_ROWS: PastedRows = { isRow: [], within: new Set() }

function shows(line: SourceLine, units: Uint16Array, mask: Mask): boolean {
  if (line.from >= 0 && !mask.touches(line.start, line.end)) return true
  for (let i = line.start; i < line.end; i++) if ((units[i] as number) > 0x20 && !mask.hides(i)) return true
  return false
}

/** | 地区生产总值 | 亿元 | 680 |: a row between bars. */
const barred = (line: SourceLine): boolean => line.last === '|' && line.head.startsWith('|')

/** Lines below one another with as many tabs, two at least: a table as a word processor saves it, each tab the edge of a cell. */
function gridLines(lines: readonly SourceLine[]): boolean[] {
  const tabs = lines.map(line => (line.declared ? 0 : line.tabs))
  // the title of a group may stand between, on a line without tabs
  const beside = (at: number, step: number) => tabs[at + (tabs[at + step] === 0 ? 2 * step : step)]
  return tabs.map((count, at) => count >= 2 && (beside(at, -1) === count || beside(at, 1) === count))
}

/** A short line without a full stop, parted by tabs or by two wide gaps, is a row of cells: `粮食产量  万吨  320  350`. */
function hasCells(line: SourceLine, text: string): boolean {
  if (!line.gaps || line.width > 80 || line.end - line.start > 400 || /[。；]/.test(line.head)) return false
  const words = text.slice(line.start, line.end)
  // | 一、经济发展 |  |  |: empty cells between bars are no gaps
  if (text[line.start] === '|' || !/\t|[ \u00a0\u3000]{2}/.test(words)) return false
  const cells = words.trim().split(/\t+|[ \u00a0\u3000]{2,}/)
  return cells.length >= 3 && cells.some(cell => cell.length > 1)
}
