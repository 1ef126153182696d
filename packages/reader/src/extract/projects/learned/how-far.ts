import type { Stage } from '@lantu/model/statement'
import { SignSet } from '../../../patterns/sign-set.ts'
import { type Setting, settled } from '../clauses/clause-setting.ts'
import { verbOf } from '../clauses/clause-verb.ts'
import { GOES_ON, progressIn } from '../clauses/subjects.ts'
import { endsInPredicate, predicateOf } from '../lexicon/predicates.ts'

/** How far a thing is, and the words that say it. */
export interface HowFar {
  readonly stage: Stage
  readonly words: string
}

const COLON = '：'.charCodeAt(0)
const PARTING = new SignSet('；。')

/** Where the sentence is parted next. */
function stopAfter(text: string, end: number): number {
  const last = Math.min(text.length, end + 60)
  for (let i = end; i < last; i++) if (PARTING.has(text.charCodeAt(i))) return i
  return last
}

/** How far a thing is said to be by a clause that goes on from its name, or by the words behind a colon. */
function saidLater(text: string, end: number): HowFar | null {
  const goesOn = text.charCodeAt(end) === COLON || GOES_ON.test(text.slice(end + 1, end + 8))
  const said = goesOn ? progressIn(text.slice(end + 1, stopAfter(text, end))) : null
  return said && { stage: said.stage, words: said.word }
}

/** The verb that stands before what is named from `at` on in a clause, with the predicate that closes it. */
function governedBy(text: string, start: number, end: number, at: number): (HowFar & { readonly weak: boolean }) | null {
  const governing = verbOf(text, start, end)
  if (!governing || governing.from > at) return null
  const { verb, words } = governing
  const predicate = endsInPredicate(text, at, end) ? predicateOf(text.slice(at, end)) : null
  const closed = predicate && predicate.at > 2 && verb.stage !== 'planning' ? predicate.stage : verb.stage
  return { stage: closed, words, weak: verb.force === 'weak' }
}

/** A clause may still be under the verb of one of so many before it. */
const BACK = 3

/**
 * How far the things are that a clause names from `from` to `to`: by its verb, by what is said behind them or in the next clause, or by the
 * verb of a clause before.
 */
export function howFar(
  text: string,
  clauses: readonly (readonly [number, number])[],
  number: number,
  from: number,
  to: number,
  setting: Setting,
): HowFar {
  const [start, end] = clauses[number] as readonly [number, number]
  const behind = text.slice(to, end)
  const governing = governedBy(text, start, end, from)
  const said = behind.length > 1 && (!governing || governing.weak) ? progressIn(behind) : null
  // 推动荻浦铁路建成: what is pushed on tells how far it is to come
  if (governing && !said) return { stage: settled(governing.stage, setting, governing.words), words: governing.words }
  const told = said ? { stage: said.stage, words: said.word } : saidLater(text, end)
  if (told) return { stage: settled(told.stage, setting, told.words), words: told.words }
  for (let before = number - 1; before >= Math.max(0, number - BACK); before--) {
    const [first, last] = clauses[before] as readonly [number, number]
    const carried = verbOf(text, first, last)
    if (carried) return { stage: settled(carried.verb.stage, setting, carried.verb.word), words: carried.words }
  }
  return { stage: '', words: '' }
}
