import type { CleanText } from '@lantu/model/clean-text'
import type { Role } from '@lantu/model/statement'
import type { DocumentFacts, Outline, Paragraph, Section, Table, TableCell } from '@lantu/model/tree'
import type { SentenceDraft, TaskDraft } from '../draft.ts'
import { type DutyRow, dutyRowsOf, sentencesOfCell } from '../duty/duty-table.ts'
import { looksDamaged } from '../log-odds.ts'
import type { ContextAt } from '../observations/context/passages.ts'
import { givesOut } from '../observations/context/section-context.ts'
import { DAMAGED, DIGIT } from '../observations/signs.ts'
import { type View, viewOf } from '../observations/view.ts'
import { type BlockReader, type Sentence, sentenceAt } from '../sentence.ts'
import type { ActionRead } from './action-read.ts'
import { verbEndingAt } from './action-words.ts'
import { closingDuty, type Duty, dutyOf, openingDuty, unclosed, unitsIn } from './actors.ts'
import { chargedOf, subjectOf } from './clause-subject.ts'
import { confidenceOf } from './confidence/confidence.ts'
import { dueOf } from './due.ts'
import { addJoined } from './joined-actions.ts'
import { afterOpener } from './opener.ts'
import { actionOf, heldIn, isCircumstance } from './read-actions.ts'
import { ANSWERED, cuesOf } from './sentence-cues.ts'
import { roleOf, type Surroundings, type Titles, titlesOf } from './sentence-role.ts'
import { dutyOfRow } from './tasks-of-table.ts'

const LONGEST_OBJECT = 500

interface ReadOne {
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
}

