import { convert } from '@lantu/model/units'
import type { MissingReason } from '../known-value.ts'
import type { TargetShape } from '../shapes/target-shape.ts'
import { dayEndingAt, endOfDay, startOfDay, yearEnd } from '../time/dated-value.ts'
import { type ActualFacts, standing } from './actual-facts.ts'
import { asRead } from './as-read.ts'
import { averageGrowth, chainFalls, chainGrowth, runningSum } from './chains.ts'
import type { Dated, SeriesPoint } from './series-point.ts'
import { type YearShares, yearToDatePoints } from './year-to-date.ts'

export interface Series {
  readonly points: readonly SeriesPoint[]
  /** Times without a value, and why. */
  readonly missing: readonly { readonly time: number; readonly reason: MissingReason }[]
}

/** The standing rows of a target with their times, in order. */
export const datedRows = (shape: TargetShape, actuals: readonly ActualFacts[]): Dated[] =>
  standing(actuals)
    .map(({ row, replaced }) => dated(shape, row, replaced))
    .filter(one => one !== null)
    .toSorted((a, b) => a.to - b.to || a.from - b.from)

/** The values of a target in its own terms, in order of time; `decided` is how a year's whole falls on its parts, where that was. */
export function seriesOf(shape: TargetShape, actuals: readonly ActualFacts[], decided: YearShares = {}): Series {
  const rows = datedRows(shape, actuals)
  const missing = rows
    .filter(one => one.row.missing !== null && one.row.values === null)
    .map(one => ({ time: one.to, reason: { code: 'stated', note: one.row.missing ?? '' } as MissingReason }))
  const points = pointsOf(shape, rows, decided).toSorted((a, b) => a.time - b.time)
  return { points: oneEach(points), missing }
}

/** Base of a target: the value that stands at its start, in its unit; null where none is known. */
export function baseValue(actuals: readonly ActualFacts[], start: number, unit: string): readonly number[] | null {
  const levels = actuals.filter(row => row.measure === 'level' && row.values !== null)
  const lastDay = dayEndingAt(start)
  const whole = levels.filter(
    row => row.startsOn === null && row.periodFrom === row.periodTo && row.periodTo !== null && yearEnd(row.periodTo) === start,
  )
  // a whole year first; without one, what ends on its last day
  const ending = levels.filter(row => row.endsOn === lastDay)
  const row = standing(whole).at(-1)?.row ?? standing(ending).at(-1)?.row
  const values = row?.values?.map(value => convert(value, row.unit, unit)) ?? null
  return values?.every(value => value !== null) ? values : null
}

function dated(shape: TargetShape, row: ActualFacts, replaced: readonly ActualFacts[]): Dated | null {
  const to = row.endsOn ? endOfDay(row.endsOn) : row.periodTo === null ? null : yearEnd(row.periodTo)
  if (to === null) return null
  const from = row.startsOn ? startOfDay(row.startsOn) : row.endsOn ? Math.floor(to - 1e-9) : (row.periodFrom ?? row.periodTo ?? to - 1)
  const value = (one: ActualFacts) => valueIn(shape, one)
  return { row, from, to, value: value(row), revised: replaced.map(value).filter(one => one !== null && one !== value(row)) as number[] }
}

/** A single value in the target's unit; growth stays in %, turned where the plan writes a fall as negative growth. */
function valueIn(shape: TargetShape, row: ActualFacts): number | null {
  const share = row.numerator !== null && row.denominator !== null && row.denominator !== 0 && row.unit === '%'
  const value =
    row.values?.length === 1 ? (row.values[0] as number) : row.values === null && share ? (row.numerator / row.denominator) * 100 : null
  if (value === null) return null
  if (row.measure === 'growth') return convert(value, row.unit, '%') ?? (row.unit === '倍' ? value * 100 : null)
  if (row.measure === 'change') return value
  if (row.measure === 'multiple') return value
  return convert(value, row.unit, shape.unit)
}

const isLevel = (one: Dated) => one.row.measure === 'level'

