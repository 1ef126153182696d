import type { CleanText } from '@lantu/model/clean-text'
import type { Block, DocumentFacts, Outline, Range, Section } from '@lantu/model/tree'
import { comparesThroughout, datedByGuess } from '../../structure/document-kind.ts'
import { wordsBegin } from '../../structure/paragraphs.ts'
import type { Years } from '../../vocabulary/five-year-plans.ts'
import { readTimes } from '../times/read-times.ts'
import type { Clock } from '../times/time-phrase.ts'
import { viewOf } from '../view/view.ts'
import { clockOf, isReport } from './document-clock.ts'
import { passageContext, planContext } from './document-context.ts'
import type { ReadingContext } from './reading-context.ts'
import { type DocumentPart, documentParts, sectionContexts } from './section-context.ts'
import { type Heading, PIECE, PLAN, REPORT, type Span, spansOf } from './segments.ts'

/** A stretch of one block that is reviewed or planned as one: a paragraph, or a part of an endless one. */
interface Passage extends Range {
  readonly block: number
}

/** Longer paragraphs are what a page lost its breaks to. */
const LONG_PARAGRAPH = 2500
const PART = 600

function passagesOf(text: string, outline: Outline, first: number, last: number): Passage[] {
  const passages: Passage[] = []
  for (let block = first; block < last; block++) {
    const one = outline.blocks[block] as Block
    const { end } = one
    let from = one.kind === 'table' ? one.start : wordsBegin(text, one)
    if (one.kind === 'table' || end - from < LONG_PARAGRAPH) {
      passages.push({ block, start: from, end })
      continue
    }
    for (const sentence of one.sentences) {
      if (sentence.end - from < PART) continue
      passages.push({ block, start: from, end: sentence.end })
      from = sentence.end
    }
    if (from < end) passages.push({ block, start: from, end })
  }
  return passages
}

/** The context that holds at each position asked for; positions that lie near the one before are found at once. */
export type ContextAt = (block: number, at: number) => ReadingContext

/**
 * The context of every passage: its section's where its heading and its words agree with the course of the report (`segments.ts`), else
 * what that course says. The years are those that the passage opens with (“十五”时期, 今后五年), that its heading names, or that a heading
 * before named.
 */
export function contextsOf(clean: CleanText, outline: Outline): ContextAt {
  const parts = documentParts(outline)
  const sections = sectionContexts(outline, parts)
  const { blocks } = outline
  const starts = parts.map(({ start }) => start)
  const [ofBlocks, ofSections] = [partsAmong(blocks, starts), partsAmong(outline.sections, starts)]
  const courses = parts.map((part, i) => contextsIn(clean, outline, part, sections, ofBlocks[i] as Places, ofSections[i] as Places))
  if (courses.length === 1) return courses[0] as ContextAt
  let now = 0
  return (block, at) => {
    while (now > 0 && (ofBlocks[now] as Places).from > block) now--
    while (now + 1 < courses.length && (ofBlocks[now + 1] as Places).from <= block) now++
    return (courses[now] as ContextAt)(block, at)
  }
}

interface Places {
  readonly from: number
  readonly to: number
}

/** Which of the items, in their order, belong to each document; the documents begin at `starts`. */
function partsAmong(items: readonly { readonly start: number }[], starts: readonly number[]): Places[] {
  let at = 0
  const firsts = starts.map(start => {
    while (at < items.length && (items[at] as { start: number }).start < start) at++
    return at
  })
  return firsts.map((from, i) => ({ from, to: firsts[i + 1] ?? items.length }))
}

/** The contexts of the blocks of one document. */
function contextsIn(
  clean: CleanText,
  outline: Outline,
  part: DocumentPart,
  sections: readonly ReadingContext[],
  { from, to }: Places,
  ofSections: Places,
): ContextAt {
  const ofBlock = (block: number): ReadingContext => {
    const section = outline.blocks[block]?.section ?? 0
    return (outline.sections[section] as Section).start < part.start ? part.context : (sections[section] as ReadingContext)
  }
  // what gives tasks out looks back nowhere, what tells how a plan was carried out nowhere ahead
  if (part.context.settled) return ofBlock
  const { facts } = part
  const report = isReport(facts)
  const passages = passagesOf(clean.text, outline, from, to)
  const clock = clockOf(facts)
  // a report that has a plan's five years for its subject and no part for the year: what it means is meant for the five
  const ofYear = report && outline.sections.slice(ofSections.from, ofSections.to).some(namesYear(clock.present))
  let overYears: true | null = null
  const guessed = datedByGuess(facts)
  const tellsYear = facts.kind === 'annual' && (!guessed || comparesThroughout(facts.title, clean.text))
  const headings = passages.map(({ block }): Heading => {
    const { settled, status, years, beside } = ofBlock(block)
    if (!settled) return { ahead: null, overYears, tellsYear }
    overYears = report && status === 'target' && isSpan(years) && years?.from === clock.present && !ofYear ? true : null
    return { ahead: status === 'target', overYears: years && isSpan(years), both: beside !== undefined }
  })
  const spans = spansOf(
    passages.map(({ start, end }, i) => ({ text: clean.text.slice(start, end), heading: headings[i] as Heading })),
    clock.past,
    report ? (guessed ? PIECE : REPORT) : PLAN,
  )
  const course = new Course(clock, report ? null : facts)
  const turns: Turn[] = []
  const contexts = passages.map(({ block, start, end }, i) => {
    const span = spans[i] as Span
    const context = course.next(ofBlock(block), span, clean.text.slice(start, start + OPENING))
    if (report && span === 'term-ahead' && context !== ofBlock(block)) {
      const turn = clean.text.slice(start, end).search(TURNS_TO_YEAR)
      if (turn >= 0) turns[i] = { at: start + turn, context: passageContext('target', clock) }
    }
    return context
  })
  let at = 0
  return (block, position) => {
    while (at > 0 && (passages[at] as Passage).start > position) at--
    while (at + 1 < passages.length && (passages[at + 1] as Passage).start <= position) at++
    const turn = turns[at]
    return turn && position > turn.at ? turn.context : (contexts[at] ?? ofBlock(block))
  }
}

