import type { CleanText } from '@lantu/model/clean-text'
import type { Role } from '@lantu/model/statement'
import type { Outline, Paragraph } from '@lantu/model/tree'
import type { SentenceDraft, TaskDraft } from '../draft.ts'
import type { ContextAt } from '../observations/context/passages.ts'
import { DIGIT } from '../observations/signs.ts'
import type { View } from '../observations/view.ts'
import type { BlockReader, Sentence } from '../sentence.ts'
import { unitsIn } from './actors.ts'
import { confidenceOf } from './confidence/confidence.ts'
import { dueOf } from './due.ts'
import { type ActionRead, actionOf, isCircumstance, subjectOf } from './read-actions.ts'
import { cuesOf } from './sentence-cues.ts'
import { roleOf, type Surroundings, type Titles, titlesOf } from './sentence-role.ts'

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
}

function readSentence({ view, clauses }: Sentence, around: Surroundings): ReadOne {
  const { text } = view
  const cues = cuesOf(text)
  const digits = view.has(DIGIT)
  const actions: ActionRead[] = []
  let clause = -1
  let lead = true
  for (let i = 0; i < clauses.length; i++) {
    const [from, to] = clauses[i] as readonly [number, number]
    const action = actionOf(text, from, to, clause < 0, cues)
    if (action) {
      if (clause < 0) clause = i
      actions.push(action)
    } else if (clause < 0 && lead && !isCircumstance(text, from, to)) lead = false
  }
  const firstAction = clause >= 0 && lead ? 0 : clause
  const role = roleOf({ text, clauses, action: firstAction, cues, digits }, around)
  return { actions, clause, firstAction, cues, digits, role }
}

/** Reads the role of every sentence, and what the tasks among them promise, paragraph by paragraph; linear in the text. */
export class TaskReader implements BlockReader {
  readonly tasks: TaskDraft[] = []
  readonly sentences: SentenceDraft[] = []
  private readonly contextAt: ContextAt
  private readonly titles: readonly Titles[]
  private readonly ahead: number

  constructor(clean: CleanText, outline: Outline, contextAt: ContextAt) {
    this.contextAt = contextAt
    this.titles = outline.sections.map(({ title, parent }) => titlesOf(title, outline.sections[parent ?? 0]?.title ?? ''))
    this.ahead = turnsAhead(outline, clean)
  }

  /** A table commits by what its rows observe and name, which others read. */
  readTable(): void {}

  readParagraph({ kind, section, start }: Paragraph, sentences: readonly Sentence[], i: number): void {
    const unsure = section === 0
    const past = start < this.ahead || this.contextAt(i, start).status === 'actual'
    const titles = this.titles[section] as Titles
    let before = unsure ? (this.sentences.at(-1)?.role ?? null) : null
    const first = this.tasks.length
    for (const sentence of sentences) {
      const one = readSentence(sentence, { past, unsure, titles, before })
      const role: Role = kind === 'caption' || kind === 'note' ? 'other' : one.role
      before = role
      this.sentences.push({ at: sentence.start, end: sentence.end, section, role })
      const task = role === 'task' ? taskOf(sentence, one, section, unsure) : null
      if (task) this.tasks.push(task)
      else if (role === 'other') answerFor(this.tasks, first, unitsIn(sentence.view.text, one.cues))
    }
  }
}

/** 由甲局牵头，乙局配合。 answers for the tasks before it in the paragraph. */
function answerFor(tasks: readonly TaskDraft[], first: number, units: readonly string[]): void {
  if (!units.length) return
  for (let i = first; i < tasks.length; i++) if (!tasks[i]?.actor) nameActors(tasks[i] as TaskDraft, units)
}

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
function unitsOf({ view: { text }, clauses }: Sentence, { clause, cues }: ReadOne): readonly string[] {
  const named = unitsIn(text, cues)
  if (named.length) return named
  const [from, to] = clauses[clause] as readonly [number, number]
  const subject = subjectOf(text, from, to)
  return subject ? [text.slice(subject.from, subject.to)] : named
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

function taskOf(sentence: Sentence, one: ReadOne, section: number, unsure: boolean): TaskDraft | null {
  const { view, start, end } = sentence
  const { firstAction, actions, cues, digits } = one
  const [first] = actions
  if (!first) return null
  const { text } = view
  const units = unitsOf(sentence, one)
  const due = dueOf(text, cues)
  const said = { firstAction, actions: actions.length, unsure, actor: units.length > 0, due: due !== null, digits, text }
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
    action: cut(text, first.at, first.verbEnd, LONGEST_VERB),
    object: cut(text, first.objectAt, first.objectEnd, LONGEST_OBJECT),
  }
  if (units.length) nameActors(draft, units)
  if (due) draft.due = due.words.replace(/[“”]/g, '').slice(0, 40)
  draft.actions = actionsOf(view, actions)
  return draft
}
