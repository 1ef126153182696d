import type { Finding, FindingRole } from '@lantu/model/finding'
import { composeFinding, lineageOf } from '../compose-finding.ts'
import { type Datum, groupBy, joinKey, printed, roundingOf, sideOfDatum, wordsAround, yearsText } from '../datum.ts'
import type { Rule } from '../rule.ts'

/** The verb right before a number: 提高到, 下降至. 稳定在 and 达到 say nothing about the way. */
const UP = /(?:提高|增加|上升|增长|提升|扩大|升|增)(?:到|至)(?:约|近|超过|突破)?$/
const DOWN = /(?:降低|下降|减少|压缩|缩小|缩短|压减|降|减)(?:到|至)(?:约|近)?$/
/** The first number after 由; a second one, as in 由16%、70%提高到23%和75%, is of another indicator. */
const STARTS = /(?:由|从)(?:\d{4}年[底末]?的?)?[^，。；\t\d]{0,16}$/

const key = (d: Datum) => joinKey(d.document.name, d.place, d.indicator, d.family)

function wayOfVerb(d: Datum): 'up' | 'down' | null {
  const { before } = wordsAround(d.observation, 12)
  return UP.test(before) ? 'up' : DOWN.test(before) ? 'down' : null
}

/** Where the movement starts: the number after 由 in the same sentence, else what the document gives as reached by then. */
function startOf(end: Datum, levels: readonly Datum[]): { start: Datum; role: FindingRole; isSaid: boolean } | null {
  const inSentence = levels.filter(
    d => d.observation.quoteStart === end.observation.quoteStart && d.observation.at < end.observation.at && !d.observation.cell,
  )
  const said = inSentence.findLast(d => STARTS.test(wordsAround(d.observation).before))
  if (said) return { start: said, role: 'base', isSaid: true }
  const reached = levels.filter(d => d.status === 'actual' && d.to < end.to && d.observation.comparator === 'eq')
  const last = Math.max(...reached.map(d => d.to))
  const bases = reached.filter(d => d.to === last)
  // two values for the base are another rule's finding; here they would make two of one fault
  return bases[0] && bases.every(d => d.value === bases[0]?.value) ? { start: bases[0], role: 'base', isSaid: false } : null
}

/**
 * 方向与动词相反 / Direction against the verb
 *
 * “提高到”“增加到”之后的数低于起点，“下降到”“减少到”之后的数高于起点。起点取同一句“由……”的数；没有时取文中此前已达到的数。
 *
 * The number after 提高到 or 增加到 is below where it starts from, or the one after 下降到 above it. The start is the number
 * after 由 in the same sentence, else what the document says has been reached before.
 *
 * Finds:
 *
 *     # 青川湖市国民经济和社会发展第十四个五年规划纲要
 *     第一章 发展目标
 *     常住人口城镇化率由2020年的⟦57.8⟧%提高到2025年的⟦53.0⟧%。
 *     = error
 *
 * Leaves alone:
 *
 *     # 青川湖市国民经济和社会发展第十四个五年规划纲要
 *     第一章 发展目标
 *     常住人口城镇化率由2020年的57.8%提高到2025年的63.0%，公共供水管网漏损率由12%下降到9%。
 */
export const directionAgainstVerb: Rule = {
  name: 'direction-against-verb',
  *check({ numbers }): Generator<Finding> {
    const levels = numbers.filter(d => d.measure === 'level' && !d.isElsewhere)
    for (const group of groupBy(levels, key).values()) {
      for (const end of group) {
        const way = end.observation.cell ? null : (wayOfVerb(end) ?? wayBeforeYear(end))
        const from = way ? startOf(end, group) : null
        if (!way || !from || from.start === end) continue
        const gap = end.value - from.start.value
        const slack = from.isSaid ? 0 : roundingOf(end) + roundingOf(from.start)
        if (way === 'up' ? gap >= -slack : gap <= slack) continue
        const words = way === 'up' ? ['提高', 'rise'] : ['下降', 'fall']
        yield composeFinding({
          rule: 'direction-against-verb',
          gravity: from.isSaid ? 'error' : 'warning',
          subject: [lineageOf(end.document), end.place, end.indicator, yearsText(end), end.status],
          message: {
            zh: `“${end.observation.indicator}”说是${words[0]}，却由 ${printed(from.start)} 到 ${printed(end)}。`,
            en: `“${end.observation.indicator}” is said to ${words[1]}, yet goes from ${printed(from.start)} to ${printed(end)}.`,
          },
          found: printed(end),
          arithmetic: [`${printed(end)} ${gap < 0 ? '<' : '>'} ${printed(from.start)}`],
          sides: [sideOfDatum(end, 'stated'), sideOfDatum(from.start, from.role)],
        })
      }
    }
  },
}

/** 提高到2025年的63.0%: the year stands between the verb and the number. */
function wayBeforeYear(d: Datum): 'up' | 'down' | null {
  const before = wordsAround(d.observation, 18).before.replace(/\d{4}年底?的?$/, '')
  return UP.test(before) ? 'up' : DOWN.test(before) ? 'down' : null
}
