import type { Table, TableCell } from '@lantu/model/tree'
import type { Line } from '../lines.ts'
import { plainGrid, ROWS_HEAD, regularGrid } from './flat-grid.ts'
import { headingsOver } from './flat-headings.ts'
import { columnsOf, isGroup, isUnit, linesOfRow, type Row, RowReader } from './flat-rows.ts'
import { columnsFor } from './flat-values.ts'
import { ASIDE_HEAD, ATTRIBUTE_HEAD, classOf, INDEX_HEAD, isHead, NAME_HEAD, UNIT_HEAD, type Words } from './table-shape.ts'

/**
 * Tables that lost their rules: one cell a line, `1 / 地区生产总值 / 亿元 / 505.56 / 9 / 预期性 / 2 / …`. The header is found by its
 * words, a row by its number, its attribute or its name, the columns by how many values most rows have.
 */

const LONGEST_CELL = 36
const FEWEST_VALUES = 4

const isCell = (line: Line) => line.text.length <= LONGEST_CELL && !/[。；！？]/.test(line.text) && !line.text.includes('\t')
const CHAPTER = /^第[一二三四五六七八九十百\d]+[编章节]/

/** What of the lines of a document must not be found out again at each of them. */
interface Runs {
  /** For each line, where the run of cells that it stands in ends. */
  readonly ends: Uint32Array
  /** How many lines before each are values. */
  readonly values: Uint32Array
}

const known = new WeakMap<readonly Line[], Runs>()

function runsOf(lines: readonly Line[]): Runs {
  const found = known.get(lines)
  if (found) return found
  const ends = new Uint32Array(lines.length)
  const values = new Uint32Array(lines.length + 1)
  lines.forEach((line, i) => {
    values[i + 1] = (values[i] as number) + (isCell(line) && classOf(line.text) === 'value' ? 1 : 0)
  })
  const goesOn = (line: Line) => isCell(line) && !CHAPTER.test(line.text)
  for (let i = lines.length - 1; i >= 0; i--) {
    const line = lines[i] as Line
    if (!goesOn(line)) ends[i] = i
    else if (i + 1 < lines.length && (ends[i + 1] as number) > i + 1) ends[i] = ends[i + 1] as number
    // what reads on after the table: headings at the end of the run hold no values
    else ends[i] = classOf(line.text) === 'text' && !isUnit(line.text) ? i : i + 1
  }
  const runs = { ends, values }
  known.set(lines, runs)
  return runs
}

const WIDEST_HEADER = 9

/** Whether a header begins here: two of its words before the first row, or 序号 alone. */
function headerStarts(lines: readonly Line[], at: number): boolean {
  const first = lines[at]?.text ?? ''
  if (!isHead(first)) return false
  return INDEX_HEAD.test(first) || lines.slice(at + 1, at + WIDEST_HEADER).some(line => isHead(line.text))
}

const INDEX = /^\d{1,2}$/

/** The title of the group that row `at` opens, where one stands before it, with what its group adds up: 一、交通 / 258. */
function groupBefore(run: readonly Line[], at: number): number {
  let from = at
  while (from > 1 && at - from < LONGEST_SUM && classOf((run[from - 1] as Line).text) === 'value') from--
  return from > 1 && isGroup((run[from - 1] as Line).text) ? from - 1 : at
}

const LONGEST_SUM = 3

/** 类别, before 序号: the first row is told in the column of categories that the others lost. */
const CATEGORY_HEAD = /^(?:类\s*别|类\s*目|板\s*块|大\s*类|分类|类型|领域|方面|维度|指标类别)$/

/** 类型 heads the attributes where the rows have some and no other heading does. */
function attributeHeadOf(head: readonly Line[], body: readonly Line[]): number {
  const at = head.findIndex(line => ATTRIBUTE_HEAD.test(line.text))
  if (at >= 0) return at
  const kind = head.findIndex((line, i) => i > 0 && line.text === '类型')
  return kind >= 0 && body.some(line => classOf(line.text) === 'attribute') ? kind : -1
}

/** The category that the first numbered row stands in. */
function categoryBefore(run: readonly Line[], at: number): number {
  if (at < 3 || !CATEGORY_HEAD.test((run[0] as Line).text)) return at
  const { text } = run[at - 1] as Line
  return classOf(text) === 'text' && !isHead(text) && !isUnit(text) && !/\d|年均|增[长速]|累计|目标|实际|完成/.test(text) ? at - 1 : at
}

/** 1.农场职工人均收入年均增长（%）: a name, whatever its words would say in a heading. */
const NUMBERED_NAME = /^\d{1,2}[.、．]\D/

/** The first line after the header: a group's title, row number one, or a name followed by its unit or value. */
function bodyStart(run: readonly Line[], indexed: boolean): number {
  for (let i = 1; i < run.length; i++) {
    const text = (run[i] as Line).text
    const next = run[i + 1]?.text ?? ''
    if (/（\d{1,2}\s?[项个]?[）)]$|\(\d{1,2}[项个]?\)$/.test(text)) return i
    if (indexed && INDEX.test(text) && classOf(next) === 'text') return categoryBefore(run, groupBefore(run, i))
    if (!indexed && isGroup(text)) return i
    if (!indexed && NUMBERED_NAME.test(text) && classOf(next) === 'value') return i
    if (
      !indexed &&
      !isHead(text) &&
      classOf(text) === 'text' &&
      !/\d{4}|完成|目标|实际|年均|累计|绝对|增[长速]|预期|规划|基期/.test(text) &&
      (isUnit(next) || classOf(next) === 'value' || classOf(next) === 'attribute')
    )
      return i
  }
  return -1
}

