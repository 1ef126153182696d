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
 * Text in one form: simplified characters, half-width digits, letters and signs, wrapped lines joined, one `\n` after each
 * paragraph or table cell row. Chinese punctuation stays Chinese.
 */
export interface CleanText {
  readonly text: string
  /**
   * `source[i]` is the UTF-16 offset in the decoded text of clean character `i`; ascending;
   * `source[text.length]` is the decoded text's length. A joined line's break simply leaves a gap.
   */
  readonly source: Uint32Array
  readonly setAside: readonly SetAside[]
}

/** The decoded-text UTF-16 range `[start, end)` behind the clean range `[start, end)`. */
export function sourceRange(clean: CleanText, start: number, end: number): { start: number; end: number } {
  const from = clean.source[start] ?? 0
  const last = end > start ? (clean.source[end - 1] ?? from) + 1 : from
  return { start: from, end: last }
}
