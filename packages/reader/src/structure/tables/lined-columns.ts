import type { TableCell } from '@lantu/model/tree'
import type { Grid } from './flat-grid.ts'
import { classOf, isHead, type Words } from './table-shape.ts'

/** A table that a page wrote column by column, each heading before its cells: 指标 / 甲 / 乙 / 丙 / 单位 / 亿元 / % / 家 / 2020年 / 120 / 61 / 14. */

const FEWEST_ROWS = 3
const YEAR_HEAD = /^[“"（(]?(?:(?:19|20)\d\d年|十[一二三四五六]?五).{0,12}$|^(?:年均|现状|目标|基期)\S{0,20}$/

const heads = (text: string) => isHead(text) || (text.length <= 24 && classOf(text) !== 'value' && YEAR_HEAD.test(text))

/**
 * Null where it is none. Where the columns are of different lengths, empty cells were lost, and no cell can be told to belong to a row: a table
 * without cells (`used` 0), so that nobody reads it by rows.
 */
export function tableOfColumns(run: readonly Words[]): Grid | null {
  const opens: number[] = []
  for (let at = 0; at < run.length && opens.length < MOST_COLUMNS; at++) if (heads((run[at] as Words).text)) opens.push(at)
  if (opens.length < 3 || opens.length >= MOST_COLUMNS) return null
  // two rows of headings give a column two in a row
  const starts = opens.filter((at, i) => at - (opens[i - 1] ?? -2) > 1)
  if (starts.length < 3 || starts.some(at => headsOf(run, at) > 2)) return null
  const lengths = starts.map((at, i) => {
    const body = headsOf(run, at)
    return (starts[i + 1] ?? run.length) - at - body
  })
  const height = lengths[0] as number
  if (height < FEWEST_ROWS || lengths.slice(0, -1).some(length => length < 2)) return null
  if (lengths.slice(0, -1).some(length => length !== height) || (lengths.at(-1) as number) < height)
    return { headerRows: 1, columns: 1, cells: [], used: 0 }
  const cells: TableCell[] = []
  starts.forEach((at, column) => {
    const above = headsOf(run, at)
    const head = run.slice(at, at + above)
    const put = (words: Words, row: number) => cells.push({ ...words, row, column, rowSpan: 1, columnSpan: 1 })
    put({ start: at0(head).start, end: (head.at(-1) as Words).end, text: head.map(words => words.text).join('') }, 0)
    for (let row = 0; row < height; row++) put(at0(run.slice(at + above + row)), row + 1)
  })
  const used = (starts.at(-1) as number) + headsOf(run, starts.at(-1) as number) + height
  return { headerRows: 1, columns: starts.length, cells: cells.map(({ start, end, text, ...place }) => ({ start, end, text, ...place })), used }
}

const MOST_COLUMNS = 14

const at0 = (words: readonly Words[]): Words => words[0] as Words

/** How many headings stand at `at`, one below the other. */
function headsOf(run: readonly Words[], at: number): number {
  let count = 0
  while (at + count < run.length && count < 3 && heads((run[at + count] as Words).text)) count++
  return count
}
