import type { ObservationDraft } from '../../draft.ts'
import type { TimePhrase } from '../../times/time-phrase.ts'
import type { Whole } from '../names/carried/whole.ts'
import type { Each } from '../names/complete-name.ts'
import type { Head } from '../phrases/read-head.ts'
import type { Quantity } from '../quantities/scan-quantities.ts'

/** What one sentence leaves for the next of its paragraph: the time it spoke of, and its subject. */
export interface Memory {
  phrase: TimePhrase | null
  subject: string
  /** The subject is a rate of growth: 增长速度，…年为6%. */
  rate: boolean
  /** The sentence ended with ；: the next goes on about the same. */
  goesOn: boolean
  /** … and is compared with the same year: 甲比2015年增加3万吨；乙增加2万吨. */
  base: TimePhrase | null
  /** The sentence just before, where it is short and has no number: 建材业稳步回升。 */
  said: string
  /** … and its shares are of the same whole: 甲占全部投资的10%；乙占5%. */
  shareOf: string
  /** … and its names may be shared out again: 甲、乙分别达到5和6；明年分别达到7和8. */
  recent: readonly string[]
  /** What was measured last, for parts of it that the next sentence names: 。其中铁路…. */
  whole: Whole | null
}

export const freshMemory = (): Memory => ({
  phrase: null,
  subject: '',
  rate: false,
  goesOn: false,
  base: null,
  said: '',
  shareOf: '',
  recent: [],
  whole: null,
})

/** What is known while one walks along the clauses of a sentence. */
export interface Running {
  /** Time phrase that governs so far. */
  phrase: TimePhrase | null
  subject: string
  /** What it was counted in: 建设公路35项、4659公里. */
  units: string[]
  /** The subject was named as a rate of growth. */
  rate: boolean
  /** What was measured as a whole, for parts of it. */
  whole: Whole | null
  /** Of what the last share was one: 占｛全部投资比重｝. */
  shareOf: string
  /** Of a share, what it is a share of something else: a rate of growth after it is of this. */
  owner: string
  /** The subject was set in this sentence. */
  fresh: boolean
  /** What the part before a ； was about, until this one names something. */
  spokenOf: string
  /** The noun that opens the sentence, alone in its clause. */
  lead: string
  /** What the clause just before spoke of, where it had no number. */
  topic: string
  /** What the first clause of the sentence spoke of, where it had no number: 园区建设稳步推进，…. */
  opening: string
  /** The clauses of the sentence that had no number. */
  readonly told: string[]
  /** The sentence just before, short and without a number, as long as nothing has been named. */
  said: string
  /** The last clause of the sentence that had no number. */
  about: string
  /** The noun before the colon that opens the sentence. */
  label: string
  /** The measure that the clause said once for all that it lists. */
  each: Each | null
  startYear: number | null
  /** What the growths of the sentence are compared with. */
  base: TimePhrase | null
  /** What a clause of its own says that all is compared with: 与“十二五”末相比，…. */
  against: TimePhrase | null
  /** The names of this sentence, in order: 甲达到…，乙达到…，分别增长…. */
  recent: string[]
  /** How many of them an earlier sentence left. */
  readonly earlier: number
  /** Those of which no change was told: 甲达到…，乙达到…，均增长…. */
  unmoved: string[]
  /** How many names the last list was shared out to. */
  shared: number
  /** Where movements began: each dates one number. */
  spent: TimePhrase[]
  verb: string
  /** The number that says what those before it have passed, no amount of its own. */
  mark: Quantity | null
  /** Heads of the list in hand: 分别增长 12%、7.2%. */
  list: SharedList | null
  /** The sentence tells what there is now: 现有管网60公里，漏失率10%. */
  existing: boolean
  /** The clause just before, which a comma ends, is a forecast. */
  forecast: boolean
  /** A clause of its own says that all of the sentence is a forecast: 初步预计，…. */
  foretold: boolean
  before: ObservationDraft | null
  /** The number just before is a growth of each year on average. */
  yearly: boolean
  /** … or a rise of each year on average: 平均每年增加42亿元，｛增长4.9%｝. */
  rises: boolean
  /** The growth of each year stands before 其中: so are those of the parts. */
  averaged: boolean
}

/** Numbers that one phrase names together: 分别增长 12%、7.2%. */
export interface SharedList {
  readonly names: readonly string[] | null
  index: number
  /** How many numbers share it. */
  readonly count: number
  readonly head: Head
  /** Its numbers are where movements start. */
  starts?: boolean
}

/** So many of what a sentence has said reach a number; those before are forgotten. */
const MOST_KEPT = 12
export function keep(list: string[], one: string): void {
  if (list.length >= MOST_KEPT) list.shift()
  list.push(one)
}

export const runningFrom = ({ phrase, subject, rate, goesOn, base, said, shareOf, recent, whole }: Memory): Running => ({
  phrase,
  subject,
  units: [],
  rate,
  whole,
  shareOf: goesOn ? shareOf : '',
  owner: '',
  fresh: false,
  spokenOf: goesOn ? subject : '',
  topic: '',
  opening: '',
  told: [],
  said,
  about: '',
  label: '',
  each: null,
  lead: '',
  startYear: null,
  base,
  against: null,
  spent: [],
  recent: goesOn ? [...recent] : [],
  earlier: goesOn ? recent.length : 0,
  unmoved: [],
  shared: 0,
  verb: '',
  mark: null,
  list: null,
  existing: false,
  forecast: false,
  foretold: false,
  before: null,
  yearly: false,
  rises: false,
  averaged: false,
})

/** What is known at a place, to be known again behind an aside. */
export const keptOf = (running: Running): Running => ({
  ...running,
  units: [...running.units],
  told: [...running.told],
  spent: [...running.spent],
  recent: [...running.recent],
  unmoved: [...running.unmoved],
})
