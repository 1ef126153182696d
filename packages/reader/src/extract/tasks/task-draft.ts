import type { TaskDraft } from '../draft.ts'
import { looksDamaged } from '../view/damage.ts'
import type { Sentence } from '../view/sentence.ts'
import { DAMAGED } from '../view/signs.ts'
import type { View } from '../view/view.ts'
import type { ActionRead } from './actions/action-read.ts'
import { chargedOf, subjectOf } from './actions/clause-subject.ts'
import { afterOpener } from './actions/opener.ts'
import { confidenceOf } from './confidence/confidence.ts'
import { dueOf } from './duty/due.ts'
import { unitsOf as unitsOfDuty } from './duty/duty.ts'
import { dutyWithin } from './duty/duty-places.ts'
import type { ReadOne } from './read-sentence.ts'

export type TaskAction = NonNullable<TaskDraft['actions']>[number]

export const LONGEST_OBJECT = 500
const LONGEST_ACTOR = 200
const MOST_ACTORS = 20

/** Who answers, the lead first. */
export function nameActors(task: TaskDraft, units: readonly string[]): void {
  task.actor = (units[0] as string).slice(0, LONGEST_ACTOR)
  if (units.length > 1) task.actors = units.slice(0, MOST_ACTORS)
}

const NOBODY: readonly string[] = []

/** Who answers for it: those whom the sentence names, or the subject of the clause that acts first. */
function unitsOf({ view: { text }, clauses }: Sentence, { clause, cues, duty }: ReadOne): readonly string[] {
  const said = duty ?? dutyWithin(text, clauses, cues)
  if (said) return unitsOfDuty(said)
  // 有关部门要按照…，抓住…: who is told may stand before a circumstance
  for (let i = 0; i <= clause; i++) {
    const [from, to] = clauses[i] as readonly [number, number]
    const at = afterOpener(text, from, to)
    const subject = i === clause ? subjectOf(text, at, to) : chargedOf(text, at, to)
    if (subject) return [text.slice(subject.from, subject.to)]
  }
  return NOBODY
}

/** The deadline as printed; `year` is the year that words without one mean. */
export function setDue(task: TaskDraft, words: string, year: number | null): void {
  task.due = words.replace(/[“”]/g, '').slice(0, 40)
  // 2024年6月底前 and “十四五”末 have their year
  if (year !== null && !/\d{4}[年./-]|[〇○零]|五/.test(task.due)) task.dueYear = year
}

const LONGEST_VERB = 60
export const MOST_ACTIONS = 40
const cut = (text: string, from: number, to: number, longest: number) => text.slice(from, Math.min(to, from + longest))

/** Everything promised, in clean places. */
export function actionsOf(view: View, actions: readonly ActionRead[]): TaskAction[] {
  const { text } = view
  const all = actions.length > MOST_ACTIONS ? actions.slice(0, MOST_ACTIONS) : actions
  return all.map(({ at, verbEnd, objectAt, objectEnd }) => ({
    action: cut(text, at, verbEnd, LONGEST_VERB),
    object: cut(text, objectAt, objectEnd, LONGEST_OBJECT),
    at: Math.min(view.at(at), view.at(objectAt)),
    end: view.at(Math.max(verbEnd, objectEnd) - 1) + 1,
  }))
}

/** The task of a sentence; null where it promises no action. */
export function taskOf(sentence: Sentence, one: ReadOne, section: number, unsure: boolean, year: number | null): TaskDraft | null {
  const { view, start, end } = sentence
  const { firstAction, cues, digits } = one
  const actions = actionsOf(view, one.actions)
  const [first] = actions
  if (!first) return null
  const { text } = view
  const units = unitsOf(sentence, one)
  const due = dueOf(text, cues)?.words || one.duty?.due || ''
  const damaged = view.has(DAMAGED) && looksDamaged(text)
  const said = { firstAction, actions: one.actions.length, unsure, actor: units.length > 0, due: due !== '', digits, damaged }
  const { confidence, why } = confidenceOf(said)
  const draft: TaskDraft = {
    kind: 'task',
    at: start,
    end,
    text: '',
    quoteStart: start,
    quoteEnd: end,
    quote: '',
    section,
    rule: 'task.sentence',
    confidence,
    why,
    action: first.action,
    object: first.object,
  }
  if (units.length) nameActors(draft, units)
  if (one.duty?.overseer) draft.overseer = one.duty.overseer
  if (due) setDue(draft, due, year)
  draft.actions = actions
  return draft
}
