import type { Finding } from '@lantu/model/finding'
import { composeFinding, lineageOf } from '../compose-finding.ts'
import { groupBy, joinKey } from '../data/keys.ts'
import { sideOfDatum, withoutMentions } from '../data/mentions.ts'
import { printed, yearsEn, yearsText, yearsZh } from '../data/printing.ts'
import type { Rule } from '../rule.ts'

/** Pairs of names that budgets and statistics keep apart and texts confuse. Both must be in the pair, in either order. */
const CONFUSED: readonly (readonly [RegExp, RegExp])[] = [
  [/^一般公共预算收入$/, /^财政总收入$/],
  [/^税收收入$/, /^(?:一般公共预算收入|财政总收入)$/],
  [/^地区生产总值$/, /^(?:工业增加值|规模以上工业增加值|财政总收入|规模以上工业总产值)$/],
  [/^规模以上工业增加值$/, /^(?:工业增加值|规模以上工业总产值)$/],
  [/^常住人口$/, /^户籍人口$/],
  [/^常住人口城镇化率$/, /^户籍人口城镇化率$/],
  [/^城镇登记失业率$/, /^城镇调查失业率$/],
  [/^城镇居民人均可支配收入$/, /^(?:农村居民人均可支配收入|居民人均可支配收入)$/],
  [/^农村居民人均可支配收入$/, /^居民人均可支配收入$/],
  [/^进出口总额$/, /^(?:出口总额|进口总额)$/],
  [/^固定资产投资$/, /^(?:工业投资|民间投资|房地产开发投资)$/],
  [/^实际利用外资$/, /^实际到位内资$/],
]

const areConfused = (a: string, b: string) => CONFUSED.some(([x, y]) => (x.test(a) && y.test(b)) || (x.test(b) && y.test(a)))

/** Three digits that agree are no accident; 100% and 5.0 are. */
const isDistinct = (text: string) => text.replace(/\D/g, '').replace(/^0+|(?<!0)0+$/g, '').length >= 3

/**
 * 同一数值用了两个指标名 / One value under two names
 *
 * 同一文件、同一地方、同一年份，同一个数值在两处归于两个口径不同而常被混淆的指标，如一般公共预算收入与财政总收入。
 *
 * One document gives the same value, for the same place and year, to two indicators that are not the same and are often
 * confused, such as general public budget revenue and total fiscal revenue.
 *
 * Finds:
 *
 *     # 青川湖市国民经济和社会发展第十四个五年规划纲要
 *     第一章 “十三五”发展成就
 *     2020年，一般公共预算收入达到⟦128.42⟧亿元。
 *     第三章 财政
 *     2020年，财政总收入达到⟦128.42⟧亿元。
 *     = warning
 *
 * Leaves alone:
 *
 *     # 青川湖市国民经济和社会发展第十四个五年规划纲要
 *     第一章 “十三五”发展成就
 *     2020年，一般公共预算收入达到128.42亿元，财政总收入达到205.11亿元。
 */
export const oneValueTwoNames: Rule = {
  name: 'one-value-two-names',
  *check({ data }): Generator<Finding> {
    const levels = data.filter(d => d.measure === 'level' && d.accumulation !== null && isDistinct(d.observation.text))
    for (const group of groupBy(levels, d => joinKey(d.document.name, d.place, d.family, d.value, d.to, d.status)).values()) {
      const names = [...groupBy(group, d => d.indicator).values()].flatMap(same => withoutMentions(same).slice(0, 1))
      for (const [index, a] of names.entries()) {
        for (const b of names.slice(index + 1)) {
          if (!areConfused(a.indicator, b.indicator)) continue
          const [first, second] = [a.observation.indicator, b.observation.indicator]
          yield composeFinding({
            rule: 'one-value-two-names',
            gravity: 'warning',
            subject: [lineageOf(a.document), a.place, yearsText(a), ...[a.indicator, b.indicator].toSorted()],
            message: {
              zh: `同一数值 ${printed(a)}（${yearsZh(a)}）一处称“${first}”，一处称“${second}”，两者口径不同，请核对指标名称或数值。`,
              en: `The same value ${printed(a)} (${yearsEn(a)}) is “${first}” in one place and “${second}” in another; the two are not the same.`,
            },
            found: second,
            expected: first,
            sides: [sideOfDatum(a, 'stated'), sideOfDatum(b, 'other')],
          })
        }
      }
    }
  },
}
