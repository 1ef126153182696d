import type { Finding, FindingRole } from '@lantu/model/finding'
import { type Interval, intervalOf, overlaps, quotientInterval, widen } from '../arithmetic/arithmetic.ts'
import { yuanToDollar } from '../arithmetic/exchange-rates.ts'
import { composeFinding, lineageOf, sideOf } from '../compose-finding.ts'
import type { Corpus } from '../corpus.ts'
import type { Datum } from '../data/datum.ts'
import { groupBy, joinKey } from '../data/keys.ts'
import { sideOfDatum, sidesOfMentions, withoutMentions } from '../data/mentions.ts'
import { printed, yearsEn, yearsText, yearsZh } from '../data/printing.ts'
import { type QuotientName, quotientOfName } from '../names/quotient-names.ts'
import type { Rule } from '../rule.ts'

/** A quotient with the two values that it should be made of, and what they give in its unit. */
interface Claim {
  readonly stated: Datum
  readonly over: Datum
  readonly under: Datum
  readonly possible: Interval
  readonly value: number
  readonly step: string
  readonly isConverted: boolean
}

/** What turns the numerator's base unit into the denominator's where both are money of two currencies. */
function conversion(over: Datum, under: Datum): number | null {
  if (over.family === 'dollars' && under.family === 'money') return yuanToDollar(over.to)
  return 1
}

function claimOf(stated: Datum, over: Datum, under: Datum, quotient: QuotientName): Claim | null {
  const rate = conversion(over, under)
  if (rate === null || under.value <= 0) return null
  const scale = quotient.scale * rate
  const possible = quotientInterval(intervalOf(over), intervalOf(under), scale)
  const value = (over.value / under.value) * scale
  const result = `${nearly(value / stated.factor, stated.observation.text)}${stated.observation.unit}`
  const step = `${printed(over)}${rate === 1 ? '' : ` × ${rate}`} ÷ ${printed(under)} = ${result}`
  const allowed = widen(possible, value * quotient.slack)
  return { stated, over, under, possible: allowed, value: value / stated.factor, step, isConverted: rate !== 1 }
}

/** To one digit more than is printed, so that the difference can be seen. */
const nearly = (value: number, text: string): string =>
  String(Number(value.toFixed(Math.min(6, (text.normalize('NFKC').trim().split('.')[1]?.length ?? 0) + 1))))

const agrees = ({ stated, possible }: Claim) => overlaps(intervalOf(stated), possible)

function findingOf(claim: Claim, group: readonly Datum[]): Finding {
  const { stated, over, under, step } = claim
  const { indicator, unit } = stated.observation
  const computed = `${nearly(claim.value, stated.observation.text)}${unit}`
  const isFar = Math.abs(claim.value * stated.factor - stated.value) > 0.25 * Math.abs(stated.value)
  const roles: readonly (readonly [Datum, FindingRole])[] = [
    [stated, 'stated'],
    [over, 'numerator'],
    [under, 'denominator'],
  ]
  return composeFinding({
    rule: 'quotient-against-parts',
    // parts far off are often parts of something else, and exchange rates are not in the documents
    gravity: isFar || claim.isConverted ? 'note' : 'warning',
    subject: [lineageOf(stated.document), stated.place, stated.indicator, yearsText(stated), stated.status],
    message: {
      zh: `“${indicator}”（${yearsZh(stated)}）写 ${printed(stated)}，由 ${printed(over)} 与 ${printed(under)} 推算为 ${computed}，请核对三个数的口径。`,
      en: `“${indicator}” (${yearsEn(stated)}) is given as ${printed(stated)}; ${printed(over)} over ${printed(under)} is ${computed}.`,
    },
    found: printed(stated),
    expected: computed,
    arithmetic: [step],
    sides: roles.flatMap(([d, role]) =>
      sidesOfMentions(
        d,
        group.filter(other => other.indicator === d.indicator && other.family === d.family),
        role,
      ),
    ),
  })
}

const SECTORS = ['第一产业增加值', '第二产业增加值', '第三产业增加值']
/** Shares that are made to sum to a hundred may each be a last digit off. */
const SUMMED_TO_HUNDRED = 1

