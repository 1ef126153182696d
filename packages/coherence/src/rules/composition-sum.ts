import type { Finding } from '@lantu/model/finding'
import { composeFinding, sideOf } from '../compose-finding.ts'
import { identityOf } from '../datum.ts'
import type { Rule } from '../rule.ts'

/** Each printed part may be off by half a unit of its last digit, so a sum may be off by half a unit for each part. */
function tolerance(text: string, parts: number): number {
  const decimals = Math.max(0, ...text.split(/[:：∶]/).map(part => part.split('.')[1]?.length ?? 0))
  return parts * 0.5 * 10 ** -decimals + 1e-9
}

/**
 * 三次产业结构 12:45:43 sums to 100; 12:45:46 does not; 12:45:44 may, since whole numbers round.
 * A composition in percent must sum to 100, within the rounding that its printed digits allow. Ratios that are not shares
 * (2.8:1) have a sum far from 100 and are left alone.
 */
export const compositionSum: Rule = {
  name: 'composition-sum',
  *check({ documents }): Generator<Finding> {
    for (const document of documents)
      for (const observation of document.statements) {
        if (observation.kind !== 'observation') continue
        const { value, text, indicator, comparator } = observation
        if (!Array.isArray(value) || value.length < 3 || comparator !== 'eq') continue
        const sum = value.reduce((a, b) => a + b, 0)
        const off = Math.abs(sum - 100)
        if (off <= tolerance(text, value.length) || off > 10) continue
        const printed = Number(sum.toFixed(4))
        yield composeFinding({
          rule: 'composition-sum',
          gravity: 'error',
          subject: [observation.place ?? document.place, identityOf(indicator, '').indicator, observation.time, observation.status],
          message: {
            zh: `“${indicator}”各部分合计为 ${printed}，应为 100。`,
            en: `The parts of “${indicator}” sum to ${printed}; expected 100.`,
          },
          found: String(printed),
          expected: '100',
          arithmetic: [`${value.join(' + ')} = ${printed}`],
          sides: [sideOf(document, observation, 'stated')],
        })
      }
  },
}
