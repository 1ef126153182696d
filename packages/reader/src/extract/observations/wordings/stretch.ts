import { SignSet } from '../../../patterns/sign-set.ts'
import { formOf, isBlank, isDigit } from '../../view/forms.ts'

/** What stands around a number is looked at for so many signs. */
const [BEFORE, BEHIND] = [80, 36]
/** All signs of a stretch, with its number. */
export const LONGEST = BEFORE + 1 + BEHIND
/** Stands for the number itself; every other number is one 0. */
const NUMBER = '◆'
const SENTENCE_END = '。！？；'
const FULL_STOP = '。'

/**
 * The words around a number, sign by sign: back to where the sentence before began, on to where its own ends. Blanks are left out,
 * punctuation and numbers have one form, those from a hundred on in words too, a new line ends a sentence.
 */
export class Stretch {
  /** The signs, the number's own `NUMBER`. */
  text = ''
  /** Where among them the number stands. */
  at = 0
  private readonly starts = new Int32Array(LONGEST)
  private readonly ends = new Int32Array(LONGEST)
  private source = ''

  /** Around the number in `[start, end)` of `source`, whose unit is `unit`. */
  read(source: string, start: number, end: number, unit: string): void {
    this.source = source
    const before = this.before(start)
    const behind = this.behind(end, unit, before.length)
    this.at = before.length
    this.text = before + NUMBER + behind
  }

  private before(start: number): string {
    const { source, starts, ends } = this
    let signs = ''
    let sentences = 0
    let first = BEFORE
    for (let i = start - 1; i >= 0 && first > 0; i--) {
      const next = i + 1
      let sign = signAt(source, i)
      if (sign === '') continue
      if (SENTENCE_END.includes(sign)) {
        if (signs !== '' && SENTENCE_END.includes(signs[0] as string)) continue
        if (++sentences === 2) break
      } else if (isDigit(sign)) {
        while (i > 0 && ofNumber(source, i - 1)) i--
        sign = '0'
      } else if (IN_WORDS.has(source.charCodeAt(i))) {
        const opens = runFrom(source, i, -1)
        if (isHundreds(source, opens, next)) {
          i = opens
          sign = '0'
        }
      }
      first--
      starts[first] = i
      ends[first] = next
      signs = sign + signs
    }
    starts.copyWithin(0, first, BEFORE)
    ends.copyWithin(0, first, BEFORE)
    return signs
  }

  private behind(end: number, unit: string, from: number): string {
    const { source, starts, ends } = this
    let signs = ''
    for (let i = endOfUnit(source, end, unit); i < source.length && signs.length < BEHIND; i++) {
      const start = i
      let sign = signAt(source, i)
      if (sign === '') continue
      if (SENTENCE_END.includes(sign)) break
      if (isDigit(sign)) {
        while (ofNumber(source, i + 1)) i++
        sign = '0'
      } else if (IN_WORDS.has(source.charCodeAt(i))) {
        const last = runFrom(source, i, 1)
        if (isHundreds(source, i, last + 1)) {
          i = last
          sign = '0'
        }
      }
      const place = from + 1 + signs.length
      starts[place] = start
      ends[place] = i + 1
      signs += sign
    }
    return signs
  }

  /** Where sign `i` stands in the source: a number is one sign. */
  placeOf(i: number): readonly [number, number] {
    return [this.starts[i] as number, this.ends[i] as number]
  }

  /** What stands in the source for sign `i`. */
  sourceOf(i: number): string {
    return this.text[i] === '0' ? this.source.slice(...this.placeOf(i)) : (this.text[i] as string)
  }
}

/** What marks the items of a list, and is no part of any name. */
const BULLETS = new SignSet('●•◆◇■□▲△○★☆※➢◎▪')

/** The form of a sign; empty for a blank and for the mark that opens a line. */
function signAt(source: string, i: number): string {
  const char = source[i] as string
  if (char === '\n') return FULL_STOP
  if (BULLETS.has(source.charCodeAt(i)) && (i === 0 || source[i - 1] === '\n')) return ''
  return isBlank(char) ? '' : formOf(source, i)
}

/** Whether a sign goes on a number: a digit, or a point or comma before one. */
const ofNumber = (source: string, i: number): boolean =>
  isDigit(source[i]) || ((source[i] === '.' || source[i] === ',') && isDigit(source[i + 1]) && isDigit(source[i - 1]))

const [ONES, HUNDREDS] = [new SignSet('一二两三四五六七八九'), new SignSet('百千')]
const IN_WORDS = new SignSet('零〇一二两三四五六七八九十百千')

/** The last of the signs of numerals that follow one another from `i` on, to the left (−1) or to the right. */
function runFrom(source: string, i: number, by: -1 | 1): number {
  while (IN_WORDS.has(source.charCodeAt(i + by))) i += by
  return i
}

/** Whether numerals are a number of a hundred and more: others stand in names (十四五, 一二三产业). */
function isHundreds(source: string, start: number, end: number): boolean {
  for (let i = start + 1; i < end; i++)
    if (HUNDREDS.has(source.charCodeAt(i))) return ONES.has(source.charCodeAt(i - 1)) && !source.startsWith('分之', end)
  return false
}

/** Where the unit behind a number ends; where it does not stand there, the end of the number. */
function endOfUnit(source: string, end: number, unit: string): number {
  let i = end
  for (const wanted of unit) {
    while (i < source.length && isBlank(source[i] as string)) i++
    if (i >= source.length || formOf(source, i) !== wanted) return end
    i++
  }
  return i
}
