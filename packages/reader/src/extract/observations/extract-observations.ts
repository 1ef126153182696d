import type { CleanText } from '@lantu/model/clean-text'
import type { Outline, Table } from '@lantu/model/tree'
import type { GoalDraft, ObservationDraft } from '../draft.ts'
import { type ContextAt, contextsOf } from './context/passages.ts'
import type { ReadingContext } from './context/reading-context.ts'
import { isReport } from './context/section-context.ts'
import { goalsOfSentence } from './goals/goals-of-sentence.ts'
import { stageLists, stagesOf } from './goals/stages.ts'
import { freshMemory, observeSentence } from './sentences/observe-sentence.ts'
import { observeTable } from './tables/observe-table.ts'

/** What is measured, with a number and without. */
export interface Measured {
  readonly observations: ObservationDraft[]
  readonly goals: GoalDraft[]
}

/** Observations and goals of the whole outline, each in text order; linear in the text. */
export function extractObservations(clean: CleanText, outline: Outline): Measured {
  const contextAt = contextsOf(clean, outline)
  const drafts: ObservationDraft[] = []
  const goals: GoalDraft[] = []
  const stages: GoalDraft[] = []
  const report = isReport(outline.facts)
  let tables = 0
  let shift: Shift | null = null
  for (const [i, block] of outline.blocks.entries()) {
    const own = contextAt(i, block.start)
    if (shift && own.years !== shift.instead) shift = null
    if (block.kind !== 'table' && report) shift = shiftAt(clean.text.slice(block.start, block.start + 40), own) ?? shift
    const context = shift ? { ...own, years: shift.years } : own
    if (block.kind === 'table') {
      const found = observeTable(block, tables++, context, titleOf(block, clean, outline))
      drafts.push(...found.observations)
      goals.push(...found.goals)
      continue
    }
    if (block.kind === 'note') continue
    const memory = freshMemory()
    if (block.kind === 'caption') continue
    for (const sentence of block.sentences) {
      const here = shift ? context : contextAt(i, sentence.start)
      const { start, end } = sentence
      const observations = observeSentence(clean.text, start, end, block.section, here, memory)
      drafts.push(...observations)
      goals.push(
        ...goalsOfSentence({ text: clean.text, start, end, section: block.section, context: here, observations, phrase: memory.phrase }),
      )
    }
    stages.push(...stagesOf(clean.text, block, context))
  }
  drafts.push(...inHeadings(clean, outline, contextAt))
  return { observations: unique(drafts), goals: unique([...goals, ...stageLists(stages)]) }
}

/** A numbered commitment may stand in a heading of its own: `八、完成两区4所社区医院标准化建设。` */
function inHeadings(clean: CleanText, outline: Outline, contextAt: ContextAt): ObservationDraft[] {
  const drafts: ObservationDraft[] = []
  let block = 0
  for (const section of outline.sections) {
    const { start, end } = section.heading
    const title = clean.text.slice(start, end)
    if (!/\d/.test(title) || end - start > LONGEST_HEADING) continue
    while (block + 1 < outline.blocks.length && (outline.blocks[block]?.end ?? 0) <= start) block++
    const from = start + section.label.length
    drafts.push(...observeSentence(clean.text, from, end, section.id, contextAt(block, start), freshMemory()))
  }
  return drafts
}

const LONGEST_HEADING = 80

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

function unique<T extends ObservationDraft | GoalDraft>(drafts: readonly T[]): T[] {
  const seen = new Set<number>()
  return drafts.toSorted((a, b) => a.start - b.start).filter(draft => !seen.has(draft.start) && seen.add(draft.start))
}
