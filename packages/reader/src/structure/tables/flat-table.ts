import type { Table } from '@lantu/model/tree'
import { atStart } from '../../patterns/gates.ts'
import type { Line } from '../lines.ts'
import { type Cell, cellsOf } from './cell-kinds.ts'
import { type Grid, plainGrid, ROWS_HEAD, regularGrid } from './flat-grid.ts'
import { flatPlan } from './flat-plan.ts'
import { groupedGrid } from './grouped-grid.ts'
import { joinedHeads, mayBeJoined } from './joined-heads.ts'
import { tableOfColumns } from './lined-columns.ts'
import { tableOfPlan } from './planned-table.ts'
import { classOf, INDEX_HEAD, isHead, plainHead, type Words } from './table-shape.ts'
import { withWholeWords } from './whole-words.ts'

/**
 * Tables that lost their rules: one cell a line, `1 / 地区生产总值 / 亿元 / 505.56 / 9 / 预期性 / 2 / …`. Where a run of cells opens with headings, what
 * the table was is searched for (`flat-plan.ts`).
 */

const LONGEST_CELL = 36
/** A cell among cells may be longer. */
const LONGEST_AMONG = 64
const FEWEST_VALUES = 4

const isCell = ({ text }: Line, longest = LONGEST_CELL) => text.length <= longest && !/[。；！？]/.test(text) && !text.includes('\t')
const isShort = (line: Line | undefined) => line !== undefined && isCell(line)
/** What follows a table, and belongs to no row. */
const ENDS = atStart(
  /^第[一二三四五六七八九十百\d]+[编章节]|^(?:表|专栏|附[表件图])\s*[\d一二三四五六七八九十]|^(?:注|备注|说明|(?:数据|资料)?来源)\s*[\d：:]/,
)

/** What of the lines of a document must not be found out again at each of them. */
interface Runs {
  /** For each line, where the run of cells that it stands in ends. */
  readonly ends: Uint32Array
  /** How many lines before each are values, how many headings. */
  readonly values: Uint32Array
  readonly heads: Uint32Array
  /** For the end of a run, how often a table was looked for in it in vain. */
  readonly tries: Map<number, number>
}

const known = new WeakMap<readonly Line[], Runs>()

function runsOf(lines: readonly Line[]): Runs {
  const found = known.get(lines)
  if (found) return found
  const ends = new Uint32Array(lines.length)
  const values = new Uint32Array(lines.length + 1)
  const heads = new Uint32Array(lines.length + 1)
  lines.forEach((line, i) => {
    heads[i + 1] = (heads[i] as number) + (isHead(line.text) ? 1 : 0)
    values[i + 1] = (values[i] as number) + (isCell(line) && classOf(line.text) === 'value' ? 1 : 0)
  })
  const goesOn = (line: Line, at: number) =>
    !ENDS.test(line.text) && (isCell(line) || (isCell(line, LONGEST_AMONG) && isShort(lines[at - 1]) && isShort(lines[at + 1])))
  for (let i = lines.length - 1; i >= 0; i--) {
    const line = lines[i] as Line
    if (!goesOn(line, i)) ends[i] = i
    else ends[i] = i + 1 < lines.length && (ends[i + 1] as number) > i + 1 ? (ends[i + 1] as number) : i + 1
  }
  const runs = { ends, values, heads, tries: new Map() }
  known.set(lines, runs)
  return runs
}

