import type { Mask } from './mask.ts'
import { isBlank, isChinese } from './signs.ts'

// “三张清单”[3]各项任务   放管服[^12]改革      the number of a note, behind the word that it explains
const MARK = /[[［](\^?)(\d{1,3})[\]］]/g
/** Of the marks of a text so many go on counting, or they are something else: the sum of five years stands in such brackets too. */
const COUNTING = 0.8
const MOST_LOST = 3

/** Marks of notes within a text say nothing of what it says. */
export function hideNoteMarks(text: string, mask: Mask): void {
  if (!text.includes('[') && !text.includes('［')) return
  const marks = [...text.matchAll(MARK)].filter(({ 1: caret, index }) => explains(text.charCodeAt(index - 1), caret !== ''))
  let before = 0
  let counting = 0
  for (const [, , number] of marks) {
    const step = Number(number) - before
    // some are lost, and a page may begin anew
    if ((step >= 0 && step <= MOST_LOST) || number === '1') counting++
    before = Number(number)
  }
  for (const { 0: words, 1: caret, index } of marks)
    if (caret || counting >= marks.length * COUNTING) mask.hide('markup', index, index + words.length)
}

/** Behind a character or the sign that closes a name; 能耗降低（%）[18] is a row of a table. [^3] stands behind any word; at the start of a line it opens the note. */
const explains = (code: number, certain: boolean): boolean =>
  certain ? code > 0x20 && !isBlank(code) : (isChinese(code) && !PARTING.has(code)) || code === BRACKET
const BRACKET = ']'.charCodeAt(0)
const PARTING = new Set(Array.from('，。；：、！？（）％・—…', sign => sign.charCodeAt(0)))
