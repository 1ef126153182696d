import { measureCodePoints } from '@lantu/model/code-points'
import type { CheckedDocument } from '@lantu/model/finding'
import type { Reading } from '@lantu/model/reading'

/** What the rules take of a reading. A stored document gives the same: its sections, its blocks and its text. */
export type CheckedReading = Pick<Reading, 'facts' | 'sections' | 'blocks' | 'statements'> & {
  readonly document: { readonly text: string }
}

/** A reading as the rules take it, under the name that findings call it by. */
export function checkedDocumentOf(name: string, reading: CheckedReading): CheckedDocument {
  const { facts, sections, blocks, statements, document } = reading
  const points = measureCodePoints(document.text)
  const slice = (start: number, end: number) => document.text.slice(points.toUnits(start), points.toUnits(end))
  return {
    name,
    title: facts.title,
    kind: facts.kind,
    place: facts.place,
    period: facts.period,
    baseYear: facts.baseYear,
    sections,
    paragraphs: blocks.flatMap(block =>
      block.kind === 'paragraph' || block.kind === 'bullet'
        ? [{ at: block.start, text: slice(block.start, block.end), section: block.section }]
        : [],
    ),
    tables: blocks.flatMap(block => (block.kind === 'table' ? [block] : [])),
    statements,
  }
}
