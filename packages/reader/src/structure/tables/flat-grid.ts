import type { Table, TableCell } from '@lantu/model/tree'
import { atStart } from '../../patterns/gates.ts'
import { isGroup } from './flat-words.ts'
import { cellAt, classOf, INDEX_HEAD, type Words } from './table-shape.ts'

/**
 * A table one cell a line whose numbered rows have a cell for each heading: nothing was merged and nothing lost, so each cell stands
 * under its heading, words as well as values (地点, 建设年限). Titles of groups stand between the rows.
 */

/** A table found; `used` is how many lines it takes. */
export type Grid = Pick<Table, 'headerRows' | 'columns' | 'cells'> & { readonly used: number }

const FEWEST_ROWS = 2
const INDEX = /^\d{1,2}$/
const SUM = /^(?:合\s*计|总\s*计|小\s*计)$/

/** The cells of `lines` under `heads` headings; null where the rows do not have as many. */
export function plainGrid(lines: readonly Words[], body: number): Grid | null {
  const head = lines.slice(0, body)
  const columns = head.length
  if (columns < 3 || !INDEX_HEAD.test(head[0]?.text ?? '')) return null
  const cells: TableCell[] = head.map((words, column) => cellAt(words, 0, column))
  const first = lines.slice(body, body + 3).findIndex(words => INDEX.test(words.text))
  if (first < 0) return null
  let expected = Number(lines[body + first]?.text)
  let row = 1
  let rows = 0
  let at = body
  while (at < lines.length) {
    if (lines[at]?.text === String(expected) && at + columns <= lines.length) {
      for (let column = 0; column < columns; column++) cells.push(cellAt(lines[at + column] as Words, row, column))
      at += columns
      rows++
      expected++
    } else {
      const label = labelled(lines, at, expected, columns)
      if (label === 0) return null
      // 一、交通, 合计: over all columns, but for what it adds up under the last headings
      const sums = lines.slice(at + 1, at + label)
      cells.push({ ...cellAt(lines[at] as Words, row, 0), columnSpan: columns - sums.length })
      cells.push(...sums.map((one, i) => cellAt(one, row, columns - sums.length + i)))
      at += label
    }
    row++
  }
  return rows >= FEWEST_ROWS ? { headerRows: 1, cells, columns, used: lines.length } : null
}

const FEWEST_REGULAR = 3
/** 地区, 领域: what heads a column of places or fields. */
export const ROWS_HEAD = atStart(
  /^(?:地区|地方|地域|区域|区县|市县|县区|县市区|县（市、区）|县\(市、区\)|市州|市（州）|领域|类别|分类|行业|门类|年份|单位名称)$/,
)

/**
 * A table one cell a line without numbers before its rows: a word, then a value under each other heading, row after row.
 */
export function regularGrid(lines: readonly Words[]): Grid | null {
  if (!ROWS_HEAD.test(lines[0]?.text ?? '')) return null
  const isText = (at: number) => classOf(lines[at]?.text ?? '') === 'text'
  let columns = 1
  while (columns < MOST_COLUMNS && isText(columns) && isText(columns + 1)) columns++
  if (columns < 2 || !isText(columns)) return null
  const cells: TableCell[] = lines.slice(0, columns).map((words, column) => cellAt(words, 0, column))
  let rows = 0
  let at = columns
  while (at + columns <= lines.length && isText(at)) {
    const row = lines.slice(at, at + columns)
    if (row.slice(1).some(({ text }) => classOf(text) === 'text' || classOf(text) === 'attribute')) break
    rows++
    cells.push(...row.map((words, column) => cellAt(words, rows, column)))
    at += columns
  }
  return rows >= FEWEST_REGULAR ? { headerRows: 1, cells, columns, used: at } : null
}

const MOST_COLUMNS = 12

/** How many lines from `at` on are a label and its sums, up to the next row, label or end; 0 where they are not. */
function labelled(lines: readonly Words[], at: number, expected: number, columns: number): number {
  const label = lines[at]?.text ?? ''
  if (
    classOf(label) !== 'text' ||
    !(SUM.test(label) || isGroup(label) || lines[at + 1]?.text === String(expected) || at === lines.length - 1)
  )
    return 0
  let to = at + 1
  while (to < lines.length && to - at < columns && classOf(lines[to]?.text ?? '') === 'value' && lines[to]?.text !== String(expected)) to++
  return to - at
}
