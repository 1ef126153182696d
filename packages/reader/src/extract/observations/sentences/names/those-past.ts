import type { View } from '../../../view/view.ts'
import { AMOUNT_OF } from '../../names/counts/counted-noun.ts'
import type { Quantity } from '../../quantities/scan-quantities.ts'
import type { Slot } from '../slots.ts'

/** Counted things that each have passed a mark: 6个区县｛财政收入超过100亿元｝. The mark is no amount of its own. */
export interface ThosePast {
  readonly words: string
  /** The mark. */
  readonly mark: Quantity
}

/** What each may have passed is round; 24个产业收入突破2600亿元 is what they have together. */
const ROUND = /^[15]0*$/

/** Those of slot `i` by the mark that they have passed; null where the next number is none, or of all together. */
export function thosePast(view: View, { quantity, tail }: Slot, next: Slot | undefined, named: string): ThosePast | null {
  if (!next || tail === '' || quantity.kind !== 'count' || next.headFrom !== quantity.full) return null
  const mark = next.quantity
  const text = view.text.slice(mark.start, mark.unitEnd)
  if (!text.startsWith('翻') && (mark.kind !== 'money' || !ROUND.test(String(mark.value)))) return null
  const at = AMOUNT_OF.exec(tail)?.index ?? 0
  const things = tail.slice(0, at)
  if (things === '') return null
  const doing = named.endsWith(things) ? named.slice(0, -things.length) : ''
  return { words: `${doing}${tail.slice(at)}${text}的${things}`, mark }
}