/** 三次产业结构 10.2:46.3:43.5 beside the three sectors' output of the same year. */
function* sectorShares({ documents }: Pick<Corpus, 'documents'>, levels: readonly Datum[]): Generator<Finding> {
  const byYear = groupBy(levels, d => joinKey(d.document.name, d.place, d.to, d.status))
  for (const document of documents)
    for (const observation of document.statements) {
      if (observation.kind !== 'observation' || !Array.isArray(observation.value) || observation.value.length !== 3) continue
      if (!/产业|三产/.test(observation.indicator) || !/[:：∶]/.test(observation.text) || !/^\d{4}$/.test(observation.time)) continue
      const key = joinKey(document.name, observation.place ?? document.place ?? '', Number(observation.time), observation.status)
      const group = (byYear.get(key) ?? []).filter(d => d.family === 'money' && d.observation.comparator === 'eq')
      const output = group.find(d => d.indicator === '地区生产总值')
      const parts = observation.text.normalize('NFKC').split(/[:：∶]/)
      for (const [index, name] of SECTORS.entries()) {
        const sector = group.find(d => d.indicator === name)
        const stated = observation.value[index]
        if (!output || !sector || stated === undefined) continue
        const step = 10 ** -(parts[index]?.trim().split('.')[1]?.length ?? 0)
        const possible = widen(quotientInterval(intervalOf(sector), intervalOf(output), 100), step * (0.5 + SUMMED_TO_HUNDRED))
        if (stated >= possible.low && stated <= possible.high) continue
        const computed = `${nearly((sector.value / output.value) * 100, parts[index] ?? '')}%`
        yield composeFinding({
          rule: 'quotient-against-parts',
          gravity: 'warning',
          subject: [lineageOf(document), output.place, name, observation.time, observation.status],
          message: {
            zh: `“${observation.indicator}”中${name.slice(0, 4)}写 ${stated}，由 ${printed(sector)} 与 ${printed(output)} 推算为 ${computed}，请核对。`,
            en: `In “${observation.indicator}” the share of ${name.slice(0, 4)} is ${stated}; ${printed(sector)} over ${printed(output)} is ${computed}.`,
          },
          found: String(stated),
          expected: computed,
          arithmetic: [`${printed(sector)} ÷ ${printed(output)} = ${computed}`],
          sides: [sideOf(document, observation, 'stated'), sideOfDatum(sector, 'numerator'), sideOfDatum(output, 'denominator')],
        })
      }
    }
}

function partsNamed(byName: ReadonlyMap<string, readonly Datum[]>, name: string): readonly Datum[] {
  const exact = byName.get(name)
  if (exact) return exact
  // 人均拥有道路面积 is over 城市道路总面积
  return /^(?:道路|公园绿地|绿地|住房|体育场地)$/.test(name)
    ? [...byName].flatMap(([key, data]) => (new RegExp(`^(?:城市|城镇|全市)?${name}总?面积?$`).test(key) ? data : []))
    : []
}

/**
 * 比值与分子、分母不符 / Quotient against numerator and denominator
 *
 * 占比、人均值与同一文件、同一地方、同一年份、同为目标或同为实际的分子、分母推算的结果比较，允许印出位数内的舍入；
 * 人均值另留 0.5%，因年末人口不等于年平均人口；外贸依存度按年平均汇率折算，只作提示。
 * 三次产业结构的各部分，也与同年三次产业增加值、地区生产总值比较。
 *
 * A share or a value per head against its numerator and denominator for the same place, year and status in the same
 * document, with the rounding of the printed digits. Values per head have half a percent of slack, because people at the end
 * of the year are not the year's average; what needs an exchange rate is a note. The parts of the three sectors' composition are checked against their output.
 *
 * Finds:
 *
 *     # 青川湖市国民经济和社会发展第十四个五年规划纲要
 *     第一章 “十三五”发展成就
 *     2020年，税收收入达到⟦60.0⟧亿元，一般公共预算收入达到⟦100.0⟧亿元，税收收入占一般公共预算收入的比重达到⟦70⟧%。
 *     = warning
 *
 *     ---
 *     # 青川湖市2022年政府工作报告
 *     一、2021年工作回顾
 *     2021年，地区生产总值⟦500.0⟧亿元，第二产业增加值⟦210.0⟧亿元。
 *     三次产业结构调整为⟦10.0∶47.0∶43.0⟧。
 *     = warning
 *
 * Leaves alone:
 *
 *     # 青川湖市国民经济和社会发展第十四个五年规划纲要
 *     第一章 “十三五”发展成就
 *     2020年，税收收入达到60.0亿元，一般公共预算收入达到100.0亿元，税收收入占一般公共预算收入的比重达到60%。
 *     2020年，地区生产总值500.0亿元，第二产业增加值210.0亿元，三次产业结构调整为12.0∶42.1∶45.9。
 */
export const quotientAgainstParts: Rule = {
  name: 'quotient-against-parts',
  *check({ data, documents }): Generator<Finding> {
    const levels = data.filter(d => d.measure === 'level' && d.from === d.to)
    yield* sectorShares({ documents }, levels)
    for (const group of groupBy(levels, d => joinKey(d.document.name, d.place, d.to, d.status)).values()) {
      const byName = groupBy(group, d => d.indicator)
      for (const stated of [...byName.values()].flatMap(withoutMentions)) {
        const quotient = quotientOfName(stated.indicator, stated.observation.indicator)
        if (!quotient || (quotient.scale === 100 && stated.family !== 'share')) continue
        const overs = partsNamed(byName, quotient.over).filter(d => d !== stated && d.family !== 'share')
        const unders = quotient.under.flatMap(name => byName.get(name) ?? []).filter(d => d !== stated && d.family !== 'share')
        const claims = overs.flatMap(over =>
          unders.flatMap(under => {
            const isOneKind =
              quotient.scale !== 100 || under.family === over.family || (over.family === 'dollars' && under.family === 'money')
            const claim = isOneKind ? claimOf(stated, over, under, quotient) : null
            return claim ? [claim] : []
          }),
        )
        const [first] = claims
        if (first && !claims.some(agrees)) yield findingOf(first, group)
      }
    }
  },
}
