import type { CleanText } from '@lantu/model/clean-text'
import type { Outline, Table } from '@lantu/model/tree'
import type { ObservationDraft } from '../draft.ts'
import type { ReadingContext } from './context/reading-context.ts'
import { sectionContexts } from './context/section-context.ts'
import { freshMemory, observeSentence } from './sentences/observe-sentence.ts'
import { observeTable } from './tables/observe-table.ts'

/** Observations of the whole outline, in text order; linear in the text. */
export function extractObservations(clean: CleanText, outline: Outline): ObservationDraft[] {
  const contexts = sectionContexts(outline)
  const drafts: ObservationDraft[] = []
  let tables = 0
  for (const block of outline.blocks) {
    const context = contexts[block.section] as ReadingContext
    if (block.kind === 'table') {
      drafts.push(...observeTable(block, tables++, context, titleOf(block, clean, outline)))
      continue
    }
    if (block.kind === 'note') continue
    const memory = freshMemory()
    if (block.kind === 'caption') continue
    for (const sentence of block.sentences) drafts.push(...observeSentence(clean.text, sentence.start, sentence.end, block.section, context, memory))
  }
  return unique(drafts)
}

function titleOf(table: Table, clean: CleanText, outline: Outline): string {
  const section = outline.sections[table.section]
  return `${section?.title ?? ''} ${table.caption ? clean.text.slice(table.caption.start, table.caption.end) : ''}`
}

function unique(drafts: readonly ObservationDraft[]): ObservationDraft[] {
  const seen = new Set<number>()
  return drafts.toSorted((a, b) => a.start - b.start).filter(draft => !seen.has(draft.start) && seen.add(draft.start))
}
