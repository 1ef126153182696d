import type { Finding } from '@lantu/model/finding'
import { growthFindings } from '../arithmetic/growth-arithmetic.ts'
import { groupBy, joinKey } from '../data/keys.ts'
import type { Rule } from '../rule.ts'

/**
 * 增速目标与期末目标不符 / Growth target against base and end target
 *
 * 规划期年均增速目标，从基期水平推算到期末，与期末的水平目标不一致：两个目标不能同时实现。“以上”的增速目标，水平目标要求更高时不算矛盾。
 *
 * A target for annual growth does not lead from the base level to the level target of the last year, so the two cannot both
 * be meant. A growth target with 以上 leaves room for a higher level.
 *
 * Finds:
 *
 *     # 青川湖市国民经济和社会发展第十四个五年规划纲要
 *     第二章 发展目标
 *     2020年，社会消费品零售总额为⟦100.0⟧亿元。
 *     到2025年，社会消费品零售总额达到⟦180⟧亿元，年均增长⟦8⟧%。
 *     = warning
 *
 * Leaves alone:
 *
 *     # 青川湖市国民经济和社会发展第十四个五年规划纲要
 *     第二章 发展目标
 *     2020年，社会消费品零售总额为100.0亿元。
 *     到2025年，社会消费品零售总额达到150亿元，年均增长8%以上。
 */
export const targetGrowthAgainstLevels: Rule = {
  name: 'target-growth-against-levels',
  *check({ data }): Generator<Finding> {
    for (const group of groupBy(data, d => joinKey(d.document.name, d.indicator, d.place)).values())
      yield* growthFindings('target-growth-against-levels', group, { status: 'target', minYears: 2 })
  },
}
