import type { TaskDraft } from '../draft.ts'
import type { Sentence } from '../sentence.ts'
import { type Duty, dutyOf } from './actors.ts'
import { ANSWERED } from './sentence-cues.ts'
import { nameActors, setDue } from './task-draft.ts'

/** Whether a paragraph closes with a bracket of duty. */
export function endsWithDuty(sentences: readonly Sentence[]): boolean {
  const text = sentences.at(-1)?.view.text ?? ''
  return sentences.length > 1 && text.endsWith('）') && dutyOf(text, ANSWERED, !text.startsWith('（')) !== null
}

/** Two lists as one. */
export const joinedDuty = (before: Duty | null, { units, due }: Duty): Duty =>
  before ? { units: [...new Set([...before.units, ...units])], due: before.due || due } : { units, due }

/** 各相关部门: a subject that a list of duties says better. */
const ANY = /^(?:各(?:有关|相关)|有关|相关|各(?:级|部门|单位))/

/** 由甲局牵头，乙局配合。 answers for the tasks before it that name nobody. */
export function answerFor(tasks: readonly TaskDraft[], first: number, { units, due }: Duty, year: number | null): void {
  for (let i = first; i < tasks.length; i++) {
    const task = tasks[i] as TaskDraft
    if (units.length && (!task.actor || ANY.test(task.actor))) nameActors(task, units)
    if (due && !task.due) setDue(task, due, year)
  }
}
