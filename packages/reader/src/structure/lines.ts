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
    if (end > start) lines.push({ start, end, text: text.slice(start, end) })
    from = to + 1
  }
  return lines
}
