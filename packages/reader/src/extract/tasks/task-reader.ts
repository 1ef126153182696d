import type { CleanText } from '@lantu/model/clean-text'
import type { Role } from '@lantu/model/statement'
import type { Outline, Paragraph } from '@lantu/model/tree'
import type { SentenceDraft, TaskDraft } from '../draft.ts'
import type { ContextAt } from '../observations/context/passages.ts'
import type { BlockReader, Sentence } from '../sentence.ts'
import { unitsIn } from './actors.ts'
import { confidenceOf } from './confidence/confidence.ts'
import { dueOf } from './due.ts'
import { type ActionRead, actionOf, isCircumstance, subjectOf } from './read-actions.ts'
import { roleOf, type Surroundings, type Titles, titlesOf } from './sentence-role.ts'

const LONGEST_OBJECT = 500

interface ReadOne {
  readonly actions: readonly ActionRead[]
  /** Index of the clause that the first action opens; 0 where only circumstances stand before it. */
  readonly firstAction: number
  readonly role: Role
}

function readSentence({ view: { text }, clauses }: Sentence, around: Surroundings): ReadOne {
  const actions: ActionRead[] = []
  let firstAction = -1
  let lead = true
  clauses.forEach(([from, to], i) => {
    const action = actionOf(text, from, to, actions.length === 0)
    if (!action) {
      if (!isCircumstance(text, from, to)) lead = false
      return
    }
    if (firstAction < 0) firstAction = lead ? 0 : i
    actions.push(action)
  })
  return { actions, firstAction, role: roleOf({ text, clauses, action: firstAction }, around) }
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
      else if (role === 'other') answerFor(this.tasks, first, unitsIn(sentence.view.text))
    }
  }
}

/** 由甲局牵头，乙局配合。 answers for the tasks before it in the paragraph. */
function answerFor(tasks: readonly TaskDraft[], first: number, units: readonly string[]): void {
  if (!units.length) return
  for (let i = first; i < tasks.length; i++) if (!tasks[i]?.actor) Object.assign(tasks[i] as TaskDraft, answering(units))
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

const answering = (units: readonly string[]) => ({
  actor: (units[0] as string).slice(0, 200),
  ...(units.length > 1 ? { actors: units.slice(0, 20) } : {}),
})

function taskOf({ view, clauses, start, end }: Sentence, one: ReadOne, section: number, unsure: boolean): TaskDraft | null {
  const { actions, firstAction } = one
  const [first] = actions
  if (!first) return null
  const words = (from: number, to: number) => view.text.slice(from, to)
  const at = (i: number) => view.at(i)
  const named = unitsIn(view.text)
  const [from, to] = clauses.find(([a, b]) => first.at >= a && first.at < b) ?? [0, view.text.length]
  const subject = subjectOf(view.text, from, to)
  const units = named.length ? named : subject ? [words(subject.from, subject.to)] : []
  const due = dueOf(view.text)
  return {
    kind: 'task',
    at: start,
    end,
    text: '',
    quoteStart: start,
    quoteEnd: end,
    quote: '',
    section,
    rule: 'task.sentence',
    ...confidenceOf({ firstAction, actions: actions.length, unsure, actor: units.length > 0, due: due !== null, text: view.text }),
    action: words(first.at, first.verbEnd).slice(0, 60),
    object: words(first.objectAt, first.objectEnd).slice(0, LONGEST_OBJECT),
    ...(units.length ? answering(units) : {}),
    ...(due ? { due: due.words.replace(/[“”]/g, '').slice(0, 40) } : {}),
    actions: actions.slice(0, 40).map(action => ({
      action: words(action.at, action.verbEnd).slice(0, 60),
      object: words(action.objectAt, action.objectEnd).slice(0, LONGEST_OBJECT),
      at: Math.min(at(action.at), at(action.objectAt)),
      end: at(Math.max(action.verbEnd, action.objectEnd) - 1) + 1,
    })),
  }
}
