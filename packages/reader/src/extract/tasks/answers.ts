import type { TaskDraft } from '../draft.ts'
import type { Sentence } from '../view/sentence.ts'
import { type Duty, unitsOf } from './duty/duty.ts'
import { dutyOf } from './duty/duty-phrase.ts'
import type { ReadOne } from './read-sentence.ts'
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

/** Who answers, where a sentence says nothing else. */
export const dutyAlone = ({ role, clause, duty }: ReadOne): Duty | null => (role === 'other' && clause < 0 ? duty : null)

/** 市水利局, 各级政府: not 建设数字政府. */
const OFFICE = /^[省市县区州各国].*(?:政府|委员会)$|[局委办厅]$/

/** Who answers for what goes on in a paragraph. */
export interface Opened {
  readonly units: readonly string[]
  /** The end of a sentence ends it too; otherwise that of the paragraph. */
  readonly sentence: boolean
}

/** Who goes on to answer behind a sentence: its label, or an office that acts as far as semicolons go. */
export function goingOn(one: ReadOne, task: TaskDraft | null, { view }: Sentence, before: Opened | null): Opened | null {
  if (one.labels && one.duty) return { units: unitsOf(one.duty), sentence: false }
  const closed = !view.text.endsWith('；')
  if (before && !(before.sentence && closed)) return before
  return task?.actor && !task.actors && !closed && OFFICE.test(task.actor) ? { units: [task.actor], sentence: true } : null
}
