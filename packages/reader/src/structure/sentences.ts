import type { Range } from '@lantu/model/tree'
import { isCommonHanzi } from '../patterns/common-hanzi.ts'

/** What may follow a full stop and still belongs to its sentence: `……“一张蓝图干到底。”`. */
const CLOSING = '”’」』）)》'
const ENDS = '。！？；!?'
/** A sentence this long ends at its next comma, and at the latest at `LONGEST`. */
const LONG = 1500
const LONGEST = 4000

/** What each sign does. */
const CLOSES = 1
const ENDS_SENTENCE = 2
const COMMA = 4
const BLANK = 8
const SIGNS = new Uint8Array(0x10000)
for (const [flag, signs] of [
  [CLOSES, CLOSING],
  [ENDS_SENTENCE, ENDS],
  [COMMA, '，,、'],
  [BLANK, ' \t\n\v\f\r\u00a0\u3000'],
] as const)
  for (const sign of signs) SIGNS[sign.charCodeAt(0)] = (SIGNS[sign.charCodeAt(0)] as number) | flag
const ENDER = new RegExp(`[${ENDS}]`, 'g')

/** Where the first sign in `[from, until)` stands that ends a sentence, `until` without one. */
function enderIn(text: string, from: number, until: number): number {
  ENDER.lastIndex = 0
  return ENDER.test(text.slice(from, until)) ? from + ENDER.lastIndex - 1 : until
}

function signAt(text: string, i: number): number {
  const code = text.charCodeAt(i)
  return isCommonHanzi(code) ? 0 : (SIGNS[code] as number)
}

/** The sentences of `[start, end)`. A `；` ends one too: plans put a commitment on each side of it. */
export function sentencesOf(text: string, start: number, end: number): Range[] {
  const sentences: Range[] = []
  const add = (from: number, to: number) => {
    let [a, b] = [from, to]
    while (a < b && signAt(text, a) & BLANK) a++
    while (b > a && signAt(text, b - 1) & BLANK) b--
    if (b > a) sentences.push({ start: a, end: b })
  }
  let from = start
  for (let i = start; i < end; i++) {
    // up to where it is long, nothing but these signs ends a sentence
    const until = Math.min(end, from + LONG)
    if (i < until) i = enderIn(text, i, until)
    if (i >= end) break
    // no sentence of a plan is this long: what follows would only cost time
    const length = i - from
    const sign = signAt(text, i)
    if (length >= LONGEST || (length >= LONG && sign & COMMA)) {
      add(from, i + 1)
      from = i + 1
      continue
    }
    if (!(sign & ENDS_SENTENCE)) continue
    let to = i + 1
    while (to < end && signAt(text, to) & (CLOSES | ENDS_SENTENCE)) to++
    add(from, to)
    from = to
    i = to - 1
  }
  add(from, end)
  // a list that grew keeps room for more: what stays for the whole reading is cut to its length
  return sentences.slice()
}