/** The heading of the names: not that of their categories, nor the 指标 that a line break tore from 属性 at `attribute`. */
function nameHeadOf(head: readonly Line[], attribute: number): Line | undefined {
  const all = head.filter(line => NAME_HEAD.test(line.text))
  if (all.length < 2) return all[0]
  const torn = attribute > 0 && head[attribute - 1]?.text === '指标' ? head[attribute - 1] : undefined
  const own = all.filter(line => !CATEGORY_HEAD.test(line.text) && line !== torn)
  return own.at(-1) ?? all[0]
}

function cellsOf(
  run: readonly Line[],
  body: number,
  rows: readonly Row[],
  count: number,
): { cells: TableCell[]; headerRows: number; columns: number } {
  const head = run.slice(0, body)
  // 属性 closes the first row of headings, where it does not stand before them
  const last = attributeHeadOf(head, run.slice(body))
  const has = (pattern: RegExp) => head.some(line => pattern.test(line.text))
  const indexed = has(INDEX_HEAD)
  const first = indexed ? 1 : 0
  const united = has(UNIT_HEAD) || rows.some(row => row.unit)
  const values = first + 1 + (united ? 1 : 0)
  const columns = values + count + (last >= 0 || rows.some(row => row.attribute) ? 1 : 0)
  const cells: TableCell[] = []
  const put = (words: Words, row: number, column: number, columnSpan = 1, rowSpan = 1) =>
    cells.push({ start: words.start, end: words.end, text: words.text, row, column, rowSpan, columnSpan })
  const tokens = head.filter((line, at) => at !== last && !isHead(line.text) && !ASIDE_HEAD.test(line.text))
  const before =
    last < 0 || !tokens.some(line => line.start < (head[last] as Line).start)
      ? tokens.length
      : tokens.filter(line => line.start < (head[last] as Line).start).length
  const { headings, rows: headerRows, groups } = headingsOver(tokens, count, before < tokens.length ? before : null)
  const nameHead = nameHeadOf(head, last)
  for (const line of head) {
    if (INDEX_HEAD.test(line.text)) put(line, 0, 0, 1, headerRows)
    else if (line === nameHead) put(line, 0, first, 1, headerRows)
    else if (UNIT_HEAD.test(line.text)) put(line, 0, first + 1, 1, headerRows)
    else if (line === head[last]) put(line, 0, columns - 1, 1, headerRows)
  }
  for (const heading of headings) put(heading, heading.row, values + heading.column, heading.span, heading.rows)
  const heads = Array.from({ length: count }, (_, column) =>
    headings
      .filter(heading => heading.column <= column && column < heading.column + heading.span)
      .map(heading => heading.text)
      .join(' '),
  )
  rows.forEach((row, i) => {
    const at = headerRows + i
    if (row.group) return put(row.group, at, 0, columns)
    if (row.index) put(row.index, at, 0)
    const words = row.name.map(part => part.text).join('')
    if (row.name.length) put({ start: (row.name[0] as Words).start, end: (row.name.at(-1) as Words).end, text: words }, at, first)
    if (row.unit) put(row.unit, at, first + 1)
    const kept = row.values.slice(0, count)
    const places = columnsFor(kept, words, heads, groups)
    kept.forEach((value, k) => put(value, at, values + (places[k] as number)))
    if (row.attribute) put(row.attribute, at, columns - 1)
  })
  return { cells: cells.toSorted((a, b) => a.row - b.row || a.column - b.column), headerRows, columns }
}

/** The flattened table whose header starts at line `from`, and the line after it; null where none starts. */
export function flatTableAt(lines: readonly Line[], from: number, section: number): { table: Table; next: number } | null {
  const regular = ROWS_HEAD.test(lines[from]?.text ?? '')
  if (!regular && !headerStarts(lines, from)) return null
  const { ends, values } = runsOf(lines)
  const end = Math.max(from, ends[from] as number)
  if ((values[end] as number) - (values[from] as number) < FEWEST_VALUES) return null
  const run = lines.slice(from, end)
  const grid = regular ? regularGrid(run) : null
  if (grid) {
    const { cells, columns, used } = grid
    const place = { start: (run[0] as Line).start, end: (run[used - 1] as Line).end }
    return { table: { kind: 'table', section, form: 'flattened', headerRows: 1, columns, cells, ...place }, next: from + used }
  }
  if (!headerStarts(lines, from)) return null
  const indexed = run.slice(0, 6).some(line => INDEX_HEAD.test(line.text))
  const body = bodyStart(run, indexed)
  if (body < 0) return null
  const plain = plainGrid(run, body)
  const whole = { kind: 'table', section, form: 'flattened', start: (run[0] as Line).start, end: (run.at(-1) as Line).end } as const
  if (plain) return { table: { ...whole, headerRows: 1, ...plain }, next: end }
  const attributeAt = attributeHeadOf(run.slice(0, body), run.slice(body))
  const isValueHead = (line: Line) => !isHead(line.text) && line !== run[attributeAt] && !ASIDE_HEAD.test(line.text)
  const attributeFirst = attributeAt >= 0 && !run.slice(0, attributeAt).some(isValueHead) && run.slice(attributeAt, body).some(isValueHead)
  const names = run.slice(0, body).filter(line => NAME_HEAD.test(line.text))
  const categorised = indexed && names.length > 1 && names.some(line => CATEGORY_HEAD.test(line.text))
  const rows = new RowReader(run.slice(body), indexed, attributeAt >= 0, attributeFirst, categorised).read()
  const count = columnsOf(rows)
  if (count === 0) return null
  const { cells, headerRows, columns } = cellsOf(
    run,
    body,
    rows.flatMap(row => linesOfRow(row, count)),
    count,
  )
  return { table: { ...whole, headerRows, columns, cells }, next: end }
}
