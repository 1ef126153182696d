import { isCommonHanzi } from '../../../patterns/common-hanzi.ts'
import type { Quantity } from '../quantities/scan-quantities.ts'
import { BRACKET } from '../signs.ts'
import type { View } from '../view.ts'

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

/** `[from, to)` of the stretches between commas, semicolons and colons, outside quotation marks and brackets. */
export function splitClauses(text: string): [number, number][] {
  const clauses: [number, number][] = []
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
      clauses.push([from, i])
      from = i + 1
      if (sign === ENDS) depth = 0
    }
  }
  if (from < text.length) clauses.push([from, text.length])
  return clauses
}

/** A view without its bracketed asides that hold numbers, and those asides with the place they stood at. */
export interface Asides {
  readonly main: View
  readonly asides: readonly { readonly view: View; readonly place: number }[]
}

/** Takes out （其中…35%） so that the words around it read on; brackets without numbers stay in their phrase: 执业（助理）医师. */
export function takeAsides(view: View, quantities: readonly Quantity[]): Asides {
  if (!view.has(BRACKET)) return { main: view, asides: NO_ASIDES }
  const asides: { view: View; place: number }[] = []
  const taken: [number, number][] = []
  let from = 0
  let left = 0
  for (let open = view.text.indexOf('（'); open >= 0; open = view.text.indexOf('（', open + 1)) {
    const close = view.text.indexOf('）', open)
    if (close < 0) break
    if (open < from || !quantities.some(q => q.start > open && q.full <= close)) continue
    if (quantities.some(q => q.unitEnd > open && q.start < open)) continue
    left += open - from
    asides.push({ view: view.slice(open + 1, close), place: left })
    taken.push([open, close + 1])
    from = close + 1
  }
  return asides.length ? { main: view.without(taken), asides } : { main: view, asides: NO_ASIDES }
}

const NO_ASIDES: Asides['asides'] = []
