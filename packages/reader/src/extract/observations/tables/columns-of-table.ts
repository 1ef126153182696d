import type { TableCell } from '@lantu/model/tree'
import { type Content, contentOf } from '../../../structure/tables/column-content.ts'
import { ROWS_HEAD } from '../../../structure/tables/flat-grid.ts'
import type { ReadingContext } from '../../context/reading-context.ts'
import { type Column, readColumn } from './columns.ts'
import { datedByOrder } from './dated-by-order.ts'
import { toldOfPlaces } from './places.ts'

/** What the columns of a table hold: by their headings where these are known, by what stands in them, and by what stands beside them. */

/** How targets were met, in words. */
const OUTCOME = /^(?:完成|进展|达标|实现|落实)(?:情况|评价|程度)$/

type Line = readonly (TableCell | undefined)[] | undefined

/** A table's columns by their headings, with the words below them and what these are. */
interface Read {
  readonly columns: readonly Column[]
  /** For each column the words of its rows; '' for an empty cell. */
  readonly texts: readonly (readonly string[])[]
  readonly contents: readonly Content[]
}

/** The words in each column of the rows that are no titles over all columns. */
function textsOf(lines: readonly Line[], width: number): string[][] {
  const rows = Array.from(lines, cells => cells ?? []).filter(cells => cells.some(cell => cell && cell.columnSpan < width))
  return Array.from({ length: width }, (_, c) =>
    rows.map(cells => {
      const cell = cells[c]
      return cell && cell.columnSpan < width ? cell.text.replace(/\s+/g, '') : ''
    }),
  )
}

/** 年产45万平方米, 扩建二期泵房6座: most of its texts say how much. */
const saysAmounts = (texts: readonly string[]): boolean => {
  const filled = texts.filter(text => text !== '')
  return filled.filter(text => /\d/.test(text)).length > filled.length / 2
}

const isNamed = ({ columns, contents }: Read, c: number): boolean => {
  const { named } = columns[c] as Column
  return named === 'surely' || (named === 'partly' && contents[c] === 'values')
}

/** For each column whose heading says nothing what its cells say. */
function byContent(read: Read, heads: readonly string[]): Column[] {
  const { columns, contents, texts } = read
  if (columns.every(column => column.named === 'surely')) return [...columns]
  const name = nameColumn(read, heads)
  const has = (role: Column['role']) => columns.some((column, c) => column.role === role && isNamed(read, c))
  const roleOf = (content: Content, c: number): Column['role'] => {
    if (content === 'values') return 'value'
    if (content !== 'numbers' && content !== 'codes' && content !== 'units' && saysAmounts(texts[c] ?? [])) return 'value'
    if (content === 'numbers') return c < name && !has('index') ? 'index' : 'value'
    if (content === 'units') return has('unit') ? 'other' : 'unit'
    if (content === 'attributes') return has('attribute') ? 'other' : 'attribute'
    return content !== 'codes' && c < name ? 'name' : 'other'
  }
  return columns.map((column, c) => {
    if (c === name) return { ...column, role: 'name', named: 'surely' }
    return isNamed(read, c) ? column : { ...column, role: roleOf(contents[c] as Content, c) }
  })
}

/** What sorts the rows stands in fewer of them than their names do. */
const FEWER = 0.8

/** The column of the names: the last that its heading calls so, unless its cells sort those of another; −1 where none is. */
function nameColumn(read: Read, heads: readonly string[]): number {
  const { columns, texts, contents } = read
  const named = columns.findLastIndex(column => column.role === 'name')
  const values = columns.findIndex((column, c) => column.role === 'value' && (column.named === 'surely' || contents[c] === 'values'))
  const filled = (c: number) => (texts[c] ?? []).filter(text => text !== '').length
  const length = (c: number) => (texts[c] ?? []).join('').length
  const may = columns.flatMap((column, c) =>
    column.role === 'value' &&
    !isNamed(read, c) &&
    ['names', 'bodies', 'scarce'].includes(contents[c] as Content) &&
    !saysAmounts(texts[c] ?? [])
      ? [c]
      : [],
  )
  const before = may.filter(c => values < 0 || c < values)
  const found = (before.length > 0 ? before : may).toSorted(
    (a, b) => Number(ROWS_HEAD.test(heads[b] as string)) - Number(ROWS_HEAD.test(heads[a] as string)) || length(b) - length(a),
  )[0]
  if (found === undefined) return named
  const sorts = named >= 0 && (contents[named] !== 'names' || filled(named) < FEWER * filled(found)) && contents[found] === 'names'
  return named < 0 || sorts ? found : named
}

/** The level beside a column at its left, or that of a later year beside this one. */
function latestBefore(columns: readonly Column[], c: number): Column | undefined {
  const before = columns[c - 1]
  const other = columns[c - 2]
  if (before?.role !== 'value' || before.to === null) return undefined
  return before.measure === 'level' && other?.role === 'value' && other.measure === 'level' && (other.to ?? 0) > before.to ? other : before
}

/** 目标值 behind 2020年 has a time of its own. */
const goesWith = (column: Column, before: Column): boolean =>
  column.measure !== 'level' || column.status === before.status || column.named !== 'surely'

/** What the columns of a table hold; `lines` are its rows below the headings. */
export function columnsOf(heads: readonly string[], lines: readonly Line[], context: ReadingContext, caption: string): Column[] {
  const texts = textsOf(lines, heads.length)
  const own = heads.map(head => readColumn(head, context, caption))
  const read = { columns: own, texts, contents: texts.map(contentOf) }
  const figures = read.contents.map(content => content === 'values' || content === 'numbers')
  const columns = datedByOrder(toldOfPlaces(byContent(read, heads), heads, texts, figures, context, caption), texts, figures, context)
  // 2025年 beside 完成情况 is what was reached, beside its 目标 what was to be
  if (heads.some(head => OUTCOME.test(head)))
    columns.forEach((column, c) => {
      if (column.role === 'value' && column.to !== null && !/目标|规划|预期|计划/.test(heads[c] as string))
        columns[c] = { ...column, status: 'actual' }
    })
  // a growth column under one group takes the year of the level beside it
  columns.forEach((column, c) => {
    const before = latestBefore(columns, c)
    if (column.role === 'value' && column.to === null && column.noun === '' && before && goesWith(column, before))
      columns[c] = { ...column, from: before.to, to: before.to, status: before.status }
  })
  // 现状值, 基期水平 beside the goals of a plan: the year before it begins
  const { past } = context.clock
  if (context.status === 'target' && past !== null)
    columns.forEach((column, c) => {
      if (column.role === 'value' && column.status === 'actual' && column.to === null) columns[c] = { ...column, from: past, to: past }
    })
  if (!columns.some(column => column.role === 'name')) {
    const first = columns.findIndex((column, c) => column.role !== 'index' && (heads[c] === '' || column.to === null))
    const named = columns[first]
    if (named) columns[first] = { ...named, role: 'name' }
  }
  return columns
}
