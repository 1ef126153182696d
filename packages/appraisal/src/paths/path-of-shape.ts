import { roundToDigits, roundToTotal } from '../decompose/largest-remainder.ts'
import { type Known, known, missing } from '../known-value.ts'
import type { TargetShape } from '../shapes/target-shape.ts'
import { editPath, flatPath, makePath, type PathCurve, pathAt, type TargetPath } from './target-path.ts'

/** How a path runs where nobody has decided: the curve that the target's own words imply. */
export function defaultCurve(shape: TargetShape): PathCurve {
  if (shape.name === 'level') return shape.yearToDate || shape.comparablePrice ? 'growth' : 'linear'
  return shape.name === 'total-growth' && shape.unit === '倍' ? 'growth' : 'linear'
}

/** A decision on a path: its curve, how a year's step falls within the year, and years set by hand. */
export interface PathChoice {
  readonly curve?: PathCurve
  readonly profile?: readonly number[]
  readonly knots?: readonly { readonly time: number; readonly value: number }[]
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
 * - bounds, `zero`, `index`: flat.
 */
export function pathOf(
  shape: TargetShape,
  choice: PathChoice = {},
): { readonly path: TargetPath } | { readonly missing: Extract<Known, { missing: unknown }>['missing'] } {
  const bound = shape.low ?? shape.high
  const target = shape.target ?? (shape.direction === 'lower' ? (shape.high ?? bound) : bound)
  if (target === null) return { missing: { code: shape.name === 'zero' ? 'no-base' : 'no-target' } }
  const end = { time: shape.end, value: target }
  if (
    shape.name === 'floor' ||
    shape.name === 'ceiling' ||
    shape.name === 'interval' ||
    shape.name === 'index' ||
    shape.name === 'zero' ||
    shape.name === 'annual-growth'
  )
    return { path: flatPath(shape.start, end) }
  if (shape.base === null) return { missing: { code: 'no-base' } }
  const made = makePath({ time: shape.start, value: shape.base }, end, choice.curve ?? defaultCurve(shape), choice.profile)
  return { path: choice.knots?.length ? editPath(made, choice.knots).path : made }
}

/** The path's value at a time, or why there is none. */
export function pathValue(shape: TargetShape, time: number, choice: PathChoice = {}): Known {
  const found = pathOf(shape, choice)
  if ('missing' in found) return missing(found.missing.code)
  if (shape.name === 'total-growth' && shape.unit !== '倍' && !choice.curve && !choice.knots?.length)
    return known(compoundGrowth(shape, time))
  return known(pathAt(found.path, time))
}

/** Growth since the base, in %, at the one yearly rate that makes the target: (1 + G)^s − 1. Linear where 1 + G ≤ 0. */
function compoundGrowth(shape: TargetShape, time: number): number {
  const [factor, share] = [1 + (shape.target as number) / 100, Math.min(1, Math.max(0, (time - shape.start) / (shape.end - shape.start)))]
  return share === 1 ? (shape.target as number) : factor > 0 ? (factor ** share - 1) * 100 : (shape.target as number) * share
}

/** A year's part of a target (年度目标). */
export interface YearTarget {
  readonly year: number
  /** What is to be reached at the year's end: a level, or the sum since the start. */
  readonly atEnd: number
  /** What the year itself must add. For levels the step from the year before. */
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
    return years.map(year => ({ year, atEnd: roundToDigits(at(year + 1), digits), ofYear: roundToDigits(at(year + 1), digits) }))
  const base = roundToDigits(shape.base ?? 0, digits)
  const exact = years.map(year => at(year + 1) - at(year))
  const steps = roundToTotal(exact, roundToDigits(shape.target as number, digits) - base, digits)
  let level = base
  return years.map((year, i) => {
    level = roundToDigits(level + (steps[i] as number), digits)
    return { year, atEnd: level, ofYear: steps[i] as number }
  })
}

const numberAt = (shape: TargetShape, time: number, choice: PathChoice): number | null => {
  const found = pathValue(shape, time, choice)
  return 'value' in found ? found.value : null
}
