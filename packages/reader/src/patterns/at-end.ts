import { closingsOf } from './openings.ts'

/** No word of the lexicons that close a phrase is longer, with what they look back at. */
const LONGEST = 18

const closings = new WeakMap<RegExp, Uint8Array>()

/** Whether the last character is one that the pattern can end with: most texts are turned away by it. */
function mayClose(pattern: RegExp, text: string): boolean {
  if (text === '') return true
  let table = closings.get(pattern)
  if (!table) {
    table = closingsOf(pattern)
    closings.set(pattern, table)
  }
  return table[text.charCodeAt(text.length - 1)] === 1
}

/**
 * Matches a pattern that ends in `$` against the end of a text. A regular expression tries every place from the left; the
 * words looked for are short, so only the last few characters are given to it. `index` counts in the whole text.
 */
export function matchAtEnd(pattern: RegExp, text: string): { readonly index: number; readonly words: string } | null {
  if (!mayClose(pattern, text)) return null
  const from = text.length > LONGEST ? text.length - LONGEST : 0
  const found = pattern.exec(from ? text.slice(from) : text)
  return found && { index: found.index + from, words: found[0] }
}

/** Whether a pattern that ends in `$` matches the end of a text. */
export function closesWith(pattern: RegExp, text: string): boolean {
  return mayClose(pattern, text) && pattern.test(text.length > LONGEST ? text.slice(-LONGEST) : text)
}
