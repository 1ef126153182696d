import { findStandardIndicator } from '@lantu/model/indicator-catalogue'
import type { Reason } from '@lantu/model/statement'
import { ending } from '../../../patterns/at-end.ts'
import { search } from '../../../patterns/openings.ts'
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
const VERB_WITHIN = search(/实现|达到|进行|推进|加快|分别|完成|突破|保持|获得|提升|加强/)

const NAMED = {
  own: 'named-by-own-words',
  counted: 'named-by-what-it-counts',
  carried: 'named-by-context',
  none: 'named-by-context',
  table: 'table',
  'flattened-table': 'flattened-table',
} as const
const TIMED = { said: 'time-said', heading: 'time-from-heading', none: 'no-time' } as const

/** Why one can be more or less sure of a record. */
export function reasonsOf(evidence: Evidence): Reason[] {
  const { indicator } = evidence
  const reasons: Reason[] = [NAMED[evidence.from], TIMED[evidence.time]]
  if (evidence.sharedList) reasons.push('shared-list')
  if (findStandardIndicator(indicator) !== null) reasons.push('known-indicator')
  if (MEASURE_ENDS.test(indicator) || SHARE_ENDS.test(indicator)) reasons.push('measure-noun')
  if (indicator.length > LONG) reasons.push('long-name')
  if (indicator.length < SHORT) reasons.push('short-name')
  if (indicator.includes('、')) reasons.push('listed-name')
  if (VERB_WITHIN.exec(indicator, 2)) reasons.push('verb-in-name')
  if (evidence.noVerb && evidence.from === 'own') reasons.push('no-verb')
  if (evidence.change) reasons.push('change')
  if (evidence.chineseNumeral) reasons.push('words-for-number')
  if (evidence.numbers >= MANY) reasons.push('many-numbers')
  if (evidence.damaged) reasons.push('damaged-text')
  return reasons
}
