import type { Reason } from '@lantu/model/reason'
import { type Confidence, confidenceOfBits } from '../../fitted/log-odds.ts'
import { TASKS } from './weights.ts'

/** What is known of a sentence taken for a task that bears on whether it is one. */
export interface Evidence {
  /** Index of the clause that its first action opens; 0 where only circumstances stand before it. */
  readonly firstAction: number
  readonly actions: number
  /** No heading says whether the part looks back or ahead. */
  readonly unsure: boolean
  readonly actor: boolean
  readonly due: boolean
  readonly digits: boolean
  readonly damaged: boolean
}

const REASONS: readonly Reason[] = [
  'opens-with-action',
  'action-after-other',
  'unsure-part',
  'part-looks-ahead',
  'several-actions',
  'actor-named',
  'due-said',
  'with-number',
  'damaged-text',
]
const ofBits = confidenceOfBits(REASONS, TASKS)

/** Chance that the sentence is a task, with the reasons. */
export function confidenceOf({ firstAction, actions, unsure, actor, due, digits, damaged }: Evidence): Confidence {
  const order = firstAction === 0 ? 1 : 2
  const part = unsure ? 4 : 8
  const said = (actions > 1 ? 16 : 0) | (actor ? 32 : 0) | (due ? 64 : 0) | (digits ? 128 : 0)
  return ofBits(order | part | said | (damaged ? 256 : 0))
}
