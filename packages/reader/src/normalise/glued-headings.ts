import { sticky } from '../patterns/openings.ts'
import type { Mask } from './mask.ts'

/**
 * Headings that a conversion ran together: `一、“十三五”回顾（一）主要成就1、综合实力增强。…`, or a whole document without a line break.
 * Each gets a line of its own again, or the rest of the plan would be read as the review that opens it.
 */

const HAN = '[一二三四五六七八九十]{1,3}'
/** A heading that opens a line, with the next lower one right behind it. */
const OPENS = sticky(new RegExp(`[ \\t\\u3000]*${HAN}、[^，。；：、,;:\\n]{2,30}?(?=[（(]${HAN}[）)])`))
const LOWER = new RegExp(`[（(]${HAN}[）)][^，。；：、,;:\\n]{2,24}?(?=1[、.．](?!\\d))`, 'y')

const NEWLINE = 0x0a
/** No paragraph is so long that holds several numbered headings. */
const LONG = 500
const WITHIN = new RegExp(`(?<=[。；！])(?:(${HAN})、|[（(](${HAN})[）)])`, 'g')
/** 一、“十五”回顾｛“十五”以来，…｝: the words that close a heading, and the sentence that follows without a sign. */
const CLOSING =
  /[^，。；：、,;:]{0,24}?(?:回顾|成就|成绩|形势|环境|指导思想|原则|目标|任务|重点|措施|要求|思路)(?=[“"一-鿿])(?![和与及、的是为体])/y

/** Marks where a heading ran into the text behind it: a line break belongs there. */
export function partGluedHeadings(text: string, mask: Mask): void {
  const found: number[] = []
  for (let start = 0; start < text.length; ) {
    if (text.charCodeAt(start) === NEWLINE) {
      start++
      continue
    }
    const opens = OPENS.exec(text, start)
    if (opens) {
      const at = start + opens[0].length
      found.push(at)
      LOWER.lastIndex = at
      const lower = LOWER.exec(text)
      if (lower) found.push(at + lower[0].length)
    }
    const newline = text.indexOf('\n', start)
    const end = newline < 0 ? text.length : newline
    if (end - start > LONG) partLine(text.slice(start, end), start, found)
    start = end + 1
  }
  for (const at of found) mask.breakAt(at)
  mask.breaks.sort((a, b) => a - b)
}

function partLine(line: string, start: number, found: number[]): void {
  const labels = [...line.matchAll(WITHIN)]
  // enumerations within a sentence count too: headings of two levels make a document
  if (!labels.some(label => label[1]) || !labels.some(label => label[2])) return
  for (const label of labels) {
    found.push(start + label.index)
    CLOSING.lastIndex = label.index + label[0].length
    const title = CLOSING.exec(line)
    if (title) found.push(start + CLOSING.lastIndex)
  }
}
