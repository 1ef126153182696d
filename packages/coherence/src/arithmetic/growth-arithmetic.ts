import type { Finding, Gravity } from '@lantu/model/finding'
import type { ObservationStatement } from '@lantu/model/statement'
import { composeFinding, lineageOf } from '../compose-finding.ts'
import type { Datum } from '../data/datum.ts'
import { sideOfDatum } from '../data/mentions.ts'
import { printed, short, yearsEn, yearsText, yearsZh } from '../data/printing.ts'
import { roundingOf } from '../data/values.ts'
import { annualRate, growthInterval, intervalOf, overlaps, widen } from './arithmetic.ts'

/** Growth at comparable prices by convention, while levels are printed at current prices: the two need not meet. */
const AT_COMPARABLE_PRICES = /生产总值|GDP|增加值|可支配收入|劳动生产率|产值|纯收入/
/** Words by which a level says that it is at comparable prices too. */
const COMPARABLE_LEVEL = /可比价|不变价|年价/

/** Why such a difference may be right. */
export const PRICES = {
  zh: '；增速按可比价、水平值按现价，差额可能来自价格，如口径相同请核对',
  en: '; growth at comparable and levels at current prices may explain it, else check them',
} as const

/** A level before a period and one at its end, with the growth that is stated between them. */
export interface GrowthClaim {
  readonly stated: Datum
  readonly base: Datum
  readonly end: Datum
}

const yearsOf = ({ stated }: GrowthClaim) => stated.to - stated.from + 1
const isByYear = ({ stated }: GrowthClaim) => stated.basis === 'annual' || stated.from === stated.to

/** The growth that the levels give, as stated: by the year, or over the whole period. */
const computedOf = (claim: GrowthClaim) => annualRate(claim.base.value, claim.end.value, isByYear(claim) ? yearsOf(claim) : 1)

/** Whether the printed digits allow all three numbers. 9%以上 is kept by levels that need 9.4 %; 9% is not. */
function agrees(claim: GrowthClaim): boolean {
  const { stated, base, end } = claim
  const possible = growthInterval(intervalOf(base), intervalOf(end), isByYear(claim) ? yearsOf(claim) : 1)
  // a target of 9 % means 9 %; a result of 9 % may be 8.6 % rounded
  const half = stated.status === 'target' ? Math.min(roundingOf(stated), 0.05) : roundingOf(stated)
  const exact = intervalOf(stated, true)
  return overlaps(possible, widen(exact, (stated.observation.comparator === 'approx' ? 0.5 : half) + 0.01))
}

/** Real growth below nominal growth is how prices work; the other way round, or far apart, they do not explain it. */
function gravityOf(claim: GrowthClaim): Gravity {
  const { stated, base, end } = claim
  const isReal = AT_COMPARABLE_PRICES.test(stated.indicator) && (base.family === 'money' || base.family.startsWith('money/'))
  if (!isReal || COMPARABLE_LEVEL.test(end.observation.quote)) return 'warning'
  return pricesExplain(computedOf(claim) - stated.value, stated.to) ? 'note' : 'warning'
}

/** Prices rose by more than these points a year in no five years that end so. */
const mostInflation = (lastYear: number) => (lastYear >= 2013 || lastYear === 0 ? 5 : lastYear >= 1998 ? 8 : 16)

/** Whether growth at current prices may be this many points above growth at comparable ones. */
export const pricesExplain = (gap: number, lastYear: number): boolean => gap > -0.3 && gap < mostInflation(lastYear)

/** Whether growth of this indicator is stated at comparable prices by convention. */
export const isAtComparablePrices = (indicator: string): boolean => AT_COMPARABLE_PRICES.test(indicator)

function findingOf(rule: string, claim: GrowthClaim): Finding {
  const { stated, base, end } = claim
  const { indicator } = stated.observation
  const years = yearsOf(claim)
  const computed = `${computedOf(claim).toFixed(2)}%`
  const byYear = isByYear(claim)
  const step =
    byYear && years > 1
      ? `(${printed(end)} ÷ ${printed(base)})^(1/${years}) − 1 = ${computed}`
      : `${printed(end)} ÷ ${printed(base)} − 1 = ${computed}`
  const implied = byYear ? base.value * (1 + stated.value / 100) ** years : base.value * (1 + stated.value / 100)
  const isFlat = byYear ? (years > 1 ? '年均增长' : '增长') : '累计增长'
  return composeFinding({
    rule,
    gravity: gravityOf(claim),
    subject: [stated.document.lineage ?? stated.document.name, stated.place, stated.indicator, yearsText(stated), stated.status],
    message: {
      zh: `“${indicator}”${yearsZh(stated)}${isFlat}写 ${printed(stated)}，由 ${base.to}年的 ${printed(base)} 到 ${end.to}年的 ${printed(end)} 推算为 ${computed}${gravityOf(claim) === 'note' ? PRICES.zh : '，请核对增速和两端的数'}。`,
      en: `“${indicator}”: growth of ${printed(stated)}${byYear && years > 1 ? ' a year' : ''} is stated for ${yearsEn(stated)}; from ${printed(base)} (${base.to}) to ${printed(end)} (${end.to}) it is ${computed}${gravityOf(claim) === 'note' ? PRICES.en : ''}.`,
    },
    found: printed(stated),
    expected: computed,
    arithmetic: [
      step,
      `${printed(base)} × (1 + ${printed(stated)})${byYear && years > 1 ? `^${years}` : ''} = ${short(implied / end.factor)}${end.observation.unit}`,
    ],
    sides: [sideOfDatum(stated, 'stated'), sideOfDatum(base, 'base'), sideOfDatum(end, 'end')],
  })
}

