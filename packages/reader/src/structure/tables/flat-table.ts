import type { Table, TableCell } from '@lantu/model/tree'
import { readUnit } from '../../units/units.ts'
import type { Line } from '../lines.ts'
import { ATTRIBUTE_HEAD, classOf, INDEX_HEAD, isHead, NAME_HEAD, UNIT_HEAD, type Words } from './table-shape.ts'

/**
 * Tables that lost their rules: one cell a line, `1 / 地区生产总值 / 亿元 / 505.56 / 9 / 预期性 / 2 / …`. The header is found by its
 * words, a row by its number, its attribute or its name, the columns by how many values most rows have.
 */

const LONGEST_CELL = 36
const FEWEST_VALUES = 4

/** 一、经济发展（6项）; a number lost its sign: 、经济发展（6项）. */
const GROUP =
  /^(?:[一二三四五六七八九十]{0,3}[、.])?[^，。；]{2,16}[（(]\d{1,2}\s?[项个]?[）)]$|^[一二三四五六七八九十]{1,3}、[^，。；\d]{2,14}$|^（[一二三四五六七八九十]{1,3}）[^，。；\d]{2,14}$/

const isCell = (line: Line) => line.text.length <= LONGEST_CELL && !/[。；！？]/.test(line.text) && !line.text.includes('\t')
const isUnit = (text: string) => {
  const words = text
    .replace(/\/$/, '')
    .replace(/^[（(]|[）)]$/g, '')
    .replace(/\s+/g, '')
  const unit = readUnit(words, 0)
  return words !== '' && words.length <= 14 && unit.unit !== '' && unit.end === words.length
}

interface Row {
  readonly group: Words | null
  readonly index: Words | null
  readonly name: readonly Words[]
  readonly unit: Words | null
  readonly values: readonly Words[]
  readonly attribute: Words | null
}

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

/** Whether a header begins here: two of its words within three lines, or 序号 alone. */
function headerStarts(lines: readonly Line[], at: number): boolean {
  const words = lines.slice(at, at + 4).map(line => line.text)
  if (!isHead(words[0] ?? '')) return false
  return words.filter(isHead).length >= 2 || INDEX_HEAD.test(words[0] ?? '')
}

/** The first line after the header: a group's title, row number one, or a name followed by its unit or value. */
function bodyStart(run: readonly Line[], indexed: boolean): number {
  for (let i = 1; i < run.length; i++) {
    const text = (run[i] as Line).text
    const next = run[i + 1]?.text ?? ''
    if (/（\d{1,2}\s?[项个]?[）)]$|\(\d{1,2}[项个]?\)$/.test(text)) return i
    if (indexed && text === '1' && classOf(next) === 'text') return i
    if (
      !indexed &&
      !isHead(text) &&
      classOf(text) === 'text' &&
      !/\d{4}|完成|目标|实际|年均|累计|绝对|增[长速]|预期|规划|基期/.test(text) &&
      (isUnit(next) || classOf(next) === 'value')
    )
      return i
  }
  return -1
}

class RowReader {
  private at = 0
  private expected = 1
  private readonly lines: readonly Line[]
  private readonly indexed: boolean
  private readonly attributed: boolean

  constructor(lines: readonly Line[], indexed: boolean, attributed: boolean) {
    this.lines = lines
    this.indexed = indexed
    this.attributed = attributed
  }

  read(): Row[] {
    const rows: Row[] = []
    while (this.at < this.lines.length) rows.push(this.row())
    return rows
  }

  private text(offset = 0): string {
    return this.lines[this.at + offset]?.text ?? ''
  }

  private take(): Words {
    return this.lines[this.at++] as Line
  }

  private get startsNumbered(): boolean {
    return this.indexed && this.text() === String(this.expected) && classOf(this.text(1)) === 'text'
  }

  private get startsGroup(): boolean {
    return GROUP.test(this.text()) && !isUnit(this.text())
  }

  private row(): Row {
    if (this.startsGroup && (!this.indexed || !this.startsNumbered)) {
      const group = this.take()
      return { group, index: null, name: [], unit: null, values: [], attribute: null }
    }
    let index: Words | null = null
    if (this.startsNumbered) {
      index = this.take()
      this.expected++
    }
    const name: Words[] = []
    while (this.at < this.lines.length && classOf(this.text()) === 'text' && !isUnit(this.text()) && name.length < 3) {
      if (
        name.length &&
        (this.startsGroup || this.startsNumbered || /\d/.test(this.text()) || /^(?:完成|省|高于|按|达到)/.test(this.text()))
      )
        break
      name.push(this.take())
    }
    let unit: Words | null = null
    if (isUnit(this.text()) && classOf(this.text()) === 'text') unit = this.take()
    const values: Words[] = []
    while (this.at < this.lines.length && !this.rowEnds(values.length + name.length)) values.push(this.take())
    const attribute = classOf(this.text()) === 'attribute' ? this.take() : null
    if (!name.length && !unit && !values.length && !attribute && this.at < this.lines.length) name.push(this.take())
    return { group: null, index, name, unit, values, attribute }
  }

  /** Whether the next line belongs to another row. */
  private rowEnds(taken: number): boolean {
    const text = this.text()
    const kind = classOf(text)
    if (kind === 'attribute') return true
    if (taken > 0 && (this.startsNumbered || this.startsGroup)) return true
    // 省目标 and 完成省下达任务 stand where a value would; a name opens a row where nothing else tells
    return kind === 'text' && !this.attributed && !/\d|完成|目标|任务|以上|以内/.test(text)
  }
}

