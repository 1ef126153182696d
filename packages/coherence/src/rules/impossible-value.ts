import type { Finding } from '@lantu/model/finding'
import { composeFinding, lineageOf } from '../compose-finding.ts'
import type { Datum } from '../data/datum.ts'
import { sideOfDatum } from '../data/mentions.ts'
import { printed, short, yearsText } from '../data/printing.ts'
import { wordsAround } from '../data/words.ts'
import type { Rule } from '../rule.ts'

/** Shares of a whole end in these words; a growth, a rise or a ratio of two wholes may pass 100 %. */
const SHARE_OF_WHOLE = /(?:率|比重|比例|占比|覆盖面|普及面)$/
const MAY_PASS =
  /增长率|收益率|利润率|存贷比|毛入[学园]率|完成率|负债率|债务率|依存度|死亡率|投资率|周转率|贡献率|使用率|利用率|自给率|出租率|达产率|出生率|产销率|履约率|上座率|杠杆率|覆盖率的|拨备|备案率|增速|升幅|任务|计划|目标|预算/

/** What can be in a place of people, far beyond what any has had: outside it, the number is another indicator's or a slip. */
const PLAUSIBLE: readonly (readonly [pattern: RegExp, low: number, high: number])[] = [
  [/^人均预期寿命$/, 40, 95],
  [/平均受教育年限$/, 4, 18],
  [/^(?:城镇登记失业率|城镇调查失业率)$/, 0, 25],
  [/^恩格尔系数$/, 0.1, 80],
  [/^每千人口执业（助理）医师数$/, 0.1, 15],
  [/^每千人口医疗卫生机构床位数$/, 0.1, 30],
  [/^城乡居民收入比$/, 1, 6],
  [/^空气质量优良天数$/, 0, 366],
]

/** Money of a head or of a whole place, in yuan: beyond these a unit slipped, 万元 for 元 or for 亿元. */
const PLAUSIBLE_MONEY: readonly (readonly [pattern: RegExp, low: number, high: number])[] = [
  [/人均(?:可支配|纯|现金|生活费)收入$/, 40, 500_000],
  [/^人均(?:地区|国内)?生产总值$/, 50, 2_000_000],
  [/^(?:地区|国内)?生产总值$/, 1e8, 1e15],
  [/^(?:社会消费品零售总额|固定资产投资|一般公共预算收入|财政总收入|规模以上工业增加值)$/, 1e7, 1e15],
]

/** Growth by the year that no place has kept up for a five-year plan. */
const MOST_GROWTH = 100

/** 计划投产 8 个，已投产 11 个，投产率…: a rate of what was planned. */
const isAgainstPlan = (before: string) => /(?:计划|任务|目标|预算)[^。；]{0,8}\d/.test(before)

function boundsOf({ observation, measure, basis, family, indicator, from, to, isElsewhere }: Datum): readonly [number, number] | null {
  if (measure === 'growth') return family === 'share' && basis === 'annual' && to > from ? [-100, MOST_GROWTH] : null
  if (measure !== 'level') return null
  // 完成率达108.27%: what was done may be more than what was to be done
  const { before } = wordsAround(observation, 24)
  if (observation.indicator.length < 4 || /完成率?[^，。；]{0,7}$/.test(before) || isAgainstPlan(before)) return null
  if (family === 'money') {
    const money =
      isElsewhere || /万元以|元以[上下内]/.test(wordsAround(observation, 6).after)
        ? undefined
        : PLAUSIBLE_MONEY.find(([pattern]) => pattern.test(indicator))
    return money ? [money[1], money[2]] : null
  }
  const plausible = PLAUSIBLE.find(([pattern]) => pattern.test(indicator))
  if (plausible) return [plausible[1], plausible[2]]
  return family === 'share' && SHARE_OF_WHOLE.test(observation.indicator) && !MAY_PASS.test(observation.indicator) ? [0, 100] : null
}

/**
 * 数值超出可能范围 / A value that cannot be
 *
 * 占比、覆盖率等整体的份额高于 100% 或低于 0；预期寿命、受教育年限、失业率等超出任何地方都不可能的范围；五年年均增速超过 100%；居民收入、生产总值等明显差了单位（万元与元、亿元）。
 *
 * A share of a whole above 100 % or below 0; a life expectancy, schooling or unemployment rate that no place can have; a
 * growth of more than 100 % a year over a whole period; incomes, output and their like in a unit that cannot be (万元 for 元 or for 亿元). Gross enrolment, liabilities and their like may pass 100 %.
 *
 * Finds:
 *
 *     # 青川湖市国民经济和社会发展第十四个五年规划纲要
 *     第一章 发展目标
 *     到2025年，森林覆盖率达到⟦147⟧%。
 *     = error
 *
 *     ---
 *     # 青川湖市2022年政府工作报告
 *     一、2021年工作回顾
 *     农村居民人均可支配收入达到⟦19860⟧万元，增长9.4%。
 *     = error
 *
 * Leaves alone:
 *
 *     # 青川湖市国民经济和社会发展第十四个五年规划纲要
 *     第一章 发展目标
 *     到2025年，学前教育毛入园率达到103%，森林覆盖率达到47%。
 *     ---
 *     # 青川湖市2022年政府工作报告
 *     一、2021年工作回顾
 *     计划认领古树500株，实际认领610株，认领率122%。
 */
export const impossibleValue: Rule = {
  name: 'impossible-value',
  *check({ numbers }): Generator<Finding> {
    for (const datum of numbers) {
      const bounds = boundsOf(datum)
      if (!bounds || (datum.value >= bounds[0] && datum.value <= bounds[1])) continue
      const { indicator, unit } = datum.observation
      const [low, high] = bounds.map(bound => short(bound / (datum.family === 'money' ? datum.factor : 1)))
      const range = `${low}–${high}${unit}`
      yield composeFinding({
        rule: 'impossible-value',
        gravity: 'error',
        subject: [lineageOf(datum.document), datum.place, datum.indicator, yearsText(datum), datum.status],
        message: {
          zh: `“${indicator}”写 ${printed(datum)}，应在 ${range} 之间，请核对数值和单位。`,
          en: `“${indicator}” is given as ${printed(datum)}; it lies between ${low} and ${high}${unit}.`,
        },
        found: printed(datum),
        expected: range,
        sides: [sideOfDatum(datum, 'stated')],
      })
    }
  },
}
