import type { IndicatorLight, LackReason } from '@lantu/model/api/lights/lights'
import { form } from '@lantu/model/wording/plural'
import { printedInUnit, unitWords, valueInUnit } from '../i18n/unit-names.ts'
import type { Messages } from '../i18n/zh.ts'
import { formatNumber, roundTo } from '../lib/numbers.ts'

type Language = 'zh' | 'en'
/** Signs of a unit for which there is room in a chart. */
const SHORT = 6
type Words = Messages['area']['lights']

/** A computed number beside printed ones: as many decimals as the coarser of them needs, three figures at most below one. */
export function near(value: number, like?: string | number | null): string {
  const digits = typeof like === 'string' ? (like.split('.')[1]?.length ?? 0) : 0
  const size = Math.abs(value)
  const own = size >= 1000 ? 0 : size >= 100 ? 1 : size >= 1 ? Math.max(1, Math.min(2, digits)) : 2
  return formatNumber(roundTo(value, Math.max(own, Math.min(digits, 3))))
}

/** A computed number where its unit is told beside it: in English the unit is another, and the point with it. */
export const nearIn = (value: number, unit: string, language: Language, like?: string | number | null): string =>
  near(valueInUnit(value, unit, language), typeof like === 'string' ? printedInUnit(like, unit, language) : like)

/** `6.5 个百分点`, `1.2 万亩`; a difference in the unit of differences. */
export function amount(value: number, unit: string, language: Language): string {
  const said = nearIn(value, unit, language)
  const shown = unit === '个百分点' && language === 'en' ? form(said, 'point', 'points') : unitWords(unit, language, said)
  return `${said}${shown ? ` ${shown}` : ''}`
}

export function withUnit(value: number, unit: string, language: Language, like?: string | null): string {
  const shown = nearIn(value, unit, language, like)
  const words = unitWords(unit, language, shown)
  return `${shown}${words && words !== '%' && words !== '‰' ? ' ' : ''}${words}`
}

/** Beside its point in a chart whose unit is told over it: a unit too long for the room is not told again. */
export const inChart = (value: number, unit: string, language: Language, like?: string | null): string =>
  unitWords(unit, language).length > SHORT ? nearIn(value, unit, language, like) : withUnit(value, unit, language, like)

export const percent = (value: number): string => `${formatNumber(roundTo(value, 1))}%`

/** Why there is no light, with the reporter's own words. */
export function lackSays(reason: LackReason | null, words: Words): string {
  if (!reason) return ''
  return reason.note ? reason.note : (words.reason[reason.code] ?? reason.code)
}

/** The value as the plan prints it, by whose decimals computed ones are said; null where it prints several. */
export const printedOf = (one: IndicatorLight) => (typeof one.commitment.value === 'string' ? one.commitment.value : null)

/** What lies between a value and its path or bound, in a few words. */
export function gapSays(one: IndicatorLight, words: Words, language: Language): string {
  if (one.gap === null) return ''
  const size = amount(Math.abs(one.gap), one.gapUnit, language)
  if (one.progress !== null) return one.gap < 0 ? words.short(size) : words.over(size)
  if (one.gap < 0) return words.broken(size)
  return one.shape === 'ceiling' || one.shape === 'zero' ? words.spare(size) : words.over(size)
}

/** One sentence or two: how far, by which rule, and where it is heading. Those in order get the first alone. */
export function lightSays(one: IndicatorLight, words: Words, language: Language): string {
  const stop = language === 'zh' ? '；' : '; '
  const end = language === 'zh' ? '。' : '. '
  if (!one.actual || one.light === 'no-data') return (one.actual ? words.asOf(one.actual.time) : '') + lackSays(one.reason, words) + end
  const parts: string[] = []
  if (one.shape === 'annual-growth' && one.target !== null)
    parts.push(words.meanGrowth(withUnit(one.actual.value, one.unit, language), withUnit(one.target, one.unit, language, printedOf(one))))
  else if (one.progress !== null && one.schedule !== null)
    parts.push(words.asOf(one.actual.time) + words.done(percent(one.progress), percent(one.schedule)))
  else parts.push(`${words.bound[one.shape] ?? ''}${language === 'zh' ? '：' : ': '}${gapSays(one, words, language)}`)
  if (one.actual.gaps.length) parts.push(words.gapsLeft(one.actual.gaps.join(language === 'zh' ? '、' : ', ')))
  if (one.actual.wholeYear)
    parts.push(words.partYear(percent(one.actual.wholeYear.share * 100), words.partBy[one.actual.wholeYear.by] ?? ''))
  if (one.path.agreedYears.length) parts.push(words.byAgreed)
  else if (one.path.chosen) parts.push(words.byPath(words.curve[one.path.curve] ?? one.path.curve))
  const late = one.light === 'behind' || one.light === 'at-risk'
  if (late) parts.push(words.ruleIs(one.ruleSays[language]))
  const first = parts.join(stop) + end
  if (!late || !one.forecast) return first
  const { forecast, unit } = one
  const value = (n: number | null) => (n === null ? null : nearIn(n, unit, language, printedOf(one)))
  const trend = words.byTrend(
    forecast.day.slice(0, 4),
    withUnit(forecast.value, unit, language, printedOf(one)),
    value(forecast.low),
    value(forecast.high),
  )
  return first + (language === 'en' ? trend.charAt(0).toUpperCase() + trend.slice(1) : trend) + end
}
