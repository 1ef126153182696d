import type { CleanText } from '@lantu/model/clean-text'
import type { ReadBlock, ReadSection } from '@lantu/model/reading'
import type { Outline } from '@lantu/model/tree'
import type { Locator } from './locator.ts'

/** The sections with their places in the stored text, in code points. */
export function locateSections(outline: Outline, locator: Locator): ReadSection[] {
  return outline.sections.map(({ id, parent, depth, kind, label, title, start, end, heading }) => ({
    id,
    parent,
    depth,
    kind,
    label,
    title,
    start: locator.startOf(start),
    end: locator.endOf(start, end),
    headingStart: locator.startOf(heading.start),
    headingEnd: locator.endOf(heading.start, heading.end),
  }))
}

/** Blocks and what was set aside, in the order of the stored text. */
export function locateBlocks(clean: CleanText, outline: Outline, locator: Locator): ReadBlock[] {
  const blocks: ReadBlock[] = outline.blocks.map(block => {
    const { start, end } = locator.place(block)
    if (block.kind !== 'table') {
      const { kind, section } = block
      const sentences = block.sentences.map(one => [locator.startOf(one.start), locator.endOf(one.start, one.end)] as const)
      return { kind, section, start, end, sentences }
    }
    const { caption, section, headerRows, columns } = block
    return {
      kind: 'table',
      section,
      start,
      end,
      caption: caption ? ([locator.startOf(caption.start), locator.endOf(caption.start, caption.end)] as const) : null,
      headerRows,
      columns,
      cells: block.cells.map(cell => ({
        row: cell.row,
        column: cell.column,
        rowSpan: cell.rowSpan,
        columnSpan: cell.columnSpan,
        text: cell.text,
        start: locator.startOf(cell.start),
        end: locator.endOf(cell.start, cell.end),
      })),
    }
  })
  const { fromUnits } = locator.points
  for (const aside of clean.setAside) {
    if (aside.kind === 'blank' || aside.kind === 'byte order mark' || aside.kind === 'pronunciation' || aside.kind === 'markup') continue
    blocks.push({ kind: 'aside', reason: aside.kind, start: fromUnits(aside.start), end: fromUnits(aside.end) })
  }
  return blocks.toSorted((a, b) => a.start - b.start || a.end - b.end)
}
