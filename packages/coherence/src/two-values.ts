import type { Finding } from '@lantu/model/finding'
import { observationsOf, placeOf, type Rule, type Sited } from './rule.ts'

/** Two observations can only contradict each other when all of this is the same. */
function keyOf({ file, place, observation: o }: Sited): string {
  return [file, o.indicator.replace(/\s/g, ''), place, o.time, o.status, o.measure, o.basis ?? '', o.unit].join('\u0000')
}

/** Whether one of the values is a bound that the other keeps: 90% 以上 and 95% agree. */
function agree(a: Sited['observation'], b: Sited['observation']): boolean {
  if (typeof a.value !== 'number' || typeof b.value !== 'number') return String(a.value) === String(b.value)
  if (a.value === b.value) return true
  const keeps = (bound: typeof a, other: typeof a) => {
    if (other.comparator !== 'eq' && other.comparator !== 'approx') return false
    const [limit, value] = [bound.value as number, other.value as number]
    return bound.comparator === 'ge' || bound.comparator === 'gt'
      ? value >= limit
      : bound.comparator === 'le' || bound.comparator === 'lt'
        ? value <= limit
        : false
  }
  if (a.comparator === 'approx' || b.comparator === 'approx')
    return Math.abs(a.value - b.value) <= 0.02 * Math.max(Math.abs(a.value), Math.abs(b.value))
  return keeps(a, b) || keeps(b, a)
}

/**
 * 规模工业增加值 年均增长 9.5% in one chapter and 8.5% in another.
 * The same indicator, place, time, measure and unit has two values in one document. Candidates meet by key, so the work
 * grows with the number of statements.
 */
export const twoValues: Rule = {
  name: 'two-values',
  *check(documents): Generator<Finding> {
    const first = new Map<string, Sited>()
    for (const sited of observationsOf(documents)) {
      const { observation } = sited
      if (observation.value === null || observation.time === '') continue
      const key = keyOf(sited)
      const earlier = first.get(key)
      if (!earlier) first.set(key, sited)
      else if (!agree(earlier.observation, observation)) {
        const [a, b] = [earlier.observation.text + observation.unit, observation.text + observation.unit]
        yield {
          rule: 'two-values',
          gravity: 'warning',
          zh: `“${observation.indicator}”（${observation.time}）有两个数：${a} 与 ${b}。`,
          en: `“${observation.indicator}” (${observation.time}) has two values: ${a} and ${b}.`,
          arithmetic: `${a} ≠ ${b}`,
          places: [placeOf(earlier), placeOf(sited)],
        }
      }
    }
  },
}
