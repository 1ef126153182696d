import { type CleanText, sourceRange } from '@lantu/model/clean-text'
import { measureCodePoints } from '@lantu/model/code-points'
import type { DecodedDocument } from '@lantu/model/decoded-document'
import type { ReadBlock, ReadSection } from '@lantu/model/reading'
import type { Origin } from '@lantu/model/statement'
import type { Outline, Range } from '@lantu/model/tree'
import { originOf } from './origin.ts'

/** From places in the clean text to places in the stored decoded text, in code points. */
export interface Locator {
  place(range: Range): { start: number; end: number }
  /** The words at a stored place, exactly as stored. */
  words(place: { start: number; end: number }): string
  /** Where a stored place stands in the file's own format. */
  origin(place: { start: number; end: number }): Origin | undefined
}

export function locatorOf(document: DecodedDocument, clean: CleanText): Locator {
  const points = measureCodePoints(document.text)
  return {
    place: range => {
      const { start, end } = sourceRange(clean, range.start, range.end)
      return { start: points.fromUnits(start), end: points.fromUnits(end) }
    },
    origin: place => originOf(document, points.toUnits(place.start), points.toUnits(place.end)),
    words: place => document.text.slice(points.toUnits(place.start), points.toUnits(place.end)),
  }
}

export function locateSections(outline: Outline, locator: Locator): ReadSection[] {
  return outline.sections.map(({ id, parent, depth, kind, label, title, ...section }) => {
    const heading = locator.place(section.heading)
    return { id, parent, depth, kind, label, title, ...locator.place(section), headingStart: heading.start, headingEnd: heading.end }
  })
}

/** Blocks and what was set aside, in the order of the stored text. */
export function locateBlocks(document: DecodedDocument, clean: CleanText, outline: Outline, locator: Locator): ReadBlock[] {
  const blocks: ReadBlock[] = outline.blocks.map(block => {
    const place = locator.place(block)
    if (block.kind !== 'table') {
      const sentences = block.sentences.map(sentence => {
        const { start, end } = locator.place(sentence)
        return [start, end] as const
      })
      return { kind: block.kind, section: block.section, ...place, sentences }
    }
    const caption = block.caption ? locator.place(block.caption) : null
    return {
      kind: 'table',
      section: block.section,
      ...place,
      caption: caption ? ([caption.start, caption.end] as const) : null,
      headerRows: block.headerRows,
      columns: block.columns,
      cells: block.cells.map(({ row, column, rowSpan, columnSpan, text, ...cell }) => ({
        row,
        column,
        rowSpan,
        columnSpan,
        text,
        ...locator.place(cell),
      })),
    }
  })
  const points = measureCodePoints(document.text)
  for (const aside of clean.setAside) {
    if (aside.kind === 'blank' || aside.kind === 'byte order mark' || aside.kind === 'pronunciation' || aside.kind === 'markup') continue
    blocks.push({ kind: 'aside', reason: aside.kind, start: points.fromUnits(aside.start), end: points.fromUnits(aside.end) })
  }
  return blocks.toSorted((a, b) => a.start - b.start || a.end - b.end)
}
