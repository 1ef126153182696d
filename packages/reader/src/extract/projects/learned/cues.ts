import { SignKinds } from '../../../patterns/sign-set.ts'
import { verbOf } from '../clauses/clause-verb.ts'
import { progressIn } from '../clauses/subjects.ts'
import { readEnding } from '../endings.ts'
import { OTHER_CLASSES } from '../lexicon/heads.ts'
import { endsInPredicate, predicateOf } from '../lexicon/predicates.ts'
import { VERB_OF, type Verb, verbNumberAt } from '../lexicon/verbs.ts'
import { COUNT } from '../names/counts.ts'
import type { Name } from '../names/name.ts'
import type { Places } from '../places.ts'
import { specificity } from '../specificity.ts'
import type { Tagged } from './tagger.ts'

/** What can speak for or against a name that the tagger reads, in this order; the weights are those of `worth-weights.ts`. */
export const CUES = [
  'kind-only',
  'own-name',
  'ends-in-thing',
  'ends-in-act',
  'no-head',
  'bare-place',
  'three-signs',
  'seven-to-twelve-signs',
  'completed',
  'counted',
  'holds-a-verb',
  'signs-unpaired',
  'inside-a-bracket',
  'alone',
  'beside-rules',
  'beside-sure-rules',
  'opens-the-clause',
  'behind-completion',
  'behind-another-verb',
  'words-before-the-first',
  'built-behind-it',
  'nothing-closes',
  'predicate-closes',
  'progress-closes',
  'projects-close',
  'building-closes',
  'thing-closes',
  'act-closes',
  'others-close',
  'words-close',
  'looks-back',
] as const
export type Cue = (typeof CUES)[number]
export const bitOf = (cue: Cue): number => 1 << CUES.indexOf(cue)

/** A clause and what was read in it. */
export interface Reading {
  readonly text: string
  readonly start: number
  readonly end: number
  readonly tagged: readonly Tagged[]
  /** What rules found there, and what of it stands. */
  readonly found: readonly Name[]
  readonly kept: readonly Name[]
  readonly past: boolean
  readonly places: Places
}

/** Verbs that make, change or bring on what is built, by a sign that they have. */
const BUILDS = /[建施改扩造启开推加打完贯续竣谋规]/
/** What is said of anything that is built, right behind its name. */
const BUILT = /^(?:的?建设|开发|前期|工作|项目|工程|”)/
const ACTS_WITHIN = /建设|改造|扩建|修复|开发|新建|迁建|提升|升级|续建|研发|改建/
/** 等17条断头路 */
const ROADS_CLOSE = /(?:断头|瓶颈)路$/
const PROJECTS_CLOSE = /^等?[^，]{0,14}(?:项目|工程)(?:建设)?$/

const [OPENS, CLOSES] = [1, 2]
const PAIRED = new SignKinds([
  [OPENS, '（“《'],
  [CLOSES, '）”》'],
])

/** How many signs more open than close. */
function depthOf(text: string, start: number, end: number): number {
  let depth = 0
  for (let i = start; i < end; i++) {
    const sign = PAIRED.of(text.charCodeAt(i))
    if (sign !== 0) depth += sign === OPENS ? 1 : -1
  }
  return depth
}

/** Whether a verb stands within a name that is no act upon what it names: 石梁职院｜创建｜大学. */
function holdsVerb(text: string, start: number, end: number): boolean {
  for (let i = start + 2; i < end - 2; i++) {
    const number = verbNumberAt(text, i)
    if (number < 0) continue
    const { word } = VERB_OF[number] as Verb
    if (word.length > 1 && !ACTS_WITHIN.test(word)) return true
  }
  return false
}

/** What a clause says of all its names: what stands before the first and behind the last. */
export function cuesAround(reading: Reading): number {
  const { text, start, end, tagged, found, kept, past } = reading
  let first = end
  let last = start
  for (const one of [...tagged, ...found]) {
    first = Math.min(first, one.start)
    last = Math.max(last, one.end)
  }
  let cues = past ? bitOf('looks-back') : 0
  if (tagged.length === 1) cues |= bitOf('alone')
  if (kept.length > 0) cues |= bitOf('beside-rules')
  if (kept.some(({ judged }) => judged.confidence >= 0.8)) cues |= bitOf('beside-sure-rules')
  return cues | cuesBefore(text, start, end, first) | bitOf(closing(text, start, end, last))
}

function cuesBefore(text: string, start: number, end: number, first: number): number {
  if (first <= start) return bitOf('opens-the-clause')
  const governing = verbOf(text, start, end)
  if (!governing || governing.from > first) return 0
  const { verb, from } = governing
  let cues = verb.stage === 'complete' ? bitOf('behind-completion') : 0
  if (!BUILDS.test(verb.word)) cues |= bitOf('behind-another-verb')
  return /[\u4e00-\u9fff“]/.test(text.slice(from, first)) ? cues | bitOf('words-before-the-first') : cues
}

/** What closes a clause behind its last name. */
function closing(text: string, start: number, end: number, last: number): Cue {
  const tail = text.slice(last, end)
  if (tail === '') return 'nothing-closes'
  const predicate = endsInPredicate(text, start, end) ? predicateOf(text.slice(start, end)) : null
  if (predicate && start + predicate.at <= last + 12) return 'predicate-closes'
  if (PROJECTS_CLOSE.test(tail)) return 'projects-close'
  if (progressIn(tail)) return 'progress-closes'
  if (tail.endsWith('建设') || tail.endsWith('前期') || tail.endsWith('前期工作')) return 'building-closes'
  const { kind } = readEnding(tail)
  if (kind === 'works' || ROADS_CLOSE.test(tail)) return 'thing-closes'
  if (kind === 'act') return 'act-closes'
  return tail.includes('等') && OTHER_CLASSES.endingAt(tail) ? 'others-close' : 'words-close'
}

/** What speaks for or against one name of a clause, beside what the clause says of all: a bit for each. */
export function cuesOf({ text, start: opens, end: closes, places }: Reading, { start, end }: Tagged, name: string): number {
  const { kind, headAt } = readEnding(name)
  const special = specificity(name, headAt, places)
  const length = end - start
  let cues = special === 0 ? bitOf('kind-only') : special === 2 ? bitOf('own-name') : 0
  if (kind === 'works') cues |= bitOf('ends-in-thing')
  else if (kind === 'act') cues |= bitOf('ends-in-act')
  else if (kind === 'none') cues |= length <= 4 ? bitOf('no-head') | bitOf('bare-place') : bitOf('no-head')
  if (length <= 3) cues |= bitOf('three-signs')
  else if (length >= 7 && length <= 12) cues |= bitOf('seven-to-twelve-signs')
  if (name.length > length) cues |= bitOf('completed')
  if (COUNT.test(text.slice(start, end))) cues |= bitOf('counted')
  if (holdsVerb(text, start, end)) cues |= bitOf('holds-a-verb')
  if (depthOf(text, start, end) !== 0) cues |= bitOf('signs-unpaired')
  if (depthOf(text, opens, start) > 0) cues |= bitOf('inside-a-bracket')
  return BUILT.test(text.slice(end, closes)) ? cues | bitOf('built-behind-it') : cues
}
