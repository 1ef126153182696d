import { BRACKET } from '../../view/signs.ts'
import type { View } from '../../view/view.ts'
import type { Quantity } from '../quantities/scan-quantities.ts'

/** A view without its bracketed asides that hold numbers, and those asides with the place they stood at. */
export interface Asides {
  readonly main: View
  readonly asides: readonly { readonly view: View; readonly place: number }[]
}

/** What a number includes or not, or at which prices it is, said right behind it: 5所（含北湖小学）、中学3所. */
const REMARKS = /^（(?:(?:含|包含|包括|不含|不包括|其中|扣除|剔除|均为|均含)[^（）]{2,}|[按以]?\d{4}年(?:不变|可比)?价[^（）]*)）$/

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
    if (open < from || quantities.some(q => q.unitEnd > open && q.start < open)) continue
    const counts = quantities.some(q => q.start > open && q.full <= close)
    if (!counts && !(REMARKS.test(view.text.slice(open, close + 1)) && quantities.some(q => q.full === open))) continue
    left += open - from
    if (counts) asides.push({ view: view.slice(open + 1, close), place: left })
    taken.push([open, close + 1])
    from = close + 1
  }
  return taken.length ? { main: view.without(taken), asides } : { main: view, asides: NO_ASIDES }
}

const NO_ASIDES: Asides['asides'] = []
