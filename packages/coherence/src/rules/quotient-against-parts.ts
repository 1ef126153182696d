import type { Finding } from '@lantu/model/finding'
import { findStandardIndicator, nameKey } from '@lantu/model/indicator-catalogue'
import { composeFinding, lineageOf } from '../compose-finding.ts'
import { type Datum, groupBy, joinKey, printed, roundingOf, sidesOfMentions, withoutMentions } from '../datum.ts'
import type { Rule } from '../rule.ts'

/** What a quotient's name says it is made of. */
interface Quotient {
  readonly over: string
  readonly under: string
  /** What the quotient of base units is multiplied by: 100 for percent. */
  readonly scale: number
  /** Relative slack beyond rounding: year-end people stand in for the year's average. */
  readonly slack: number
}

const identity = (name: string) => findStandardIndicator(name)?.name ?? nameKey(name)

/** `税收收入占一般公共预算收入比重` is tax over revenue; `人均地区生产总值` is GDP over residents. */
function quotientOf(datum: Datum): Quotient | null {
  const names = [datum.indicator, nameKey(datum.observation.indicator)]
  for (const name of names) {
    const share = /^(.{2,20}?)占(.{2,20}?)(?:比重|比例|份额|之比)?$/.exec(name)
    if (share && datum.family === 'share')
      return { over: identity(share[1] as string), under: identity(share[2] as string), scale: 100, slack: 0.002 }
    const head = /^人均(.{2,12})$/.exec(name)
    if (head) return { over: identity(head[1] as string), under: '常住人口', scale: 1, slack: 0.005 }
  }
  return null
}

/** The lowest and highest quotient that the printed digits allow. */
function quotientRange(over: Datum, under: Datum, { scale, slack }: Quotient): readonly [number, number] {
  const [a, b] = [roundingOf(over), roundingOf(under)]
  return [
    ((over.value - a) / (under.value + b)) * scale * (1 - slack),
    ((over.value + a) / Math.max(under.value - b, Number.MIN_VALUE)) * scale * (1 + slack),
  ]
}

function findingOf(stated: Datum, over: Datum, under: Datum, quotient: Quotient, group: readonly Datum[]): Finding {
  const value = Number((((over.value / under.value) * quotient.scale) / stated.factor).toPrecision(4))
  const { indicator, time, unit } = stated.observation
  return composeFinding({
    rule: 'quotient-against-parts',
    gravity: 'warning',
    subject: [lineageOf(stated.document), stated.place, stated.indicator, time, stated.observation.status],
    message: {
      zh: `“${indicator}”（${time}）写 ${printed(stated)}，由 ${printed(over)} 与 ${printed(under)} 推算为 ${value}${unit}。`,
      en: `“${indicator}” (${time}) is given as ${printed(stated)}; ${printed(over)} over ${printed(under)} is ${value} ${unit}.`,
    },
    found: printed(stated),
    expected: `${value}${unit}`,
    arithmetic: [`${printed(over)} ÷ ${printed(under)} = ${value}${unit}`],
    sides: (
      [
        [stated, 'stated'],
        [over, 'numerator'],
        [under, 'denominator'],
      ] as const
    ).flatMap(([d, role]) =>
      sidesOfMentions(
        d,
        group.filter(other => other.indicator === d.indicator && other.family === d.family),
        role,
      ),
    ),
  })
}

/**
 * 税收收入占一般公共预算收入比重 70%, beside 税收收入 60 亿元 and 一般公共预算收入 100 亿元.
 * A share or a value per head against its numerator and denominator for the same place, year and status in the same
 * document, with the rounding of the printed digits.
 */
export const quotientAgainstParts: Rule = {
  name: 'quotient-against-parts',
  *check({ data }): Generator<Finding> {
    const levels = data.filter(d => d.observation.measure === 'level' && d.from === d.to && d.observation.comparator === 'eq')
    for (const group of groupBy(levels, d => joinKey(d.document.name, d.place, d.to, d.observation.status)).values()) {
      const byName = groupBy(group, d => d.indicator)
      for (const stated of withoutMentionsByName(byName)) {
        const quotient = quotientOf(stated)
        if (!quotient) continue
        const [overs, unders] = [byName.get(quotient.over) ?? [], byName.get(quotient.under) ?? []]
        const over = overs.find(d => d !== stated && d.family !== 'share')
        const under = unders.find(d => d !== stated && d.family !== 'share' && (quotient.under === '常住人口' || d.family === over?.family))
        if (!over || !under || under.value <= 0) continue
        const [low, high] = quotientRange(over, under, quotient)
        const rounding = roundingOf(stated)
        if (stated.value < low - rounding || stated.value > high + rounding) yield findingOf(stated, over, under, quotient, group)
      }
    }
  },
}

function* withoutMentionsByName(byName: ReadonlyMap<string, readonly Datum[]>): Generator<Datum> {
  for (const same of byName.values()) yield* withoutMentions(same)
}
