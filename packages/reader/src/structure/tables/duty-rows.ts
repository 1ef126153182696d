import type { Range, Table, TableCell } from '@lantu/model/tree'
import { isBody, isBodyList, namesIn } from '../bodies.ts'
import { sentencesOf } from '../sentences.ts'
import { areDutyHeads, type DutyRole, dutyRoleOf } from './duty-heads.ts'

/** A row of a table of duties: what is to be done and who answers for it. */
export interface DutyRow {
  /** The cells that may say what is to be done, the one that does it best first. */
  readonly work: readonly TableCell[]
  /** All cells of the row that say something in words, in text order. */
  readonly prose: readonly TableCell[]
  /** Cells that name bodies, leads first, then who answers, then who helps. */
  readonly leads: readonly TableCell[]
  readonly units: readonly TableCell[]
  readonly helpers: readonly TableCell[]
  readonly due: TableCell | null
  readonly leader: TableCell | null
  /** The row's own cells in the text. */
  readonly range: Range
}

type Grid = (TableCell | undefined)[][]

const MOST_HEADER_ROWS = 4
/** A column of work sorts the rows rather than saying what each is, where more of them than one in so many have no cell of their own in it. */
const ONE_IN = 8

/** The rows of a table of duties (任务分工表, 重点任务清单, 责任分解表), or null where a table is none. */
export function dutyRowsOf(table: Table): readonly DutyRow[] | null {
  const header = headerOf(table)
  if (!header) return null
  const { grid, roles, first } = header
  const task = taskColumns(grid, roles, first)
  const rows: DutyRow[] = []
  let before: DutyRow | null = null
  const done = new Set<TableCell>()
  for (let r = first; r < grid.length; r++) {
    const cells = grid[r] ?? []
    const own = cells.filter((cell): cell is TableCell => cell !== undefined && cell.row === r)
    const row = rowAt(grid, r, roles, task, table.columns, done)
    if (!row) {
      // 一、提升产业能级, over all columns: whoever answers above does not answer below
      if (new Set(own).size === 1) before = null
      continue
    }
    const whole: DutyRow = before ? inherited(row, before) : row
    rows.push(whole)
    before = whole
  }
  return rows
}

interface Header {
  readonly grid: Grid
  readonly roles: readonly DutyRole[]
  /** The first row below the headings. */
  readonly first: number
}

/** The headings of a table of duties, which a title may stand above; null where none of the first rows has them. */
function headerOf(table: Table): Header | null {
  const rolesOf = (from: number, to: number) => {
    const roles = Array<DutyRole>(table.columns).fill('other')
    for (const cell of table.cells) {
      if (cell.row + cell.rowSpan <= from || cell.row > to || cell.columnSpan === table.columns) continue
      const role = dutyRoleOf(cell.text)
      if (role !== 'other') for (let c = cell.column; c < cell.column + cell.columnSpan && c < table.columns; c++) roles[c] = role
    }
    return roles
  }
  for (let row = 0; row < MOST_HEADER_ROWS; row++) {
    const roles = rolesOf(row, row)
    if (!areDutyHeads(roles)) continue
    const below = rolesOf(row + 1, row + 1).filter(role => role !== 'other').length
    const double = below > 1 && areDutyHeads(rolesOf(row, row + 1))
    return { grid: gridOf(table), roles: double ? rolesOf(row, row + 1) : roles, first: row + (double ? 2 : 1) }
  }
  return null
}

function gridOf(table: Table): Grid {
  const grid: Grid = []
  for (const cell of table.cells)
    for (let row = cell.row; row < cell.row + cell.rowSpan; row++) {
      const cells = (grid[row] ??= [])
      for (let column = cell.column; column < cell.column + cell.columnSpan; column++) cells[column] = cell
    }
  return grid
}

const isSays = (role: DutyRole | undefined) => role === 'work' || role === 'goal'

/** The columns of what is to be done, the one that says what each row is first. */
function taskColumns(grid: Grid, roles: readonly DutyRole[], first: number): number[] {
  const work = roles.flatMap((role, c) => (role === 'work' ? [c] : []))
  let rows = 0
  const own = new Map<number, number>()
  for (let r = first; r < grid.length; r++) {
    const cells = grid[r] ?? []
    if (!work.some(c => isOwn(cells[c], r))) continue
    rows++
    for (const c of work) if (isOwn(cells[c], r) && cells[c]?.rowSpan === 1) own.set(c, (own.get(c) ?? 0) + 1)
  }
  const each = work.filter(c => (own.get(c) ?? 0) * ONE_IN >= rows * (ONE_IN - 1))
  const rest = work.filter(c => !each.includes(c)).toReversed()
  return [...each, ...rest, ...roles.flatMap((role, c) => (role === 'goal' ? [c] : []))]
}

