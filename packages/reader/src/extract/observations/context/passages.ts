import type { CleanText } from '@lantu/model/clean-text'
import type { Outline, Range } from '@lantu/model/tree'
import type { Years } from '../../../years/five-year-plans.ts'
import { readTimes } from '../times/read-times.ts'
import { viewOf } from '../view.ts'
import type { ReadingContext } from './reading-context.ts'
import { clockOf, isReport, passageContext, sectionContexts } from './section-context.ts'
import { type Tense, tensesOf } from './tense.ts'

/** A stretch of one block that is reviewed or planned as one: a paragraph, or a part of an endless one. */
interface Passage extends Range {
  readonly block: number
}

/** Longer paragraphs are what a page lost its breaks to. */
const LONG_PARAGRAPH = 2500
const PART = 600

function passagesOf(outline: Outline): Passage[] {
  const passages: Passage[] = []
  for (const [block, { start, end, ...rest }] of outline.blocks.entries()) {
    if (!('sentences' in rest) || end - start < LONG_PARAGRAPH) {
      passages.push({ block, start, end })
      continue
    }
    let from = start
    for (const sentence of rest.sentences) {
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
 * The context of every passage: its section's, or, in a report whose headings settle nothing, what its words tell. The year of the
 * latter is the one past or begun, until a passage opens with a stretch of its own: “十五”时期, 今后五年.
 */
export function contextsOf(clean: CleanText, outline: Outline): ContextAt {
  const sections = sectionContexts(outline)
  const ofBlock = (block: number) => sections[outline.blocks[block]?.section ?? 0] as ReadingContext
  if (!isReport(outline.facts)) return ofBlock
  const passages = passagesOf(outline)
  const clock = clockOf(outline.facts)
  const tenses = tensesOf(
    passages.map(({ block, start, end }) => {
      const { settled, status } = ofBlock(block)
      return { text: clean.text.slice(start, end), settled: settled ? status : null }
    }),
  )
  // a report that has a plan's five years for its subject and no part for the year: what it means is meant for the five
  const ofYear = outline.sections.some(({ title }) => namesYear(title, clock.present))
  let plan: Years | null = null
  let [tense, years]: [Tense | null, Years | null] = [null, null]
  const turns: Turn[] = []
  let term: { readonly under: ReadingContext | null; years: Years | null } = { under: null, years: null }
  const contexts = passages.map(({ block, start, end }, i) => {
    const own = ofBlock(block)
    if (own.settled) {
      tense = null
      const ahead = own.status === 'target' && own.years && own.years.from < own.years.to && own.years.from === clock.present
      plan = ahead && !ofYear ? own.years : null
      if (own !== term.under) term = { under: own, years: null }
      // a term that heads the review may be shorter than five years: 2018年以来，…
      const opened = ofTerm(own) ? openingYears(clean.text.slice(start, start + OPENING), own) : null
      if (opened && own.years && opened.from > own.years.from && opened.from < opened.to) term.years = opened
      return term.years ? { ...own, years: term.years } : own
    }
    if (tenses[i] !== tense) years = null
    tense = tenses[i] as Tense
    const year = passageContext(tense, clock)
    const context = tense === 'target' && plan ? { ...year, years: plan } : year
    const turn = context === year ? -1 : clean.text.slice(start, end).search(TURNS_TO_YEAR)
    if (turn >= 0) turns[i] = { at: start + turn, context: year }
    years = openingYears(clean.text.slice(start, start + OPENING), context) ?? years
    return years ? { ...context, years } : context
  })
  let at = 0
  return (block, position) => {
    while (at > 0 && (passages[at] as Passage).start > position) at--
    while (at + 1 < passages.length && (passages[at + 1] as Passage).start <= position) at++
    const turn = turns[at]
    return turn && position > turn.at ? turn.context : (contexts[at] ?? ofBlock(block))
  }
}

const ofTerm = ({ status, years }: ReadingContext) => status === 'actual' && years !== null && years.from < years.to

/** 2024年工作安排, 今年重点工作; not 2024-2028年. */
const namesYear = (title: string, year: number | null): boolean =>
  year !== null && (/今年|本年/.test(title) || new RegExp(`(?<!\\d)${year}年(?![-—至到])`).test(title))

/** Where a passage about the five years comes to the first of them: 今年要…. */
const TURNS_TO_YEAR = /今年(?!以来)/
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
