import type { Stage } from '@lantu/model/statement'
import { readEnding } from '../endings.ts'
import { COUNT_OF_GROUPS, CUES, CuesIn, groupOf, tellsStage } from './cues.ts'
import type { Found } from './evidence.ts'

/** What the model of stages is told of a project: features by number, most of them a word or a group of words in a place about its name. */

export const STAGES: readonly Stage[] = ['planning', 'start', 'ongoing', 'complete', 'done', 'upgrade', '']
const COUNT = STAGES.length
const NUMBER = Object.fromEntries(STAGES.map((stage, i) => [stage, i])) as Record<Stage, number>
export const numberOf = (stage: Stage): number => NUMBER[stage]

const TENSES = 4
const KINDS = 6
const ENDINGS = ['works', 'system', 'act', 'project', 'programme', 'none'] as const
const GOVERNED = ['made', 'pushed', 'predicate', 'none'] as const

/** The places about a name in which words are looked for, in its clause, in its sentence and above. */
const PLACES = ['head', 'gap', 'own', 'tail', 'next', 'earlier', 'previous', 'before', 'opener', 'heading', 'title'] as const
const PLACE = Object.fromEntries(PLACES.map((name, i) => [name, i])) as Record<(typeof PLACES)[number], number>
/** What says little of one name by itself. */
const FAR: ReadonlySet<number> = new Set([PLACE.previous, PLACE.before, PLACE.heading, PLACE.title])
/** A group of words, or none. */
const GROUPS = COUNT_OF_GROUPS + 1

let last = 0
/** Where a group of so many features begins. */
const group = (size: number): number => {
  last += size
  return last - size
}
const BIAS = group(1)
const RULES = group(COUNT)
const LEARNED = group(COUNT)
const TENSE = group(TENSES)
const RULES_TENSE = group(COUNT * TENSES)
const KIND = group(KINDS)
const RULES_KIND = group(COUNT * KINDS)
const ENDING = group(ENDINGS.length)
const UPGRADES = group(1)
const RULES_UPGRADE = group(COUNT)
const RULES_GOVERNED = group(COUNT * GOVERNED.length)
const RULES_CLAUSE = group(COUNT * 4)
const RULES_SENTENCE = group(COUNT * 4)
const ENDS = group(COUNT)
const ENDS_TENSE = group(TENSES * 16)
const ENDS_KIND = group(KINDS * 16)
const FIRST = group(PLACES.length * GROUPS)
const LAST = group(PLACES.length * GROUPS)
const RULES_LAST = group(COUNT * PLACES.length * GROUPS)
const WORD = group(PLACES.length * CUES.length)
/** How many features there are. */
export const SIZE = last

/** So many features a project may have at most; of words that stand about it, what is left of them. */
const MOST = 400
const MOST_WORDS = MOST - 60

/** What the names of a clause share. */
export interface Shared {
  readonly start: number
  readonly end: number
  /** Where the first of them begins and the last ends. */
  readonly first: number
  readonly last: number
  /** The sentence before, and whether it stands in the same paragraph. */
  readonly previous: string
  readonly near: boolean
  /** What opens their list. */
  readonly opener: string
}

/** How far from a name its sentence is looked at before its clause and behind it, and how much of another text. */
const [EARLIER, NEXT, REACH] = [60, 40, 60]
const SEMICOLON = '；'.charCodeAt(0)

/** Where the sentence is parted next. */
function stopAfter(text: string, end: number): number {
  const to = Math.min(text.length, end + NEXT)
  for (let i = end; i < to; i++) if (text.charCodeAt(i) === SEMICOLON) return i
  return to
}

const NOTHING = new CuesIn('', 0)

/** The features of one project, filled anew for each. */
export class Features {
  readonly ids = new Int32Array(MOST)
  count = 0
  /** Whether anything about the name, or what opens its list, tells of a stage. */
  tells = false
  private rules = 0
  /** The text looked at last in each place: the names of a list share their sentence and what stands above it. */
  private readonly kept: CuesIn[] = [...PLACES, ''].map(() => NOTHING)

