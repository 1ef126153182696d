import type { Finding } from '@lantu/model/finding'
import type { ObservationStatement } from '@lantu/model/statement'
import { intervalOf, overlaps, widen } from '../arithmetic/arithmetic.ts'
import { composeFinding, lineageOf } from '../compose-finding.ts'
import type { Datum } from '../data/datum.ts'
import { groupBy, joinKey } from '../data/keys.ts'
import { sideOfDatum } from '../data/mentions.ts'
import { printed, short, yearsEn, yearsText, yearsZh } from '../data/printing.ts'
import type { Rule } from '../rule.ts'
import { datumAt, movementsOf, nameOf, printedNumber } from '../sentences/movements.ts'
import { sideOfNumber } from '../sentences/sentence-numbers.ts'

/** 个百分点 is the difference of two shares; every other difference keeps its unit. */
const comparableFamily = (family: string) => (family === 'percentage points' ? 'share' : family)
const key = (d: Datum) => joinKey(d.document.name, d.indicator, d.place, comparableFamily(d.family))

const isChange = (d: Datum) => d.measure === 'change' && d.basis !== 'annual' && Number.isFinite(d.value)

function* check(group: readonly Datum[], examined: Set<ObservationStatement>): Generator<Finding> {
  const levels = group.filter(d => d.measure === 'level' && d.from === d.to)
  for (const stated of group) {
    if (!isChange(stated)) continue
    // a change over one year starts from the year before; over a period, from the year before the period
    const bases = levels.filter(d => d.to === stated.from - 1)
    const ends = levels.filter(d => d.to === stated.to && d.status === stated.status)
    const pairs = bases.flatMap(base => ends.map(end => ({ base, end })))
    const agrees = ({ base, end }: { base: Datum; end: Datum }) => {
      const [b, e] = [intervalOf(base), intervalOf(end)]
      const difference = { low: e.low - b.high, high: e.high - b.low }
      const magnitude = { low: -difference.high, high: -difference.low }
      const claimed = widen(intervalOf(stated), 1e-9 * stated.factor)
      // 减少 3 万人 and 提高 3 个百分点 are both printed without a sign
      return overlaps(difference, claimed) || overlaps(magnitude, claimed)
    }
    const [first] = pairs
    if (first) examined.add(stated.observation)
    if (!first || pairs.some(agrees)) continue
    const { base, end } = pairs.toSorted((a, b) => distance(stated, a) - distance(stated, b))[0] ?? first
    const computed = `${short((end.value - base.value) / stated.factor)}${stated.observation.unit}`
    const { indicator } = stated.observation
    yield composeFinding({
      rule: 'change-against-levels',
      gravity: 'warning',
      subject: [lineageOf(stated.document), stated.place, stated.indicator, yearsText(stated), stated.status],
      message: {
        zh: `“${indicator}”${yearsZh(stated)}变化写 ${printed(stated)}，由 ${base.to}年的 ${printed(base)} 到 ${end.to}年的 ${printed(end)} 应为 ${computed}，请核对三个数。`,
        en: `“${indicator}”: a change of ${printed(stated)} is stated for ${yearsEn(stated)}; from ${printed(base)} (${base.to}) to ${printed(end)} (${end.to}) it is ${computed}.`,
      },
      found: printed(stated),
      expected: computed,
      arithmetic: [`${printed(end)} − ${printed(base)} = ${computed}`],
      sides: [sideOfDatum(stated, 'stated'), sideOfDatum(base, 'base'), sideOfDatum(end, 'end')],
    })
  }
}

const distance = (stated: Datum, { base, end }: { base: Datum; end: Datum }) =>
  Math.abs(base.observation.at - stated.observation.at) + Math.abs(end.observation.at - stated.observation.at)

