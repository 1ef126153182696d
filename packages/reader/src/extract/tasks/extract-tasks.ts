import type { CleanText } from '@lantu/model/clean-text'
import type { Role } from '@lantu/model/statement'
import type { Outline, Paragraph } from '@lantu/model/tree'
import type { SentenceDraft, TaskDraft } from '../draft.ts'
import { sectionContexts } from '../observations/context/section-context.ts'
import { splitClauses } from '../observations/sentences/clauses.ts'
import { type View, viewOf } from '../observations/view.ts'
import { unitsIn } from './actors.ts'
import { dueOf } from './due.ts'
import { type ActionRead, actionOf, isCircumstance, subjectOf } from './read-actions.ts'
import { roleOf, type Surroundings, type Titles, titlesOf } from './sentence-role.ts'

const LONGEST_OBJECT = 500

export interface SentencesRead {
  readonly tasks: readonly TaskDraft[]
  readonly sentences: readonly SentenceDraft[]
}

interface ReadOne {
  readonly view: View
  readonly clauses: readonly [number, number][]
  readonly actions: readonly ActionRead[]
  readonly firstAction: number
  readonly role: Role
}

function readSentence(clean: CleanText, start: number, end: number, around: Surroundings): ReadOne {
  const view = viewOf(clean.text, start, end)
  const clauses = splitClauses(view.text)
  const actions: ActionRead[] = []
  let firstAction = -1
  let lead = true
  clauses.forEach(([from, to], i) => {
    const action = actionOf(view.text, from, to, actions.length === 0)
    if (!action) {
      if (!isCircumstance(view.text, from, to)) lead = false
      return
    }
    if (firstAction < 0) firstAction = lead ? 0 : i
    actions.push(action)
  })
  const role = roleOf({ text: view.text, clauses, action: firstAction }, around)
  return { view, clauses, actions, firstAction, role }
}

/** The role of every sentence, and what the tasks among them promise; linear in the text. */
export function extractTasks(clean: CleanText, outline: Outline): SentencesRead {
  const contexts = sectionContexts(outline)
  const titles = outline.sections.map(({ title, parent }) => titlesOf(title, outline.sections[parent ?? 0]?.title ?? ''))
  const ahead = turnsAhead(outline, clean)
  const tasks: TaskDraft[] = []
  const sentences: SentenceDraft[] = []
  for (const block of outline.blocks) {
    if (block.kind === 'table') continue
    const past = block.start < ahead || contexts[block.section]?.status === 'actual'
    const unsure = block.section === 0
    const before = unsure ? (sentences.at(-1)?.role ?? null) : null
    readParagraph(clean, block, { past, unsure, before, titles: titles[block.section] as Titles }, tasks, sentences)
  }
  return { tasks, sentences }
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

function readParagraph(clean: CleanText, block: Paragraph, around: Surroundings, tasks: TaskDraft[], sentences: SentenceDraft[]): void {
  let { before } = around
  const own: TaskDraft[] = []
  for (const { start, end } of block.sentences) {
    const written = block.kind === 'caption' || block.kind === 'note'
    const one = readSentence(clean, start, end, { ...around, before })
    const role: Role = written ? 'other' : one.role
    before = role
    sentences.push({ at: start, end, section: block.section, role })
    const task = role === 'task' ? taskOf(one, start, end, block.section) : null
    if (task) own.push(task)
    else if (role === 'other') {
      // 由甲局牵头，乙局配合。 answers for the tasks before it
      const units = unitsIn(one.view.text)
      if (units.length) for (const earlier of own) if (!earlier.actor) Object.assign(earlier, answering(units))
    }
  }
  tasks.push(...own)
}

const answering = (units: readonly string[]) => ({
  actor: (units[0] as string).slice(0, 200),
  ...(units.length > 1 ? { actors: units.slice(0, 20) } : {}),
})

function taskOf({ view, clauses, actions }: ReadOne, start: number, end: number, section: number): TaskDraft | null {
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
    confidence: units.length || due ? 0.85 : 0.8,
    action: words(first.at, first.verbEnd).slice(0, 60),
    object: words(first.objectAt, first.objectEnd).slice(0, LONGEST_OBJECT),
    ...(units.length ? answering(units) : {}),
    ...(due ? { due: due.words.replace(/[“”]/g, '').slice(0, 40) } : {}),
    actions: actions.slice(0, 40).map(one => ({
      action: words(one.at, one.verbEnd).slice(0, 60),
      object: words(one.objectAt, one.objectEnd).slice(0, LONGEST_OBJECT),
      at: Math.min(at(one.at), at(one.objectAt)),
      end: at(Math.max(one.verbEnd, one.objectEnd) - 1) + 1,
    })),
  }
}
