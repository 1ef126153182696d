import { unitsOfString } from '../decode/text/string-of-units.ts'
import { SIMPLIFIED, TRADITIONAL } from './traditional.ts'

/** Kinds of sign that one of the steps of normalising needs: where a text has none of a kind, the step has nothing to do. */
export const TAGS = 1
export const ENTITIES = 2
export const EMPHASIS = 4
export const LINE_MARKS = 8
export const PER_CENTS = 16
/** In the table alone: it is asked what stands around it. */
const BRACKET = 32
/** In the table alone: one of the characters that tell how a text is written. */
const SIMPLE = 64
const OLD = 128

/** One table for all that is asked of each sign: two would crowd each other out of the nearest cache. */
const SIGNS = new Uint8Array(0x10000)
for (const [kind, signs] of [
  [TAGS, '<'],
  [ENTITIES, '&'],
  [EMPHASIS, '*_-'],
  [LINE_MARKS, '#>'],
  [PER_CENTS, '%％'],
  [BRACKET, '(（'],
  [SIMPLE, SIMPLIFIED],
  [OLD, TRADITIONAL],
] as const)
  for (const sign of signs) SIGNS[sign.charCodeAt(0)] = kind

/** ǜ, the last letter that a reading is written with. */
const LAST_LATIN = 0x1dc
/** A Chinese character, or a radical that stands for one. */
const isHanzi = (code: number) => (code >= 0x3400 && code <= 0x9fff) || (code >= 0x2e80 && code <= 0x2fdf)

export interface FirstLook {
  /** The UTF-16 units of the text: what is looked at more than once is read from a list of numbers, not from the string. */
  readonly units: Uint16Array
  /** Kinds of sign that stand in the text. */
  readonly signs: number
  /** It writes more characters the traditional way than the simplified. */
  readonly traditional: boolean
  /** Where a bracket opens between a Chinese character and a small Latin letter, as the reading of a character does. */
  readonly readings: readonly number[]
}

/** What a text holds, found in one look at each sign. */
export function firstLook(text: string): FirstLook {
  const units = unitsOfString(text)
  const readings: number[] = []
  let signs = 0
  let leaning = 0
  for (let i = 0; i < units.length; i++) {
    const kind = SIGNS[units[i] as number] as number
    leaning += (kind >> 7) - ((kind >> 6) & 1)
    signs |= kind
    if (kind !== BRACKET || !isHanzi(signBefore(units, i))) continue
    const next = i + 1 < units.length ? (units[i + 1] as number) : 0
    if (next >= 0x61 && next <= LAST_LATIN) readings.push(i)
  }
  return { units, signs, traditional: leaning > 0, readings }
}

/** The sign before a place, over the end of a line: a wrapped line may part a character from its reading. */
function signBefore(units: Uint16Array, at: number): number {
  let before = at - 1
  while (before > 0 && (units[before] === 0x0a || units[before] === 0x0d)) before--
  return before < 0 ? 0 : (units[before] as number)
}
