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
  let [tense, years]: [Tense | null, Years | null] = [null, null]
  const contexts = passages.map(({ block, start }, i) => {
    const own = ofBlock(block)
    if (own.settled) {
      tense = null
      return own
    }
    if (tenses[i] !== tense) years = null
    tense = tenses[i] as Tense
    const context = passageContext(tense, clock)
    years = openingYears(clean.text.slice(start, start + OPENING), context) ?? years
    return years ? { ...context, years } : context
  })
  let at = 0
  return (block, position) => {
    while (at > 0 && (passages[at] as Passage).start > position) at--
    while (at + 1 < passages.length && (passages[at + 1] as Passage).start <= position) at++
    return contexts[at] ?? ofBlock(block)
  }
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
