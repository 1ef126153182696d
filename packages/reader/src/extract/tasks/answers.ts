import type { TaskDraft } from '../draft.ts'
import { type Duty, unitsOf } from '../duty/duty.ts'
import { dutyOf } from '../duty/duty-phrase.ts'
import type { Sentence } from '../sentence.ts'
import { ANSWERED } from './sentence-cues.ts'
import { nameActors, setDue } from './task-draft.ts'

/** Whether a paragraph closes with a bracket of duty. */
export function endsWithDuty(sentences: readonly Sentence[]): boolean {
  const text = sentences.at(-1)?.view.text ?? ''
  return sentences.length > 1 && text.endsWith('）') && dutyOf(text, ANSWERED, !text.startsWith('（')) !== null
}

/** 各相关部门, 重点企业: a subject that a list of duties says better. */
const ANY = /^(?:各(?:有关|相关)|有关|相关|各(?:级|部门|单位))|(?:企业|公司|集团|产业|工作|学校|院校|医院|银行|机构|主体)$/

/** 由甲局牵头，乙局配合。 answers for the tasks before it that name nobody. */
export function answerFor(tasks: readonly TaskDraft[], first: number, duty: Duty, year: number | null): void {
  const units = unitsOf(duty)
  for (let i = first; i < tasks.length; i++) {
    const task = tasks[i] as TaskDraft
    if (units.length && (!task.actor || (!task.actors && ANY.test(task.actor)))) nameActors(task, units)
    if (duty.due && !task.due) setDue(task, duty.due, year)
    if (duty.overseer && !task.overseer) task.overseer = duty.overseer
  }
}
