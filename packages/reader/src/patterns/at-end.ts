import { closingsOf } from './openings.ts'
import { signAt } from './sign-set.ts'
import { partsAtEnd, WordsAtEnd } from './words-at-end.ts'

/** No word of the lexicons that close a phrase is longer, with what they look back at. */
const LONGEST = 18

/** A pattern of short words that ends in `$`, looked for at the end of a text. `index` counts in the whole text. */
export interface Ending {
  /** Whether a match can have this sign at its end: nearly every text is turned away by it. */
  mayHave(code: number): boolean
  test(text: string): boolean
  exec(text: string): { readonly index: number; readonly words: string } | null
}

/**
 * A regular expression tries every alternative at every place from the left. Its plain words are looked up from the right, sign by sign,
 * in one tree; what is left of it is given the last few characters, where one of these can end it. Of both the one that begins first counts.
 */
export function ending(pattern: RegExp): Ending {
  const closings = closingsOf(pattern)
  const { words, rest } = partsAtEnd(pattern)
  const plain = new WordsAtEnd(words, closings)
  const restMay = rest && closingsOf(rest)
  /** Where a match begins, −1 without one. */
  const beginOf = (text: string): number => {
    const last = text === '' ? 0 : signAt(text, text.length - 1)
    if (text !== '' && !closings.has(last)) return -1
    const word = plain.lengthIn(text)
    const begin = word > 0 ? text.length - word : -1
    if (rest === null || (text !== '' && restMay?.has(last) !== true)) return begin
    const from = text.length > LONGEST ? text.length - LONGEST : 0
    const found = rest.exec(from ? text.slice(from) : text)
    return found && (begin < 0 || found.index + from < begin) ? found.index + from : begin
  }
  return {
    mayHave: code => closings.has(code),
    test: text => beginOf(text) >= 0,
    exec: text => {
      const index = beginOf(text)
      return index < 0 ? null : { index, words: text.slice(index) }
    },
  }
}
