/** No word of the lexicons that close a phrase is longer, with what they look back at. */
const LONGEST = 18

/**
 * Matches a pattern that ends in `$` against the end of a text. A regular expression tries every place from the left; the
 * words looked for are short, so only the last few characters are given to it. `index` counts in the whole text.
 */
export function matchAtEnd(pattern: RegExp, text: string): { readonly index: number; readonly words: string } | null {
  const from = text.length > LONGEST ? text.length - LONGEST : 0
  const found = pattern.exec(from ? text.slice(from) : text)
  return found && { index: found.index + from, words: found[0] }
}

/** Whether a pattern that ends in `$` matches the end of a text. */
export function closesWith(pattern: RegExp, text: string): boolean {
  return pattern.test(text.length > LONGEST ? text.slice(-LONGEST) : text)
}
