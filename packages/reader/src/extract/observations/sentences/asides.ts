import { BRACKET } from '../../view/signs.ts'
import type { View } from '../../view/view.ts'
import type { Quantity } from '../quantities/scan-quantities.ts'

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
