import type { CleanText } from '@lantu/model/clean-text'
import type { Outline, Paragraph, Range, Table } from '@lantu/model/tree'
import { closingsOf } from '../../patterns/openings.ts'
import { wordsBegin } from '../../structure/paragraphs.ts'
import { dutyRowsOf, sentencesOfCell } from '../../structure/tables/duty-rows.ts'
import { isReport } from '../context/document-clock.ts'
import type { ContextAt } from '../context/passages.ts'
import type { ReadingContext } from '../context/reading-context.ts'
import type { GoalDraft, ObservationDraft } from '../draft.ts'
import { SentenceSigns } from '../view/sentence-signs.ts'
import { DIGIT, GOAL, mayMeasure, signsIn } from '../view/signs.ts'
import { viewOf, viewWith } from '../view/view.ts'
import { goalsOfSentence } from './goals/goals-of-sentence.ts'
import { awaitsStages, stageLists, stagesOf } from './goals/stages.ts'
import { observeSentence } from './sentences/observe-sentence.ts'
import { freshMemory, type Memory } from './sentences/running.ts'
import { observeTable } from './tables/observe-table.ts'

/** What is measured, with a number and without. */
export interface Measured {
  readonly observations: ObservationDraft[]
  readonly goals: GoalDraft[]
}

/** Reads the observations and goals of an outline, block by block; linear in the text. */
export class MeasureReader {
  private readonly clean: CleanText
  private readonly outline: Outline
  private readonly contextAt: ContextAt
  private readonly signs: SentenceSigns
  private readonly report: boolean
  readonly observations: ObservationDraft[] = []
  readonly goals: GoalDraft[] = []
  private readonly stages: GoalDraft[] = []
  private tables = 0
  private shift: Shift | null = null
  /** 产量, after 主要产品的产量是： and as long as its lines go on. */
  private listMeasure = ''

  constructor(clean: CleanText, outline: Outline, contextAt: ContextAt, signs = new SentenceSigns(clean.text, outline)) {
    this.signs = signs
    this.clean = clean
    this.outline = outline
    this.contextAt = contextAt
    this.report = isReport(outline.facts)
  }

  /** What is measured, in text order, with what stands in headings. */
  read(): Measured {
    const { blocks } = this.outline
    for (let i = 0; i < blocks.length; i++) {
      const block = blocks[i] as Paragraph | Table
      if (block.kind === 'table') this.readTable(block, i)
      else this.readParagraph(block, i)
    }
    inHeadings(this.clean, this.outline, this.contextAt, this)
    return { observations: unique(this.observations), goals: unique([...this.goals, ...stageLists(this.stages)]) }
  }

  private readTable(table: Table, i: number): void {
    const own = this.contextAt(i, table.start)
    this.endShift(own)
    const duties = dutyRowsOf(table)
    if (duties) {
      const context = this.shifted(own)
      for (const { prose } of duties)
        for (const cell of prose) {
          const memory = freshMemory()
          for (const sentence of sentencesOfCell(this.clean.text, cell))
            this.readSentence(sentence, signsIn(this.clean.text, sentence.start, sentence.end), table, i, context, memory, '')
        }
      return
    }
    const { observations, goals } = this
    observeTable(table, this.tables++, this.shifted(own), titleOf(table, this.clean, this.outline), observations, goals)
  }

  private readParagraph(block: Paragraph, i: number): void {
    const own = this.contextAt(i, block.start)
    this.endShift(own)
    const begin = wordsBegin(this.clean.text, block)
    if (this.report) this.shift = shiftAt(this.clean.text.slice(begin, begin + 60), own) ?? this.shift
    if (block.kind === 'note' || block.kind === 'caption') return
    const measure = this.listMeasure && LINE_OF_LIST.test(this.clean.text.slice(begin, begin + LONGEST_LINE_HEAD)) ? this.listMeasure : ''
    this.listMeasure = measure || listMeasureAt(this.clean.text, block)
    const context = this.shifted(own)
    const memory = freshMemory()
    const { sentences } = block
    for (let k = 0; k < sentences.length; k++)
      this.readSentence(sentences[k] as Range, this.signs.of(i, k), block, i, context, memory, measure)
  }

