import type { TargetShape } from '../shapes/target-shape.ts'
import { type DatedValue, endOfDay, startOfDay, yearEnd } from '../time/dated-value.ts'
import { type PathChoice, pathValue } from './path-of-shape.ts'
import type { PathCurve, TargetPath } from './target-path.ts'

/** A year's value as people write it, in the target's printed terms: a level or a sum since the start at its end, or its own rate. */
export interface YearSetting {
  readonly year: number
  readonly value: number
}

/** What was agreed for a part of a year, from its first of January to a day: a level at that day, or what the year shall have brought. */
export interface PartSetting {
  readonly endsOn: string
  readonly value: number
}

/** All that decides a path beside the target itself, as it was decided. */
export interface GivenPath {
  readonly curve?: PathCurve | undefined
  readonly bend?: number | undefined
  readonly profile?: readonly number[] | undefined
  /** Set by hand (手工设定). */
  readonly years?: readonly YearSetting[]
  /** Agreed breakdown (分解): it stands before what is set by hand, and before any curve. */
  readonly agreedYears?: readonly YearSetting[]
  readonly agreedParts?: readonly PartSetting[]
  /** The path of the target that stood until an amendment. */
  readonly before?: TargetPath['before'] | undefined
}

const SUMS: ReadonlySet<TargetShape['name']> = new Set(['cumulative', 'reduction', 'point-change'])

/**
 * Decisions in the terms of the arithmetic. `scale` turns a printed value into the shape's: −1 where a fall is printed as negative
 * growth, 100 for a growth printed in 倍.
 *
 * Years agreed or set by hand become knots. The years of a mean growth are given as their own rates and become means up to their
 * ends: m(k) = (∏(1 + r))^(1/k) − 1; years that nobody set share what is left of the way at one rate. Quarters of a flow within the year
 * (年初累计) are shares of its year; those of a sum come on top of the years before.
 */
export function choiceOf(shape: TargetShape, given: GivenPath, scale = 1): PathChoice {
  const byYear = new Map<number, number>()
  for (const one of [...(given.years ?? []), ...(given.agreedYears ?? [])]) byYear.set(one.year, one.value * scale)
  const knots = shape.name === 'annual-growth' ? meanKnots(shape, byYear) : yearKnots(byYear)
  const choice: PathChoice = {
    ...(given.curve ? { curve: given.curve } : {}),
    ...(given.bend ? { bend: given.bend } : {}),
    ...(given.profile?.length ? { profile: given.profile } : {}),
    ...(knots.length ? { knots } : {}),
    ...(given.before ? { before: given.before } : {}),
  }
  const parts = (given.agreedParts ?? []).map(one => ({
    time: endOfDay(one.endsOn),
    year: Number(one.endsOn.slice(0, 4)),
    value: one.value * scale,
  }))
  if (!parts.length || shape.name === 'annual-growth') return choice
  if (shape.yearToDate) return { ...choice, profiles: profilesOf(shape, choice, parts) }
  const within = parts.flatMap(({ time, year, value }): DatedValue[] => {
    if (!SUMS.has(shape.name)) return [{ time, value }]
    const start = pathValue(shape, year, choice)
    return 'value' in start ? [{ time, value: start.value + value }] : []
  })
  return { ...choice, knots: [...knots, ...within] }
}

const yearKnots = (byYear: ReadonlyMap<number, number>): DatedValue[] =>
  [...byYear].map(([year, value]) => ({ time: yearEnd(year), value }))

function meanKnots(shape: TargetShape, byYear: ReadonlyMap<number, number>): DatedValue[] {
  if (!byYear.size || shape.target === null) return []
  const years = Array.from({ length: Math.round(shape.end - shape.start) }, (_, i) => Math.round(shape.start) + i)
  const set = years.filter(year => byYear.has(year))
  const left = (1 + shape.target / 100) ** years.length / set.reduce((index, year) => index * (1 + (byYear.get(year) as number) / 100), 1)
  const free = years.length - set.length
  const rest = left > 0 && Number.isFinite(left) && free ? left ** (1 / free) : 1 + shape.target / 100
  let index = 1
  return years.slice(0, -1).map(year => {
    const rate = byYear.get(year)
    index *= Math.max(0, rate === undefined ? rest : 1 + rate / 100)
    return { time: yearEnd(year), value: (index ** (1 / (yearEnd(year) - shape.start)) - 1) * 100 }
  })
}

/** The shares of its year that agreed quarters ask for, at the ends of four equal parts; a quarter that was not agreed is even. */
function profilesOf(
  shape: TargetShape,
  choice: PathChoice,
  parts: readonly { time: number; year: number; value: number }[],
): Map<number, number[]> {
  const profiles = new Map<number, number[]>()
  for (const { time, year, value } of parts) {
    const whole = pathValue(shape, yearEnd(year), choice)
    if (!('value' in whole) || whole.value <= 0) continue
    const profile = profiles.get(year) ?? [0.25, 0.5, 0.75, 1]
    const quarter = Math.round((time - startOfDay(`${year}-01-01`)) * 4)
    if (quarter >= 1 && quarter <= 3) profile[quarter - 1] = Math.min(1, Math.max(0, value / whole.value))
    profiles.set(year, profile)
  }
  return profiles
}
