import { type DatedValue, elapsedShare } from '../time/dated-value.ts'

/**
 * The way from a base to a target. The plan itself mostly gives the ends; how the years between are filled is a decision:
 *
 * - `linear` 均匀推进: equal steps. 序时进度 in the sense of supervision reports (时间过半、任务过半).
 * - `growth` 等速增长: one rate of growth, b·(t/b)^s; the curve that 年均增长 implies. Only between positive ends.
 * - `front` 前快后慢 and `back` 前慢后快: 1 − (1 − s)^k and s^k, the simplest curves whose speed falls to or rises from nothing;
 *   k is the `bend`, 2 unless told: at 2 three quarters of a `front` way are gone at half of the time, at 1 it is even.
 * - `flat` 保持: the target at all times, for bounds; with knots, each year's own bound up to its end.
 *
 * s is the share of the time that has passed. Knots between the ends are years set by hand; the stretches between them keep the curve.
 * `profile` says how a year's step falls within the year: cumulative shares at the ends of its equal parts (12 months or 4
 * quarters), the last of them 1; without it a year is even.
 */
export interface TargetPath {
  readonly curve: PathCurve
  /** Base, then years set by hand, then the target; in order of time, at least two (one for `flat`). */
  readonly knots: readonly DatedValue[]
  readonly profile?: readonly number[]
  readonly bend?: number
  /**
   * `growth` of a change in percent runs on its index, which stays positive: 100 + value for a growth (+1), 100 − value for a fall
   * (−1). Without it growth runs on the value itself.
   */
  readonly index?: 1 | -1
  /** The path that stood until a decided change of the target; this one goes on from where it had come to. */
  readonly before?: { readonly until: number; readonly path: TargetPath }
}

export type PathCurve = 'linear' | 'growth' | 'front' | 'back' | 'flat'

/** How far a curve may be bent; 1 is even. */
const BEND = { least: 1.2, most: 5, usual: 2 } as const

export interface PathBends {
  readonly profile?: readonly number[] | undefined
  readonly bend?: number | undefined
  readonly index?: 1 | -1 | undefined
}

/** A path between two ends. Where `growth` has no meaning (an end ≤ 0) the path is linear, and says so by its `curve`. */
export function makePath(
  base: DatedValue,
  target: DatedValue,
  curve: PathCurve,
  profile?: readonly number[],
  { bend, index }: Omit<PathBends, 'profile'> = {},
): TargetPath {
  const size = (value: number) => (index ? 100 + index * value : value)
  const possible = curve === 'growth' && (size(base.value) <= 0 || size(target.value) <= 0) ? 'linear' : curve
  const bent = (possible === 'front' || possible === 'back') && bend !== undefined && bend !== BEND.usual
  return {
    curve: possible,
    knots: [base, target],
    ...(profile?.length ? { profile: normalised(profile) } : {}),
    ...(bent ? { bend: Math.min(BEND.most, Math.max(1, bend)) } : {}),
    ...(possible === 'growth' && index ? { index } : {}),
  }
}

/** The target at all times from a start to an end. */
export const flatPath = (start: number, target: DatedValue): TargetPath => ({
  curve: 'flat',
  knots: [{ time: start, value: target.value }, target],
})

/** The value of a path at a time; before its start the base, after its end the target. It ends at its target exactly. */
export function pathAt(path: TargetPath, time: number): number {
  if (path.before && time <= path.before.until) return pathAt(path.before.path, time)
  const at = path.profile ? warp(path, time) : time
  const knots = path.knots
  const last = knots.at(-1) as DatedValue
  if (at >= last.time) return last.value
  // a year's bound holds up to its end
  if (path.curve === 'flat') return (knots.find((knot, i) => i > 0 && knot.time >= at - 1e-9) ?? last).value
  const first = knots[0] as DatedValue
  if (at <= first.time) return first.value
  let i = 1
  while ((knots[i] as DatedValue).time <= at) i++
  const [from, to] = [knots[i - 1] as DatedValue, knots[i] as DatedValue]
  return stretch(path, from, to, at)
}

/**
 * Between two knots. Growth runs at the stretch's own rate. Front- and back-loaded ways keep the tempo that the whole curve has at
 * that time, so that years set by hand do not make each year begin fast again.
 */
function stretch(path: TargetPath, from: DatedValue, to: DatedValue, at: number): number {
  const { curve, bend = BEND.usual, index, knots } = path
  const share = elapsedShare(from.time, to.time, at)
  if (share === 0) return from.value
  const size = (value: number) => (index ? 100 + index * value : value)
  if (curve === 'growth' && size(from.value) > 0 && size(to.value) > 0) {
    const grown = size(from.value) * (size(to.value) / size(from.value)) ** share
    return index ? (grown - 100) * index : grown
  }
  if (curve !== 'front' && curve !== 'back') return from.value + (to.value - from.value) * share
  const gone = (time: number) => {
    const s = elapsedShare((knots[0] as DatedValue).time, (knots.at(-1) as DatedValue).time, time)
    return curve === 'front' ? 1 - (1 - s) ** bend : s ** bend
  }
  const [start, length] = [gone(from.time), gone(to.time) - gone(from.time)]
  return from.value + (to.value - from.value) * (length > 1e-12 ? (gone(at) - start) / length : share)
}

/** Where a time of the year stands on a path whose years run by its profile: a knot within a year is set there. */
export const timeOnPath = (path: TargetPath, time: number): number => (path.profile ? warp(path, time) : time)

/** Moves a time within its year to where an even year would have as much done as the profile has. */
function warp(path: TargetPath, time: number): number {
  const year = Math.floor(time)
  return year + profileShare(path.profile as readonly number[], time - year)
}

/** The cumulative share of a year that a profile has done by a fraction of it; even within each part. */
export function profileShare(profile: readonly number[], fraction: number): number {
  const at = Math.min(1, Math.max(0, fraction)) * profile.length
  const i = Math.min(profile.length - 1, Math.floor(at))
  const [before, after] = [i === 0 ? 0 : (profile[i - 1] as number), profile[i] as number]
  return before + (after - before) * (at - i)
}

/** Non-negative, never falling, ending at 1: what is not, is made so. */
function normalised(profile: readonly number[]): number[] {
  let highest = 0
  const rising = profile.map(share => (highest = Math.max(highest, share)))
  return rising.map((share, i) => (i === rising.length - 1 ? 1 : highest > 0 ? share / highest : 0))
}

/**
 * Sets years by hand and solves the others again: between two set years, and from the last of them to the target, the curve
 * runs anew, so the path still ends at its target. What lies outside the path cannot be set and is returned as refused; a
 * year set again replaces the earlier setting, and `null` frees it.
 */
export function editPath(
  path: TargetPath,
  edits: readonly { readonly time: number; readonly value: number | null }[],
): { path: TargetPath; refused: number[] } {
  const [first, last] = [path.knots[0] as DatedValue, path.knots.at(-1) as DatedValue]
  const inside = edits.filter(edit => edit.time > first.time && edit.time < last.time)
  const set = new Map(path.knots.slice(1, -1).map(knot => [knot.time, knot.value]))
  for (const edit of inside) {
    if (edit.value === null) set.delete(edit.time)
    else set.set(edit.time, edit.value)
  }
  const between = [...set].map(([time, value]) => ({ time, value })).toSorted((a, b) => a.time - b.time)
  return {
    path: { ...path, knots: [first, ...between, last] },
    refused: edits.filter(edit => !inside.includes(edit)).map(edit => edit.time),
  }
}
