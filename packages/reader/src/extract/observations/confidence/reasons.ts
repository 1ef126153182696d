import { findStandardIndicator } from '@lantu/model/indicator-catalogue'
import type { Reason } from '@lantu/model/statement'
import { ending } from '../../../patterns/at-end.ts'
import { Cues } from '../../../patterns/cues.ts'
import { MEASURE_TAIL } from '../phrases/words.ts'

/** What is known of a record that bears on whether it is right. */
export interface Evidence {
  readonly indicator: string
  /** How it was named, or that a table's row named it. */
  readonly from: 'own' | 'counted' | 'carried' | 'none' | 'table' | 'flattened-table'
  readonly sharedList: boolean
  /** No verb stands between the name and the number. */
  readonly noVerb: boolean
  readonly time: 'said' | 'heading' | 'none'
  readonly change: boolean
  readonly chineseNumeral: boolean
  /** Numbers in the sentence. */
  readonly numbers: number
  readonly damaged: boolean
}

const LONG = 16
const SHORT = 4
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

/** Why one can be more or less sure of a record: a set of `REASONS`. */
export function reasonsOf(evidence: Evidence): number {
  const { indicator } = evidence
  let reasons = NAMED[evidence.from] | TIMED[evidence.time]
  if (evidence.sharedList) reasons |= SHARED_LIST
  if (findStandardIndicator(indicator) !== null) reasons |= KNOWN
  if (MEASURE_ENDS.test(indicator) || SHARE_ENDS.test(indicator)) reasons |= MEASURE_NOUN
  if (indicator.length > LONG) reasons |= LONG_NAME
  // 钢产量 and 总人口 are short and whole
  if (indicator.length < SHORT && (reasons & (KNOWN | MEASURE_NOUN)) === 0) reasons |= SHORT_NAME
  if (indicator.includes('、')) reasons |= LISTED_NAME
  if (VERB_WITHIN.next(indicator, 2) >= 0) reasons |= VERB_IN_NAME
  if (evidence.noVerb && evidence.from === 'own') reasons |= NO_VERB
  if (evidence.change) reasons |= CHANGE
  if (evidence.chineseNumeral) reasons |= IN_WORDS
  if (evidence.numbers >= MANY) reasons |= MANY_NUMBERS
  if (evidence.damaged) reasons |= DAMAGED
  return reasons
}
