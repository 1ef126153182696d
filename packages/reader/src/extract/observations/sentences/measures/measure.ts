import { ending } from '../../../../patterns/at-end.ts'
import type { Head } from '../../phrases/read-head.ts'
import { fallsFirst } from '../../phrases/read-head.ts'
import type { Quantity } from '../../quantities/scan-quantities.ts'

export type Measure = 'level' | 'growth' | 'change' | 'multiple'
export type Comparator = 'eq' | 'ge' | 'gt' | 'le' | 'lt' | 'approx'

export interface Measured {
  readonly measure: Measure
  /** −1 for a fall. */
  readonly sign: 1 | -1
}

/** The name says a verb of change before its object: 减少使用农药⟦30⟧%, 增加学位⟦500⟧个. */
function verbFirst(quantity: Quantity, head: Head): Measured {
  const sign = fallsFirst(head.noun) ? -1 : 1
  if (quantity.kind === 'rate') return { measure: 'growth', sign }
  if (quantity.kind === 'points') return { measure: 'change', sign }
  // 减少农村贫困人口 is a flow of its own; 增加 stands over an earlier state
  return sign === 1 && /^增加/.test(head.noun) ? { measure: 'change', sign } : { measure: 'level', sign: 1 }
}

function ofRate(head: Head, share: boolean): Measured {
  if (head.rateNoun) return { measure: 'growth', sign: head.verb === 'fall' ? -1 : 1 }
  if (head.fallNoun) return { measure: 'growth', sign: 1 }
  if (head.verb === 'rise' || head.verb === 'fall') return { measure: share ? 'change' : 'growth', sign: head.verb === 'fall' ? -1 : 1 }
  return { measure: 'level', sign: 1 }
}

const PRICE_INDEX = ending(/(?:价格(?:总水平|指数|总指数)?|物价(?:指数|总水平)?|CPI|PPI|通胀率)(?:涨幅|增幅)?$/)
/** What a price index stated in so few per cent says is its rise over the year before: 控制在3%. */
export const isPriceRise = ({ kind, value }: Quantity, name: string): boolean =>
  kind === 'rate' && PRICE_INDEX.test(name) && smallerThan(value, 50)
const smallerThan = (value: number | number[], limit: number) => (Array.isArray(value) ? Math.max(...value) : value) < limit

/** 促进经济增长⟦13⟧条政策. */
const MEASURES = /[条项件]$/

/** What the number measures, from its unit and the predicate before it. `named` tells that something stands left of the verb. */
export function measureOf(quantity: Quantity, head: Head, named: boolean, share: boolean, rated = false): Measured {
  if (isPriceRise(quantity, head.noun) && head.verb !== 'fall') return { measure: 'growth', sign: 1 }
  if (quantity.shape === 'fold') return { measure: 'multiple', sign: 1 }
  if (quantity.shape === 'composition') return { measure: 'level', sign: 1 }
  if (head.verbFirst && quantity.kind !== 'fold') return verbFirst(quantity, head)
  // 增长速度，…年为6%，实际达到6.2%
  if (rated && head.verb !== 'fall') return { measure: 'growth', sign: 1 }
  if (quantity.kind === 'rate') return ofRate(head, share)
  // 减少三分之一
  if (quantity.shape === 'fraction' && (head.verb === 'rise' || head.verb === 'fall')) return ofRate(head, false)
  if (quantity.kind === 'points') return { measure: 'change', sign: head.verb === 'fall' ? -1 : 1 }
  if (quantity.kind === 'fold') return { measure: head.verb === 'rise' || head.rateNoun ? 'growth' : 'multiple', sign: 1 }
  // 产量比上年增长5万吨: by how much, though 增长 may be a noun
  if (
    head.rateNoun &&
    named &&
    (quantity.kind === 'money' || quantity.kind === 'physical' || (quantity.kind === 'count' && !MEASURES.test(quantity.unit)))
  )
    return { measure: 'change', sign: head.verb === 'fall' ? -1 : 1 }
  if ((head.verb === 'rise' || head.verb === 'fall') && named) return { measure: 'change', sign: head.verb === 'fall' ? -1 : 1 }
  return { measure: 'level', sign: 1 }
}

/** The value with its sign; −0 never. */
export function signed(value: number | number[], sign: 1 | -1): number | number[] {
  if (sign === 1) return value
  return Array.isArray(value) ? value.map(part => -part) : value === 0 ? 0 : -value
}

/** Words after the number first, then those before it, then 余 and 多, then 预计. */
export function comparatorOf(quantity: Quantity, head: Head, bound: string, forecast: boolean): Comparator {
  if (bound !== '') {
    if (/以上/.test(bound)) return 'ge'
    if (/以下|内/.test(bound)) return 'le'
    if (/左右|上下|前后/.test(bound)) return 'approx'
  }
  if (head.comparator) return head.comparator
  if (quantity.more || (bound !== '' && /(?<!之)多|余|几|出头|开外/.test(bound))) return 'gt'
  return forecast ? 'approx' : 'eq'
}
