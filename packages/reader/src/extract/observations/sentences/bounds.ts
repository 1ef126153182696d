import type { ObservationDraft } from '../../draft.ts'
import type { Head } from '../phrases/read-head.ts'
import { comparatorOf } from './measure.ts'
import type { Slot } from './slots.ts'

/** 以上 and 左右 bind every number of the list that they close. */
function boundOf(slots: readonly Slot[], i: number): string {
  let at = i
  while (slots[at] && !(slots[at] as Slot).quantity.bound && slots[at + 1]?.listed) at++
  return (slots[at] as Slot).quantity.bound
}

/** Whether the number in slot `i` is a least, a most, about so much, or that. `forecast`: it was not known yet. */
export function comparatorFor(slots: readonly Slot[], i: number, head: Head, forecast: boolean): ObservationDraft['comparator'] {
  const slot = slots[i] as Slot
  if (slot.head.includes('少') && /至少|最少|不少于/.test(slot.head)) return 'ge'
  return slot.head.includes('约占') ? 'approx' : comparatorOf(slot.quantity, head, boundOf(slots, i), forecast)
}
