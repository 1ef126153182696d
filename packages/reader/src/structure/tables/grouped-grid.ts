import type { Grid } from './flat-grid.ts'
import { cellAt, classOf, type Words } from './table-shape.ts'

/**
 * A table one cell a line with the same headings below each of several groups: 化学需氧量 / 氨氮 / 2020年 / 2021年 / 增长 / 2020年 / 2021年 / 增长, and
 * then rows of a word and as many values.
 */

const MOST_GROUPS = 6
const LONGEST_PERIOD = 5
const FEWEST_ROWS = 2
/** What of the run it takes. */
const MOST = 0.6

/** How many headings come again, and how often they stand, from `from` on. */
function repeated(lines: readonly Words[], from: number): { readonly period: number; readonly times: number } | null {
  for (let period = LONGEST_PERIOD; period >= 2; period--) {
    let length = period
    while (length < period * MOST_GROUPS && lines[from + length]?.text === lines[from + (length % period)]?.text) length++
    const times = Math.floor(length / period)
    if (times >= 2 && length % period === 0) return { period, times }
  }
  return null
}

const isOfRow = (text: string | undefined): boolean => text !== undefined && (classOf(text) === 'value' || classOf(text) === 'empty')

export function groupedGrid(lines: readonly Words[]): Grid | null {
  // the groups, behind a heading of the names or none
  const from = lines.findIndex((words, at) => at >= 2 && at <= MOST_GROUPS + 1 && lines[at + 2] !== undefined && /\d/.test(words.text))
  const found = from < 0 ? null : repeated(lines, from)
  if (!found || from < found.times || from > found.times + 1) return null
  const { period, times } = found
  const values = period * times
  const body = from + values
  const cells = lines.slice(from - times, from).map((words, i) => cellAt(words, 0, 1 + i * period, period))
  if (from > times) cells.unshift(cellAt(lines[0] as Words, 0, 0))
  cells.push(...lines.slice(from, body).map((words, i) => cellAt(words, 1, 1 + i)))
  let row = 2
  let at = body
  for (; at + values < lines.length; at += values + 1, row++) {
    const own = lines.slice(at, at + values + 1)
    if (isOfRow(own[0]?.text) || !own.slice(1).every(words => isOfRow(words.text))) break
    cells.push(...own.map((words, column) => cellAt(words, row, column)))
  }
  // where a row lost a cell, those below it would be lost as well
  return row - 2 >= FEWEST_ROWS && at >= lines.length * MOST ? { headerRows: 2, columns: values + 1, cells, used: at } : null
}
