import { PassageSigns } from '../../structure/dating/passage-cues.ts'
import { oddsOf, PASSAGE_MODELS, type PassageModels } from '../../structure/dating/passage-weights.ts'
import { yearsOfPlanName } from '../../vocabulary/five-year-plans.ts'

/**
 * What the passages of a report speak of, found over the whole report at once: the likeliest sequence (Viterbi), given what each passage
 * says, what its heading says, and that neighbours mostly share it. Fitted by `scripts/fit-passages.mjs`.
 */

/** A passage looks back on several years or on one, or ahead to one or several. */
export type Span = 'term-behind' | 'year-behind' | 'term-ahead' | 'year-ahead'
const SPANS: readonly Span[] = ['term-behind', 'year-behind', 'term-ahead', 'year-ahead']
const COUNT = SPANS.length

/** What the heading above a passage says of it; null where it says nothing. */
export interface Heading {
  readonly ahead: boolean | null
  /** Of several years, or of one. */
  readonly overYears: boolean | null
  /** It names both, and what `overYears` says first. */
  readonly both?: boolean
  /** The document tells, by its kind, what a year brought. */
  readonly tellsYear?: boolean
}

export interface Passage {
  readonly text: string
  readonly heading: Heading
}

/** How documents of one sort run (log odds): what each passage leans to before it is read, what a heading says, what turning costs. */
export interface Manner {
  readonly lean: number
  readonly heading: number
  readonly beginsAhead: number
  readonly turnsAhead: number
  readonly turnsBack: number
  /** Whether lines that are shorter than a sentence tell as much less. */
  readonly shortTellLess: boolean
}
/** A report looks back, then ahead, and seldom back again. */
export const REPORT: Manner = { lean: 0, heading: 2, beginsAhead: 4, turnsAhead: 4, turnsBack: 20, shortTellLess: false }
/** A plan looks ahead save where it says how it came here: at its beginning, and where each of its parts begins. */
export const PLAN: Manner = { lean: 0.5, heading: 4, beginsAhead: -1, turnsAhead: 4, turnsBack: 8, shortTellLess: true }
/** A piece of a report may as well begin behind its review, and its first lines may be those of a page. */
export const PIECE: Manner = { ...REPORT, beginsAhead: 0.5, shortTellLess: true }

/** What one passage may say at most of back or ahead, and what of that counts; then of one year or several. */
const [MOST, TENSE_SHARE, SPAN_SHARE] = [5, 0.8, 0.3]
/** What a heading says of one year or several, for each passage below it. */
const [HEADING_SPAN, FIRST_OF_BOTH, TELLS_YEAR] = [5, 1.5, 1]
/** What it costs to change between one year and several. */
const OTHER_SPAN = 4
/** A title, or a line of it, tells little. */
const WHOLE = 60

/** From each span to each. */
const costsOf = ({ turnsAhead, turnsBack }: Manner): readonly number[] =>
  SPANS.flatMap((_from, i) => SPANS.map((_to, j) => (i === j ? 0 : i < 2 === j < 2 ? OTHER_SPAN : i < 2 ? turnsAhead : turnsBack)))

const shareOf = (text: string, { shortTellLess }: Manner) => (shortTellLess ? Math.min(1, text.length / WHOLE) : 1)
/** 主要预期目标建议为：…: what sets aims out, however much it tells of growth. */
const SETS_AIMS = /(?:预期|奋斗|主要|总体)(?:目标|指标)(?:建议|初步|拟)?(?:安排|确定|定)?(?:是|为|：|如下)/
const AIMS = 4
const aimsIn = (text: string) => (SETS_AIMS.test(text) ? AIMS : 0)

/** 今年是“十五五”开局之年, 今年工作的总体要求: from here on a report that plans five years speaks of the first of them. */
const OPENS_YEAR =
  /^[^。]{0,12}(?:今年|20\d\d年)是[^。]{2,40}?(?:开局|起步|开启|第一|首)[^。，]{0,4}年|(?:做好)?今年[^。，]{0,14}(?:总体要求|总体思路|预期目标)/
const YEAR = 8
const yearIn = (text: string) => (OPENS_YEAR.test(text) ? YEAR : 0)

