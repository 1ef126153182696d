import { CHINESE_DIGITS, CHINESE_NUMERAL, parseChineseNumeral } from '../../../vocabulary/chinese-numerals.ts'

/** A number in digits, as a pattern. */
export const NUMBER = String.raw`(?:\d{1,3}(?:,\d{3})+(?!\d)|\d+)(?:\.\d+)?`
/** A number in words, as a pattern: no numeral is longer, and a run that is none must not be read again from each of its signs. */
export const CHINESE = `[${CHINESE_NUMERAL}]{1,24}(?:点[${CHINESE_DIGITS}]{1,12})?`

export const arabic = (text: string) => Number(text.includes(',') ? text.replaceAll(',', '') : text)

/** The number that such a text says; NaN where it says none. */
export const numberOf = (text: string) => (/\d/.test(text) ? arabic(text) : parseChineseNumeral(text))
