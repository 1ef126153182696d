import { closingsOf } from './openings.ts'

/** No word of the lexicons that close a phrase is longer, with what they look back at. */
const LONGEST = 18

/** A pattern of short words that ends in `$`, looked for at the end of a text. `index` counts in the whole text. */
export interface Ending {
  /** Whether a match can have this sign at its end: nearly every text is turned away by it. */
  mayHave(code: number): boolean
  test(text: string): boolean
  exec(text: string): { readonly index: number; readonly words: string } | null
}

/** A regular expression tries every place from the left: only the last few characters are given to it. */
export function ending(pattern: RegExp): Ending {
  const closings = closingsOf(pattern)
  const mayClose = (text: string) => text === '' || closings.has(text.charCodeAt(text.length - 1))
  return {
    mayHave: code => closings.has(code),
    test: text => mayClose(text) && pattern.test(text.length > LONGEST ? text.slice(-LONGEST) : text),
    exec: text => {
      if (!mayClose(text)) return null
      const from = text.length > LONGEST ? text.length - LONGEST : 0
      const found = pattern.exec(from ? text.slice(from) : text)
      return found && { index: found.index + from, words: found[0] }
    },
  }
}
