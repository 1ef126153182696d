import type { TableCell } from '@lantu/model/tree'
import { bodiesOfCell, type DutyRow } from '../duty/duty-table.ts'
import { type Duty, dutyOf } from './actors.ts'
import { dueOf } from './due.ts'
import { ANSWERED, DATED } from './sentence-cues.ts'

/** Who answers for a row, the lead first, and by when. `text` is the clean text. */
export function dutyOfRow({ leads, units, helpers, due }: DutyRow, text: string): Duty {
  const bodies = [...leads, ...units, ...helpers].flatMap(cell => bodiesIn(cell, text))
  return { units: [...new Set(bodies)], due: due ? dueInCell(due.text) : '' }
}

/** A cell may be a list of duties of its own: 牵头单位：甲；配合单位：乙, 甲牵头，乙配合. */
function bodiesIn(cell: TableCell, text: string): readonly string[] {
  const words = text.slice(cell.start, cell.end)
  const said = /[：:]|牵头|负责|配合/.test(words) ? dutyOf(words.replace(/(?<!\s)\s*\n\s*/g, '').replace(/:/g, '：'), ANSWERED, true) : null
  return said?.units.length ? said.units : bodiesOfCell(words)
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
