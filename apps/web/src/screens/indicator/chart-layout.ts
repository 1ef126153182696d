import { endOfDay } from '@lantu/appraisal/time/dated-value'
import type { IndicatorAppraisal } from '@lantu/model/api/lights/appraisal'
import { printedOf } from '../../wording/light-words.ts'
import { axisOf } from './scales.ts'

export interface Frame {
  width: number
  height: number
  left: number
  right: number
  top: number
  /** Room for the years and the ribbon of lights beneath. */
  bottom: number
}

export const WIDE: Frame = { width: 800, height: 396, left: 52, right: 124, top: 34, bottom: 66 }
export const NARROW: Frame = { width: 390, height: 330, left: 40, right: 78, top: 34, bottom: 60 }

/** Where everything stands in the chart of an indicator; null where there is too little to draw. */
export function layoutOf({ light, path, points, fan, day, periodFrom, periodTo }: IndicatorAppraisal, frame: Frame) {
  const whole = points.filter(point => point.whole)
  if (!light || path.length + whole.length < 2) return null
  const now = endOfDay(day)
  const from = Math.min(path[0]?.at ?? periodFrom, periodFrom)
  const to = Math.max(path.at(-1)?.at ?? 0, periodTo + 1)
  const inside = whole.filter(point => point.at >= from - 0.01 && point.at <= to + 0.01)
  const bounds = [light.low, light.high, light.target, light.base].filter(value => value !== null)
  const axis = axisOf([
    ...path.map(point => point.value),
    ...inside.map(point => point.value),
    ...fan.flatMap(one => [one.low ?? one.value, one.high ?? one.value]),
    ...bounds,
  ])
  const x = (at: number) => frame.left + ((at - from) / (to - from)) * (frame.width - frame.left - frame.right)
  const y = (value: number) => frame.top + (1 - (value - axis.low) / (axis.high - axis.low)) * (frame.height - frame.top - frame.bottom)
  return {
    frame,
    light,
    path,
    fan,
    /** The values within the years drawn, and the last of them that is known today. */
    inside,
    last: inside.findLast(point => point.at <= now + 0.001),
    /** Where the forecast ends. */
    end: fan.at(-1),
    goal: light.target ?? light.low ?? light.high,
    /** The target as it is printed, for its decimals. */
    printed: printedOf(light),
    day,
    now,
    from,
    to,
    ticks: axis.ticks,
    x,
    y,
    floor: frame.height - frame.bottom,
  }
}

export type Layout = NonNullable<ReturnType<typeof layoutOf>>
