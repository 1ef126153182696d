import { EMPHASIS, ENTITIES, LINE_MARKS, TAGS } from './first-look.ts'
import type { Mask } from './mask.ts'

const TAG =
  /<\/?(?:p|br|div|span|b|strong|i|em|u|a|table|tr|td|th|tbody|thead|font|h[1-6]|ul|ol|li|details|summary|sup|sub|img|hr|center|section|o:p)(?:(?:\s|class=|id=|style=)[^<>\n]{0,300})?\/?>/gi
/** Tags that begin or end a paragraph: text that lost its breaks keeps them in these. */
const BLOCK = /^<\/?(?:p|br|div|h[1-6]|li|tr|table|center|section)\b|^<\/?div(?:class|id|style)=/i
const ENTITY = /&(?:nbsp|ensp|emsp|thinsp|#160|#12288|amp|lt|gt|quot|ldquo|rdquo|middot|mdash);/gi
// ## 一、主要目标   > 新华社电   ^^ marks of Markdown at the start of a line
const LINE_MARK = /^[ \t]{0,8}(?:#{1,6}[ \t]|>[ \t]?(?![ \t]?\d)|[-*+][ \t](?=\S))/gm
const BOLD = /\*\*|__(?:(?=[㐀-鿿])|(?<=[㐀-鿿]__))/g
// a line of these signs alone; it is a rule when three of them stand together:  ---   ***   |:---|---:|
const SIGNS = /^[-*_|: \t]+\r?$/gm
const RULE = /^(?:-{3,}|\*{3,}|_{3,}|\|?[ \t]{0,8}:?---[-:| \t]*)$/

/** Leftovers of HTML and Markdown in plain text. The `-` of a list stays: it is a bullet. `signs`: what stands in it (`first-look.ts`). */
export function hideMarkup(text: string, signs: number, mask: Mask): void {
  hideFrontMatter(text, mask)
  if (signs & TAGS) {
    hideComments(text, mask)
    for (const match of text.matchAll(TAG)) {
      hideMatch(match, mask)
      if (BLOCK.test(match[0])) mask.breakAt(match.index)
    }
  }
  if (signs & ENTITIES) for (const match of text.matchAll(ENTITY)) hideMatch(match, mask)
  if (signs & EMPHASIS) {
    if (text.includes('**') || text.includes('__')) for (const match of text.matchAll(BOLD)) hideMatch(match, mask)
    if (['---', '***', '___'].some(rule => text.includes(rule)))
      for (const match of text.matchAll(SIGNS)) if (RULE.test(match[0].trim())) hideMatch(match, mask)
  }
  if (signs & LINE_MARKS) {
    for (const match of text.matchAll(LINE_MARK)) if (/[#>]/.test(match[0])) mask.hide('markup', match.index, match.index + match[0].length)
  }
}

const hideMatch = (match: RegExpExecArray, mask: Mask) => mask.hide('markup', match.index, match.index + match[0].trimEnd().length)

/** `<!-- … -->`, found with indexOf so that a text full of openings stays linear. */
function hideComments(text: string, mask: Mask): void {
  let open = text.indexOf('<!--')
  while (open >= 0) {
    const close = text.indexOf('-->', open + 4)
    if (close < 0) return
    mask.hide('markup', open, close + 3)
    open = text.indexOf('<!--', close + 3)
  }
}

// ---
// title: 某市政府工作报告     the title stays, everything else goes
// ---
function hideFrontMatter(text: string, mask: Mask): void {
  const open = /^\uFEFF?---[ \t]*\r?\n/.exec(text)
  if (!open) return
  const close = text.indexOf('\n---', open[0].length - 1)
  if (close < 0 || close > 4000) return
  mask.hide('markup', 0, open[0].length)
  let at = open[0].length
  while (at <= close) {
    const end = text.indexOf('\n', at)
    const title = /^title:[ \t]*["']?/.exec(text.slice(at, end))
    mask.hide('markup', at, title ? at + title[0].length : end)
    at = end + 1
  }
  mask.hide('markup', close + 1, close + 4)
}
