import type { Range } from '@lantu/model/tree'

/** A line of the clean text: a paragraph, a heading or a row of cells. */
export interface Line extends Range {
  readonly text: string
}

/** The lines of the clean text that hold anything, trimmed. */
export function linesOf(text: string): Line[] {
  const lines: Line[] = []
  let from = 0
  while (from < text.length) {
    const stop = text.indexOf('\n', from)
    const to = stop < 0 ? text.length : stop
    let [start, end] = [from, to]
    while (start < end && text.charCodeAt(start) === 0x20) start++
    while (end > start && text.charCodeAt(end - 1) === 0x20) end--
    // a bar on a line of its own parts cells that stand on theirs
    if (end > start && !(text.charCodeAt(start) === BAR && end - start <= MOST_BARS && BARS_ALONE.test(text.slice(start, end))))
      lines.push(cellOf({ start, end, text: text.slice(start, end) }))
    from = to + 1
  }
  return lines
}

const BAR = 0x7c
/** Bars that part empty cells. */
const MOST_BARS = 60
const BARS_ALONE = /^(?:\|\s*)+$/

/** `指标 |`, `| 2015年`: one cell of a table that a page wrote a cell a line, with the bar that parted it from the next. */
function cellOf(line: Line): Line {
  const { text } = line
  const [first, last] = [text.charCodeAt(0) === BAR, text.charCodeAt(text.length - 1) === BAR]
  if (first === last || text.indexOf('|') !== text.lastIndexOf('|')) return line
  const words = first ? text.slice(1).trimStart() : text.slice(0, -1).trimEnd()
  return first
    ? { start: line.end - words.length, end: line.end, text: words }
    : { start: line.start, end: line.start + words.length, text: words }
}
