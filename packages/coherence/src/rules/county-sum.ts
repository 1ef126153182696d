import type { CheckedDocument, Finding } from '@lantu/model/finding'
import { composeFinding } from '../compose-finding.ts'
import type { Datum } from '../data/datum.ts'
import { groupBy, joinKey } from '../data/keys.ts'
import { sideOfDatum } from '../data/mentions.ts'
import { printed, short, yearsEn, yearsText, yearsZh } from '../data/printing.ts'
import { roundingOf } from '../data/values.ts'
import type { Rule } from '../rule.ts'
import { subplacesOf } from '../scope.ts'
import { hasPlace, isGeneral } from '../sentences/relations.ts'

/** What adds up over places: amounts and counts, never shares, averages or values per head. */
const DOES_NOT_ADD = /率|比[重例]|占比|人均|平均|每[千万百]|单位|强度|浓度|指数|系数|寿命|年限|密度/

const adds = (d: Datum) =>
  d.measure === 'level' && d.family !== 'share' && !DOES_NOT_ADD.test(d.indicator) && !DOES_NOT_ADD.test(d.observation.unit)
const key = (d: Datum) => joinKey(d.indicator, d.family, d.from, d.to, d.status)

/** The counties of a city: those that its outline names and that it or their own plans give values for. */
function partsOf(city: CheckedDocument, documents: readonly CheckedDocument[]): Set<string> {
  const within = subplacesOf(city)
  const planned = documents
    .filter(d => isGeneral(d) && hasPlace(d) && (d.parentPlace === city.place || within.has(d.place ?? '')))
    .map(d => d.place ?? '')
  return new Set([...within, ...planned])
}

function findingOf(city: Datum, parts: readonly Datum[]): Finding {
  const sum = parts.reduce((all, part) => all + part.value, 0)
  const total = `${short(sum / city.factor)}${city.observation.unit}`
  const { indicator } = city.observation
  const isShort = sum < city.value
  return composeFinding({
    rule: 'county-sum',
    // counties that add up to more than the city asks for are how targets are handed down
    gravity: isShort ? 'warning' : 'note',
    subject: [city.place, city.indicator, yearsText(city), city.status],
    message: {
      zh: `“${indicator}”${yearsZh(city)}，各县市区合计 ${total}，全市为 ${printed(city)}，${isShort ? '不足' : '超出'} ${short(Math.abs(sum - city.value) / city.factor)}${city.observation.unit}。`,
      en: `“${indicator}” (${yearsEn(city)}): the counties make ${total} together, the city says ${printed(city)}.`,
    },
    found: total,
    expected: printed(city),
    arithmetic: [`${parts.map(printed).join(' + ')} = ${total}`],
    sides: [sideOfDatum(city, 'whole'), ...parts.map(part => sideOfDatum(part, 'part'))],
  })
}

/**
 * 各县市区之和与全市不符 / Counties that do not add up to the city
 *
 * 全部县市区都给出同一指标、同一年份的数（在市规划中，或在各自的规划中），而相加不等于全市：不足作警告，超出作提示（层层加码）。只比较可以相加的指标。
 *
 * All counties of a city have a value for an indicator and year, in the city's plan or in their own, and together do not make
 * the city's: less is a warning, more a note, for so targets are handed down. Only what adds up over places is compared.
 *
 * Finds:
 *
 *     # 青川湖市国民经济和社会发展第十四个五年规划纲要（2021—2025年）
 *     第一章 发展目标
 *     到2025年，粮食产量达到⟦118⟧万吨。
 *     第九章 任务分解
 *     到2025年，澄湖区粮食产量达到⟦48⟧万吨。
 *     到2025年，川北区粮食产量达到⟦50⟧万吨。
 *     = warning
 *
 * Leaves alone:
 *
 *     # 青川湖市国民经济和社会发展第十四个五年规划纲要（2021—2025年）
 *     第一章 发展目标
 *     到2025年，粮食产量达到118万吨。
 *     第九章 任务分解
 *     到2025年，澄湖区粮食产量达到48万吨。
 *     到2025年，川北区粮食产量达到70万吨。
 */
export const countySum: Rule = {
  name: 'county-sum',
  *check({ documents, numbers }): Generator<Finding> {
    const timed = numbers.filter(d => d.to > 0 && adds(d) && !d.isElsewhere)
    const byPlace = groupBy(timed, d => d.place)
    for (const city of documents.filter(d => isGeneral(d) && hasPlace(d))) {
      const counties = partsOf(city, documents)
      if (counties.size < 2) continue
      const whole = groupBy(
        (byPlace.get(city.place ?? '') ?? []).filter(d => d.document === city),
        key,
      )
      const parts = groupBy(
        [...counties].flatMap(place => byPlace.get(place) ?? []),
        key,
      )
      for (const [name, totals] of whole) {
        const own = parts.get(name) ?? []
        // the county's own plan, where there is one, says what the county means to do
        const one = new Map(
          own
            .toSorted((a, b) => Number(a.document === city) - Number(b.document === city))
            .map(d => [d.place, d] as const)
            .toReversed(),
        )
        if (one.size < counties.size) continue
        const chosen = [...one.values()]
        const sum = chosen.reduce((all, d) => all + d.value, 0)
        const fits = totals.some(
          total => Math.abs(sum - total.value) <= roundingOf(total) + chosen.reduce((all, d) => all + roundingOf(d), 0),
        )
        if (totals[0] && !fits) yield findingOf(totals[0], chosen)
      }
    }
  },
}
