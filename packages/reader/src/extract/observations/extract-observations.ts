import type { CleanText } from '@lantu/model/clean-text'
import type { Outline, Table } from '@lantu/model/tree'
import type { ObservationDraft } from '../draft.ts'
import { contextsOf } from './context/passages.ts'
import type { ReadingContext } from './context/reading-context.ts'
import { freshMemory, observeSentence } from './sentences/observe-sentence.ts'
import { observeTable } from './tables/observe-table.ts'

/** Observations of the whole outline, in text order; linear in the text. */
export function extractObservations(clean: CleanText, outline: Outline): ObservationDraft[] {
  const contextAt = contextsOf(clean, outline)
  const drafts: ObservationDraft[] = []
  let tables = 0
  let shift: Shift | null = null
  for (const [i, block] of outline.blocks.entries()) {
    const own = contextAt(i, block.start)
    if (shift && own.years !== shift.instead) shift = null
    if (block.kind !== 'table') shift = shiftAt(clean.text.slice(block.start, block.start + 40), own) ?? shift
    const context = shift ? { ...own, years: shift.years } : own
    if (block.kind === 'table') {
      drafts.push(...observeTable(block, tables++, context, titleOf(block, clean, outline)))
      continue
    }
    if (block.kind === 'note') continue
    const memory = freshMemory()
    if (block.kind === 'caption') continue
    for (const sentence of block.sentences) {
      const here = shift ? context : contextAt(i, sentence.start)
      drafts.push(...observeSentence(clean.text, sentence.start, sentence.end, block.section, here, memory))
    }
  }
  return unique(drafts)
}

/** From here on, a review of five years speaks of the last of them: 刚刚过去的2020年极不平凡. */
interface Shift {
  readonly instead: ReadingContext['years']
  readonly years: { readonly from: number; readonly to: number }
}

function shiftAt(opening: string, context: ReadingContext): Shift | null {
  const { past } = context.clock
  if (context.status !== 'actual' || past === null || !context.years || context.years.from === context.years.to) return null
  const named = /^(?:各位代表[，！：!:]\s*)?(?:刚刚过去的|过去的|刚过去的)?\s?(\d{4})年(?!以来|[-—至到])/.exec(opening)
  return named && Number(named[1]) === past ? { instead: context.years, years: { from: past, to: past } } : null
}

function titleOf(table: Table, clean: CleanText, outline: Outline): string {
  const section = outline.sections[table.section]
  return `${section?.title ?? ''} ${table.caption ? clean.text.slice(table.caption.start, table.caption.end) : ''}`
}

function unique(drafts: readonly ObservationDraft[]): ObservationDraft[] {
  const seen = new Set<number>()
  return drafts.toSorted((a, b) => a.start - b.start).filter(draft => !seen.has(draft.start) && seen.add(draft.start))
}
