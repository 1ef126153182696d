import { roundToDigits, roundToTotal } from '../decompose/largest-remainder.ts'
import { type Known, known, missing } from '../known-value.ts'
import type { TargetShape } from '../shapes/target-shape.ts'
import type { DatedValue } from '../time/dated-value.ts'
import { editPath, flatPath, makePath, type PathCurve, pathAt, type TargetPath, timeOnPath } from './target-path.ts'

/** How a path runs where nobody has decided: the curve that the target's own words imply. */
function defaultCurve(shape: TargetShape): PathCurve {
  if (FLAT.has(shape.name)) return 'flat'
  if (shape.name === 'level') return shape.yearToDate || shape.comparablePrice ? 'growth' : 'linear'
  return shape.name === 'total-growth' ? 'growth' : 'linear'
}

const FLAT: ReadonlySet<TargetShape['name']> = new Set(['floor', 'ceiling', 'interval', 'index', 'zero', 'annual-growth'])

/** The curves that a shape's path can take, the one that it has by itself first; empty where it has no path to choose. */
export function curvesFor(shape: TargetShape): PathCurve[] {
  const own = defaultCurve(shape)
  if (shape.name === 'interval' || shape.name === 'zero') return []
  if (own === 'flat') return shape.target === null && shape.low === null && shape.high === null ? [] : ['flat']
  if (shape.target === null || shape.base === null || !WAYS.has(shape.name)) return []
  const grows =
    shape.name === 'reduction' || shape.name === 'total-growth'
      ? makePath({ time: 0, value: 0 }, { time: 1, value: shape.target }, 'growth', undefined, indexOf(shape)).curve === 'growth'
      : (shape.name === 'level' || shape.name === 'share') && shape.base > 0 && shape.target > 0
  const all: PathCurve[] = ['linear', ...(grows ? (['growth'] as const) : []), 'front', 'back']
  return all.toSorted((a, b) => Number(b === own) - Number(a === own))
}

const WAYS: ReadonlySet<TargetShape['name']> = new Set([
  'level',
  'share',
  'rank',
  'cumulative',
  'reduction',
  'point-change',
  'total-growth',
])

/** Growth and falls in percent grow on their index, not on themselves: they begin at 0. */
const indexOf = (shape: TargetShape): { index?: 1 | -1 } =>
  shape.unit === '倍' ? {} : shape.name === 'total-growth' ? { index: 1 } : shape.name === 'reduction' ? { index: -1 } : {}

/** A decision on a path: its curve, how a year's step falls within the year, and years set by hand. */
export interface PathChoice {
  readonly curve?: PathCurve | undefined
  /** How far `front` and `back` are bent. */
  readonly bend?: number | undefined
  readonly profile?: readonly number[] | undefined
  /** Set by hand or agreed, in the shape's unit; for a mean growth the mean up to then. */
  readonly knots?: readonly DatedValue[]
  /** Of a flow: the share of a year's whole that agreed quarters ask for, cumulative, by year. They stand before `profile`. */
  readonly profiles?: ReadonlyMap<number, readonly number[]>
  /** The path that stood until the target was amended. */
  readonly before?: TargetPath['before']
}

/**
 * The path of a target, in the shape's unit.
 *
 * - `level`, `share`, `rank`: from base to target. Flows grow at one rate unless told otherwise, the rest in equal steps.
 * - `cumulative`, `point-change`: from 0 to the target.
 * - `reduction`: the cumulative fall for an even yearly rate r: 1 − (1 − r)^n with 1 − (1 − R)^(n/N); for the size of such
 *   targets it differs from equal steps by a tenth of a point. Equal steps are the default, as progress tables print them.
 * - `annual-growth`: the rate itself, flat. `total-growth`: the growth since the base at one yearly rate,
 *   (1 + G)^s − 1.
 * - bounds, `zero`, `index`: flat; with years set by hand, each year's own.
 *
 * Where the target was amended, the old path stands until the amendment took effect, and the new one goes on from there.
 */
export function pathOf(
  shape: TargetShape,
  choice: PathChoice = {},
): { readonly path: TargetPath } | { readonly missing: Extract<Known, { missing: unknown }>['missing'] } {
  const bound = shape.low ?? shape.high
  const target = shape.target ?? (shape.direction === 'lower' ? (shape.high ?? bound) : bound)
  if (target === null) return { missing: { code: shape.name === 'zero' ? 'no-base' : 'no-target' } }
  const end = { time: shape.end, value: target }
  if (FLAT.has(shape.name)) return { path: withKnots(flatPath(shape.start, end), choice) }
  const start = startOf(shape, choice)
  if (!start) return { missing: { code: 'no-base' } }
  const made = makePath(start, end, choice.curve ?? defaultCurve(shape), choice.profile, { bend: choice.bend, ...indexOf(shape) })
  // on a path by the months, the way begins where the profile has it
  const [first, ...rest] = made.knots
  return { path: withKnots({ ...made, knots: [{ ...start, time: timeOnPath(made, (first as DatedValue).time) }, ...rest] }, choice) }
}

