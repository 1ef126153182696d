import type { Role } from '@lantu/model/statement'
import type { Sentence } from '../view/sentence.ts'
import { DIGIT } from '../view/signs.ts'
import type { ActionRead } from './actions/action-read.ts'
import { addJoined } from './actions/joined-actions.ts'
import { actionOf, heldIn, isCircumstance } from './actions/read-actions.ts'
import type { Duty } from './duty/duty.ts'
import { dutyOf } from './duty/duty-phrase.ts'
import { closingDuty, openingDuty } from './duty/duty-places.ts'
import { roleOf, type Surroundings } from './roles/sentence-role.ts'
import { cuesOf } from './sentence-cues.ts'

/** What a sentence is for, what it promises, and who it says answers. */
export interface ReadOne {
  readonly actions: readonly ActionRead[]
  /** The clause of the first action; −1 without one. */
  readonly clause: number
  /** The clause that the first action opens: 0 where only circumstances stand before it; −1 without one. */
  readonly firstAction: number
  readonly cues: number
  readonly digits: boolean
  readonly role: Role
  /** Where the sentence says who answers in a bracket at its end; its length without one. */
  readonly spoken: number
  /** Who answers, where the sentence or the bracket at its end says nothing else. */
  readonly duty: Duty | null
  /** 市水利局：…: whoever opens the sentence answers for all that follows in the paragraph. */
  readonly labels: boolean
}

/** Reads a sentence in its surroundings; `goesOn` where a list of units before it is not closed. */
export function readSentence({ view, clauses }: Sentence, around: Surroundings, goesOn: boolean): ReadOne {
  const { text } = view
  const cues = cuesOf(text)
  const digits = view.has(DIGIT)
  const whole = dutyOf(text, cues, goesOn)
  if (whole)
    return { actions: [], clause: -1, firstAction: -1, cues, digits, role: 'other', spoken: text.length, duty: whole, labels: false }
  const closing = closingDuty(text, cues)
  const spoken = closing?.at ?? text.length
  const actions: ActionRead[] = []
  let clause = -1
  let lead = true
  const opening = openingDuty(text, clauses, cues)
  for (let i = opening?.clauses ?? 0; i < clauses.length; i++) {
    const [from, until] = clauses[i] as readonly [number, number]
    if (from >= spoken) break
    const to = Math.min(until, spoken)
    const action = actionOf(text, from, to, clause < 0, cues)
    if (action) {
      if (clause < 0) clause = i
      addJoined(actions, text, action, to)
    } else if (clause < 0 && lead && !isCircumstance(text, from, to)) lead = false
  }
  // 坚持创新在…的核心地位，以科技带动…: what is held to, where nothing else is promised
  const held =
    text.startsWith('坚持') && (clause < 0 || text.startsWith('以', clauses[clause]?.[0]))
      ? heldIn(text, ...(clauses[0] as [number, number]))
      : null
  if (held) {
    actions.splice(0, actions.length, held)
    clause = 0
    lead = true
  }
  const firstAction = clause >= 0 && lead ? 0 : clause
  const role = roleOf({ text, clauses, action: firstAction, cues, digits }, around)
  const duty = closing?.duty ?? (clause >= 0 ? (opening?.duty ?? null) : null)
  return {
    actions,
    clause,
    firstAction,
    cues,
    digits,
    role,
    spoken,
    duty,
    labels: duty !== null && duty === opening?.duty && opening.labels,
  }
}
