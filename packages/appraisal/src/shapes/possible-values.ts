import { unitOf } from '@lantu/model/units'
import type { PossibleValues, ShapeName } from './target-shape.ts'

const ANY: PossibleValues = [null, null]

/** Shapes whose values are those of the indicator itself, not of its change. */
const OF_ITSELF: ReadonlySet<ShapeName> = new Set(['level', 'share', 'floor', 'ceiling'])

/** What may fall below nothing though its unit is one of amounts or shares. */
const BELOW_NOTHING = /增速|增长|增幅|增减|涨幅|涨跌|降幅|变化|差额|差距|顺差|盈亏|利润|净/
/** Shares of something else than their whole: what is used of what there was, those enrolled of an age. */
const ABOVE_WHOLE =
  /完成率|产销率|自给率|利用率|负荷率|达产率|毛入|充足率|拨备|覆盖倍|偿债|债务率|负债率|杠杆率|依存度|收益率|利润率|周转|保证系数|增值|溢价/

const WITHOUT_BOUND: ReadonlySet<string> = new Set(['money', 'dollars', 'percentage points', 'multiple', 'number'])

/**
 * What values an indicator can have at all, by the family of its unit: a share lies between nothing and the whole, an amount of people,
 * land or energy is never less than nothing. Money is left alone, as a balance may be either.
 */
export function possibleValues(shape: ShapeName, indicator: string, written: string): PossibleValues {
  if (!OF_ITSELF.has(shape)) return ANY
  const { family, factor } = unitOf(written)
  const low = BELOW_NOTHING.test(indicator) || WITHOUT_BOUND.has(family) || family.includes('/') ? null : 0
  const whole = family === 'share' && low === 0 && !ABOVE_WHOLE.test(indicator)
  return [low, whole ? 100 / factor : null]
}

/** The value moved within what is possible. */
export const within = (value: number, [low, high]: PossibleValues): number => Math.min(high ?? value, Math.max(low ?? value, value))

/** The same without the ends that one of the values lies beyond: what has been is possible, whatever the name says. */
export const widenedBy = ([low, high]: PossibleValues, values: readonly number[]): PossibleValues => [
  low !== null && values.some(value => value < low) ? null : low,
  high !== null && values.some(value => value > high) ? null : high,
]
