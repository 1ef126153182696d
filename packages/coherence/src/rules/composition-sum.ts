import type { Finding } from '@lantu/model/finding'
import { composeFinding, sideOf } from '../compose-finding.ts'
import { indicatorIdentity } from '../names/indicator-identity.ts'
import type { Rule } from '../rule.ts'

/** Each printed part may be off by half a unit of its last digit, so a sum may be off by half a unit for each part. */
function tolerance(text: string, parts: number): number {
  const decimals = Math.max(0, ...text.split(/[:：∶]/).map(part => part.split('.')[1]?.length ?? 0))
  return parts * 0.5 * 10 ** -decimals + 1e-9
}

/**
 * 构成之和不等于一百 / Parts in percent that do not make a hundred
 *
 * 三次产业结构等以百分数表示的构成，各部分之和应为 100，允许印出位数内的舍入。2.8∶1 之类不是份额的比例不查。
 *
 * A composition in percent must sum to 100, within the rounding that its printed digits allow. Ratios that are not shares
 * (2.8:1) have a sum far from 100 and are left alone.
 *
 * Finds:
 *
 *     # 青川湖市国民经济和社会发展第十四个五年规划纲要
 *     第一章 发展目标
 *     到2025年，三次产业结构调整为⟦12∶45∶46⟧。
 *     = error
 *
 * Leaves alone:
 *
 *     # 青川湖市国民经济和社会发展第十四个五年规划纲要
 *     第一章 发展目标
 *     到2025年，三次产业结构调整为12.1∶45.3∶42.7，城乡居民收入比缩小到2.2∶1。
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
          subject: [observation.place ?? document.place, indicatorIdentity(indicator, '').indicator, observation.time, observation.status],
          message: {
            zh: `“${indicator}”各部分合计为 ${printed}，应为 100，请核对各部分。`,
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