function readSentence({ view, clauses }: Sentence, around: Surroundings, goesOn: boolean): ReadOne {
  const { text } = view
  const cues = cuesOf(text)
  const digits = view.has(DIGIT)
  const whole = dutyOf(text, cues, goesOn)
  if (whole) return { actions: [], clause: -1, firstAction: -1, cues, digits, role: 'other', spoken: text.length, duty: whole }
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
  return { actions, clause, firstAction, cues, digits, role, spoken, duty: closing?.duty ?? (clause >= 0 ? (opening?.duty ?? null) : null) }
}

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
  private tables = 0
  /** The last section whose heading has been looked at. */
  private seen = 0
  /** The paragraph before, where it was taken to look back. */
  private last: Last | null = null
  /** Who answers for what a section is going to say. */
  private awaited: { readonly section: number; readonly duty: Duty } | null = null
  /** The section read, and the first of its tasks that a list of duties may still answer for. */
  private section = -1
  private unanswered = 0
  /** The first task of the paragraph before. */
  private paragraph = 0
  /** Whom the last list of duties named, and the first task that it answers for. */
  private answered: { readonly from: number; readonly duty: Duty } | null = null

  constructor(clean: CleanText, outline: Outline, contextAt: ContextAt) {
    this.contextAt = contextAt
    this.givenOut = givesOut(outline.facts)
    this.divided = DIVIDES.test(outline.facts.title)
    this.titled = yearOf(outline.facts)
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
    for (const row of rows) this.tasks.push(this.taskOfRow(row, table.section, year, number))
  }

  private taskOfRow(row: DutyRow, section: number, year: number | null, table: number): TaskDraft {
    const { text } = this.clean
    const reads = row.work.map(cell => this.readCell(cell))
    const read = reads.find(one => one.actions.length > 0) ?? (reads[0] as CellRead)
    const { cell } = read
    const { units, due } = dutyOfRow(row, text)
    const [first] = read.actions
    const nominal = first ? null : nominalOf(text, cell)
    const draft: TaskDraft = {
      kind: 'task',
      at: cell.start,
      end: cell.end,
      text: '',
      quoteStart: row.range.start,
      quoteEnd: row.range.end,
      quote: '',
      section,
      rule: 'task.row',
      // no table of duties has been annotated: fixed figures
      confidence: first ? 0.95 : 0.85,
      why: ['table'],
      action: first?.action ?? nominal?.action ?? '',
      object: first?.object ?? nominal?.object ?? '',
    }
    const named = units.length ? units : (read.duty?.units ?? [])
    if (named.length) nameActors(draft, named)
    const by = due || read.due || (read.duty?.due ?? '')
    if (by) setDue(draft, by, year)
    const leader = row.leader?.text.replace(/\s+/g, '') ?? ''
    if (leader && leader.length <= LONGEST_LEADER) draft.overseer = leader
    draft.cell = { table, row: cell.row, column: cell.column }
    if (first) draft.actions = read.actions.slice(0, MOST_ACTIONS)
    return draft
  }

  /** Everything that a cell says is to be done. */
  private readCell(cell: TableCell): CellRead {
    const actions: TaskAction[] = []
    let duty: Duty | null = null
    let due = ''
    for (const range of sentencesOfCell(this.clean.text, cell)) {
      const sentence = sentenceAt(this.clean.text, range)
      const one = readSentence(sentence, OF_A_ROW, false)
      actions.push(...actionsOf(sentence.view, one.actions))
      if (one.duty) duty = joinedDuty(duty, one.duty)
      due ||= dueOf(sentence.view.text, one.cues)?.words ?? ''
    }
    return { cell, actions, duty, due }
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
    const year = this.titled ?? clock.present
    const titles = this.titles[section] as Titles
    let before = unsure ? (this.sentences.at(-1)?.role ?? null) : null
    const opens = section !== this.section
    if (opens) this.readSkipped(isSibling(this.sections[section] as Section, sentences[0]) ? section + 1 : section, i)
    const first = this.tasks.length
    if (opens) {
      this.seen = section
      this.section = section
      this.unanswered = first
      this.answered = null
      if (this.awaited && !this.isWithin(section, this.awaited.section)) this.awaited = null
    }
    // the units of a list that is not closed yet
    let listed: Duty | null = null
    let open = 0
    let only = true
    for (const sentence of sentences) {
      const one = readSentence(sentence, { past, unsure, titles, before, charged }, open > 0)
      const whole = one.role === 'other' && one.clause < 0 ? one.duty : null
      if (whole && opens && only && this.tasks.length === first)
        this.readHeading(section, { past: false, unsure, titles, before: null, charged }, year)
      // who answers may be told before what for
      if (whole && opens && only && this.tasks.length === first && whole.units.length)
        this.awaited = { section, duty: joinedDuty(this.awaited?.section === section ? this.awaited.duty : null, whole) }
      const role: Role = kind === 'caption' || kind === 'note' ? 'other' : one.role
      before = role
      this.sentences.push({ at: sentence.start, end: sentence.end, section, role })
      const task = role === 'task' ? taskOf(sentence, one, section, unsure, year) : null
      if (task) {
        if (this.awaited && !task.actor) nameActors(task, this.awaited.duty.units)
        this.tasks.push(task)
      }
      if (!whole) {
        only = false
        open = 0
        listed = null
        continue
      }
      const { text } = sentence.view
      listed = joinedDuty(listed, whole)
      open = Math.max(0, open + unclosed(text))
      // 牵头单位：甲；｜配合单位：乙
      if (open > 0 || (text.endsWith('；') && sentence !== sentences.at(-1))) continue
      this.answer(only ? null : first, listed, year)
      listed = null
    }
    this.paragraph = first
    this.last = this.tasks.length === first ? { sentences, section, unsure, titles } : null
  }

  /** Everything there is, with the headings after the last block. */
  finish(blocks: number): TaskDraft[] {
    if (blocks > 0) this.readSkipped(this.sections.length, blocks - 1)
    return this.tasks
  }

  /** Numbered sentences with nothing below them stand as headings: 3.开工建设市一中新校区。 Reads those before a section. */
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
  private answer(first: number | null, duty: Duty, year: number | null): void {
    const { tasks, answered } = this
    // 牵头单位：甲 and 配合单位：乙 on lines of their own
    if (first === null && answered && this.unanswered === tasks.length) {
      this.answered = { ...answered, duty: joinedDuty(answered.duty, duty) }
      for (let i = answered.from; i < tasks.length; i++) {
        const task = tasks[i] as TaskDraft
        if (duty.units.length) nameActors(task, this.answered.duty.units)
        if (duty.due && !task.due) setDue(task, duty.due, year)
      }
      return
    }
    // whoever is told who answers for it is told what to do, even if it seemed to look back
    if (first === null && this.unanswered === tasks.length && this.last) this.readAgain(this.last, year)
    // an item is answered for as a whole, of longer parts the paragraph before
    const from = Math.max(this.unanswered, first ?? (isItem(this.sections[this.section] as Section) ? 0 : this.paragraph))
    answerFor(tasks, from, duty, year)
    this.answered = from < tasks.length ? { from, duty } : null
    this.unanswered = tasks.length
  }

  private readAgain({ sentences, section, unsure, titles }: Last, year: number | null): void {
    this.last = null
    for (const sentence of sentences) {
      const one = readSentence(sentence, { past: false, unsure, titles, before: null, charged: true }, false)
      const task = one.role === 'task' ? taskOf(sentence, one, section, unsure, year) : null
      if (!task) continue
      const said = this.sentences.findLast(other => other.at === sentence.start)
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

/** 青川湖市2022年行动方案: the year that a plan without years of its own is for. */
function yearOf({ kind, title, period }: DocumentFacts): number | null {
  if (kind === 'work-report' || kind === 'annual' || period) return null
  return yearIn(title)
}

function yearIn(title: string): number | null {
  const named = /(?<![\d-])(20\d\d)年?度?(?![-\d])/.exec(title)
  return named ? Number(named[1]) : null
}

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
  readonly section: number
  readonly unsure: boolean
  readonly titles: Titles
}

type TaskAction = NonNullable<TaskDraft['actions']>[number]
interface CellRead {
  readonly cell: TableCell
  readonly actions: readonly TaskAction[]
  readonly duty: Duty | null
  readonly due: string
}

/** A row promises, whatever the part that its table stands in. */
const OF_A_ROW: Surroundings = { past: false, unsure: false, titles: titlesOf('', ''), before: null, charged: true }

/** 荻浦港二期建设: what is done stands behind. */
function nominalOf(text: string, { start, end }: TableCell): { readonly action: string; readonly object: string } {
  const words = viewOf(text, start, end)
    .text.replace(/[。；]$/, '')
    .replace(/^\d{1,3}[.、．]/, '')
  const verb = verbEndingAt(words, words.length)
  return verb && words.length - verb.length >= 3 && words.length <= LONGEST_NOMINAL && !/[，。；]/.test(words)
    ? { action: verb, object: words.slice(0, -verb.length) }
    : { action: '', object: words.slice(0, LONGEST_OBJECT) }
}
const LONGEST_NOMINAL = 40
const LONGEST_LEADER = 60

/** What a heading may promise: 3.新建湖东学校。（责任单位：…） */
const isItem = ({ kind }: Section): boolean => kind === 'item' || kind === 'subitem' || kind === 'article'

/** Whether a paragraph closes with a bracket of duty. */
function endsWithDuty(sentences: readonly Sentence[]): boolean {
  const text = sentences.at(-1)?.view.text ?? ''
  return sentences.length > 1 && text.endsWith('）') && dutyOf(text, ANSWERED, !text.startsWith('（')) !== null
}

const joinedDuty = (before: Duty | null, { units, due }: Duty): Duty =>
  before ? { units: [...new Set([...before.units, ...units])], due: before.due || due } : { units, due }

/** 各相关部门: a subject that a list of duties says better. */
const ANY = /^(?:各(?:有关|相关)|有关|相关|各(?:级|部门|单位))/

/** 由甲局牵头，乙局配合。 answers for the tasks before it that name nobody. */
function answerFor(tasks: readonly TaskDraft[], first: number, { units, due }: Duty, year: number | null): void {
  for (let i = first; i < tasks.length; i++) {
    const task = tasks[i] as TaskDraft
    if (units.length && (!task.actor || ANY.test(task.actor))) nameActors(task, units)
    if (due && !task.due) setDue(task, due, year)
  }
}

const DIVIDES = /分工|(?:责任|任务)分解|(?:任务|责任)清单/

const TURN =
  /工作安排|重点工作|主要任务|重点任务|总体要求|今后|目标任务|工作部署|工作打算|总体思路|指导思想|奋斗目标|工作目标|主要目标|预期目标|工作重点|主要工作|下一步|工作建议|新的一年/

/** Where a work report turns from the year behind to the year ahead; 0 for other documents, and where nothing says so. */
function turnsAhead(outline: Outline, clean: CleanText): number {
  if (outline.facts.kind !== 'work-report') return 0
  const section = outline.sections.find(one => one.id > 0 && TURN.test(one.title))
  const paragraph = outline.blocks.find(
    block =>
      block.kind === 'paragraph' && block.section === 0 && TURN.test(clean.text.slice(block.start, Math.min(block.end, block.start + 40))),
  )
  return Math.min(section?.start ?? Number.MAX_SAFE_INTEGER, paragraph?.start ?? Number.MAX_SAFE_INTEGER) % Number.MAX_SAFE_INTEGER
}

const LONGEST_ACTOR = 200
const MOST_ACTORS = 20

function nameActors(task: TaskDraft, units: readonly string[]): void {
  task.actor = (units[0] as string).slice(0, LONGEST_ACTOR)
  if (units.length > 1) task.actors = units.slice(0, MOST_ACTORS)
}

/** Who answers for it: those whom the sentence names, or the subject of the clause that acts first. */
function unitsOf({ view: { text }, clauses }: Sentence, { clause, cues, duty }: ReadOne): readonly string[] {
  const named = duty?.units ?? unitsIn(text, cues)
  if (named.length) return named
  // 有关部门要按照…，抓住…: who is told may stand before a circumstance
  for (let i = 0; i <= clause; i++) {
    const [from, to] = clauses[i] as readonly [number, number]
    const at = afterOpener(text, from, to)
    const subject = i === clause ? subjectOf(text, at, to) : chargedOf(text, at, to)
    if (subject) return [text.slice(subject.from, subject.to)]
  }
  return named
}

function setDue(task: TaskDraft, words: string, year: number | null): void {
  task.due = words.replace(/[“”]/g, '').slice(0, 40)
  // 2024年6月底前 and “十四五”末 have their year
  if (year !== null && !/\d{4}[年./-]|[〇○零]|五/.test(task.due)) task.dueYear = year
}

const LONGEST_VERB = 60
const MOST_ACTIONS = 40
const cut = (text: string, from: number, to: number, longest: number) => text.slice(from, Math.min(to, from + longest))

function actionsOf(view: View, actions: readonly ActionRead[]): NonNullable<TaskDraft['actions']> {
  const { text } = view
  const all = actions.length > MOST_ACTIONS ? actions.slice(0, MOST_ACTIONS) : actions
  return all.map(({ at, verbEnd, objectAt, objectEnd }) => ({
    action: cut(text, at, verbEnd, LONGEST_VERB),
    object: cut(text, objectAt, objectEnd, LONGEST_OBJECT),
    at: Math.min(view.at(at), view.at(objectAt)),
    end: view.at(Math.max(verbEnd, objectEnd) - 1) + 1,
  }))
}

function taskOf(sentence: Sentence, one: ReadOne, section: number, unsure: boolean, year: number | null): TaskDraft | null {
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
  if (due) setDue(draft, due, year)
  draft.actions = actions
  return draft
}
