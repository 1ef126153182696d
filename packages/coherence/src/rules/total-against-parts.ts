import type { Finding } from '@lantu/model/finding'
import { partAboveWhole } from '../arithmetic/part-above-whole.ts'
import { composeFinding, lineageOf } from '../compose-finding.ts'
import type { Datum } from '../data/datum.ts'
import { groupBy, joinKey } from '../data/keys.ts'
import { sideOfDatum } from '../data/mentions.ts'
import { printed, short, yearsText } from '../data/printing.ts'
import { roundingOf } from '../data/values.ts'
import type { Rule } from '../rule.ts'

/** Totals whose parts have names of their own. */
const IDENTITIES: readonly (readonly [whole: string, parts: readonly string[]])[] = [
  ['地区生产总值', ['第一产业增加值', '第二产业增加值', '第三产业增加值']],
  ['进出口总额', ['出口总额', '进口总额']],
]

/** What is a part of another by definition, whatever else that holds. */
const WITHIN: readonly (readonly [whole: string, part: string])[] = [
  ['财政总收入', '一般公共预算收入'],
  ['一般公共预算收入', '税收收入'],
  ['进出口总额', '出口总额'],
  ['进出口总额', '进口总额'],
  ['地区生产总值', '第一产业增加值'],
  ['地区生产总值', '第二产业增加值'],
  ['地区生产总值', '第三产业增加值'],
  ['地区生产总值', '工业增加值'],
  ['第二产业增加值', '工业增加值'],
  ['规模以上工业总产值', '规模以上工业增加值'],
  ['固定资产投资', '工业投资'],
  ['固定资产投资', '民间投资'],
  ['固定资产投资', '房地产开发投资'],
  ['常住人口', '城镇人口'],
]

/** A part by definition that is more than its whole: one of the two numbers, or one of the names, is wrong. */
function* aboveByDefinition(byName: ReadonlyMap<string, readonly Datum[]>): Generator<Finding> {
  for (const [name, partName] of WITHIN) {
    const [wholes, parts] = [byName.get(name) ?? [], byName.get(partName) ?? []]
    const [whole, part] = [wholes[0], parts[0]]
    if (!whole || !part) continue
    // a second value of either is another rule's finding
    const fits = wholes.some(w => parts.some(p => p.value <= w.value + roundingOf(w) + roundingOf(p)))
    if (fits) continue
    yield composeFinding({
      rule: 'total-against-parts',
      gravity: 'warning',
      subject: [lineageOf(whole.document), whole.place, name, partName, yearsText(whole), whole.status],
      message: {
        zh: `“${part.observation.indicator}” ${printed(part)} 大于“${whole.observation.indicator}” ${printed(whole)}，前者本是后者的一部分，请核对数值和指标名称。`,
        en: `“${part.observation.indicator}”, ${printed(part)}, is more than “${whole.observation.indicator}”, ${printed(whole)}, of which it is a part.`,
      },
      found: printed(part),
      expected: { zh: `不大于 ${printed(whole)}`, en: `no more than ${printed(whole)}` },
      arithmetic: [`${printed(part)} > ${printed(whole)}`],
      sides: [sideOfDatum(whole, 'whole'), sideOfDatum(part, 'part')],
    })
  }
}

const sumOf = (parts: readonly Datum[]) => parts.reduce((sum, part) => sum + part.value, 0)
/** Every printed number may be off by half a unit of its last digit. */
const slackOf = (whole: Datum, parts: readonly Datum[]) => roundingOf(whole) + parts.reduce((sum, part) => sum + roundingOf(part), 0)

function findingOf(whole: Datum, parts: readonly Datum[], gravity: Finding['gravity']): Finding {
  const sum = `${short(sumOf(parts) / whole.factor)}${whole.observation.unit}`
  const { indicator } = whole.observation
  return composeFinding({
    rule: 'total-against-parts',
    gravity,
    subject: [lineageOf(whole.document), whole.place, whole.indicator, yearsText(whole), whole.status],
    message: {
      zh: `“${indicator}”合计写 ${printed(whole)}，各部分相加为 ${sum}，请核对。`,
      en: `“${indicator}” is ${printed(whole)} in all; its parts sum to ${sum}.`,
    },
    found: printed(whole),
    expected: sum,
    arithmetic: [`${parts.map(printed).join(' + ')} = ${sum}`],
    sides: [sideOfDatum(whole, 'whole'), ...parts.map(part => sideOfDatum(part, 'part'))],
  })
}

/** Pages that print 。 as a point run sentences into one: what follows the point is of another whole. */
function endOfSentence(words: string): number {
  const end = words.search(/[。；;]|\.(?!\d)/)
  return end < 0 ? words.length : end
}

