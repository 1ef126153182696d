import type { Reason } from '@lantu/model/statement'
import { type Confidence, confidenceFrom, looksDamaged } from '../../log-odds.ts'
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
  readonly text: string
}

/** Chance that the sentence is a task, with the reasons. */
export function confidenceOf({ firstAction, actions, unsure, actor, due, text }: Evidence): Confidence {
  const reasons: Reason[] = [firstAction === 0 ? 'opens-with-action' : 'action-after-other', unsure ? 'unsure-part' : 'part-looks-ahead']
  if (actions > 1) reasons.push('several-actions')
  if (actor) reasons.push('actor-named')
  if (due) reasons.push('due-said')
  if (/\d/.test(text)) reasons.push('with-number')
  if (looksDamaged(text)) reasons.push('damaged-text')
  return confidenceFrom(reasons, TASKS)
}
