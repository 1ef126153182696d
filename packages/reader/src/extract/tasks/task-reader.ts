import type { CleanText } from '@lantu/model/clean-text'
import type { Role } from '@lantu/model/statement'
import type { Outline, Paragraph, Section, Table } from '@lantu/model/tree'
import { titledYear, yearIn } from '../../structure/titled-year.ts'
import type { SentenceDraft, TaskDraft } from '../draft.ts'
import { type Duty, joinedDuty, unitsOf } from '../duty/duty.ts'
import { unclosed } from '../duty/duty-phrase.ts'
import { headingDuty } from '../duty/duty-places.ts'
import { dutyRowsOf } from '../duty/duty-table.ts'
import type { ContextAt } from '../observations/context/passages.ts'
import { givesOut } from '../observations/context/section-context.ts'
import { type BlockReader, type Sentence, sentenceAt } from '../sentence.ts'
import { answerFor, endsWithDuty } from './answers.ts'
import { divides, turnsAhead } from './document-turn.ts'
import { type ReadOne, readSentence } from './read-sentence.ts'
import { RolesInTurn } from './roles/roles-in-turn.ts'
import { type Surroundings, type Titles, titlesOf } from './sentence-role.ts'
import { nameActors, setDue, taskOf } from './task-draft.ts'
import { taskOfRow } from './tasks-of-table.ts'

/** Reads the role of every sentence, and what the tasks among them promise, paragraph by paragraph; linear in the text. */
export class TaskReader implements BlockReader {
  readonly tasks: TaskDraft[] = []
  readonly sentences: SentenceDraft[] = []
  private readonly contextAt: ContextAt
  private readonly titles: readonly Titles[]
  private readonly ahead: number
  private readonly givenOut: boolean
  /** The document divides work among bodies: nothing in it looks back. */
  private readonly divided: boolean
  private readonly titled: number | null
  private readonly clean: CleanText
  private readonly sections: readonly Section[]
  private readonly roles = new RolesInTurn()
  /** What the rules took the sentence before for. */
  private saidBefore: Role | null = null
  private tables = 0
  /** The last section whose heading has been looked at. */
  private seen = 0
  /** The paragraph before, where it was taken to look back. */
  private last: Last | null = null
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

  constructor(clean: CleanText, outline: Outline, contextAt: ContextAt) {
    this.contextAt = contextAt
    this.givenOut = givesOut(outline.facts)
    this.divided = divides(outline.facts)
    this.titled = titledYear(outline.facts)
    this.clean = clean
    this.sections = outline.sections
    this.titles = outline.sections.map(({ title, parent }) => titlesOf(title, outline.sections[parent ?? 0]?.title ?? ''))
    this.ahead = turnsAhead(outline, clean)
  }

  /** A table commits by what its rows observe and name, which others read; a table of duties by its rows. */
  readTable(table: Table, i: number): void {
    const number = this.tables++
    this.readSkipped(table.section, i)
    this.seen = Math.max(this.seen, table.section)
    const rows = dutyRowsOf(table)
    if (!rows) return
    const { clock } = this.contextAt(i, table.start)
    const year = this.titled ?? yearIn(this.titlesAbove(table.section)) ?? clock.present
    for (const row of rows) this.tasks.push(taskOfRow(row, this.clean.text, table.section, year, number))
  }

  private titlesAbove(section: number): string {
    const titles: string[] = []
    for (let at: number | null = section; at !== null; at = (this.sections[at] as Section).parent)
      titles.push((this.sections[at] as Section).title)
    return titles.join(' ')
  }

