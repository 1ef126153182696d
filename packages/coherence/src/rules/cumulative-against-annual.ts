import type { Finding } from '@lantu/model/finding'
import { composeFinding, lineageOf } from '../compose-finding.ts'
import type { Datum } from '../data/datum.ts'
import { groupBy, joinKey } from '../data/keys.ts'
import { sideOfDatum } from '../data/mentions.ts'
import { printed, short, yearsEn, yearsText, yearsZh } from '../data/printing.ts'
import { roundingOf } from '../data/values.ts'
import { wordsAround } from '../data/words.ts'
import type { Rule } from '../rule.ts'

/** A value for each year of the period: 每年新增3万人, 年均培训5000人次. */
const EACH_YEAR = /(?:每年|年均|逐年|各年)[^，。；\t]{0,14}$/
/** Things that are used up or added to: only they sum over years. */
const SUMS = /新增|净增|改造|新建|建成|培训|就业|脱贫|转移|引进|投资|治理|造林|完成|实现|利用外资|到位|减免|发放|救助/

/** A sum over years says so: without a word, a year's value was taken for the period's. */
const SAID_AS_SUM = /累计|五年|期间|年来|〔/

const isCumulative = (d: Datum) => d.measure === 'level' && d.from < d.to && d.family !== 'share'
/** 达到 leads to what there is in the end, not to what one year adds. */
const isStock = (d: Datum) => /达到|达|总数|总量|共有|拥有$/.test(wordsAround(d.observation, 6).before)
const isEachYear = (d: Datum) => EACH_YEAR.test(wordsAround(d.observation, 20).before) || /每年|年均/.test(d.observation.indicator)
const nameOf = (d: Datum) => d.indicator.replace(/^(?:每年|年均)/, '')

function findingOf(total: Datum, parts: readonly Datum[], sum: number, step: string, gravity: Finding['gravity']): Finding {
  const expected = `${short(sum / total.factor)}${total.observation.unit}`
  const { indicator } = total.observation
  return composeFinding({
    rule: 'cumulative-against-annual',
    gravity,
    subject: [lineageOf(total.document), total.place, total.indicator, yearsText(total), total.status],
    message: {
      zh: `“${indicator}”${yearsZh(total)}累计写 ${printed(total)}，按各年数合计为 ${expected}，请核对。`,
      en: `“${indicator}” is ${printed(total)} over ${yearsEn(total)}; the years make ${expected}.`,
    },
    found: printed(total),
    expected,
    arithmetic: [step],
    sides: [sideOfDatum(total, 'whole'), ...parts.map(part => sideOfDatum(part, 'part'))],
  })
}

function* check(group: readonly Datum[]): Generator<Finding> {
  for (const total of group.filter(d => isCumulative(d) && !isEachYear(d))) {
    const years = total.to - total.from + 1
    const annual = group.find(
      d =>
        d !== total && d.status === total.status && isEachYear(d) && d.family === total.family && d.to <= total.to && d.from >= total.from,
    )
    if (annual && total.observation.comparator === 'eq' && annual.observation.comparator === 'eq') {
      const product = annual.value * years
      // a yearly average is rounded once and counts for every year
      if (Math.abs(product - total.value) > roundingOf(total) + roundingOf(annual) * years + 0.02 * total.value)
        yield findingOf(
          total,
          [annual],
          product,
          `${printed(annual)} × ${years} = ${short(product / total.factor)}${total.observation.unit}`,
          'warning',
        )
      continue
    }
    const single = new Map<number, Datum>()
    for (const d of group) {
      const isYear =
        d.measure === 'level' &&
        d.from === d.to &&
        d.from >= total.from &&
        d.to <= total.to &&
        d.family === total.family &&
        !isStock(d) &&
        d.basis !== 'total'
      if (isYear && d.status === total.status && !isEachYear(d) && !single.has(d.to)) single.set(d.to, d)
    }
    const parts = [...single.values()].toSorted((a, b) => a.to - b.to)
    const sum = parts.reduce((all, part) => all + part.value, 0)
    const slack = roundingOf(total) + parts.reduce((all, part) => all + roundingOf(part), 0)
    const step = `${parts.map(printed).join(' + ')} = ${short(sum / total.factor)}${total.observation.unit}`
    const isCeiling = total.observation.comparator === 'ge' || total.observation.comparator === 'gt'
    if (parts.length === years && Math.abs(sum - total.value) > slack && !isCeiling) yield findingOf(total, parts, sum, step, 'warning')
    else if (
      parts.length > 0 &&
      total.status === 'actual' &&
      SAID_AS_SUM.test(total.observation.quote) &&
      sum > total.value + slack &&
      !isCeiling
    )
      yield findingOf(total, parts, sum, step, 'warning')
  }
}

/**
 * 累计数与年度数不符 / Cumulative against annual values
 *
 * 五年累计数与“每年”数乘以年数不等；各年数齐全而相加不等于累计数；已实现的累计数小于其中几年之和。只比较可以累加的指标。
 *
 * A total over a period against what each year makes: the yearly value times the years, or the sum of all the years; a total
 * that was reached and is less than some of its years together. Only what adds up over years is compared.
 *
 * Finds:
 *
 *     # 青川湖市国民经济和社会发展第十四个五年规划纲要
 *     第三章 就业
 *     “十四五”期间，城镇新增就业累计⟦14.0⟧万人。
 *     第四章 保障
 *     “十四五”期间，每年城镇新增就业⟦3.8⟧万人。
 *     = warning
 *
 * Leaves alone:
 *
 *     # 青川湖市国民经济和社会发展第十四个五年规划纲要
 *     第三章 就业
 *     “十四五”期间，城镇新增就业累计14.0万人。
 *     第四章 保障
 *     “十四五”期间，每年城镇新增就业2.8万人。
 */
export const cumulativeAgainstAnnual: Rule = {
  name: 'cumulative-against-annual',
  *check({ data }): Generator<Finding> {
    const adding = data.filter(d => d.measure === 'level' && (SUMS.test(d.observation.indicator) || isEachYear(d)))
    for (const group of groupBy(adding, d => joinKey(d.document.name, d.place, nameOf(d), d.family)).values()) yield* check(group)
  },
}
