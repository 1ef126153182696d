import type { IndicatorLight } from '@lantu/model/api/lights/lights'
import type { ValueEntry } from '@lantu/model/api/values/values'

type Given = Partial<ValueEntry> & { readonly period: string; readonly value: string }

/** What a statistician would enter of a commitment: its base, and where it stands two years before the end. */
export function valuesFor(one: IndicatorLight, from: number, to: number): Given[] {
  const [base, mid] = [String(from - 1), String(to - 2)]
  const years = Array.from({ length: to - 1 - from }, (_, i) => String(from + i))
  const target = one.target ?? one.low ?? one.high ?? 10
  const text = (value: number) => String(Number(value.toFixed(4)))
  switch (one.shape) {
    case 'annual-growth':
      return years.map(period => ({ measure: 'growth', basis: 'annual', unit: '%', period, value: text(target) }))
    case 'total-growth':
      return [
        {
          measure: one.unit === '倍' ? 'multiple' : 'growth',
          basis: 'total',
          unit: one.unit,
          period: `${from}-${mid}`,
          value: text(target * 0.6),
        },
      ]
    case 'reduction':
      return [{ measure: 'growth', basis: 'total', unit: '%', period: `${from}-${mid}`, value: text(Math.abs(target) * 0.6) }]
    case 'point-change':
      return [{ measure: 'change', basis: 'total', unit: one.unit, period: `${from}-${mid}`, value: text(target * 0.6) }]
    case 'cumulative':
      return years.map(period => ({ period, value: text(target / (to - from + 1)) }))
    case 'index':
      return years.map(period => ({ measure: 'growth', basis: 'annual', unit: '%', period, value: text(Math.min(2, target)) }))
    case 'relative':
      return [
        { period: mid, value: '105' },
        { period: mid, value: '100', place: 'province' },
        { period: mid, value: '90', place: 'nation' },
      ]
    case 'pace':
      return [base, ...years].flatMap((period, i) => [
        { period, value: text(100 * 1.07 ** i) },
        { period, value: text(100 * 1.05 ** i), place: 'province' as const },
        { period, value: text(100 * 1.05 ** i), place: 'nation' as const },
      ])
    case 'rank':
      return [
        { period: base, value: '5' },
        { period: mid, value: '4' },
      ]
    case 'zero':
      return [
        { period: base, value: '100' },
        { period: mid, value: '98' },
      ]
    default:
      return [...(one.base === null ? [{ period: base, value: text(target * 0.8) }] : []), { period: mid, value: text(target * 0.95) }]
  }
}