  readParagraph({ kind, section, start }: Paragraph, sentences: readonly Sentence[], i: number): void {
    const unsure = section === 0 && !this.givenOut
    const { status, clock } = this.contextAt(i, start)
    // whoever is told who answers for it is told what to do
    const charged = this.divided || endsWithDuty(sentences)
    const past = !charged && (start < this.ahead || status === 'actual')
    const titles = this.titles[section] as Titles
    const around = { past, unsure, titles, before: unsure ? this.saidBefore : null, charged }
    const aside = kind === 'caption' || kind === 'note'
    const ones = readOnes(sentences, around, aside)
    this.saidBefore = ones.at(-1)?.role ?? this.saidBefore
    const roles = this.roles.settle({ sentences, ones, around, aside }, section)
    const year = this.titled ?? clock.present
    const opens = section !== this.section
    if (opens) this.readSkipped(isSibling(this.sections[section] as Section, sentences[0]) ? section + 1 : section, i)
    const first = this.tasks.length
    if (opens) {
      this.seen = section
      this.section = section
      this.unanswered = first
      this.answered = null
      if (this.awaited && !this.isWithin(section, this.awaited.section)) this.settle()
    }
    const place = this.sentences.length
    // the units of a list that is not closed yet
    let listed: Duty | null = null
    let open = 0
    let only = true
    // 市水利局：…; …；…: whoever opened answers for what goes on
    let opened: Opened | null = null
    for (let k = 0; k < sentences.length; k++) {
      const sentence = sentences[k] as Sentence
      const one = ones[k] as ReadOne
      const role = roles[k] as Role
      const whole = dutyAlone(one)
      if (whole && opens && only && this.tasks.length === first)
        this.readHeading(section, { past: false, unsure, titles, before: null, charged }, year)
      // who answers may be told before what for
      if (whole && ((opens && only && this.tasks.length === first) || whole.ahead) && unitsOf(whole).length)
        this.awaited = { section, from: first, duty: joinedDuty(this.awaited?.section === section ? this.awaited.duty : null, whole) }
      this.sentences.push({ at: sentence.start, end: sentence.end, section, role })
      const task = role === 'task' ? taskOf(sentence, one, section, unsure, year) : null
      if (task) this.tasks.push(task)
      if (task && opened && !task.actor) nameActors(task, opened.units)
      opened = goingOn(one, task, sentence, opened)
      if (!whole) {
        only = false
        open = 0
        listed = null
        continue
      }
      const { text } = sentence.view
      if (whole.ahead) continue
      listed = joinedDuty(listed, whole)
      open = Math.max(0, open + unclosed(text))
      // 牵头单位：甲；｜配合单位：乙
      if (open > 0 || (text.endsWith('；') && sentence !== sentences.at(-1))) continue
      this.answer(only ? null : first, listed, year)
      listed = null
    }
    this.paragraph = first
    this.last = this.tasks.length === first ? { sentences, place, section, unsure, titles } : null
  }

  /** Everything there is, with the headings after the last block. */
  finish(blocks: number): TaskDraft[] {
    if (blocks > 0) this.readSkipped(this.sections.length, blocks - 1)
    this.settle()
    this.answerByHeadings()
    return this.tasks
  }