const isSpan = (years: Years | null): boolean => years !== null && years.from < years.to

/** Keeps, passage by passage, which years are spoken of. */
class Course {
  private readonly clock: Clock
  private span: Span | null = null
  private heading: ReadingContext | null = null
  /** The years that a passage opened with, for those after it that go on. */
  private opened: Years | null = null
  /** The several years that a heading named last, behind and ahead. */
  private behind: Years | null = null
  private ahead: Years | null = null

  private readonly plan: DocumentFacts | null

  /** `plan`: what the document is, unless it is a report. */
  constructor(clock: Clock, plan: DocumentFacts | null) {
    this.clock = clock
    this.plan = plan
  }

  next(own: ReadingContext, span: Span, opening: string): ReadingContext {
    if (own.settled && isSpan(own.years)) {
      if (own.status === 'actual') this.behind = own.years
      else this.ahead = own.years
    }
    if (span !== this.span || (own.settled && own !== this.heading)) this.opened = null
    this.span = span
    this.heading = own
    const context = this.contextOf(own, span)
    // a term that heads the review may be shorter than five years: 2018年以来，…
    const years = context === own && !ofTerm(own) ? null : openingYears(opening, context)
    if (years && (context !== own || (own.years && years.from > own.years.from && years.from < years.to))) this.opened = years
    return this.opened ? { ...context, years: this.opened } : context
  }

  private contextOf(own: ReadingContext, span: Span): ReadingContext {
    const ahead = span === 'term-ahead' || span === 'year-ahead'
    if (this.plan) return (own.status === 'target') === ahead ? own : planContext(ahead ? 'target' : 'actual', this.plan, this.clock)
    const several = span === 'term-behind' || span === 'term-ahead'
    if (own.settled && (own.status === 'target') === ahead) {
      if (!own.years || isSpan(own.years) === several) return own
      if (own.beside) return { ...own, years: own.beside, ...(own.years && { beside: own.years }) }
    }
    const year = passageContext(ahead ? 'target' : 'actual', this.clock)
    if (!several || !year.years) return year
    const years = ahead ? (this.ahead ?? this.clock.ahead) : (this.behind ?? { from: year.years.to - 4, to: year.years.to })
    return { ...year, years }
  }
}

const ofTerm = ({ status, years }: ReadingContext) => status === 'actual' && years !== null && years.from < years.to

/** 2024年工作安排, 今年重点工作; not 2024-2028年. */
const namesYear = (year: number | null): ((section: Section) => boolean) => {
  if (year === null) return () => false
  const named = new RegExp(`(?<!\\d)${year}年(?![-—至到])`)
  return ({ title }) => /今年|本年/.test(title) || named.test(title)
}

/** Where a passage about the five years comes to the tasks of the first of them: 今年要…; 今年帮助2万人就业 says it of the one thing. */
const TURNS_TO_YEAR = /今年(?:要|，|的?工作|我们|全[国省市县区]|重点|着力|集中|必须|应|起)/
interface Turn {
  readonly at: number
  readonly context: ReadingContext
}

const OPENING = 40
const OPENS_WITHIN = 1

/** The year past or begun, or the stretch that ends or begins with it, where a passage opens with it. */
function openingYears(opening: string, { status, years, clock }: ReadingContext): Years | null {
  if (!years) return null
  const first = readTimes(viewOf(opening, 0, opening.length).text, clock).find(time => time.role !== 'base')
  if (!first || first.start > OPENS_WITHIN) return null
  const fits =
    status === 'actual' ? first.to === years.to : first.from === years.from || (clock.ahead?.from === first.from && first.to > years.to)
  return fits ? { from: first.from, to: first.to } : null
}