function pointsOf(shape: TargetShape, rows: readonly Dated[], decided: YearShares): SeriesPoint[] {
  const valued = rows.filter(one => one.value !== null)
  // raw ones too: a growth is in %, its levels are not
  const levels = rows.filter(one => one.row.measure === 'level' && one.row.values?.length === 1)
  const since = (one: Dated) => Math.abs(one.from - shape.start) < 0.01
  switch (shape.name) {
    case 'composition':
      return rows
        .filter(one => one.row.measure === 'level' && one.row.values?.length === shape.parts.length)
        .map(one => ({
          time: one.to,
          value: 0,
          parts: one.row.values ?? [],
          how: 'read',
          sources: [one.row.id],
          vintage: one.row.vintage,
          revised: [],
        }))
    case 'annual-growth':
    case 'pace':
      return averageGrowth(shape, valued, levels)
    case 'total-growth':
      return shape.unit === '倍'
        ? levels.length
          ? multiples(shape, levels)
          : valued.filter(one => one.row.measure === 'multiple').map(one => asRead(one))
        : chainGrowth(shape, valued, levels)
    case 'reduction':
      return chainFalls(shape, valued)
    case 'point-change':
      return [
        ...differences(shape, levels),
        ...valued.filter(one => one.row.measure === 'change' && one.row.basis !== 'annual' && since(one)).map(one => asRead(one)),
      ]
    case 'cumulative':
      return runningSum(shape, valued)
    case 'relative': {
      // compared with a mean as it is published: as a value, or where only growth is known as the growth of a year
      const own = valued.filter(isLevel)
      return (own.length ? own : valued.filter(one => one.row.measure === 'growth' && one.row.basis !== 'total')).map(one => asRead(one))
    }
    case 'index':
      return valued
        .filter(one => one.row.measure === 'growth' || isLevel(one))
        .map(one => ({
          ...asRead(one),
          value:
            one.row.measure === 'level' && (shape.target ?? shape.high ?? 0) < 50 && (one.value as number) > 50
              ? (one.value as number) - 100
              : (one.value as number),
        }))
    default:
      return shape.yearToDate ? yearToDatePoints(valued.filter(isLevel), decided) : valued.filter(isLevel).map(one => asRead(one))
  }
}

/** Points gained since the base, from levels: needs the level at the start. */
function differences(shape: TargetShape, levels: readonly Dated[]): SeriesPoint[] {
  const inPercent = levels.filter(one => one.row.unit === '%' || one.row.unit === '％')
  const base = inPercent.find(one => Math.abs(one.to - shape.start) < 0.01)
  const raw = (one: Dated) => one.row.values?.[0] ?? Number.NaN
  return base
    ? inPercent
        .filter(one => one.to > shape.start)
        .map(one => ({
          ...asRead(one),
          how: 'difference',
          value: raw(one) - raw(base),
          sources: [one.row.id, base.row.id],
          revised: one.revised.map(value => value - raw(base)),
        }))
    : []
}

/** How many times the base, from levels. */
function multiples(shape: TargetShape, levels: readonly Dated[]): SeriesPoint[] {
  const base = levels.find(one => Math.abs(one.to - shape.start) < 0.01)
  const [from] = base?.row.values ?? []
  return base && from
    ? levels
        .filter(one => one.to > shape.start && one.row.unit === base.row.unit)
        .map(one => ({
          ...asRead(one),
          how: 'difference',
          value: (one.row.values?.[0] as number) / from,
          sources: [one.row.id, base.row.id],
        }))
    : []
}

/** One point a time: what was read stands before what was computed, the later row before the earlier. */
function oneEach(points: readonly SeriesPoint[]): SeriesPoint[] {
  const byTime = new Map<number, SeriesPoint>()
  for (const one of points) {
    const key = Math.round(one.time * 1000)
    const there = byTime.get(key)
    if (!there || one.how === 'read' || there.how !== 'read') byTime.set(key, one)
  }
  return [...byTime.values()]
}