  /** 市水利局（12项）: whom a heading names answers for what stands below it and names nobody. */
  private answerByHeadings(): void {
    const { sections, divided } = this
    const named: (readonly string[] | null)[] = []
    for (const { title, parent } of sections) {
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

  /** Numbered sentences with nothing below them stand as headings: 3.开工建设荻浦水厂。 Reads those before a section. */
  private readSkipped(section: number, i: number): void {
    for (let id = Math.max(1, this.seen + 1); id < section; id++) {
      const { heading, parent } = this.sections[id] as Section
      if (this.sections[id + 1]?.parent === id || this.clean.text[heading.end - 1] !== '。') continue
      const { status, clock } = this.contextAt(i, heading.start)
      if (status === 'actual' && !this.divided) continue
      const around = { past: false, unsure: false, titles: this.titles[parent ?? 0] as Titles, before: null, charged: this.divided }
      this.readHeading(id, around, this.titled ?? clock.present)
    }
    this.seen = Math.max(this.seen, section - 1)
  }

  private isWithin(section: number, above: number): boolean {
    for (let at: number | null = section; at !== null; at = (this.sections[at] as Section).parent) if (at === above) return true
    return false
  }

  /** Those who answer for the tasks since the last who did: of this paragraph from `first`, or, where they stand alone, of what is before them. */
  private answer(first: number | null, list: Duty, year: number | null): void {
    const { tasks, answered } = this
    const duty = list.same && this.named ? { ...this.named, due: list.due } : list
    if (unitsOf(duty).length) this.named = duty
    // 牵头单位：甲 and 配合单位：乙 on lines of their own
    if (first === null && answered && this.unanswered === tasks.length) {
      this.answered = { ...answered, duty: joinedDuty(answered.duty, duty) }
      for (let i = answered.from; i < tasks.length; i++) {
        const task = tasks[i] as TaskDraft
        const units = unitsOf(this.answered.duty)
        if (units.length) nameActors(task, units)
        if (duty.due && !task.due) setDue(task, duty.due, year)
      }
      return
    }
    // whoever is told who answers for it is told what to do, even if it seemed to look back
    if (first === null && this.unanswered === tasks.length && this.last?.section === this.section) this.readAgain(this.last, year)
    // an item is answered for as a whole, of longer parts the paragraph before
    const from = Math.max(this.unanswered, first ?? (isItem(this.sections[this.section] as Section) ? 0 : this.paragraph))
    answerFor(tasks, from, duty, year)
    this.answered = from < tasks.length ? { from, duty } : null
    this.unanswered = tasks.length
  }

  private readAgain({ sentences, place, section, unsure, titles }: Last, year: number | null): void {
    this.last = null
    for (const [k, sentence] of sentences.entries()) {
      const one = readSentence(sentence, { past: false, unsure, titles, before: null, charged: true }, false)
      const task = one.role === 'task' ? taskOf(sentence, one, section, unsure, year) : null
      if (!task) continue
      const said = this.sentences[place + k]
      if (said) said.role = 'task'
      this.tasks.push(task)
    }
  }

  /** Under a heading that says who answers and nothing else, the heading is what they answer for. */
  private readHeading(section: number, around: Surroundings, year: number | null): void {
    const opened = this.sections[section] as Section
    if (!isItem(opened)) return
    const { start, end } = opened.heading
    const sentence = sentenceAt(this.clean.text, { start: start + opened.label.length, end })
    const one = readSentence(sentence, around, false)
    if (one.role !== 'task') return
    const task = taskOf(sentence, one, section, false, year)
    if (!task) return
    this.sentences.push({ at: sentence.start, end: sentence.end, section, role: 'task' })
    this.tasks.push(task)
  }
}

/** What each sentence of a paragraph says by itself and by those before it. */
function readOnes(sentences: readonly Sentence[], around: Surroundings, aside: boolean): ReadOne[] {
  const here = { ...around }
  const ones: ReadOne[] = []
  let open = 0
  for (const sentence of sentences) {
    const read = readSentence(sentence, here, open > 0)
    open = dutyAlone(read) ? Math.max(0, open + unclosed(sentence.view.text)) : 0
    const one: ReadOne = aside ? { ...read, role: 'other' } : read
    here.before = one.role
    ones.push(one)
  }
  return ones
}

/** 市水利局, 各级政府: not 建设数字政府. */
const OFFICE = /^[省市县区州各国].*(?:政府|委员会)$|[局委办厅]$/

/** Who answers for what goes on in a paragraph. */
interface Opened {
  readonly units: readonly string[]
  /** The end of a sentence ends it too; otherwise that of the paragraph. */
  readonly sentence: boolean
}

/** Who goes on to answer behind a sentence: its label, or an office that acts as far as semicolons go. */
function goingOn(one: ReadOne, task: TaskDraft | null, { view }: Sentence, before: Opened | null): Opened | null {
  if (one.labels && one.duty) return { units: unitsOf(one.duty), sentence: false }
  const closed = !view.text.endsWith('；')
  if (before && !(before.sentence && closed)) return before
  return task?.actor && !task.actors && !closed && OFFICE.test(task.actor) ? { units: [task.actor], sentence: true } : null
}

/** Who answers, where a sentence says nothing else. */
const dutyAlone = ({ role, clause, duty }: ReadOne): Duty | null => (role === 'other' && clause < 0 ? duty : null)

/** Where the next number stands in the paragraph itself, as for a long one, the heading before it had nothing below it. */
function isSibling({ label }: Section, sentence: Sentence | undefined): boolean {
  const words = sentence?.view.text ?? ''
  const kind = /^（[一二三四五六七八九十]+）/.test(label.replace('(', '（').replace(')', '）'))
    ? /^（[一二三四五六七八九十]{1,3}）/
    : /^\d+[.．、]/.test(label)
      ? /^\d{1,3}[.、](?!\d)/
      : null
  return kind?.test(words) ?? false
}

interface Last {
  readonly sentences: readonly Sentence[]
  /** Where the roles of its sentences stand. */
  readonly place: number
  readonly section: number
  readonly unsure: boolean
  readonly titles: Titles
}

/** What a heading may promise: 3.新建湖东学校。（责任单位：…） */
const isItem = ({ kind }: Section): boolean => kind === 'item' || kind === 'subitem' || kind === 'article'