/** ｛力争｝排放强度比“十一五”末降低20%: what is meant and compared with the last year that is past comes after it. */
const COMPARED =
  /(?:力争|力求|争取|确保)[^。；]{0,60}?[比较与](?:((?:19|20)\d\d)年|[“"‘「](十[一二三四五六七八]?|[六七八九])五[”"’」](?:规划|计划)?(?:时期)?期?末)/g
const MEANT_AFTER = 6
function meantAfter(text: string, past: number | null): number {
  if (past === null) return 0
  for (const [, year, plan] of text.matchAll(COMPARED))
    if ((year === undefined ? yearsOfPlanName(`${plan}五`)?.to : Number(year)) === past) return MEANT_AFTER
  return 0
}

const within = (odds: number) => Math.max(-MOST, Math.min(MOST, odds))

const signs = new PassageSigns()

/** What speaks for each of `SPANS` in a passage of a report. */
function evidenceOf({ text, heading }: Passage, past: number | null, models: PassageModels, manner: Manner): readonly number[] {
  signs.read(text, past)
  let ahead = shareOf(text, manner) * within(TENSE_SHARE * oddsOf(models.ahead, signs.values)) + aimsIn(text)
  let behindYears = within(SPAN_SHARE * oddsOf(models.behindOverYears, signs.values))
  let aheadYears = within(SPAN_SHARE * oddsOf(models.aheadOverYears, signs.values)) - yearIn(text)
  if (heading.tellsYear) ahead -= TELLS_YEAR
  if (heading.ahead !== null) ahead += heading.ahead ? REPORT.heading : -REPORT.heading
  if (heading.overYears !== null) {
    const weight = heading.both ? FIRST_OF_BOTH : HEADING_SPAN
    const says = heading.overYears ? weight : -weight
    if (heading.ahead !== false) aheadYears += says
    if (heading.ahead !== true) behindYears += says
  }
  return [-ahead + behindYears, -ahead - behindYears, ahead + aheadYears, ahead - aheadYears]
}

const NUMBER = /\d/

/** In a plan: what a heading says holds below it, and where none does, the passages with numbers in them tell. */
function evidenceInPlan({ text, heading }: Passage, past: number | null, models: PassageModels, manner: Manner): readonly number[] {
  let ahead = 0
  if (heading.ahead !== null) ahead = heading.ahead ? PLAN.heading : -PLAN.heading
  else if (NUMBER.test(text)) {
    signs.read(text, past)
    ahead =
      shareOf(text, manner) * (within(TENSE_SHARE * oddsOf(models.ahead, signs.values)) + PLAN.lean) + aimsIn(text) + meantAfter(text, past)
  }
  return [-ahead, -ahead, ahead, ahead]
}

/** The span of each passage; `past` is the last year reported on, or null where none is known. */
export function spansOf(
  passages: readonly Passage[],
  past: number | null,
  manner: Manner = REPORT,
  models: PassageModels = PASSAGE_MODELS,
): Span[] {
  if (!passages.length) return []
  const costs = costsOf(manner)
  const tells = manner === PLAN ? evidenceInPlan : evidenceOf
  let best = Float64Array.of(0, 0, -manner.beginsAhead, -manner.beginsAhead)
  let next = new Float64Array(COUNT)
  // of each passage and span the span before it on the likeliest way
  const cameFrom = new Uint8Array(passages.length * COUNT)
  for (let t = 0; t < passages.length; t++) {
    const evidence = tells(passages[t] as Passage, past, models, manner)
    for (let to = 0; to < COUNT; to++) {
      let most = -Infinity
      let place = 0
      for (let i = 0; i < COUNT; i++) {
        const score = (best[i] as number) - (costs[i * COUNT + to] as number)
        if (score > most) {
          most = score
          place = i
        }
      }
      next[to] = most + (evidence[to] as number)
      cameFrom[t * COUNT + to] = place
    }
    const spent = best
    best = next
    next = spent
  }
  let place = best.indexOf(Math.max(...best))
  const spans: Span[] = passages.map(() => 'term-behind')
  for (let t = passages.length - 1; t >= 0; t--) {
    spans[t] = SPANS[place] as Span
    place = cameFrom[t * COUNT + place] as number
  }
  return spans
}
