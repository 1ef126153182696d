import type { Line } from '../lines.ts'
import type { Words } from './table-shape.ts'

/** The cells of a row that a line holds, parted by tabs or by bars. */

export type Cell = Words

export const cellAt = (line: Line, start: number, end: number): Cell => ({
  start: line.start + start,
  end: line.start + end,
  text: line.text.slice(start, end),
})

/** `open`: no bar stands before the first cell, so that one at the front follows an empty cell. */
export function cellsOf(line: Line, open: boolean): Cell[] {
  const sign = line.text.includes('\t') ? '\t' : '|'
  const from = sign === '|' && !open ? 1 : 0
  const until = sign === '|' && line.text.endsWith('|') ? line.text.length - 1 : line.text.length
  const cells: Cell[] = []
  let at = from
  while (at <= until) {
    const stop = line.text.indexOf(sign, at)
    const to = stop < 0 || stop > until ? until : stop
    let [start, end] = [at, to]
    while (start < end && line.text[start] === ' ') start++
    while (end > start && line.text[end - 1] === ' ') end--
    cells.push(cellAt(line, start, end))
    at = to + 1
  }
  return cells
}

/** The cells of a row between bars or tabs, whether or not a bar stands before its first. */
export const cellsOfRow = (line: Line): Cell[] => cellsOf(line, !line.text.startsWith('|'))
