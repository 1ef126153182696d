import type { ObservationDraft } from '../../../draft.ts'
import type { View } from '../../../view/view.ts'
import type { Head } from '../../phrases/read-head.ts'
import type { Slot } from '../slots.ts'
import { comparatorOf } from './measure.ts'

/** 以上 and 左右 bind every number of the list that they close. */
function boundOf(slots: readonly Slot[], i: number): string {
  let at = i
  while (slots[at] && !(slots[at] as Slot).quantity.bound && slots[at + 1]?.listed) at++
  return (slots[at] as Slot).quantity.bound
}

/** 不低于｛上年居民收入｝的⟦60⟧%: said of the share, whole and part between. */
const BOUNDED_PART = /(不低于|不少于|不高于|不超过|不多于)[^，；]{2,40}的$/

function boundOfPart({ quantity, head: words }: Slot, head: Head): 'ge' | 'le' | null {
  const found = quantity.kind === 'rate' && words.endsWith('的') && !head.comparator ? BOUNDED_PART.exec(words) : null
  return found && (/低|少/.test(found[1] as string) ? 'ge' : 'le')
}

/** 控制在5万吨｛指标以内｝. */
const KEPT_WITHIN = /^[^，。；、]{1,8}[以之]?内$/

const FORECAST_REMARK = /（[^（）]{0,30}?预计[^（）]{0,30}）/g

/** Whether a clause of a review calls a number a forecast; in 由58亿元增加到96亿元（预计数，下同） it is the second alone. */
export function isForecast(view: View, slots: readonly Slot[], i: number, words: string): boolean {
  if (!words.includes('预计')) return false
  const next = slots[i + 1]
  if (!next || view.text.slice(next.quantity.start).search(FORECAST_REMARK) < 0) return true
  return foretells(words)
}

/** 预计 itself stands in the clause, not （预计数，下同）, which reaches no further than its number. */
export const foretells = (words: string): boolean => words.includes('预计') && words.replace(FORECAST_REMARK, '').includes('预计')

/** Whether the number in slot `i` is a least, a most, about so much, or that. `forecast`: it was not known yet. */
export function comparatorFor(slots: readonly Slot[], i: number, head: Head, forecast: boolean): ObservationDraft['comparator'] {
  const slot = slots[i] as Slot
  const part = boundOfPart(slot, head)
  if (part) return part
  if (slot.head.includes('控制在') && KEPT_WITHIN.test(slot.tail)) return 'le'
  if (slot.head.includes('少') && /至少|最少|不少于/.test(slot.head)) return 'ge'
  return slot.head.includes('约占') ? 'approx' : comparatorOf(slot.quantity, head, boundOf(slots, i), forecast)
}