/**
 * 累计变化与水平值不符 / Change against levels
 *
 * 文中写明提高多少个百分点、增加多少（或表中的〔累计〕数），与期初、期末两个水平值之差比较，允许印出位数内的舍入。
 *
 * A difference that is stated (提高 6.6 个百分点, or the 〔cumulative〕 column of a table) against the difference of the levels
 * before and at the end of the period, with the rounding that the printed digits allow.
 *
 * Finds:
 *
 *     # 青川湖市国民经济和社会发展第十四个五年规划纲要
 *     第一章 “十三五”发展成就
 *     “十三五”时期，常住人口城镇化率由2015年的⟦51.2⟧%提高到2020年的⟦57.8⟧%，五年提高⟦8.6⟧个百分点。
 *     = warning
 *
 *     ---
 *     # 青川湖市2022年政府工作报告
 *     一、2021年工作回顾
 *     高新技术企业从⟦120⟧家增加到⟦186⟧家，净增⟦86⟧家。
 *     = warning
 *
 *     ---
 *     # 青川湖市2022年政府工作报告
 *     一、2021年工作回顾
 *     茶叶加工产值从⟦1.9⟧亿元增加到⟦8.4⟧亿元，6年增长了⟦2.6⟧倍。
 *     = warning
 *
 * Leaves alone:
 *
 *     # 青川湖市国民经济和社会发展第十四个五年规划纲要
 *     第一章 “十三五”发展成就
 *     “十三五”时期，常住人口城镇化率由2015年的51.2%提高到2020年的57.8%，五年提高6.6个百分点。
 *     ---
 *     # 青川湖市2022年政府工作报告
 *     一、2021年工作回顾
 *     高新技术企业从120家增加到186家，净增66家；审批时限由40天压缩到22天，压缩45%。
 */
export const changeAgainstLevels: Rule = {
  name: 'change-against-levels',
  *check({ data, numbers }): Generator<Finding> {
    const examined = new Set<ObservationStatement>()
    for (const group of groupBy(data, key).values()) yield* check(group, examined)
    yield* inSentences(numbers, examined)
  },
}

/** 由 A 增加到 B，增加 D of one sentence; D may be a rate: 增长 2 倍, 压缩 45%. */
function* inSentences(numbers: readonly Datum[], examined: ReadonlySet<ObservationStatement>): Generator<Finding> {
  for (const { movement, sentence } of movementsOf(numbers)) {
    const { change, start, end, way } = movement
    if (!change || start.value <= 0) continue
    const stated = datumAt(movement, change.number, sentence)
    if (stated && examined.has(stated.observation)) continue
    const [b, e] = [start.interval, end.interval]
    const rise = change.isRate
      ? { low: (e.low / b.high - 1) * 100, high: (e.high / b.low - 1) * 100 }
      : { low: e.low - b.high, high: e.high - b.low }
    const possible = way === 'up' ? rise : { low: -rise.high, high: -rise.low }
    const half = change.half * 1.000001
    if (overlaps(possible, { low: change.value - half, high: change.value + half })) continue
    // the growth of a year may stand behind the movement of five
    if (change.isRate && change.unit === '%' && change.value < possible.low) continue
    const document = (sentence[0] as Datum).document
    const name = nameOf(movement, sentence)
    const printedChange = printedNumber(movement, change.number)
    const [from, to] = [printedNumber(movement, start.number), printedNumber(movement, end.number)]
    const value = change.isRate ? end.value / start.value - 1 : end.value - start.value
    const perUnit = change.isRate ? (change.unit === '%' ? 0.01 : 1) : change.value / change.number.value
    const computed = `${short(Math.abs(value) / perUnit)}${change.unit}`
    yield composeFinding({
      rule: 'change-against-levels',
      gravity: 'warning',
      subject: [lineageOf(document), name, 'sentence', movement.plain.text.replace(/\d+/g, '').slice(0, 40)],
      message: {
        zh: `“${name}”由 ${from} 到 ${to}，变化写 ${printedChange}，推算为 ${computed}，请核对。`,
        en: `“${name}” goes from ${from} to ${to}; the change is stated as ${printedChange} and computes to ${computed}.`,
      },
      found: printedChange,
      expected: computed,
      arithmetic: [change.isRate ? `${to} ÷ ${from} − 1 = ${computed}` : `${to} − ${from} = ${computed}`],
      sides: [
        sideOfNumber(document.name, movement, change.number, 'stated'),
        sideOfNumber(document.name, movement, start.number, 'base'),
        sideOfNumber(document.name, movement, end.number, 'end'),
      ],
    })
  }
}
