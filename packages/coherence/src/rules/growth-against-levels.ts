import type { Finding } from '@lantu/model/finding'
import { composeFinding, lineageOf } from '../compose-finding.ts'
import { type Datum, groupBy, joinKey, printed, roundingOf, sideOfDatum } from '../datum.ts'
import type { Rule } from '../rule.ts'

const key = (d: Datum) => joinKey(d.document.name, d.indicator, d.place)

/** Annual growth in percent from one level to another. */
const rate = (from: number, to: number, years: number) => ((to / from) ** (1 / years) - 1) * 100

/** The lowest and highest rate that the printed digits of both levels allow. */
function rateRange(base: Datum, end: Datum, years: number): readonly [number, number] {
  const [b, e] = [roundingOf(base), roundingOf(end)]
  return [rate(base.value + b, Math.max(end.value - e, 0), years), rate(Math.max(base.value - b, Number.MIN_VALUE), end.value + e, years)]
}

/** 9% 以上 is kept by a level that needs 9.4 %; 9% is not. */
function contradicts(stated: Datum, [low, high]: readonly [number, number]): boolean {
  // a target of 9 % means 9 %; a result of 9 % may be 8.6 % rounded
  const slack = (stated.observation.status === 'target' ? Math.min(roundingOf(stated), 0.05) : roundingOf(stated)) + 0.01
  const { comparator } = stated.observation
  if (comparator === 'ge' || comparator === 'gt') return high < stated.value - slack
  if (comparator === 'le' || comparator === 'lt') return low > stated.value + slack
  const about = comparator === 'approx' ? 0.5 : slack
  return stated.value < low - about || stated.value > high + about
}

/**
 * 由 100 亿元增加到 150 亿元，年均增长 8.5%: the levels give 8.45 %, so 8.5 % is right, and 9 % would not be.
 * Average annual growth stated for a period against the growth from the level of the year before it to the level of its
 * last year, in the same document, with the rounding that the printed digits allow. A note for money, where growth is at
 * comparable prices and levels are at current prices; a warning elsewhere.
 */
export const growthAgainstLevels: Rule = {
  name: 'growth-against-levels',
  *check({ data }): Generator<Finding> {
    for (const group of groupBy(data, key).values()) {
      const levels = group.filter(d => d.observation.measure === 'level' && d.from === d.to && d.value > 0 && d.family !== 'share')
      for (const stated of group) {
        const { measure, basis, status, indicator, time } = stated.observation
        if (measure !== 'growth' || basis !== 'annual' || stated.family !== 'share' || stated.from >= stated.to) continue
        const base = levels.find(d => d.to === stated.from - 1)
        const end = levels.find(d => d.to === stated.to && d.family === base?.family && d.observation.status === status)
        if (!base || !end) continue
        const years = stated.to - stated.from + 1
        const range = rateRange(base, end, years)
        if (!contradicts(stated, range)) continue
        const computed = rate(base.value, end.value, years).toFixed(2)
        yield composeFinding({
          rule: 'growth-against-levels',
          gravity: base.family === 'money' || base.family === 'dollars' ? 'note' : 'warning',
          subject: [lineageOf(stated.document), stated.place, stated.indicator, time, status],
          message: {
            zh: `“${indicator}”${time}年年均增长写 ${printed(stated)}，由 ${printed(base)} 到 ${printed(end)} 推算为 ${computed}%。`,
            en: `“${indicator}”: growth of ${printed(stated)} a year is stated for ${time}; from ${printed(base)} to ${printed(end)} it is ${computed} %.`,
          },
          found: printed(stated),
          expected: `${computed}%`,
          arithmetic: [`(${printed(end)} ÷ ${printed(base)})^(1/${years}) − 1 = ${computed}%`],
          sides: [sideOfDatum(stated, 'stated'), sideOfDatum(base, 'base'), sideOfDatum(end, 'end')],
        })
      }
    }
  },
}
