import type { Range, Sentence } from '@lantu/model/tree'

/** What may follow a full stop and still belongs to its sentence: `……“一张蓝图干到底。”`. */
const CLOSING = '”’」』）)》'
const ENDS = '。！？；!?'
const CLAUSE_ENDS = '，,：:；;。！？!?'
/** A sentence this long ends at its next comma, and at the latest at `LONGEST`. */
const LONG = 1500
const LONGEST = 4000
const OPENING = '“‘「『（(《'

/** What each sign does, looked up for every character of the text. */
const OPENS = 1
const CLOSES = 2
const ENDS_SENTENCE = 4
const ENDS_CLAUSE = 8
const COMMA = 16
const BLANK = 32
const SIGNS = new Uint8Array(0x10000)
for (const [flag, signs] of [
  [OPENS, OPENING],
  [CLOSES, CLOSING],
  [ENDS_SENTENCE, ENDS],
  [ENDS_CLAUSE, CLAUSE_ENDS],
  [COMMA, '，,、'],
  [BLANK, ' \t\n\v\f\r\u00a0\u3000'],
] as const)
  for (const sign of signs) SIGNS[sign.charCodeAt(0)] = (SIGNS[sign.charCodeAt(0)] as number) | flag
const signAt = (text: string, i: number): number => SIGNS[text.charCodeAt(i)] as number

const isDigit = (code: number) => code >= 0x30 && code <= 0x39

/** Whether a colon or comma at `i` stands inside a number: 3:2, 1,200. */
const insideNumber = (text: string, i: number) => isDigit(text.charCodeAt(i - 1)) && isDigit(text.charCodeAt(i + 1))

/** Clauses are what commas and colons part, outside brackets and quotation marks; enumerations by 、 stay whole. */
function clausesOf(text: string, start: number, end: number): Range[] {
  const clauses: Range[] = []
  let from = start
  let depth = 0
  for (let i = start; i < end; i++) {
    const sign = signAt(text, i)
    if (sign === 0) continue
    if (sign & OPENS) depth++
    else if (sign & CLOSES) depth = Math.max(0, depth - 1)
    else if (depth === 0 && sign & ENDS_CLAUSE && !insideNumber(text, i)) {
      if (i > from) clauses.push({ start: from, end: i })
      from = i + 1
    }
  }
  if (end > from) clauses.push({ start: from, end })
  return clauses
}

/** The sentences of `[start, end)`. A `；` ends one too: plans put a commitment on each side of it. */
export function sentencesOf(text: string, start: number, end: number): Sentence[] {
  const sentences: Sentence[] = []
  const add = (from: number, to: number) => {
    let [a, b] = [from, to]
    while (a < b && signAt(text, a) & BLANK) a++
    while (b > a && signAt(text, b - 1) & BLANK) b--
    if (b > a) sentences.push({ start: a, end: b, clauses: clausesOf(text, a, b) })
  }
  let from = start
  for (let i = start; i < end; i++) {
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
  return sentences
}