const isLevel = (d: Datum) => d.measure === 'level' && d.from === d.to && d.value > 0 && d.family !== 'share'
const OVER_PERIOD = /累计|五年|比20|较20|期间|年末的|翻/
/** Growth over a whole period says that it is; without a word it is one year's whose year was not seen. */
const isGrowth = (d: Datum) =>
  d.measure === 'growth' &&
  d.family === 'share' &&
  d.value > -100 &&
  (d.basis === 'annual' || (d.basis === 'total' && OVER_PERIOD.test(d.observation.quote)))

/** Growth that leaves out what changed in the way of counting is not that of the printed levels. */
const OTHER_COUNTING = /同口径|可比口径|剔除|扣除|可比增长/

/** Level, growth and increase of one indicator over the same years, of which any two give the third. */
export function* growthFromChange(rule: string, group: readonly Datum[], examined: Set<ObservationStatement>): Generator<Finding> {
  const levels = group.filter(d => isLevel(d) && d.observation.comparator === 'eq' && d.status === 'actual')
  if (levels.length === 0) return
  const changes = group.filter(d => d.measure === 'change' && d.status === 'actual' && d.observation.comparator === 'eq' && d.value > 0)
  for (const stated of group) {
    if (stated.status !== 'actual' || !isGrowth(stated) || stated.basis !== 'annual' || examined.has(stated.observation)) continue
    if (OTHER_COUNTING.test(stated.observation.quote)) continue
    const years = stated.to - stated.from + 1
    const claims = changes
      .filter(d => d.from === stated.from && d.to === stated.to)
      .flatMap(change =>
        levels.filter(d => d.to === stated.to && d.family === change.family && d.value > change.value).map(end => ({ change, end })),
      )
    const possible = claims.map(({ change, end }) => {
      const [e, c] = [intervalOf(end), intervalOf(change)]
      return growthInterval({ low: e.low - c.high, high: e.high - c.low }, e, years)
    })
    const claimed = widen(intervalOf(stated), 0.01)
    const [first] = claims
    if (first) examined.add(stated.observation)
    if (!first || possible.some(rate => overlaps(rate, claimed))) continue
    yield fromChange(rule, stated, first)
  }
}

function fromChange(rule: string, stated: Datum, { change, end }: { change: Datum; end: Datum }): Finding {
  const years = stated.to - stated.from + 1
  const base = end.value - change.value
  const rate = annualRate(base, end.value, years)
  const computed = `${rate.toFixed(2)}%`
  const isExplained = end.family === 'money' && isAtComparablePrices(stated.indicator) && pricesExplain(rate - stated.value, stated.to)
  const before = `${short(base / end.factor)}${end.observation.unit}`
  return composeFinding({
    rule,
    gravity: isExplained ? 'note' : 'warning',
    subject: [lineageOf(stated.document), stated.place, stated.indicator, yearsText(stated), 'change'],
    message: {
      zh: `“${stated.observation.indicator}”${yearsZh(stated)}写 ${printed(end)}、增加 ${printed(change)}、增长 ${printed(stated)}，由前两个数推算增长为 ${computed}${isExplained ? PRICES.zh : '，请核对'}。`,
      en: `“${stated.observation.indicator}” (${yearsEn(stated)}): ${printed(end)}, up by ${printed(change)}, growth ${printed(stated)}; the first two give ${computed}${isExplained ? PRICES.en : ''}.`,
    },
    found: printed(stated),
    expected: computed,
    arithmetic: [
      `${printed(end)} − ${printed(change)} = ${before}`,
      years > 1 ? `(${printed(end)} ÷ ${before})^(1/${years}) − 1 = ${computed}` : `${printed(end)} ÷ ${before} − 1 = ${computed}`,
    ],
    sides: [sideOfDatum(stated, 'stated'), sideOfDatum(end, 'end'), sideOfDatum(change, 'other')],
  })
}

/** The candidate nearest in the text: the one in the same table row or sentence before one of another chapter. */
const nearest = (stated: Datum, candidates: readonly Datum[]): Datum | undefined =>
  candidates.toSorted((a, b) => Math.abs(a.observation.at - stated.observation.at) - Math.abs(b.observation.at - stated.observation.at))[0]

/** Bases and ends tried for one claim; documents repeat a level a few times, rarely in more values than this. */
const MOST_CANDIDATES = 6

/**
 * The findings of one group (one indicator of one place) for growth of one status. Where the document prints several
 * levels for a year, the claim stands if any of them bears it out; otherwise the nearest ones are shown.
 */
export function* growthFindings(
  rule: string,
  group: readonly Datum[],
  { status, minYears, examined }: { status: 'target' | 'actual'; minYears: number; examined?: Set<ObservationStatement> },
): Generator<Finding> {
  const levels = group.filter(isLevel)
  if (levels.length < 2) return
  for (const stated of group) {
    if (stated.status !== status || !isGrowth(stated)) continue
    const years = stated.to - stated.from + 1
    if (years < minYears) continue
    const bases = levels.filter(d => d.to === stated.from - 1).slice(0, MOST_CANDIDATES)
    const ends = levels.filter(d => d.to === stated.to && d.status === status).slice(0, MOST_CANDIDATES)
    const claims = bases.flatMap(base => ends.filter(end => end.family === base.family).map(end => ({ stated, base, end })))
    if (claims.length > 0) examined?.add(stated.observation)
    if (claims.length === 0 || claims.some(agrees)) continue
    const base = nearest(stated, bases)
    const end =
      base &&
      nearest(
        stated,
        ends.filter(d => d.family === base.family),
      )
    if (base && end) yield findingOf(rule, { stated, base, end })
  }
}