/** Values that most rows have. */
function columnsOf(rows: readonly Row[]): number {
  const counts = new Map<number, number>()
  for (const row of rows) if (row.values.length) counts.set(row.values.length, (counts.get(row.values.length) ?? 0) + 1)
  return [...counts].toSorted((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0] ?? 0
}

/** A heading of one or several value columns. */
interface Heading extends Words {
  readonly span: number
}

function joinHeads(tokens: readonly Words[]): Words[] {
  const out: Words[] = []
  for (const token of tokens) {
    const last = out.at(-1)
    const opens = last && /（[^（）]*$/.test(last.text) && !/%$/.test(last.text)
    const goesOn =
      last &&
      (/^(?:年均|累计|平均|年)$/.test(last.text) ||
        (/^(?:19|20)\d\d年?$/.test(last.text) && /^(?:绝对|实际|目标|完成|规划|预期|预计|基期|指标|增[长速])/.test(token.text)) ||
        /^(?:（|值|数|\)|）|速度)/.test(token.text))
    if (last && (opens || goesOn)) out[out.length - 1] = { start: last.start, end: token.end, text: last.text + token.text }
    else out.push(token)
  }
  return out
}

/** Heads of `count` columns: one each, or groups over as many columns each. */
function headsOf(tokens: readonly Words[], count: number): { groups: Heading[]; leaves: Heading[] } {
  const one = (words: Words): Heading => ({ ...words, span: 1 })
  if (tokens.length === count) return { groups: [], leaves: tokens.map(one) }
  const joined = joinHeads(tokens)
  const extra = joined.length - count
  if (extra > 0 && count % extra === 0) {
    return { groups: joined.slice(0, extra).map(words => ({ ...words, span: count / extra })), leaves: joined.slice(extra).map(one) }
  }
  if (joined.length < count && joined.length > 0 && count % joined.length === 0) {
    return { groups: [], leaves: joined.map(words => ({ ...words, span: count / joined.length })) }
  }
  return { groups: [], leaves: joined.slice(0, count).map(one) }
}

function cellsOf(
  run: readonly Line[],
  body: number,
  rows: readonly Row[],
  count: number,
): { cells: TableCell[]; headerRows: number; columns: number } {
  const head = run.slice(0, body)
  const has = (pattern: RegExp) => head.some(line => pattern.test(line.text))
  const indexed = has(INDEX_HEAD)
  const first = indexed ? 1 : 0
  const united = has(UNIT_HEAD) || rows.some(row => row.unit)
  const values = first + 1 + (united ? 1 : 0)
  const columns = values + count + (has(ATTRIBUTE_HEAD) || rows.some(row => row.attribute) ? 1 : 0)
  const cells: TableCell[] = []
  const put = (words: Words, row: number, column: number, columnSpan = 1, rowSpan = 1) =>
    cells.push({ start: words.start, end: words.end, text: words.text, row, column, rowSpan, columnSpan })
  const { groups, leaves } = headsOf(
    head.filter(line => !isHead(line.text)),
    count,
  )
  const headerRows = groups.length ? 2 : 1
  for (const line of head) {
    if (INDEX_HEAD.test(line.text)) put(line, 0, 0, 1, headerRows)
    else if (NAME_HEAD.test(line.text)) put(line, 0, first, 1, headerRows)
    else if (UNIT_HEAD.test(line.text)) put(line, 0, first + 1, 1, headerRows)
    else if (ATTRIBUTE_HEAD.test(line.text)) put(line, 0, columns - 1, 1, headerRows)
  }
  let column = values
  for (const group of groups) {
    put(group, 0, column, group.span)
    column += group.span
  }
  column = values
  for (const leaf of leaves) {
    put(leaf, headerRows - 1, column, leaf.span)
    column += leaf.span
  }
  rows.forEach((row, i) => {
    const at = headerRows + i
    if (row.group) return put(row.group, at, 0, columns)
    if (row.index) put(row.index, at, 0)
    const name = row.name
    if (name.length)
      put({ start: (name[0] as Words).start, end: (name.at(-1) as Words).end, text: name.map(part => part.text).join('') }, at, first)
    if (row.unit) put(row.unit, at, first + 1)
    // one value a group where there are no more: a structure has a level and no growth
    const step = groups.length > 1 && row.values.length === groups.length ? count / groups.length : 1
    row.values.slice(0, count).forEach((value, k) => put(value, at, values + k * step))
    if (row.attribute) put(row.attribute, at, columns - 1)
  })
  return { cells: cells.toSorted((a, b) => a.row - b.row || a.column - b.column), headerRows, columns }
}

/** The flattened table whose header starts at line `from`, and the line after it; null where none starts. */
export function flatTableAt(lines: readonly Line[], from: number, section: number): { table: Table; next: number } | null {
  if (!headerStarts(lines, from)) return null
  const { ends, values } = runsOf(lines)
  const end = Math.max(from, ends[from] as number)
  if ((values[end] as number) - (values[from] as number) < FEWEST_VALUES) return null
  const run = lines.slice(from, end)
  const indexed = run.slice(0, 6).some(line => INDEX_HEAD.test(line.text))
  const body = bodyStart(run, indexed)
  if (body < 0) return null
  const attributed = run.slice(0, body).some(line => ATTRIBUTE_HEAD.test(line.text))
  const rows = new RowReader(run.slice(body), indexed, attributed).read()
  const count = columnsOf(rows)
  if (count === 0) return null
  const { cells, headerRows, columns } = cellsOf(run, body, rows, count)
  const table: Table = {
    kind: 'table',
    section,
    form: 'flattened',
    headerRows,
    columns,
    cells,
    start: (run[0] as Line).start,
    end: (run.at(-1) as Line).end,
  }
  return { table, next: end }
}
