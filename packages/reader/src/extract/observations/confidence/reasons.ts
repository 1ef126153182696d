import { findStandardIndicator } from '@lantu/model/indicator-catalogue'
import type { Reason } from '@lantu/model/reason'
import { ending } from '../../../patterns/at-end.ts'
import { Cues } from '../../../patterns/cues.ts'
import { MEASURE_TAIL } from '../phrases/words.ts'
import { hasDigits, hasOddWords } from './odd-names.ts'

/** What is known of a record that bears on whether it is right. */
export interface Evidence {
  readonly indicator: string
  /** How it was named, or that a table's row named it. */
  readonly from: 'own' | 'counted' | 'carried' | 'none' | 'table' | 'flattened-table'
  readonly sharedList: boolean
  /** No verb stands between the name and the number. */
  readonly noVerb: boolean
  readonly time: 'said' | 'heading' | 'none'
  /** Neither its sentence nor a title dates it: the document's year is inferred, or unknown. */
  readonly guessed?: boolean
  readonly change: boolean
  readonly chineseNumeral: boolean
  /** Numbers in the sentence. */
  readonly numbers: number
  readonly damaged: boolean
  /** The name is not the grammar's own, which was doubted, but that of the words around by the likeliest reading of them. */
  readonly reworded?: boolean
  /** A cell that may as well stand in another column. */
  readonly uncertainColumn?: boolean
  /** What a number in a sentence stands among; cells have nothing of it. */
  readonly beside?: Beside
}

/** What stands around a number in its sentence. */
export interface Beside {
  /** The sentence. */
  readonly sentence: string
  /** Words follow the number that belong to no other. */
  readonly wordsAfter: boolean
  /** It is one of several that stand side by side. */
  readonly oneOfSeveral: boolean
  /** 分别, 各: one number for each. */
  readonly respectively: boolean
  readonly money: boolean
}

const LONG = 18
/** A name of so many signs and more, and not long, seldom lacks anything. */
const FULL = 10
const SHORT = 4
const ONE_WORD = 2
const MANY = 6
const SHARE = /(?:率|比重|比例|占比|系数|指数|结构|年限|寿命|浓度|强度|价格)$/
const MEASURE_ENDS = ending(MEASURE_TAIL)
const SHARE_ENDS = ending(SHARE)
/** Verbs that should have been left out of a name, past its first two characters. */
const VERB_WITHIN = new Cues('实现 达到 进行 推进 加快 分别 完成 突破 保持 获得 提升 加强')

/** All that may be said, in the order in which what weighs the same is told; a set of them is a number with a bit for each. */
export const REASONS: readonly Reason[] = [
  'named-by-own-words',
  'named-by-what-it-counts',
  'named-by-context',
  'table',
  'flattened-table',
  'time-said',
  'time-from-heading',
  'no-time',
  'shared-list',
  'known-indicator',
  'measure-noun',
  'long-name',
  'short-name',
  'listed-name',
  'verb-in-name',
  'no-verb',
  'change',
  'words-for-number',
  'many-numbers',
  'damaged-text',
  'odd-words-in-name',
  'digits-in-name',
  'full-name',
  'one-word-name',
  'composed-name',
  'words-after-number',
  'one-of-several',
  'not-shared-out',
  'money',
  'dated-by-guess',
  'uncertain-column',
  'reworded',
]
const bit = (reason: Reason) => 1 << REASONS.indexOf(reason)

const NAMED = {
  own: bit('named-by-own-words'),
  counted: bit('named-by-what-it-counts'),
  carried: bit('named-by-context'),
  none: bit('named-by-context'),
  table: bit('table'),
  'flattened-table': bit('flattened-table'),
} as const
const TIMED = { said: bit('time-said'), heading: bit('time-from-heading'), none: bit('no-time') } as const
const [SHARED_LIST, KNOWN, MEASURE_NOUN] = [bit('shared-list'), bit('known-indicator'), bit('measure-noun')]
const [LONG_NAME, SHORT_NAME, LISTED_NAME] = [bit('long-name'), bit('short-name'), bit('listed-name')]
const [VERB_IN_NAME, NO_VERB, CHANGE] = [bit('verb-in-name'), bit('no-verb'), bit('change')]
const [IN_WORDS, MANY_NUMBERS, DAMAGED] = [bit('words-for-number'), bit('many-numbers'), bit('damaged-text')]
const [ODD_WORDS, DIGITS, FULL_NAME] = [bit('odd-words-in-name'), bit('digits-in-name'), bit('full-name')]
const [ONE_WORD_NAME, COMPOSED] = [bit('one-word-name'), bit('composed-name')]
const [WORDS_AFTER, ONE_OF_SEVERAL] = [bit('words-after-number'), bit('one-of-several')]
const [NOT_SHARED_OUT, MONEY] = [bit('not-shared-out'), bit('money')]
/** Says nothing of the name. */
export const BY_GUESS = bit('dated-by-guess')
const UNCERTAIN = bit('uncertain-column')
const REWORDED = bit('reworded')

/** What the words around the number say of how well it is named. */
function reasonsBeside({ indicator, from, sharedList }: Evidence, beside: Beside): number {
  let reasons = 0
  if (!beside.sentence.includes(indicator)) reasons |= COMPOSED
  if (beside.wordsAfter && from !== 'counted') reasons |= WORDS_AFTER
  if (beside.oneOfSeveral) reasons |= ONE_OF_SEVERAL
  if (beside.respectively && !sharedList) reasons |= NOT_SHARED_OUT
  if (beside.money) reasons |= MONEY
  return reasons
}

/** Why one can be more or less sure of a record: a set of `REASONS`. */
export function reasonsOf(evidence: Evidence): number {
  const { indicator } = evidence
  let reasons = NAMED[evidence.from] | TIMED[evidence.time]
  if (evidence.sharedList) reasons |= SHARED_LIST
  if (findStandardIndicator(indicator) !== null) reasons |= KNOWN
  if (MEASURE_ENDS.test(indicator) || SHARE_ENDS.test(indicator)) reasons |= MEASURE_NOUN
  const { length } = indicator
  if (length > LONG) reasons |= LONG_NAME
  else if (length >= FULL) reasons |= FULL_NAME
  else if (length <= ONE_WORD && (reasons & KNOWN) === 0) reasons |= ONE_WORD_NAME
  // 钢产量 and 总人口 are short and whole
  if (length < SHORT && (reasons & (KNOWN | MEASURE_NOUN)) === 0) reasons |= SHORT_NAME
  if (indicator.includes('、')) reasons |= LISTED_NAME
  if (hasOddWords(indicator)) reasons |= ODD_WORDS
  if (hasDigits(indicator)) reasons |= DIGITS
  if (VERB_WITHIN.next(indicator, 2) >= 0) reasons |= VERB_IN_NAME
  if (evidence.noVerb && evidence.from === 'own') reasons |= NO_VERB
  if (evidence.change) reasons |= CHANGE
  if (evidence.chineseNumeral) reasons |= IN_WORDS
  if (evidence.numbers >= MANY) reasons |= MANY_NUMBERS
  if (evidence.damaged) reasons |= DAMAGED
  if (evidence.guessed && evidence.time !== 'said') reasons |= BY_GUESS
  if (evidence.uncertainColumn) reasons |= UNCERTAIN
  if (evidence.reworded) reasons |= REWORDED
  return evidence.beside ? reasons | reasonsBeside(evidence, evidence.beside) : reasons
}
