import type { BilingualText, Finding } from '@lantu/model/finding'
import { powerOfTen } from '../arithmetic/arithmetic.ts'
import { composeFinding, lineageOf } from '../compose-finding.ts'
import type { Datum } from '../data/datum.ts'
import { groupBy, joinKey } from '../data/keys.ts'
import { sideOfDatum, withoutMentions } from '../data/mentions.ts'
import { printed, yearsEn, yearsText, yearsZh } from '../data/printing.ts'
import { wordsAround } from '../data/words.ts'
import type { Rule } from '../rule.ts'

/** Per mille by definition: a value of this many percent or more is one in the wrong unit. */
const PER_MILLE = /人口自然增长率|人口出生率|人口死亡率|孕产妇死亡率|婴儿死亡率/
/** Counted in persons for each 100 million yuan: a percentage of it means nothing, save for a fall. */
const PER_MONEY = /亿元.{0,8}(?:生产总值|GDP).{0,6}(?:安全)?(?:生产)?事故死亡率/
/** Amounts, of which one says 增长 6.5 %, never 6.5 个百分点. */
const AMOUNT = /生产总值|增加值$|收入$|总额$|投资$|产值$|产量$/

/** A level five times that of five years before is a slip of the unit for anything that a place grows slowly. */
const MOST_TIMES = 6
const GROWS_SLOWLY =
  /生产总值|常住人口|户籍人口|人均可支配收入|一般公共预算收入|社会消费品零售总额|粮食|耕地|森林|劳动生产率|人均预期寿命|城镇化率|财政总收入|增加值/

const key = (d: Datum) => joinKey(d.place, d.indicator, d.family, d.from, d.to, d.status, d.measure, d.basis)

/** The clause that a number stands in, up to it. */
const clauseOf = (d: Datum) => /[^，；。,;]{0,60}$/.exec(wordsAround(d.observation, 60).before)?.[0] ?? ''

interface Slip {
  readonly message: BilingualText
  readonly expected?: string
}

function slipOf(d: Datum): Slip | null {
  const name = d.observation.indicator
  const value = printed(d)
  if (d.measure === 'level' && PER_MILLE.test(name) && d.observation.unit === '%' && d.value >= 3)
    return {
      message: {
        zh: `“${name}”写 ${value}，该指标按 ‰ 计，请核对单位。`,
        en: `“${name}” is given as ${value}; it is counted per mille, so the unit is doubtful.`,
      },
      expected: `${d.observation.text}‰`,
    }
  if (d.measure === 'level' && d.family === 'share' && PER_MONEY.test(name) && !/降|减/.test(d.observation.quote))
    return {
      message: {
        zh: `“${name}”写 ${value}，该指标按人/亿元计，请核对单位。`,
        en: `“${name}” is given as ${value}; it is counted in persons for each 100 million yuan, so the unit is doubtful.`,
      },
    }
  if (
    d.measure === 'change' &&
    d.family === 'percentage points' &&
    AMOUNT.test(d.indicator) &&
    !/占|率/.test(name) &&
    /(?:增长|增速|下降|递增)[^，。；]{0,4}$/.test(clauseOf(d)) &&
    !/回落|加快|提高|高于|低于|快于|拉动|放缓|收窄|上升|扩大/.test(clauseOf(d))
  )
    return {
      message: {
        zh: `“${name}”是总量指标，其增长写作 ${value}，应为百分数，请核对单位。`,
        en: `“${name}” is an amount; its growth is given as ${value}, where per cent is meant.`,
      },
      expected: `${d.observation.text}%`,
    }
  return null
}

function single(d: Datum, { message, expected }: Slip): Finding {
  return composeFinding({
    rule: 'unit-slip',
    gravity: 'warning',
    subject: [lineageOf(d.document), d.place, d.indicator, yearsText(d), d.status],
    message,
    found: printed(d),
    ...(expected ? { expected } : {}),
    sides: [sideOfDatum(d, 'stated')],
  })
}

