import { PassageSigns } from './passage-cues.ts'
import { oddsOf, PASSAGE_MODELS } from './passage-weights.ts'
import { yearMentions } from './year-mentions.ts'

/** A year that stands in a text in some part, how often (the root of it, nearly), and what part that is. */
export interface YearEvidence {
  readonly part: string
  readonly year: number
  readonly weight: number
}

/** More years than these say nothing new. */
const MOST_MENTIONS = 400
/** So much of the line about a year tells whether it is spoken of as past or to come. */
const [BEFORE_IT, BEHIND_IT] = [120, 200]
/** Log odds from which its words tell it. */
const TELLS = 1.5

type Tense = 'back' | 'open' | 'ahead'

const signs = new PassageSigns()

function tenseAt(text: string, at: number): Tense {
  const before = text.slice(Math.max(0, at - BEFORE_IT), at)
  const behind = text.slice(at, at + BEHIND_IT)
  const close = behind.indexOf('\n')
  signs.read(before.slice(before.lastIndexOf('\n') + 1) + (close < 0 ? behind : behind.slice(0, close)), null)
  const odds = oddsOf(PASSAGE_MODELS.ahead, signs.values)
  return odds < -TELLS ? 'back' : odds > TELLS ? 'ahead' : 'open'
}

/** 五年来: the years that a text compares with may lie five years back. */
const OVER_YEARS = /[五四]年来|[这过去]五年|五年间|五年累计|本届政府/

/** Parts that say no more than that a year is spoken of. */
const PLAIN = new Set(['bare', 'reached', 'end', 'month', 'past'])
const isPlan = (role: string) => role.startsWith('plan') || role.startsWith('stretch')
/** What comes again tells less each time. */
const weightOf = (count: number) => 1 + 0.7 * Math.log2(count)

/** The parts that one mention has: its own, with the tense of its words, and in a text over several years. */
function partsOf(role: string, tense: Tense, overYears: boolean): string[] {
  const own = isPlan(role) ? 'plans' : PLAIN.has(role) ? 'years' : role
  const parts = [role, `${own} ${tense}`]
  if (overYears && !isPlan(role)) parts.push(`over-years ${role === 'since' || role === 'base' ? role : 'years'}`)
  return parts
}

/** All that the years of a text say of its own year. */
export function yearEvidence(text: string): YearEvidence[] {
  const mentions = yearMentions(text).slice(0, MOST_MENTIONS)
  const overYears = OVER_YEARS.test(text)
  const counts = new Map<string, number>()
  let last = 0
  let first = Infinity
  const lastPart = overYears ? 'last-told over-years' : 'last-told'
  const count = (part: string, year: number) => counts.set(`${part}|${year}`, (counts.get(`${part}|${year}`) ?? 0) + 1)
  for (const { role, year, at } of mentions) {
    if (role === 'stamp') {
      count(role, year)
      continue
    }
    const tense = tenseAt(text, at)
    for (const part of partsOf(role, tense, overYears)) count(part, year)
    if (isPlan(role) || role === 'day') continue
    if (tense === 'ahead') first = Math.min(first, year)
    else if (role !== 'by') last = Math.max(last, year)
  }
  if (last > 0) count(lastPart, last)
  if (first < Infinity) count('first-ahead', first)
  return [...counts].map(([key, times]) => {
    const [part = '', year] = key.split('|')
    return { part, year: Number(year), weight: weightOf(times) }
  })
}
