import type { CleanText } from '@lantu/model/clean-text'
import type { Outline, Paragraph, Table } from '@lantu/model/tree'
import type { GoalDraft, ObservationDraft } from '../draft.ts'
import type { BlockReader, Sentence } from '../sentence.ts'
import type { ContextAt } from './context/passages.ts'
import type { ReadingContext } from './context/reading-context.ts'
import { isReport } from './context/section-context.ts'
import { goalsOfSentence } from './goals/goals-of-sentence.ts'
import { stageLists, stagesOf } from './goals/stages.ts'
import { freshMemory, observeSentence } from './sentences/observe-sentence.ts'
import { DIGIT, signsIn } from './signs.ts'
import { observeTable } from './tables/observe-table.ts'
import { viewOf } from './view.ts'

/** What is measured, with a number and without. */
export interface Measured {
  readonly observations: ObservationDraft[]
  readonly goals: GoalDraft[]
}

/** Reads the observations and goals of an outline, block by block; linear in the text. */
export class MeasureReader implements BlockReader {
  private readonly clean: CleanText
  private readonly outline: Outline
  private readonly contextAt: ContextAt
  private readonly report: boolean
  private readonly observations: ObservationDraft[] = []
  private readonly goals: GoalDraft[] = []
  private readonly stages: GoalDraft[] = []
  private tables = 0
  private shift: Shift | null = null

  constructor(clean: CleanText, outline: Outline, contextAt: ContextAt) {
    this.clean = clean
    this.outline = outline
    this.contextAt = contextAt
    this.report = isReport(outline.facts)
  }

  readTable(table: Table, i: number): void {
    const own = this.contextAt(i, table.start)
    this.endShift(own)
    const { observations, goals } = this
    observeTable(table, this.tables++, this.shifted(own), titleOf(table, this.clean, this.outline), observations, goals)
  }

  readParagraph(block: Paragraph, sentences: readonly Sentence[], i: number): void {
    const own = this.contextAt(i, block.start)
    this.endShift(own)
    if (this.report) this.shift = shiftAt(this.clean.text.slice(block.start, block.start + 60), own) ?? this.shift
    if (block.kind === 'note' || block.kind === 'caption') return
    const { shift, observations } = this
    const { section } = block
    const context = this.shifted(own)
    const memory = freshMemory()
    for (const { view, start, end } of sentences) {
      const place = { view, quote: { start, end }, section, context: shift ? context : this.contextAt(i, start) }
      const first = observations.length
      observeSentence(place, memory, observations)
      goalsOfSentence(place, observations, first, memory.phrase, this.goals)
      stagesOf(place, context, memory.phrase, this.stages)
    }
  }

  /** What was found, with what stands in headings, in text order. */
  finish(): Measured {
    inHeadings(this.clean, this.outline, this.contextAt, this.observations)
    return { observations: unique(this.observations), goals: unique([...this.goals, ...stageLists(this.stages)]) }
  }

  private endShift(own: ReadingContext): void {
    if (this.shift && own.years !== this.shift.instead) this.shift = null
  }

  private shifted(own: ReadingContext): ReadingContext {
    return this.shift ? { ...own, years: this.shift.years } : own
  }
}

/** A numbered commitment may stand in a heading of its own: `八、完成两区4所社区医院标准化建设。` */
function inHeadings(clean: CleanText, outline: Outline, contextAt: ContextAt, out: ObservationDraft[]): void {
  let block = 0
  for (const section of outline.sections) {
    const { start, end } = section.heading
    if (end - start > LONGEST_HEADING || (signsIn(clean.text, start, end) & DIGIT) === 0) continue
    while (block + 1 < outline.blocks.length && (outline.blocks[block]?.end ?? 0) <= start) block++
    const quote = { start: start + section.label.length, end }
    const view = viewOf(clean.text, quote.start, end)
    observeSentence({ view, quote, section: section.id, context: contextAt(block, start) }, freshMemory(), out)
  }
}

const LONGEST_HEADING = 80

/** From here on, a review of five years speaks of the last of them: 刚刚过去的2020年极不平凡. */
interface Shift {
  readonly instead: ReadingContext['years']
  readonly years: { readonly from: number; readonly to: number }
}

/** 刚刚过去的2020年, 特别值得一提的是，刚刚过去的2020年. */
const TURNS_TO_YEAR =
  /^(?:各位代表[，！：!:]\s*)?(?:[^\d，。]{2,12}的是[，：])?(?:刚刚过去的|过去的|刚过去的)?\s?(\d{4})年(?!以来|[-—至到])/
/** Where a review of one year goes on to the five that it closes. */
const TURNS_TO_FIVE =
  /^(?:各位代表[，！：!:])?[\s—-]{0,6}(?:\d{4}年是[“"]十[一二三四五六]五[”"](?:规划)?的?收官之年[，。；])?\s{0,4}(?:回顾|回首|总结)?(?:过去|五年|这五年|[“"]十[一二三四五六]五[”"]时期)(?:的)?(?:五年|来|，|是|我们|全市|全省)/

function shiftAt(opening: string, context: ReadingContext): Shift | null {
  const { past } = context.clock
  if (context.status !== 'actual' || past === null || !context.years) return null
  const { from, to } = context.years
  if (from === to)
    return to === past && TURNS_TO_FIVE.test(opening) ? { instead: context.years, years: { from: past - 4, to: past } } : null
  const named = TURNS_TO_YEAR.exec(opening)
  return named && Number(named[1]) === past ? { instead: context.years, years: { from: past, to: past } } : null
}

function titleOf(table: Table, clean: CleanText, outline: Outline): string {
  const section = outline.sections[table.section]
  return `${section?.title ?? ''} ${table.caption ? clean.text.slice(table.caption.start, table.caption.end) : ''}`
}

/** In text order, the first of those that begin at one place. They come in order, save the headings at the end. */
function unique<T extends ObservationDraft | GoalDraft>(drafts: readonly T[]): T[] {
  const sorted = drafts.toSorted((a, b) => a.at - b.at)
  return sorted.filter((draft, i) => i === 0 || draft.at !== (sorted[i - 1] as T).at)
}