  private readSentence(
    quote: Range,
    signs: number,
    { section, start: paragraph }: Paragraph | Table,
    block: number,
    ofBlock: ReadingContext,
    memory: Memory,
    measure: string,
  ): void {
    const { text } = this.clean
    const { start, end } = quote
    if (!mayMeasure(text, start, end, signs) && !awaitsStages(memory.phrase, ofBlock)) {
      memory.said = end - start <= LONGEST_SAID ? text.slice(start, end).replace(SAID_END, '') : ''
      return
    }
    const context = this.shift ? ofBlock : this.contextAt(block, start)
    const themed = { source: text, paragraph, sentence: start, heading: this.outline.sections[section]?.title ?? '' }
    const place = { source: text, view: viewWith(signs, text, start, end), quote, section, context, measure, themed }
    const first = this.observations.length
    observeSentence(place, memory, this.observations)
    goalsOfSentence(place, this.observations, first, memory.phrase, this.goals)
    stagesOf(place, ofBlock, memory.phrase, this.stages)
  }

  private endShift(own: ReadingContext): void {
    if (this.shift && own.years !== this.shift.instead) this.shift = null
  }

  private shifted(own: ReadingContext): ReadingContext {
    return this.shift ? { ...own, years: this.shift.years } : own
  }
}

/** A sentence no longer may say what the next is about. */
const LONGEST_SAID = 20
const SAID_END = /[。；！]?\s{0,3}$/

/** 主要产品的｛产量｝是：, at the end of a paragraph. */
const LIST_MEASURE =
  /(?:产品|作物|物资)[^，。；：:]{0,6}?的?((?:年|总)?(?:产量|销量|产能|储备量))(?:目标|计划)?(?:分别)?(?:是|为|达到|如下)?[：:]\s*$/
/** What a paragraph ends in is tried only where a colon may. */
const MAY_OPEN_LIST = closingsOf(LIST_MEASURE)
function listMeasureAt(text: string, { start, end }: Paragraph): string {
  if (!MAY_OPEN_LIST.has(text.charCodeAt(end - 1))) return ''
  return LIST_MEASURE.exec(text.slice(Math.max(start, end - LONGEST_LINE_HEAD), end))?.[1] ?? ''
}
/** A line of such a list: its thing, then the number. */
const LINE_OF_LIST =
  /^[\s\-—·•]*[\u4e00-\u9fff]{1,8}(?:（[^（）]{1,8}）)?[，：:]?\s*(?:(?:由|从|达到|达|为)\s*)?[\d一二三四五六七八九十百千]/
const LONGEST_LINE_HEAD = 30

/** A commitment may stand in a heading of its own: `八、完成两区4所社区医院标准化建设。`, `7.财政收入与经济增长基本同步。` */
function inHeadings(clean: CleanText, outline: Outline, contextAt: ContextAt, { observations, goals }: Measured): void {
  let block = 0
  for (const section of outline.sections) {
    const { start, end } = section.heading
    const signs = end - start > LONGEST_HEADING ? 0 : signsIn(clean.text, start, end)
    if ((signs & (DIGIT | GOAL)) === 0) continue
    while (block + 1 < outline.blocks.length && (outline.blocks[block]?.end ?? 0) <= start) block++
    const quote = { start: start + section.label.length, end }
    const view = viewOf(clean.text, quote.start, end)
    const place = { source: clean.text, view, quote, section: section.id, context: contextAt(block, start) }
    const first = observations.length
    if ((signs & DIGIT) !== 0) observeSentence(place, freshMemory(), observations)
    goalsOfSentence(place, observations, first, null, goals)
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
  const inOrder = drafts.every((draft, i) => i === 0 || (drafts[i - 1] as T).at <= draft.at)
  const sorted = inOrder ? drafts : drafts.toSorted((a, b) => a.at - b.at)
  return sorted.filter((draft, i) => i === 0 || draft.at !== (sorted[i - 1] as T).at)
}
