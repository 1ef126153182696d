import type { Range, Sentence } from '@lantu/model/tree'

/** What may follow a full stop and still belongs to its sentence: `……“一张蓝图干到底。”`. */
const CLOSING = '”’」』）)》'
const ENDS = '。！？；!?'
const CLAUSE_ENDS = '，,、：:；;。！？!?'
/** A sentence this long ends at its next comma, and at the latest at `LONGEST`. */
const LONG = 1500
const LONGEST = 4000
const OPENING = '“‘「『（(《'

/** Whether a colon or comma at `i` stands inside a number: 3:2, 1,200. */
const insideNumber = (text: string, i: number) => /\d/.test(text[i - 1] ?? '') && /\d/.test(text[i + 1] ?? '')

/** Clauses are what commas and colons part, outside brackets and quotation marks; enumerations by 、 stay whole. */
function clausesOf(text: string, start: number, end: number): Range[] {
  const clauses: Range[] = []
  let from = start
  let depth = 0
  for (let i = start; i < end; i++) {
    const char = text[i] as string
    if (OPENING.includes(char)) depth++
    else if (CLOSING.includes(char)) depth = Math.max(0, depth - 1)
    else if (depth === 0 && char !== '、' && CLAUSE_ENDS.includes(char) && !insideNumber(text, i)) {
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
    while (a < b && /\s/.test(text[a] as string)) a++
    while (b > a && /\s/.test(text[b - 1] as string)) b--
    if (b > a) sentences.push({ start: a, end: b, clauses: clausesOf(text, a, b) })
  }
  let from = start
  for (let i = start; i < end; i++) {
    // no sentence of a plan is this long: what follows would only cost time
    const length = i - from
    if (length >= LONGEST || (length >= LONG && '，,、'.includes(text[i] as string))) {
      add(from, i + 1)
      from = i + 1
      continue
    }
    if (!ENDS.includes(text[i] as string)) continue
    let to = i + 1
    while (to < end && (CLOSING.includes(text[to] as string) || ENDS.includes(text[to] as string))) to++
    add(from, to)
    from = to
    i = to - 1
  }
  add(from, end)
  return sentences
}