/** 35 亿元 here and 3500 亿元 there. */
function* tenfold(group: readonly Datum[]): Generator<Finding> {
  const [first, ...others] = withoutMentions(group)
  for (const other of others) {
    const times = first ? powerOfTen(other.value, first.value) : null
    if (!first || !times) continue
    yield composeFinding({
      rule: 'unit-slip',
      gravity: 'warning',
      subject: [lineageOf(first.document), first.place, first.indicator, yearsText(first), first.status, 'tenfold'],
      message: {
        zh: `“${first.observation.indicator}”（${yearsZh(first)}）一处写 ${printed(first)}，一处写 ${printed(other)}，恰好相差 ${times >= 1 ? times : 1 / times} 倍，单位或小数点可能有误。`,
        en: `“${first.observation.indicator}” (${yearsEn(first)}) is ${printed(first)} in one place and ${printed(other)} in another, exactly ${times >= 1 ? times : 1 / times} times apart: a slip of the unit or of the decimal point.`,
      },
      found: printed(other),
      expected: printed(first),
      arithmetic: [`${printed(other)} ÷ ${printed(first)} = ${times}`],
      sides: [sideOfDatum(first, 'stated'), sideOfDatum(other, 'other')],
    })
  }
}

/** A target many times, or a small part of, the level that it starts from. */
function* leaps(group: readonly Datum[]): Generator<Finding> {
  // a year with two values has another finding, or one of them is of a part of the place
  const years = groupBy(withoutMentions(group), d => String(d.to))
  const levels = [...years.values()].flatMap(year => (year.length === 1 ? year : [])).toSorted((a, b) => a.to - b.to)
  for (const [index, later] of levels.entries()) {
    const earlier = levels[index - 1]
    if (!earlier || later.to === earlier.to || later.to - earlier.to > 6 || earlier.value <= 0 || later.value <= 0) continue
    const times = later.value / earlier.value
    if (times < MOST_TIMES && times > 1 / MOST_TIMES) continue
    yield composeFinding({
      rule: 'unit-slip',
      gravity: 'warning',
      subject: [lineageOf(later.document), later.place, later.indicator, earlier.to, later.to],
      message: {
        zh: `“${later.observation.indicator}”由 ${earlier.to}年的 ${printed(earlier)} 到 ${later.to}年的 ${printed(later)}，相差过大，单位或小数点可能有误。`,
        en: `“${later.observation.indicator}” goes from ${printed(earlier)} in ${earlier.to} to ${printed(later)} in ${later.to}: a slip of the unit or of the decimal point.`,
      },
      found: printed(later),
      arithmetic: [`${printed(later)} ÷ ${printed(earlier)} = ${Number(times.toPrecision(3))}`],
      sides: [sideOfDatum(later, 'stated'), sideOfDatum(earlier, 'base')],
    })
  }
}

/**
 * 单位或数量级有误 / A slip of unit or magnitude
 *
 * 同一指标同一时间的两个数恰好相差十的整数次方；增长慢的指标在几年间变化数倍；按千分数计的指标写成百分数；总量的增长写成个百分点。
 *
 * Two values of one thing are exactly a power of ten apart; something that grows slowly changes many times over within a
 * few years; what is counted per mille is printed in per cent; the growth of an amount is printed in percentage points.
 *
 * Finds:
 *
 *     # 青川湖市国民经济和社会发展第十四个五年规划纲要
 *     第一章 “十三五”发展成就
 *     2020年，一般公共预算收入达到⟦128.4⟧亿元。
 *     第三章 财政
 *     2020年，一般公共预算收入达到⟦128.4⟧万元。
 *     = warning
 *     ---
 *     # 青川湖市国民经济和社会发展第十四个五年规划纲要
 *     第一章 “十三五”发展成就
 *     2020年，人口自然增长率为⟦7.5⟧%。
 *     = warning
 *
 * Leaves alone:
 *
 *     # 青川湖市国民经济和社会发展第十四个五年规划纲要
 *     第一章 “十三五”发展成就
 *     2020年，一般公共预算收入达到128.4亿元，人口自然增长率为7.5‰。
 *     第三章 财政
 *     2020年，一般公共预算收入达到1284000万元。
 */
export const unitSlip: Rule = {
  name: 'unit-slip',
  *check({ data }): Generator<Finding> {
    // a row says one thing of one indicator, however many of its numbers are in the wrong unit
    const seen = new Set<string>()
    for (const d of data) {
      const slip = slipOf(d)
      const key = joinKey(d.document.name, d.observation.indicator, d.observation.quoteStart)
      if (slip && !seen.has(key)) yield single(d, slip)
      if (slip) seen.add(key)
    }
    const comparable = data.filter(d => d.accumulation !== null || d.family === 'money' || d.family === 'share')
    for (const group of groupBy(comparable, key).values()) yield* tenfold(group)
    const slow = data.filter(d => d.measure === 'level' && d.from === d.to && GROWS_SLOWLY.test(d.indicator) && d.family !== 'share')
    for (const group of groupBy(slow, d => joinKey(d.document.name, d.place, d.indicator, d.family)).values()) yield* leaps(group)
  },
}
