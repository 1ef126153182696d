/** What `normalise` makes of the decoded text. */

/** A stretch that was recognised and taken out of the reading, not lost. Offsets are UTF-16 units of the decoded text. */
export interface SetAside {
  readonly kind:
    | 'page number'
    | 'running head'
    | 'table of contents'
    | 'pronunciation'
    | 'byte order mark'
    | 'markup'
    | 'torn sign'
    | 'blank'
  readonly start: number
  readonly end: number
}

/**
 * Where the characters of clean text come from, by stretches that stand in the decoded text as close together as here: clean
 * character `i` with `at[k] <= i < at[k + 1]` is character `source[k] + i - at[k]` of the decoded text. Both lists ascend and
 * end with the two lengths. Offsets are UTF-16 units.
 */
export interface Stretches {
  readonly at: Uint32Array
  readonly source: Uint32Array
}

/**
 * Text in one form: simplified characters, half-width digits, letters and signs, wrapped lines joined, one `\n` after each
 * paragraph or table cell row. Chinese punctuation stays Chinese.
 */
export interface CleanText {
  readonly text: string
  readonly stretches: Stretches
  readonly setAside: readonly SetAside[]
}

/** The number of the last entry of an ascending list that is not above a value; 0 where the first is. */
export function lastUpTo(ascending: Uint32Array, value: number): number {
  let [low, high] = [0, ascending.length - 1]
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((ascending[middle] as number) <= value) low = middle
    else high = middle - 1
  }
  return low
}

/** The first clean place at or after a place in the decoded text. */
export function cleanPlace({ stretches }: CleanText, source: number): number {
  const k = lastUpTo(stretches.source, source)
  const from = stretches.at[k] as number
  return Math.min(from + Math.max(0, source - (stretches.source[k] as number)), stretches.at[k + 1] ?? from)
}
