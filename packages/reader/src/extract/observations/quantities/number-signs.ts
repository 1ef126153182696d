import { SignKinds } from '../../../patterns/sign-set.ts'
import { CHINESE_NUMERAL, ON_FROM_NUMERAL } from '../../../vocabulary/chinese-numerals.ts'

/** What each sign does in or after a numeral: looked up before any pattern is tried. */
export const ARABIC = 1
export const CHINESE_SIGN = 2
export const DOUBLING = 4
/** `,` and `.` within a number. */
export const WITHIN = 8
export const JOINS_RANGE = 16
export const COLON = 32
/** 以上, 左右, 多 … */
export const BOUNDS = 64
/** What a numeral of one sign may go on with: 分 of 三分之二. */
export const GOES_ON = 128
export const SIGNS: SignKinds = new SignKinds([
  [ARABIC, '0123456789'],
  [CHINESE_SIGN, CHINESE_NUMERAL],
  [DOUBLING, '翻'],
  [WITHIN, ',.'],
  [JOINS_RANGE, '-至到—'],
  [COLON, ':∶'],
  [BOUNDS, '内及（或以之左上前多有余几出开'],
  [GOES_ON, ON_FROM_NUMERAL],
])

// a table asked for the sign past the end of a text is a slow table from then on
export const is = (text: string, at: number, kinds: number) => at < text.length && (SIGNS.of(text.charCodeAt(at)) & kinds) !== 0

/** Where a run of signs of these kinds ends, or `limit` signs on: a run without end must not be walked again from each of its signs. */
export function endOfRun(text: string, from: number, kinds: number, limit: number): number {
  let at = from
  while (at - from < limit && is(text, at, kinds)) at++
  return at
}

/** No number that is parted, joined or in tenths is longer. */
export const LONGEST_NUMBER = 40

/** What a pattern with the flag `y` matches at a place. */
export function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(text)
}