const WIDEST_HEADER = 9
const DATED = /^[（(]?(?:19|20)\d\d年|^(?:19|20)\d\d$/

/** Whether a header begins here: two of its words before the first row, a word and two years, or 序号 alone. */
function headerStarts(lines: readonly Words[], at: number): boolean {
  const first = lines[at]?.text ?? ''
  if (!isHead(first)) return false
  if (INDEX_HEAD.test(plainHead(first))) return true
  const next = lines.slice(at + 1, at + WIDEST_HEADER)
  return next.some(line => isHead(line.text)) || DATED.test(next[0]?.text ?? '') || next.filter(line => DATED.test(line.text)).length > 1
}

const LONGEST_UNKNOWN = 16
/** A title may stand before the headings. */
const MOST_TITLES = 2

/** Whether so many lines are as short as cells, of which the first may be a heading: asked of every line of a text, so before all else. */
function areShort(lines: readonly Line[], from: number): boolean {
  if (from + FEWEST_UNHEADED > lines.length || (lines[from] as Line).text.length > LONGEST_UNKNOWN) return false
  for (let at = from + 1; at < from + FEWEST_UNHEADED; at++) if ((lines[at] as Line).text.length > LONGEST_AMONG) return false
  return true
}

/** Whether the headings of a table may begin here that the lexicon does not hold: where a run of cells begins. */
function mayOpenUnheaded(lines: readonly Line[], from: number, ends: Uint32Array): boolean {
  const { text } = lines[from] as Line
  if (text.includes('：') || (classOf(text) === 'value' && !DATED.test(text))) return false
  let first = from
  while (first > 0 && from - first < MOST_TITLES + 1 && ends[first - 1] === ends[from]) first--
  return from - first <= MOST_TITLES && (ends[from] as number) - from >= FEWEST_UNHEADED
}
const FEWEST_UNHEADED = 16

/** Looks for a table in one run of cells are few: a run that holds none must not be searched at each of its lines. */
const MOST_TRIES = 6

/** The run that begins at line `from`, its first lines cut into their headings where a page ran them together. */
function runFrom(lines: readonly Line[], from: number, end: number): Words[] {
  const first = joinedHeads(lines[from] as Line)
  if (!first) return withWholeWords(lines.slice(from, end))
  const second = from + 1 < end ? joinedHeads(lines[from + 1] as Line) : null
  return [...first, ...(second ?? []), ...lines.slice(from + (second ? 2 : 1), end)]
}

/** The flattened table whose header starts at line `from`, and the line after it; null where none starts. */
export function flatTableAt(lines: readonly Line[], from: number, section: number): { table: Table; next: number } | null {
  const { text } = lines[from] as Line
  const regular = ROWS_HEAD.test(text)
  const joined = !regular && !isHead(text) && mayBeJoined(text) && joinedHeads(lines[from] as Line) !== null
  const starts = !regular && !joined && headerStarts(lines, from)
  const known = regular || joined || starts || isHead(text)
  if (!known && !areShort(lines, from)) return null
  const { ends, values, heads, tries } = runsOf(lines)
  const unheaded = !regular && !joined && !starts && areShort(lines, from) && mayOpenUnheaded(lines, from, ends)
  if (!regular && !joined && !starts && !unheaded && !isHead(text)) return null
  const end = Math.max(from, ends[joined ? Math.min(from + 1, lines.length - 1) : from] as number)
  if (end <= from + 1 || (values[end] as number) - (values[from] as number) < FEWEST_VALUES) return null
  // a table by columns has its other headings behind the names
  const byColumns = isHead(text) && (heads[end] as number) - (heads[from] as number) >= FEWEST_HEADS
  if (!regular && !joined && !starts && !unheaded && !byColumns) return null
  const tried = tries.get(end) ?? 0
  if (tried >= MOST_TRIES) return null
  const run = runFrom(lines, from, end)
  const headed = joined || starts || headerStarts(run, 0)
  const found =
    (regular ? regularGrid(run) : null) ??
    groupedGrid(run) ??
    (headed ? tableIn(run) : ((byColumns ? tableByColumns(run) : null) ?? (unheaded ? tableByRows(run) : null)))
  if (found === null || found === 'unclear') {
    // what is unclear with all its headings is no clearer without the first
    tries.set(end, found === null ? tried + 1 : MOST_TRIES)
    return null
  }
  const { used, ...shape } = found
  const last = run[used - 1] as Words
  let next = end
  while (next > from + 1 && (lines[next - 1] as Line).start > last.start) next--
  return { table: { kind: 'table', section, form: 'flattened', start: (run[0] as Words).start, end: last.end, ...shape }, next }
}

/** The first row with a number, or the title before it of the group that it opens, with what the group adds up: 一、交通 / 258. */
function firstNumbered(cells: readonly Cell[]): number {
  const first = cells.findIndex((cell, at) => at > 1 && cell.numbers)
  let from = first
  while (from > 1 && first - from < LONGEST_SUM && cells[from - 1]?.kind === 'value') from--
  return from > 1 && cells[from - 1]?.kind === 'group' ? from - 1 : first
}
const LONGEST_SUM = 3

const FEWEST_HEADS = 2

function tableByColumns(run: readonly Words[]): Grid | null {
  const columns = tableOfColumns(run)
  return columns !== null && columns.used > 0 ? columns : null
}

/** A table under headings of which no two are known. */
function tableByRows(run: readonly Words[]): Grid | null {
  const cells = cellsOf(run, null)
  const plan = flatPlan(cells, true)
  return plan && plan !== 'unclear' ? tableOfPlan(cells, plan) : null
}

function tableIn(run: readonly Words[]): Grid | 'unclear' | null {
  const columns = tableOfColumns(run)
  if (columns !== null) return columns.used > 0 ? columns : null
  const cells = cellsOf(run, null)
  const plain = plainGrid(run, firstNumbered(cells))
  if (plain) return plain
  const plan = flatPlan(cells)
  return plan && plan !== 'unclear' ? tableOfPlan(cells, plan) : plan
}