/** 新增学位5.6万个，其中幼儿园1.2万个、小学2.3万个: the number before 其中, and the ones after it in the same sentence. */
function* ofWhich(sentence: readonly Datum[]): Generator<Finding> {
  const quote = sentence[0]?.observation.quote ?? ''
  const marker = quote.indexOf('其中')
  if (marker < 0 || quote.indexOf('其中', marker + 2) >= 0) return
  const at = (sentence[0]?.observation.quoteStart ?? 0) + marker
  const whole = sentence.findLast(d => d.observation.at < at)
  // 其中 must follow the total at once: 5.6万个，其中
  if (!whole || at - whole.observation.end > whole.observation.unit.length + 4) return
  // of two totals in a row the words do not say which one is taken apart
  if (sentence.some(d => d !== whole && d.observation.at < whole.observation.at && d.observation.unit === whole.observation.unit)) return
  const end = at + endOfSentence(quote.slice(marker))
  const parts = sentence.filter(
    d => d.observation.at > at && d.observation.at < end && d.family === whole.family && d.observation.unit === whole.observation.unit,
  )
  if (parts.length < 2 || whole.measure !== 'level' || whole.family === 'share' || parts.some(p => p.measure !== 'level')) return
  const excess = sumOf(parts) - whole.value
  const slack = slackOf(whole, parts) * 1.000001
  if (excess > slack) yield findingOf(whole, parts, 'warning')
  // what follows 其中 need not be all of it; four parts that come near the total are meant to be
  else if (excess < -slack && parts.length >= 4 && -excess < 0.2 * whole.value) yield findingOf(whole, parts, 'warning')
}

/**
 * 合计与分项不符 / A total against its parts
 *
 * “其中”之后的分项大于合计，各分项之和大于合计，或分项在四个以上且与合计接近却不相等；三次产业增加值之和与地区生产总值、进口与出口之和与进出口总额不等；
 * 按定义属于另一指标的部分（如一般公共预算收入与财政总收入）反而更大。
 * 允许每个数印出位数内的舍入。
 *
 * A part after 其中 is more than the total, the parts sum to more than it, or four or more of them come near it without meeting it; the three sectors
 * do not sum to the output, exports and imports not to trade; what is a part by definition is more than its whole. Every printed number may be off by half its last digit.
 *
 * Finds:
 *
 *     # 青川湖市国民经济和社会发展第十四个五年规划纲要
 *     第三章 教育
 *     到2025年，新增学位⟦5.6⟧万个，其中幼儿园⟦1.2⟧万个、小学⟦2.3⟧万个、初中⟦1.3⟧万个、普通高中⟦1.8⟧万个。
 *     = warning
 *
 *     ---
 *     # 青川湖市2022年政府工作报告
 *     一、2021年工作回顾
 *     全年签约项目⟦64⟧个，其中投资过亿元的项目⟦71⟧个。
 *     = warning
 *
 *     ---
 *     # 青川湖市2022年政府工作报告
 *     一、2021年工作回顾
 *     2021年，财政总收入⟦96.4⟧亿元，一般公共预算收入⟦108.2⟧亿元。
 *     = warning
 *
 * Leaves alone:
 *
 *     # 青川湖市国民经济和社会发展第十四个五年规划纲要
 *     第三章 教育
 *     到2025年，新增学位5.6万个，其中幼儿园1.2万个、小学2.3万个、初中1.3万个、普通高中0.8万个。
 *     培育高新技术企业600家，其中收入过亿元的40家、过十亿元的5家。
 *     新增省级龙头企业3家，其中国家级龙头企业总数达到5家。
 *     ---
 *     # 青川湖市2022年政府工作报告
 *     一、2021年工作回顾
 *     疏浚沟渠38条,其中镇级沟渠14条、村级沟渠24条.全市现有沟渠220条,保洁员310人.
 */
export const totalAgainstParts: Rule = {
  name: 'total-against-parts',
  *check({ data, numbers }): Generator<Finding> {
    const inProse = numbers.filter(d => !d.observation.cell)
    for (const sentence of groupBy(inProse, d => joinKey(d.document.name, d.observation.quoteStart)).values()) {
      const found = [...ofWhich(sentence)]
      yield* found
      yield* partAboveWhole(sentence, new Set(found.flatMap(finding => finding.sides[0]?.at ?? [])))
    }
    const levels = data.filter(d => d.measure === 'level' && d.from === d.to && d.observation.comparator === 'eq')
    for (const group of groupBy(levels, d => joinKey(d.document.name, d.place, d.to, d.status, d.family)).values()) {
      const byName = groupBy(group, d => d.indicator)
      yield* aboveByDefinition(byName)
      for (const [name, names] of IDENTITIES) {
        const wholes = byName.get(name) ?? []
        const parts = names.map(part => byName.get(part)?.[0])
        const [whole] = wholes
        if (!whole || parts.some(part => !part)) continue
        const known = parts as Datum[]
        const fits = wholes.some(w => Math.abs(sumOf(known) - w.value) <= slackOf(w, known) + 0.001 * w.value)
        if (!fits) yield findingOf(whole, known, 'warning')
      }
    }
  },
}
