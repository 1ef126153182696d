import type { CleanText } from '@lantu/model/clean-text'
import type { Role } from '@lantu/model/statement'
import type { Outline, Paragraph, Section, Table } from '@lantu/model/tree'
import { dutyRowsOf } from '../../structure/tables/duty-rows.ts'
import { titledYear, yearIn } from '../../structure/titled-year.ts'
import { givesOut } from '../context/document-clock.ts'
import type { ContextAt } from '../context/passages.ts'
import type { SentenceDraft, TaskDraft } from '../draft.ts'
import { type BlockReader, type Sentence, sentenceAt } from '../view/sentence.ts'
import { dutyAlone, endsWithDuty, goingOn, type Opened } from './answers.ts'
import { AnswersInTurn } from './answers-in-turn.ts'
import { divides, turnsAhead } from './document-turn.ts'
import { type Duty, joinedDuty, unitsOf } from './duty/duty.ts'
import { unclosed } from './duty/duty-phrase.ts'
import { isItem, isSibling } from './item-headings.ts'
import { type ReadOne, readSentence } from './read-sentence.ts'
import { type ReadParagraph, RolesInTurn } from './roles/roles-in-turn.ts'
import type { Surroundings } from './roles/sentence-role.ts'
import { type Titles, titlesOf } from './roles/titles.ts'
import { nameActors, taskOf } from './task-draft.ts'
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
  private section = -1
  private readonly answers: AnswersInTurn

  constructor(clean: CleanText, outline: Outline, contextAt: ContextAt) {
    this.contextAt = contextAt
    this.givenOut = givesOut(outline.facts)
    this.divided = divides(outline.facts)
    this.titled = titledYear(outline.facts)
    this.clean = clean
    this.sections = outline.sections
    this.answers = new AnswersInTurn(this.tasks, outline.sections)
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
    const read: ReadParagraph = { sentences, ones, around, aside }
    const roles = this.roles.settle(read, section)
    const opens = section !== this.section
    if (opens) this.openSection(section, sentences[0], i)
    const first = this.tasks.length
    const place = this.sentences.length
    this.readSentences(read, roles, section, opens, this.titled ?? clock.present)
    this.answers.close(first)
    this.last = this.tasks.length === first ? { sentences, place, section, unsure, titles } : null
  }

  /** A section begins, with `sentence` first in it, in block `i`. */
  private openSection(section: number, sentence: Sentence | undefined, i: number): void {
    this.readSkipped(isSibling(this.sections[section] as Section, sentence) ? section + 1 : section, i)
    this.seen = section
    this.section = section
    this.answers.open(section, this.tasks.length)
  }

  /** What the sentences of a paragraph promise and whom they name for it; `opens`: the paragraph is the first of its section. */
  private readSentences(
    { sentences, ones, around }: ReadParagraph,
    roles: readonly Role[],
    section: number,
    opens: boolean,
    year: number | null,
  ) {
    const { unsure } = around
    const first = this.tasks.length
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
      if (whole && opens && only && this.tasks.length === first) this.readHeading(section, { ...around, past: false, before: null }, year)
      // who answers may be told before what for
      if (whole && ((opens && only && this.tasks.length === first) || whole.ahead) && unitsOf(whole).length)
        this.answers.announce(first, whole)
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
      this.answers.answer(only ? null : first, listed, year, () => this.readAgain(year))
      listed = null
    }
  }

  /** Everything there is, with the headings after the last block. */
  finish(blocks: number): TaskDraft[] {
    if (blocks > 0) this.readSkipped(this.sections.length, blocks - 1)
    this.answers.finish(this.divided)
    return this.tasks
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

  /** Whoever is told who answers for it is told what to do, even if the paragraph before seemed to look back. */
  private readAgain(year: number | null): void {
    if (this.last?.section !== this.section) return
    const { sentences, place, section, unsure, titles } = this.last
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

interface Last {
  readonly sentences: readonly Sentence[]
  /** Where the roles of its sentences stand. */
  readonly place: number
  readonly section: number
  readonly unsure: boolean
  readonly titles: Titles
}
