import { isCommonHanzi } from '../../patterns/common-hanzi.ts'

const OPENS = 1
const CLOSES = 2
const PARTS = 3
const ENDS = 4
/** What each sign does. */
const SIGNS = new Uint8Array(0x10000)
for (const [kind, signs] of [
  [OPENS, '“‘（《「'],
  [CLOSES, '”’）》」'],
  [PARTS, '，；：'],
  [ENDS, '。！？'],
] as const)
  for (const sign of signs) SIGNS[sign.charCodeAt(0)] = kind

/** The clauses being found: a list made for each sentence and pushed to would keep room for seventeen as long as the sentence. */
const FOUND: [number, number][] = []

/** `[from, to)` of the stretches between commas, semicolons and colons, outside quotation marks and brackets. */
export function splitClauses(text: string): [number, number][] {
  let count = 0
  let depth = 0
  let from = 0
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (isCommonHanzi(code)) continue
    const sign = SIGNS[code]
    if (sign === 0) continue
    if (sign === OPENS) depth++
    else if (sign === CLOSES) depth = Math.max(0, depth - 1)
    else if (sign === ENDS || depth === 0) {
      FOUND[count++] = [from, i]
      from = i + 1
      if (sign === ENDS) depth = 0
    }
  }
  if (from < text.length) FOUND[count++] = [from, text.length]
  return FOUND.slice(0, count)
}
