import type { Section } from '@lantu/model/tree'
import type { TaskDraft } from '../draft.ts'
import { answerFor } from './answers.ts'
import { type Duty, joinedDuty, unitsOf } from './duty/duty.ts'
import { headingDuty } from './duty/duty-places.ts'
import { isItem } from './item-headings.ts'
import { nameActors, setDue } from './task-draft.ts'

/** Who answers for the tasks of a document, as lists of duties tell it before, between and behind them. */
export class AnswersInTurn {
  private readonly tasks: readonly TaskDraft[]
  private readonly sections: readonly Section[]
  /** Who answers for what a section is going to say. */
  private awaited: { readonly section: number; readonly from: number; readonly duty: Duty } | null = null
  /** The section read, and the first of its tasks that a list of duties may still answer for. */
  private section = -1
  private unanswered = 0
  /** The first task of the paragraph before. */
  private paragraph = 0
  /** Whom the last list of duties named: 同上 means them. */
  private named: Duty | null = null
  /** The last list of duties, and the first task that it answers for. */
  private answered: { readonly from: number; readonly duty: Duty } | null = null

  constructor(tasks: readonly TaskDraft[], sections: readonly Section[]) {
    this.tasks = tasks
    this.sections = sections
  }

  /** A section begins; its first task will be `first`. */
  open(section: number, first: number): void {
    this.section = section
    this.unanswered = first
    this.answered = null
    if (this.awaited && !this.isWithin(section, this.awaited.section)) this.settle()
  }

  /** A paragraph is over whose first task is `first`. */
  close(first: number): void {
    this.paragraph = first
  }

  /** Who answers is told before what for: for the tasks of this section from `from`. */
  announce(from: number, duty: Duty): void {
    const { section, awaited } = this
    this.awaited = { section, from, duty: joinedDuty(awaited?.section === section ? awaited.duty : null, duty) }
  }

  /**
   * A list of duties answers for the tasks since the last that did: of this paragraph from `first`, or, where it stands alone, of what is
   * before it; where nothing is, `readAgain` may find tasks there.
   */
  answer(first: number | null, list: Duty, year: number | null, readAgain: () => void): void {
    const { tasks } = this
    const duty = list.same && this.named ? { ...this.named, due: list.due } : list
    if (unitsOf(duty).length) this.named = duty
    const nothing = first === null && this.unanswered === tasks.length
    if (nothing && this.answered) {
      this.answered = this.joined(this.answered, duty, year)
      return
    }
    if (nothing) readAgain()
    // an item is answered for as a whole, of longer parts the paragraph before
    const from = Math.max(this.unanswered, first ?? (isItem(this.sections[this.section] as Section) ? 0 : this.paragraph))
    answerFor(tasks, from, duty, year)
    this.answered = from < tasks.length ? { from, duty } : null
    this.unanswered = tasks.length
  }

  /** 牵头单位：甲 and 配合单位：乙 on lines of their own. */
  private joined({ from, duty: before }: { readonly from: number; readonly duty: Duty }, duty: Duty, year: number | null) {
    const both = joinedDuty(before, duty)
    const units = unitsOf(both)
    for (let i = from; i < this.tasks.length; i++) {
      const task = this.tasks[i] as TaskDraft
      if (units.length) nameActors(task, units)
      if (duty.due && !task.due) setDue(task, duty.due, year)
    }
    return { from, duty: both }
  }

  /** What is left when everything has been read; `divided`: the document divides work among bodies. */
  finish(divided: boolean): void {
    this.settle()
    this.answerByHeadings(divided)
  }

  /** 市水利局（12项）: whom a heading names answers for what stands below it and names nobody. */
  private answerByHeadings(divided: boolean): void {
    const named: (readonly string[] | null)[] = []
    for (const { title, parent } of this.sections) {
      const duty = headingDuty(title, divided)
      named.push(duty ? unitsOf(duty) : (named[parent ?? -1] ?? null))
    }
    for (const task of this.tasks) {
      const units = named[task.section]
      if (units?.length && !task.actor) nameActors(task, units)
    }
  }

  /** Whom a section named before its tasks answers for those that nobody else does. */
  private settle(): void {
    const { awaited, tasks } = this
    if (!awaited) return
    for (let i = awaited.from; i < tasks.length; i++) if (!tasks[i]?.actor) nameActors(tasks[i] as TaskDraft, unitsOf(awaited.duty))
    this.awaited = null
  }

  private isWithin(section: number, above: number): boolean {
    for (let at: number | null = section; at !== null; at = (this.sections[at] as Section).parent) if (at === above) return true
    return false
  }
}