const isOwn = (cell: TableCell | undefined, row: number): cell is TableCell => cell !== undefined && cell.row === row && isWords(cell.text)
const isWords = (text: string) => /[\u4e00-\u9fff]{2}/.test(text)

function rowAt(
  grid: Grid,
  r: number,
  roles: readonly DutyRole[],
  task: readonly number[],
  columns: number,
  done: Set<TableCell>,
): DutyRow | null {
  const cells = grid[r] ?? []
  const work = task.flatMap(c => {
    const cell = cells[c]
    return isOwn(cell, r) && cell.columnSpan < columns && !done.has(cell) ? [cell] : []
  })
  const says = work.find(cell => roles[cell.column] === 'work')
  if (!says || /^(?:合计|小计|总计)$/.test(says.text.replace(/\s+/g, ''))) return null
  done.add(says)
  const until = r + says.rowSpan
  const of = (role: DutyRole) => {
    const found = new Set<TableCell>()
    for (let row = r; row < until; row++)
      roles.forEach((one, c) => {
        const cell = grid[row]?.[c]
        if (one === role && cell && cell.columnSpan < columns && roles[cell.column] === role) found.add(cell)
      })
    return [...found]
  }
  const own = cells.filter((cell): cell is TableCell => cell !== undefined && cell.row === r)
  return {
    work,
    prose: own.filter((cell, i) => own.indexOf(cell) === i && isSays(roles[cell.column]) && isWords(cell.text)),
    leads: of('lead'),
    units: of('unit'),
    helpers: of('help'),
    due: of('due')[0] ?? null,
    leader: of('leader')[0] ?? null,
    range: { start: Math.min(...own.map(cell => cell.start)), end: Math.max(...own.map(cell => cell.end)) },
  }
}

/**
 * Cells that were merged over several rows and stand in the first of them only: a row without a lead takes the lead from above, and where it names
 * nobody the others too; without a date of its own the date.
 */
function inherited(row: DutyRow, before: DutyRow): DutyRow {
  const leads = row.leads.length ? row.leads : before.leads
  const named = row.leads.length + row.units.length + row.helpers.length > 0
  const units = row.units.length || (named && leads.length) ? row.units : before.units
  const helpers = named ? row.helpers : before.helpers
  return { ...row, leads, units, helpers, due: row.due ?? before.due, leader: row.leader ?? before.leader }
}

/** The bodies of a cell: parted by 、 and commas, by blanks or one a line. `words` is the cell as it stands in the text. */
export function bodiesOfCell(words: string): string[] {
  const parts: string[] = []
  for (const line of linesOf(words))
    for (const piece of line.split(/[，,；;。]/)) {
      const bare = piece.replace(/\s+/g, '')
      const apart = piece.trim().split(/\s+/)
      for (const part of apart.length > 1 && apart.every(isBody) ? apart : [bare]) parts.push(...namesIn(part))
    }
  // in a column of bodies nearly everything is one, but for a cell that slipped there
  return parts.filter(part => isBody(part) || (part.length >= 2 && part.length <= LONGEST_NAME && /^[\u4e00-\u9fff（）“”A-Z]+$/.test(part)))
}
const LONGEST_NAME = 12

const GOES_ON = /^(?:人民政府|管委会|管理委员会|委员会|办公室|办事处|[、，,；;])/
/** Lines of a cell, those that a narrow column tore put together again: 市发展和改 / 革委员会. */
function linesOf(words: string): string[] {
  const lines: string[] = []
  let open = ''
  for (const line of words.split('\n').map(one => one.trim())) {
    if (line === '') continue
    // 市水利局 / 市财政局, but 市水利局、 / 市财政局 and 市农业 / 农村局
    const whole = open !== '' && isBodyList(open) && !GOES_ON.test(line) && isBodyList(line)
    if (whole) lines.push(open)
    open = whole || open === '' ? line : open + line
  }
  if (open) lines.push(open)
  return lines
}

/** The sentences of a cell: its lines too part them where the next one is numbered or the one before has ended. */
export function sentencesOfCell(text: string, { start, end }: Range): Range[] {
  const found: Range[] = []
  let from = start
  for (let at = text.indexOf('\n', start); at >= 0 && at < end; at = text.indexOf('\n', at + 1))
    if (/[。；！：]\s*$/.test(text.slice(Math.max(from, at - 4), at)) || NUMBERED.test(text.slice(at + 1, at + 8))) {
      found.push(...sentencesOf(text, from, at))
      from = at + 1
    }
  return [...found, ...sentencesOf(text, from, end)]
}
const NUMBERED = /^\s*(?:\d{1,2}[.、．)）]|[（(][\d一二三四五六七八九十]{1,2}[）)]|[①-⑳]|[一二三四五六七八九十]{1,2}是)/
