import type { Finding } from '@lantu/model/finding'
import type { ObservationStatement } from '@lantu/model/statement'
import { growthFindings, growthFromChange } from '../arithmetic/growth-arithmetic.ts'
import { groupBy, joinKey } from '../data/keys.ts'
import type { Rule } from '../rule.ts'
import { growthInSentences } from '../sentences/growth-in-sentences.ts'

/**
 * 增速与水平值不符 / Growth against levels
 *
 * 已实现的年均增速（或当年增速），与期初、期末两个水平值（或期末水平值与增加额）推算的增速比较，允许印出位数内的舍入。
 * 地区生产总值、增加值、居民收入按可比价计算增速，水平值按现价，推算值略高属正常，只作提示；推算值更低或相差很大时作警告。
 *
 * Growth that was reached, against the growth that the levels before and at the end of the period give (or the last level and
 * the increase), with the rounding
 * that the printed digits allow. Output and incomes grow at comparable prices while levels are at current prices, so a
 * somewhat higher computed rate is a note; a lower or far higher one is a warning.
 *
 * Finds:
 *
 *     # 青川湖市国民经济和社会发展第十四个五年规划纲要
 *     第一章 “十三五”发展成就
 *     社会消费品零售总额由2015年的⟦100.0⟧亿元增加到2020年的⟦150.0⟧亿元，年均增长⟦9.5⟧%。
 *     = warning
 *
 *     ---
 *     # 青川湖市2022年政府工作报告
 *     一、过去五年工作回顾
 *     五年来，金融机构贷款余额从⟦410⟧亿元增至⟦660⟧亿元，年均增长⟦15.5⟧%。
 *     = warning
 *
 *     ---
 *     # 青川湖市2022年政府工作报告
 *     一、2021年工作回顾
 *     全年旅游收入⟦48.6⟧亿元，增长⟦21.5⟧%，比上年增加⟦4.2⟧亿元。
 *     = warning
 *
 * Leaves alone:
 *
 *     # 青川湖市国民经济和社会发展第十四个五年规划纲要
 *     第一章 “十三五”发展成就
 *     社会消费品零售总额由2015年的100.0亿元增加到2020年的150.0亿元，年均增长8.4%。
 *     ---
 *     # 青川湖市2022年政府工作报告
 *     一、过去五年工作回顾
 *     五年来，金融机构贷款余额从410亿元增至660亿元，年均增长10%。
 *     全年旅游收入48.6亿元，增长9.5%，比上年增加4.2亿元。
 */
export const growthAgainstLevels: Rule = {
  name: 'growth-against-levels',
  *check({ data, numbers }): Generator<Finding> {
    const inDocument = groupBy(data, d => joinKey(d.document.name, d.indicator, d.place))
    const examined = new Set<ObservationStatement>()
    for (const group of inDocument.values())
      yield* growthFindings('growth-against-levels', group, { status: 'actual', minYears: 2, examined })
    for (const group of inDocument.values()) yield* growthFromChange('growth-against-levels', group, examined)
    yield* growthInSentences('growth-against-levels', numbers, examined)
    // growth over one year needs the level of the year before, which the last report gives
    for (const group of groupBy(data, d => joinKey(d.indicator, d.place)).values()) {
      const documents = new Set(group.map(d => d.document))
      if (documents.size > 1) {
        const loose = [...growthFindings('growth-against-levels', group, { status: 'actual', minYears: 1 })]
        yield* loose.filter(f => new Set(f.sides.map(side => side.document)).size > 1).map(f => ({ ...f, gravity: 'note' as const }))
      }
    }
  },
}
