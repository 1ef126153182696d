import { VARIANTS } from './forms.ts'

/**
 * What kinds of sign stand in a sentence, found in one look at each character. Most sentences hold no number, no quotation and no
 * bracket: they are left before any pattern is tried on them.
 */

/** It may be written in another form in the view. */
export const VARIANT = 1
export const DIGIT = 2
/** A Chinese numeral that a number needs one of: 万 and 亿 alone say none. */
export const NUMERAL = 4
/** An opening quotation or title mark. */
export const QUOTE = 8
/** （ */
export const BRACKET = 16

const GROUPS: readonly (readonly [number, string])[] = [
  [VARIANT, VARIANTS],
  [DIGIT, '0123456789'],
  [NUMERAL, '一二两三四五六七八九十百千半'],
  [QUOTE, '"“‘「『《〈【'],
  [BRACKET, '（'],
]

/** The kinds that each UTF-16 unit belongs to. */
export const SIGNS = new Uint8Array(0x10000)
for (const [kind, signs] of GROUPS) for (const sign of signs) (SIGNS[sign.charCodeAt(0)] as number) |= kind

/** The kinds of sign in `text[from, to)`. */
export function signsIn(text: string, from: number, to: number): number {
  let signs = 0
  for (let i = from; i < to; i++) signs |= SIGNS[text.charCodeAt(i)] as number
  return signs
}
