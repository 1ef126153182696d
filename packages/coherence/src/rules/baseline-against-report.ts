import type { Finding } from '@lantu/model/finding'
import { intervalOf, overlaps } from '../arithmetic/arithmetic.ts'
import { composeFinding } from '../compose-finding.ts'
import type { Datum } from '../data/datum.ts'
import { groupBy, joinKey } from '../data/keys.ts'
import { isOfThePlace } from '../data/kinds.ts'
import { sideOfDatum, withoutMentions } from '../data/mentions.ts'
import { printed, yearsEn, yearsText, yearsZh } from '../data/printing.ts'
import type { Rule } from '../rule.ts'
import { writtenAfter } from '../sentences/relations.ts'

/** Figures are revised after a census, by a few per cent; beyond this they are of something else or wrong. */
const REVISION = 0.05

const key = (d: Datum) => joinKey(d.place, d.indicator, d.family, d.measure, d.basis, d.from, d.to)

/**
 * 基期数与此前报告的实际数不同 / A baseline against an earlier report
 *
 * 两份文件对同一指标、同一年份给出不同的实际数，如规划的基期数与此前政府工作报告的完成数。相差 5% 以内可能是核算修订，作提示；更大的作警告。
 * 允许印出位数内的舍入；“约、超过”等不精确的数不比较。
 *
 * Two documents give the same indicator and year different results, as a plan's baseline and the report before it. Within five
 * per cent it may be a revision and is a note; beyond that a warning. Values that round to each other agree, and numbers that
 * are not meant to be exact are not compared.
 *
 * Finds:
 *
 *     # 青川湖市2021年政府工作报告
 *     一、2020年工作回顾
 *     2020年，粮食产量达到⟦120.3⟧万吨。
 *     # 青川湖市国民经济和社会发展第十四个五年规划纲要
 *     第一章 “十三五”发展成就
 *     2020年，粮食产量达到⟦135.0⟧万吨。
 *     = warning
 *
 * Leaves alone:
 *
 *     # 青川湖市2021年政府工作报告
 *     一、2020年工作回顾
 *     2020年，粮食产量达到120万吨。
 *     # 青川湖市国民经济和社会发展第十四个五年规划纲要
 *     第一章 “十三五”发展成就
 *     2020年，粮食产量达到120.3万吨。
 */
export const baselineAgainstReport: Rule = {
  name: 'baseline-against-report',
  *check({ documents, data }): Generator<Finding> {
    if (documents.length < 2) return
    const results = data.filter(
      d => d.status === 'actual' && (d.accumulation !== null || isOfThePlace(d)) && d.observation.comparator === 'eq' && !d.isStart,
    )
    for (const group of groupBy(results, key).values()) {
      const said = withoutMentions(group).toSorted((a, b) => writtenAfter(a.document) - writtenAfter(b.document))
      const [first, ...others] = said
      for (const other of others) {
        if (!first || other.document === first.document || overlaps(intervalOf(first), intervalOf(other))) continue
        // one document that says both has another finding
        if (said.some(d => d.document === other.document && d.value === first.value)) continue
        const gap = Math.abs(other.value - first.value) / Math.max(Math.abs(first.value), Math.abs(other.value))
        const { indicator } = other.observation
        yield composeFinding({
          rule: 'baseline-against-report',
          gravity: gap <= REVISION ? 'note' : 'warning',
          subject: [other.place, other.indicator, yearsText(other), other.measure],
          message: {
            zh: `“${indicator}”${yearsZh(other)}的实际数，一份文件写 ${printed(first)}，另一份写 ${printed(other)}，请确认以哪个为准，如系修订请注明。`,
            en: `“${indicator}” for ${yearsEn(other)} is ${printed(first)} in one document and ${printed(other)} in another.`,
          },
          found: printed(other),
          expected: printed(first),
          arithmetic: [`${printed(other)} ≠ ${printed(first)} (${(gap * 100).toFixed(1)}%)`],
          sides: [sideOfDatum(other, 'later'), sideOfDatum(first, 'earlier')],
        })
      }
    }
  },
}