  /** `before`: where the name before it in the clause ends; `after`: where the next begins; −1 without one. */
  fill(found: Found, shared: Shared, before: number, after: number): void {
    const { standing, name, sentence } = found
    const { text } = sentence.view
    this.count = 0
    this.tells = false
    this.rules = NUMBER[name.stage]
    this.addName(found)
    const cues = this.cuesIn(text, PLACES.length, 0)
    const { start, end, first, last, previous, near, opener } = shared
    this.addPlace(PLACE.head, cues, start, first)
    if (before >= 0) this.addPlace(PLACE.gap, cues, before, name.start)
    if (after >= 0) this.addPlace(PLACE.own, cues, name.end, after)
    this.addPlace(PLACE.tail, cues, last, end)
    this.addPlace(PLACE.next, cues, end + 1, stopAfter(text, end))
    this.addPlace(PLACE.earlier, cues, Math.max(0, start - EARLIER), start)
    this.addText(near ? PLACE.previous : PLACE.before, previous)
    this.addText(PLACE.opener, opener)
    this.addText(PLACE.heading, standing.heading)
    this.addText(PLACE.title, standing.title)
    this.addTenses(found, cues, start, end)
  }

  /** Lets the texts go that it looked at. */
  forget(): void {
    for (let i = 0; i < this.kept.length; i++) this.kept[i] = NOTHING
  }

  private add(id: number): void {
    this.ids[this.count++] = id
  }

  private addName({ standing, name }: Found): void {
    const { rules } = this
    const { evidence } = name
    this.add(BIAS)
    this.add(RULES + rules)
    if (evidence.learned !== undefined) this.add(LEARNED + rules)
    this.add(TENSE + standing.tense)
    this.add(RULES_TENSE + rules * TENSES + standing.tense)
    this.add(KIND + standing.kind)
    this.add(RULES_KIND + rules * KINDS + standing.kind)
    this.add(ENDING + ENDINGS.indexOf(evidence.ending))
    if (readEnding(name.name).upgrade) {
      this.add(UPGRADES)
      this.add(RULES_UPGRADE + rules)
    }
    this.add(RULES_GOVERNED + rules * GOVERNED.length + GOVERNED.indexOf(evidence.governed))
  }

  private cuesIn(text: string, place: number, from: number): CuesIn {
    const kept = this.kept[place] as CuesIn
    if (kept.text === text) return kept
    const cues = new CuesIn(text, from)
    this.kept[place] = cues
    return cues
  }

  private addText(place: number, text: string): void {
    if (text !== '') this.addPlace(place, this.cuesIn(text, place, Math.max(0, text.length - REACH)), 0, text.length)
  }

  private addPlace(place: number, cues: CuesIn, from: number, to: number): void {
    const { at, cue } = cues
    const since = from === 0 ? 0 : cues.since(from)
    let first = COUNT_OF_GROUPS
    let final = COUNT_OF_GROUPS
    for (let i = since; i < at.length && (at[i] as number) < to; i++) {
      const one = cue[i] as number
      if (this.count < MOST_WORDS) this.add(WORD + place * CUES.length + one)
      if (!tellsStage(one)) continue
      final = groupOf(one)
      if (first === COUNT_OF_GROUPS) first = final
    }
    if (final !== COUNT_OF_GROUPS && !FAR.has(place)) this.tells = true
    this.add(FIRST + place * GROUPS + first)
    this.add(LAST + place * GROUPS + final)
    this.add(RULES_LAST + (this.rules * PLACES.length + place) * GROUPS + final)
  }

  /** Whether words of what is to come or of what has come stand in the clause, and in its sentence. */
  private addTenses({ standing }: Found, cues: CuesIn, start: number, end: number): void {
    const [clause, sentence] = [cues.tensesIn(start, end), cues.all]
    this.add(RULES_CLAUSE + this.rules * 4 + clause)
    this.add(RULES_SENTENCE + this.rules * 4 + sentence)
    // what ends is promised or has happened: the words that tell which are the same for both
    const ends = this.rules === NUMBER.done ? NUMBER.complete : this.rules
    this.add(ENDS + ends)
    if (ends !== NUMBER.complete) return
    this.add(ENDS_TENSE + standing.tense * 16 + clause * 4 + sentence)
    this.add(ENDS_KIND + standing.kind * 16 + clause * 4 + sentence)
  }
}
