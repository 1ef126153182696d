import { BEHIND_NUMERAL, CHINESE_NUMERAL } from '../../vocabulary/chinese-numerals.ts'
import { opensUnit } from '../../vocabulary/units.ts'
import { RELATIVE_WORDS } from '../times/relative-time.ts'
import { endOfAddress } from './address.ts'
import { SIGNS_OF_DAMAGE } from './damage.ts'
import { BLANKS, VARIANTS } from './forms.ts'
import { GOAL_WORDS } from './goal-words.ts'

/**
 * What a stretch of text may hold, found in one look at each sign and the one before it. Two sentences in three hold no number, no
 * goal and open with no time: they are left before any pattern is tried on them, and before a view is made.
 */

/** It may be written in another form in the view. */
export const VARIANT = 1
export const DIGIT = 2
/** A Chinese numeral that a number needs one of: 亿 alone says none. */
const NUMERAL = 4
/** An opening quotation or title mark. */
export const QUOTE = 8
/** （ */
export const BRACKET = 16
/** The view closes it up: signs on its two sides may stand side by side there. */
const BLANK = 32
/** 翻 of 翻番. */
const FOLD = 64
/** 世 of 世纪. */
export const CENTURY = 128

// the first sign of a pair; its second has the bit four places above
const GOAL_BEGINS = 0x100
const NUMERAL_BEGINS = 0x200
const TIME_BEGINS = 0x400
const AS_SECOND = 4
const PAIRED = (GOAL_BEGINS | NUMERAL_BEGINS | TIME_BEGINS) << AS_SECOND
/** A word of one sign that a goal may hold. */
const GOAL_ALONE = 0x800

/** A word that every goal holds may stand there. */
export const GOAL: number = GOAL_BEGINS << AS_SECOND
/** A numeral in words with something behind it that makes it a number. */
const COUNTED = NUMERAL_BEGINS << AS_SECOND
/** A time that needs no numeral may stand there. */
const TIME = TIME_BEGINS << AS_SECOND
/** A number may stand there. */
export const NUMBER = 0x8000
/** In the table: what damaged text is known by stands there. */
const DAMAGE = 0x8000
/** The same of a stretch. */
export const DAMAGED: number = DAMAGE << 1

const KINDS = new Uint16Array(0x10000)
const mark = (signs: string, kind: number) => {
  for (const sign of signs) (KINDS[sign.charCodeAt(0)] as number) |= kind
}
const markPair = (word: string, begins: number) => {
  mark(word.charAt(0), begins)
  mark(word.charAt(1), begins << AS_SECOND)
}
mark(VARIANTS, VARIANT)
mark('0123456789', DIGIT)
mark('一二两三四五六七八九十百千万半', NUMERAL)
mark('"“‘「『《〈【', QUOTE)
mark('（', BRACKET)
mark(BLANKS, BLANK)
mark('翻', FOLD)
mark('世', CENTURY)
for (const sign of SIGNS_OF_DAMAGE) (KINDS[sign] as number) |= DAMAGE
for (const word of GOAL_WORDS) {
  if (word.length === 1) mark(word, GOAL_ALONE)
  else markPair(word, GOAL_BEGINS)
}
for (const word of RELATIVE_WORDS) markPair(word, TIME_BEGINS)
mark(CHINESE_NUMERAL, NUMERAL_BEGINS)
mark(BEHIND_NUMERAL + VARIANTS, COUNTED)
for (let code = 0; code < KINDS.length; code++) if (opensUnit(code)) (KINDS[code] as number) |= COUNTED

/** What `text[from, to)` may hold. */
export function signsIn(text: string, from: number, to: number): number {
  let seen = 0
  let pairs = 0
  let before = 0
  for (let i = from; i < to; i++) {
    const kinds = KINDS[text.charCodeAt(i)] as number
    pairs |= (before << AS_SECOND) & kinds
    seen |= kinds
    before = kinds
  }
  const alone = (seen & GOAL_ALONE) !== 0 ? GOAL : 0
  const number = (seen & DIGIT) !== 0 || ((seen & NUMERAL) !== 0 && ((seen & FOLD) | (pairs & COUNTED)) !== 0)
  return (seen & 0xff) | (pairs & PAIRED) | alone | (number ? NUMBER : 0) | ((seen & DAMAGE) << 1)
}

/** Whether the sign at `i` may be written in another form in the view. */
export const mayVary = (text: string, i: number): boolean => ((KINDS[text.charCodeAt(i)] as number) & VARIANT) !== 0

/** A time that opens a sentence begins with its first signs, or behind them after 到, 比 and the like; 各位代表， may stand before. */
const TIME_WITHIN = 5

/** Whether a sentence in which `signs` stand may measure anything, or open with a time that reaches the next ones. */
export function mayMeasure(text: string, from: number, to: number, signs: number): boolean {
  if ((signs & (NUMBER | GOAL | CENTURY | BLANK)) !== 0) return true
  if ((signs & TIME) === 0) return false
  const first = endOfAddress(text, from)
  return (signsIn(text, first, Math.min(to, first + TIME_WITHIN)) & TIME) !== 0
}
