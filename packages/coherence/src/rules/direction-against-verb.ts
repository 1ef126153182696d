import type { Finding } from '@lantu/model/finding'
import type { ObservationStatement } from '@lantu/model/statement'
import { composeFinding, lineageOf } from '../compose-finding.ts'
import type { Datum } from '../data/datum.ts'
import { groupBy, joinKey } from '../data/keys.ts'
import { sideOfDatum } from '../data/mentions.ts'
import { printed, yearsEn, yearsText, yearsZh } from '../data/printing.ts'
import { roundingOf } from '../data/values.ts'
import { wordsAround } from '../data/words.ts'
import type { Rule } from '../rule.ts'
import { datumAt, movementsOf, nameOf, printedNumber } from '../sentences/movements.ts'
import { sideOfNumber } from '../sentences/sentence-numbers.ts'

/** The verb right before a number: 提高到, 下降至. 稳定在 and 达到 say nothing about the way. */
const UP = /(?:提高|增加|上升|增长|提升|扩大|升|增)(?:到|至)(?:约|近|超过|突破)?$/
const DOWN = /(?:降低|下降|减少|压缩|缩小|缩短|压减|降|减)(?:到|至)(?:约|近)?$/

const key = (d: Datum) => joinKey(d.document.name, d.place, d.indicator, d.family)

function wayOfVerb(d: Datum): 'up' | 'down' | null {
  const { before } = wordsAround(d.observation, 12)
  return UP.test(before) ? 'up' : DOWN.test(before) ? 'down' : null
}

/** Where a movement without 由 starts: what the document gives as reached last. */
function startOf(end: Datum, levels: readonly Datum[]): Datum | null {
  const reached = levels.filter(d => d.status === 'actual' && d.to < end.to && d.observation.comparator === 'eq')
  const last = Math.max(...reached.map(d => d.to))
  const bases = reached.filter(d => d.to === last)
  // two values for the base are another rule's finding; here they would make two of one fault
  return bases[0] && bases.every(d => d.value === bases[0]?.value) ? bases[0] : null
}

const WORDS = { up: ['提高', 'rise'], down: ['下降', 'fall'] } as const

/** 由57.8%提高到53%: the sentence says both. */
function* inSentences(numbers: readonly Datum[], known: Set<ObservationStatement>): Generator<Finding> {
  for (const { movement, sentence } of movementsOf(numbers)) {
    const { way, start, end } = movement
    for (const number of [start.number, end.number]) {
      const seen = datumAt(movement, number, sentence)
      if (seen) known.add(seen.observation)
    }
    if (way === 'up' ? end.value >= start.value : end.value <= start.value) continue
    const document = (sentence[0] as Datum).document
    const name = nameOf(movement, sentence)
    const [from, to] = [printedNumber(movement, start.number), printedNumber(movement, end.number)]
    yield composeFinding({
      rule: 'direction-against-verb',
      gravity: 'error',
      subject: [lineageOf(document), name, movement.plain.text.replace(/\d+/g, '').slice(0, 40)],
      message: {
        zh: `“${name}”说是${WORDS[way][0]}，却由 ${from} 到 ${to}，请核对两个数和动词。`,
        en: `“${name}” is said to ${WORDS[way][1]}, yet goes from ${from} to ${to}; check both numbers and the verb.`,
      },
      found: to,
      arithmetic: [`${to} ${end.value < start.value ? '<' : '>'} ${from}`],
      sides: [sideOfNumber(document.name, movement, end.number, 'stated'), sideOfNumber(document.name, movement, start.number, 'base')],
    })
  }
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
    const known = new Set<ObservationStatement>()
    yield* inSentences(numbers, known)
    const levels = numbers.filter(d => d.measure === 'level' && !d.isElsewhere)
    for (const group of groupBy(levels, key).values()) {
      for (const end of group) {
        const way = end.observation.cell || known.has(end.observation) ? null : (wayOfVerb(end) ?? wayBeforeYear(end))
        const start = way ? startOf(end, group) : null
        if (!way || !start || start === end) continue
        const gap = end.value - start.value
        const slack = roundingOf(end) + roundingOf(start)
        if (way === 'up' ? gap >= -slack : gap <= slack) continue
        yield composeFinding({
          rule: 'direction-against-verb',
          gravity: 'warning',
          subject: [lineageOf(end.document), end.place, end.indicator, yearsText(end), end.status],
          message: {
            zh: `“${end.observation.indicator}”${yearsZh(end)}说是${WORDS[way][0]}到 ${printed(end)}，而 ${start.to}年已是 ${printed(start)}，请核对。`,
            en: `“${end.observation.indicator}” is said to ${WORDS[way][1]} to ${printed(end)} in ${yearsEn(end)}, yet was ${printed(start)} in ${start.to} already.`,
          },
          found: printed(end),
          arithmetic: [`${printed(end)} ${gap < 0 ? '<' : '>'} ${printed(start)}`],
          sides: [sideOfDatum(end, 'stated'), sideOfDatum(start, 'base')],
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
