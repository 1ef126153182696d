import type { Table, TableCell } from '@lantu/model/tree'
import { headingOf } from '../heading.ts'
import type { Line } from '../lines.ts'
import { type CellKind, kindOfCell, placeCells } from './duty-cells.ts'
import { areDutyHeads, type DutyRole, dutyRoleOf } from './duty-heads.ts'
import { isGroup } from './flat-words.ts'
import { cellAt, type Words } from './table-shape.ts'

/**
 * Tables of duties that lost their rules, one cell a line: 序号 / 重点任务 / 责任单位 / 完成时限 / 1 / 新建湖东泵站。 / 市水利局 / 9月底前 / 2 / …. A row
 * begins at its number, or where words follow the bodies or the date of the row before.
 */

const MOST_COLUMNS = 10
const FEWEST_COLUMNS = 3
const FEWEST_ROWS = 2
/** No row has so many lines. */
const LONGEST_ROW = 40
const LONGEST_CELL = 600
/** Columns that say nothing of duty. */
const ASIDE =
  /^(?:备\s*注|说\s*明|年度|地点|建设地点|(?:年度)?投资(?:金额|额)?(?:（.{1,6}）)?|资金来源|进度(?:安排)?|工作进展|进展情况|完成情况|联系人|联系电话)$/
const AFTER = /^(?:附件|附表|抄送|抄报|注[：:]|备注[：:]|来源|分享|责任编辑|[（(]此件|—{2,})/

/** The roles of the columns whose headings stand a line each from `from` on; null where these are not the headings of a table of duties. */
function headingsAt(lines: readonly Line[], from: number): DutyRole[] | null {
  const roles: DutyRole[] = []
  for (let at = from; at < lines.length && roles.length <= MOST_COLUMNS; at++) {
    const { text } = lines[at] as Line
    const role = dutyRoleOf(text)
    if (role === 'other' && !ASIDE.test(text)) break
    roles.push(role)
  }
  return roles.length >= FEWEST_COLUMNS && roles.length <= MOST_COLUMNS && areDutyHeads(roles) ? roles : null
}

const OPENS: readonly DutyRole[] = ['index', 'category', 'work']

/** The table of duties whose headings begin at line `from`, and the line after it; null where none does. */
export function flatDutiesAt(lines: readonly Line[], from: number, section: number): { table: Table; next: number } | null {
  if (!OPENS.includes(dutyRoleOf(lines[from]?.text ?? ''))) return null
  const roles = headingsAt(lines, from)
  if (!roles) return null
  const { rows, next } = new Rows(lines, from + roles.length, roles).read()
  if (rows.filter(row => row.group === null && row.cells.length > 1).length < FEWEST_ROWS) return null
  const cells: TableCell[] = roles.map((_, column) => cellOf(lines[from + column] as Line, 0, column))
  rows.forEach(({ group, cells: own }, i) => {
    if (group) cells.push({ ...cellOf(group, i + 1, 0), columnSpan: roles.length })
    else for (const cell of placeCells(own, roles)) cells.push(cellOf(cell, i + 1, cell.column))
  })
  const place = { start: (lines[from] as Line).start, end: (lines[next - 1] as Line).end }
  return { table: { kind: 'table', section, form: 'flattened', headerRows: 1, columns: roles.length, cells, ...place }, next }
}

interface FlatRow {
  readonly group: Words | null
  readonly cells: readonly Words[]
}

class Rows {
  private readonly lines: readonly Line[]
  private at: number
  private readonly indexed: boolean
  private readonly people: boolean
  /** Words may stand behind bodies and dates in a row of their own column. */
  private readonly wordsLast: boolean
  private expected = 0

  constructor(lines: readonly Line[], at: number, roles: readonly DutyRole[]) {
    this.lines = lines
    this.at = at
    this.indexed = roles.includes('index')
    this.people = roles.includes('leader')
    const answers = roles.findIndex(role => role === 'lead' || role === 'unit' || role === 'help' || role === 'due')
    this.wordsLast = roles.slice(answers).some(role => role === 'work' || role === 'goal' || role === 'other')
  }

  read(): { rows: FlatRow[]; next: number } {
    const rows: FlatRow[] = []
    let last = this.at
    while (this.at < this.lines.length) {
      const row = this.row()
      if (!row) break
      rows.push(row)
      if (!row.group) last = this.at
    }
    // titles after the last row head what follows
    while (rows.at(-1)?.group) rows.pop()
    return { rows, next: last }
  }

  private text(offset = 0): string {
    return this.lines[this.at + offset]?.text ?? ''
  }

  private startsNumbered(offset = 0): boolean {
    const number = Number(this.text(offset))
    return this.indexed && /^\d{1,3}$/.test(this.text(offset)) && (number === this.expected + 1 || number === 1 || this.expected === 0)
  }

  private row(): FlatRow | null {
    const words = this.text()
    if (words.length > LONGEST_CELL || AFTER.test(words)) return null
    const numbered = this.startsNumbered()
    if (!numbered && isGroup(words) && (this.indexed ? this.startsNumbered(1) : !this.isAnswer(1))) {
      const group = this.lines[this.at++] as Line
      return { group, cells: [] }
    }
    if (!numbered && (headingOf(words) !== null || this.isAnswer(0) || !this.answersFollow())) return null
    const cells: Words[] = []
    if (numbered) this.expected = Number(words)
    for (let answered = false; this.at < this.lines.length && cells.length < LONGEST_ROW; this.at++) {
      const text = this.text()
      if (cells.length > 0 && (this.startsNumbered() || AFTER.test(text) || text.length > LONGEST_CELL)) break
      const kind = this.kind(0)
      if (answered && kind === 'words' && !this.wordsLast) break
      if (answered && kind === 'words' && (isGroup(text) || headingOf(text) !== null)) break
      answered ||= kind === 'bodies' || kind === 'date'
      cells.push(this.lines[this.at] as Line)
    }
    return cells.length ? { group: null, cells } : null
  }

  private kind(offset: number): CellKind {
    return kindOfCell(this.text(offset), this.people)
  }

  private isAnswer(offset: number): boolean {
    const kind = this.kind(offset)
    return kind === 'bodies' || kind === 'date'
  }

  /** A row without a number of its own names bodies or a date before long. */
  private answersFollow(): boolean {
    for (let offset = 1; offset < 4; offset++) if (this.isAnswer(offset)) return true
    return false
  }
}

const cellOf = (words: Words, row: number, column: number): TableCell => ({
  ...cellAt(words, row, column),
  text: words.text.replaceAll('\n', ''),
})
