import type { Finding } from '@lantu/model/finding'
import { composeFinding, lineageOf } from '../compose-finding.ts'
import type { Datum } from '../data/datum.ts'
import { groupBy, joinKey } from '../data/keys.ts'
import { sideOfDatum } from '../data/mentions.ts'
import { printed, yearsEn, yearsText, yearsZh } from '../data/printing.ts'
import { roundingOf } from '../data/values.ts'
import type { Rule } from '../rule.ts'

/** How far the weight that the incomes imply may lie from the urban share: surveys of people and of incomes differ. */
const WEIGHT_SLACK = 8

const one = (group: readonly Datum[], indicator: string): Datum | undefined => group.find(d => d.indicator === indicator)

const SECTORS = ['第一产业增加值', '第二产业增加值', '第三产业增加值']

/** Output grows no faster than its fastest sector and no slower than its slowest. */
function* growthOfOutput(growths: readonly Datum[]): Generator<Finding> {
  for (const group of groupBy(growths, d => joinKey(d.document.name, d.place, d.from, d.to, d.status)).values()) {
    const output = group.find(d => d.indicator === '地区生产总值' && d.observation.comparator === 'eq')
    const sectors = SECTORS.map(name => group.find(d => d.indicator === name && d.observation.comparator === 'eq'))
    if (!output || sectors.some(sector => !sector)) continue
    const parts = sectors as Datum[]
    const [low, high] = [Math.min(...parts.map(d => d.value - roundingOf(d))), Math.max(...parts.map(d => d.value + roundingOf(d)))]
    const half = roundingOf(output)
    if (output.value + half >= low && output.value - half <= high) continue
    const range = parts.map(printed).join('、')
    yield composeFinding({
      rule: 'average-between-parts',
      gravity: 'warning',
      subject: [lineageOf(output.document), output.place, yearsText(output), output.status, 'growth'],
      message: {
        zh: `“${output.observation.indicator}”${yearsZh(output)}增长写 ${printed(output)}，不在三次产业增速（${range}）之间，请核对。`,
        en: `Output is said to grow by ${printed(output)} in ${yearsEn(output)}, outside the growth of its three sectors (${range}).`,
      },
      found: printed(output),
      expected: range,
      sides: [sideOfDatum(output, 'stated'), ...parts.map(part => sideOfDatum(part, 'part'))],
    })
  }
}

/**
 * 全体平均与分组平均不符 / An average beside those of its parts
 *
 * 全体居民收入应在农村与城镇之间；由三者倒推的城镇人口权重，应与常住人口城镇化率接近（相差 8 个百分点以内）。
 * 地区生产总值的增速，应在三次产业增速的最低与最高之间。
 *
 * The income of all residents lies between those of rural and urban residents, and the urban weight that the three imply is
 * near the urbanisation rate (within 8 points). Output grows no faster than its fastest sector and no slower than its slowest.
 *
 * Finds:
 *
 *     # 青川湖市国民经济和社会发展第十四个五年规划纲要
 *     第一章 “十三五”发展成就
 *     2020年，居民人均可支配收入达到⟦41000⟧元，城镇居民人均可支配收入达到⟦39800⟧元，农村居民人均可支配收入达到⟦21100⟧元。
 *     = error
 *
 *     ---
 *     # 青川湖市2022年政府工作报告
 *     一、2021年工作回顾
 *     地区生产总值增长⟦9.6⟧%，其中第一产业增加值增长5.1%，第二产业增加值增长8.8%，第三产业增加值增长7.9%。
 *     = warning
 *
 * Leaves alone:
 *
 *     # 青川湖市国民经济和社会发展第十四个五年规划纲要
 *     第一章 “十三五”发展成就
 *     2020年，居民人均可支配收入达到31000元，城镇居民人均可支配收入达到39800元，农村居民人均可支配收入达到21100元，常住人口城镇化率达到52.0%。
 *     2020年，地区生产总值增长8.1%，其中第一产业增加值增长5.1%，第二产业增加值增长8.8%，第三产业增加值增长7.9%。
 */
export const averageBetweenParts: Rule = {
  name: 'average-between-parts',
  *check({ data }): Generator<Finding> {
    yield* growthOfOutput(data.filter(d => d.measure === 'growth' && d.basis === 'annual' && d.family === 'share'))
    const levels = data.filter(d => d.measure === 'level' && d.from === d.to)
    for (const group of groupBy(levels, d => joinKey(d.document.name, d.place, d.to, d.status)).values()) {
      const [all, urban, rural] = ['居民人均可支配收入', '城镇居民人均可支配收入', '农村居民人均可支配收入'].map(name => one(group, name))
      if (!all || !urban || !rural || urban.value <= rural.value) continue
      const weight = ((all.value - rural.value) / (urban.value - rural.value)) * 100
      const share = one(group, '常住人口城镇化率')
      const isOutside = weight < 0 || weight > 100
      if (!isOutside && (!share || Math.abs(weight - share.value) <= WEIGHT_SLACK)) continue
      const implied = `${weight.toFixed(1)}%`
      yield composeFinding({
        rule: 'average-between-parts',
        gravity: isOutside ? 'error' : 'warning',
        subject: [lineageOf(all.document), all.place, all.to, all.status],
        message: isOutside
          ? {
              zh: `${all.to}年全体居民收入 ${printed(all)} 不在农村 ${printed(rural)} 与城镇 ${printed(urban)} 之间，请核对三个数。`,
              en: `The income of all residents in ${all.to}, ${printed(all)}, is not between rural ${printed(rural)} and urban ${printed(urban)}.`,
            }
          : {
              zh: `由${all.to}年三项居民收入倒推，城镇人口权重为 ${implied}，与城镇化率 ${share ? printed(share) : ''} 相差较大，请核对三项收入的口径。`,
              en: `The three incomes of ${all.to} imply an urban weight of ${implied}, far from the urbanisation rate of ${share ? printed(share) : ''}.`,
            },
        found: isOutside ? printed(all) : implied,
        expected: isOutside ? `${printed(rural)}–${printed(urban)}` : share ? printed(share) : '',
        arithmetic: [`(${printed(all)} − ${printed(rural)}) ÷ (${printed(urban)} − ${printed(rural)}) = ${implied}`],
        sides: [
          sideOfDatum(all, 'stated'),
          sideOfDatum(urban, 'part'),
          sideOfDatum(rural, 'part'),
          ...(share && !isOutside ? [sideOfDatum(share, 'other')] : []),
        ],
      })
    }
  },
}