/** Where the way begins: at what an amended target had come to, at the base, or, where that is unknown, at the first year agreed. */
function startOf(shape: TargetShape, { before, knots = [] }: PathChoice): DatedValue | null {
  if (before && before.until > shape.start && before.until < shape.end)
    return { time: before.until, value: pathAt(before.path, before.until) }
  if (shape.base !== null) return { time: shape.start, value: shape.base }
  return knots.filter(knot => knot.time > shape.start && knot.time < shape.end).toSorted((a, b) => a.time - b.time)[0] ?? null
}

function withKnots(path: TargetPath, { knots = [], before }: PathChoice): TargetPath {
  const changed = before && before.until < (path.knots.at(-1) as DatedValue).time ? { ...path, before } : path
  return knots.length
    ? editPath(
        changed,
        knots.map(one => ({ time: timeOnPath(path, one.time), value: one.value })),
      ).path
    : changed
}

/** The path's value at a time, or why there is none. */
export function pathValue(shape: TargetShape, time: number, choice: PathChoice = {}): Known {
  const found = pathOf(shape, choice)
  if ('missing' in found) return missing(found.missing.code)
  // without a base nothing is due before the first year that was agreed
  const begins = shape.base === null && found.path.curve !== 'flat' && !found.path.before ? (found.path.knots[0] as DatedValue).time : 0
  return time < begins - 1e-9 ? missing('no-base') : known(pathAt(found.path, time))
}

/** A year's part of a target (年度目标). */
export interface YearTarget {
  readonly year: number
  /** What is to be reached at the year's end: a level, or the sum since the start. */
  readonly atEnd: number
  /** What the year itself must add: for levels the step from the year before, for a mean growth the year's own rate. */
  readonly ofYear: number
}

/**
 * The years of a target, printed with `digits`: the last year's end is the target exactly, and the years' own parts add up to
 * the way from base to target exactly (largest remainder).
 */
export function yearTargets(shape: TargetShape, digits: number, choice: PathChoice = {}): YearTarget[] {
  const found = pathOf(shape, choice)
  if ('missing' in found) return []
  const years = Array.from({ length: Math.max(0, Math.round(shape.end - shape.start)) }, (_, i) => shape.start + i)
  const at = (time: number) => (found.path.curve === 'flat' ? pathAt(found.path, time) : (numberAt(shape, time, choice) as number))
  if (found.path.curve === 'flat')
    return years.map(year => {
      // an amended mean is another mean, not a year that makes up for those before
      const rate = shape.name === 'annual-growth' && choice.knots?.length ? yearOfMean(shape.start, year, at) : at(year + 1)
      return { year, atEnd: roundToDigits(at(year + 1), digits), ofYear: roundToDigits(rate, digits) }
    })
  const base = roundToDigits(shape.base ?? 0, digits)
  if (choice.knots?.length) return roundedEnds(years, base, digits, shape, choice)
  const exact = years.map(year => at(year + 1) - at(year))
  const steps = roundToTotal(exact, roundToDigits(shape.target as number, digits) - base, digits)
  let level = base
  return years.map((year, i) => {
    level = roundToDigits(level + (steps[i] as number), digits)
    return { year, atEnd: level, ofYear: steps[i] as number }
  })
}

/** Years that were set stay as they were set; each year's part is what lies between two printed ends. */
function roundedEnds(years: readonly number[], base: number, digits: number, shape: TargetShape, choice: PathChoice): YearTarget[] {
  const ends = years.flatMap(year => {
    const end = numberAt(shape, year + 1, choice)
    return end === null ? [] : [{ year, atEnd: roundToDigits(end, digits) }]
  })
  return ends.map((one, i) => ({ ...one, ofYear: roundToDigits(one.atEnd - (ends[i - 1]?.atEnd ?? base), digits) }))
}

/** The rate of one year in % from the means up to its end and up to its beginning: (1+m)^k ÷ (1+m')^(k−1) − 1. */
function yearOfMean(start: number, year: number, mean: (time: number) => number): number {
  const index = (time: number) => (1 + mean(time) / 100) ** (time - start)
  const before = year - start < 1e-9 ? 1 : index(year)
  return before > 0 && mean(year + 1) !== mean(year) ? (index(year + 1) / before - 1) * 100 : mean(year + 1)
}

const numberAt = (shape: TargetShape, time: number, choice: PathChoice): number | null => {
  const found = pathValue(shape, time, choice)
  return 'value' in found ? found.value : null
}
