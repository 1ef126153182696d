import type { TableCell } from '@lantu/model/tree'
import { bodiesOfCell, type DutyRow, sentencesOfCell } from '../../structure/tables/duty-rows.ts'
import type { TaskDraft } from '../draft.ts'
import { sentenceAt } from '../view/sentence.ts'
import { viewOf } from '../view/view.ts'
import { verbEndingAt } from './actions/action-words.ts'
import { dueOf } from './duty/due.ts'
import { type Duty, joinedDuty, unitsOf } from './duty/duty.ts'
import { dutyOf } from './duty/duty-phrase.ts'
import { readSentence } from './read-sentence.ts'
import type { Surroundings } from './roles/sentence-role.ts'
import { titlesOf } from './roles/titles.ts'
import { ANSWERED, DATED } from './sentence-cues.ts'
import { actionsOf, LONGEST_OBJECT, MOST_ACTIONS, nameActors, setDue, type TaskAction } from './task-draft.ts'

/** The task that a row of a table of duties is. `table` is the table's number in the document, `year` what dates without one mean. */
export function taskOfRow(row: DutyRow, text: string, section: number, year: number | null, table: number): TaskDraft {
  const reads = row.work.map(cell => readCell(cell, text))
  const read = reads.find(one => one.actions.length > 0) ?? (reads[0] as CellRead)
  const { cell } = read
  const { units, due } = answersOfRow(row, text)
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
    confidence: first ? 0.9 : 0.75,
    why: ['table'],
    action: first?.action ?? nominal?.action ?? '',
    object: first?.object ?? nominal?.object ?? '',
  }
  const named = units.length ? units : read.duty ? unitsOf(read.duty) : []
  if (named.length) nameActors(draft, named)
  const by = due || read.due || (read.duty?.due ?? '')
  if (by) setDue(draft, by, year)
  const leader = row.leader?.text.replace(/\s+/g, '') ?? ''
  if (leader && leader.length <= LONGEST_LEADER) draft.overseer = leader
  draft.cell = { table, row: cell.row, column: cell.column }
  if (first) draft.actions = read.actions.slice(0, MOST_ACTIONS)
  return draft
}

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

/** Everything that a cell says is to be done. */
function readCell(cell: TableCell, text: string): CellRead {
  const actions: TaskAction[] = []
  let duty: Duty | null = null
  let due = ''
  for (const range of sentencesOfCell(text, cell)) {
    const sentence = sentenceAt(text, range)
    const one = readSentence(sentence, OF_A_ROW, false)
    actions.push(...actionsOf(sentence.view, one.actions))
    if (one.duty) duty = joinedDuty(duty, one.duty)
    due ||= dueOf(sentence.view.text, one.cues)?.words ?? ''
  }
  return { cell, actions, duty, due }
}

/** Who answers for a row, the lead first, and by when. `text` is the clean text. */
function answersOfRow({ leads, units, helpers, due }: DutyRow, text: string): { readonly units: readonly string[]; readonly due: string } {
  const bodies = [...leads, ...units, ...helpers].flatMap(cell => bodiesIn(cell, text))
  return { units: [...new Set(bodies)], due: due ? dueInCell(due.text) : '' }
}

/** A cell may be a list of duties of its own: 牵头单位：甲；配合单位：乙, 甲牵头，乙配合. */
function bodiesIn(cell: TableCell, text: string): readonly string[] {
  const words = text.slice(cell.start, cell.end)
  const said = /[：:]|牵头|负责|配合/.test(words) ? dutyOf(words.replace(/(?<!\s)\s*\n\s*/g, '').replace(/:/g, '：'), ANSWERED, true) : null
  const units = said ? unitsOf(said) : []
  return units.length ? units : bodiesOfCell(words)
}

const PLAIN =
  /^(?:(?:\d{4}|[今明]|本)年)?(?:\d{1,2}月(?:\d{1,2}日|[底末初]|[上中下]旬)?|第?[一二三四]季度末?|[上下]半年|全年|年[底内末])?(?:之?前|以前)?$|^\d{4}[.\-/]\d{1,2}(?:[.\-/]\d{1,2})?(?:底?前)?$/
/** 2024年3月—11月: the end of it. */
const SPAN = /^((?:\d{4}年)?)[^—~～至到-]{1,8}[-—~～至到]+(.{2,14})$/
const MONTH = /(?:\d{4}年)?\d{1,2}月(?:\d{1,2}日|[底末初]|[上中下]旬)?(?:之?前)?/
const LONGEST_CELL = 40

/** The deadline that a cell of dates holds: 2024年9月底, 12月, 2024.12; nothing for 持续推进. */
function dueInCell(cell: string): string {
  const words = cell.replace(/\s+/g, '')
  if (words.length < 2 || words.length > LONGEST_CELL) return dueOf(words, DATED)?.words ?? ''
  if (PLAIN.test(words)) return words
  const span = SPAN.exec(words)
  const end = span?.[2] ?? ''
  if (span && PLAIN.test(end)) return /^\d{4}/.test(end) ? end : `${span[1]}${end}`
  return dueOf(words, DATED)?.words ?? MONTH.exec(words)?.[0] ?? ''
}
