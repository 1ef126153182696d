import type { ActualFacts } from '../measures/actual-facts.ts'
import { datedRows } from '../measures/series.ts'
import { yearToDatePoints } from '../measures/year-to-date.ts'
import type { TargetShape } from '../shapes/target-shape.ts'

/** How a year went, on the average of past years: cumulative shares at the ends of its equal parts, the last of them 1. */
export interface LearnedProfile {
  readonly profile: readonly number[]
  /** The years that it was learned from, ascending. */
  readonly years: readonly number[]
}

/** At most so many years, the latest: older habits of a year say little. */
const MOST_YEARS = 3

/**
 * The share of the year's way that past years had gone at the ends of their quarters (`parts` 4) or months (12): of a flow its sum
 * since January over the year's whole; of a level the step so far over the year's step. Months without a value (January is
 * mostly counted together with February) lie between their neighbours; a year with a third of them missing is left out. Null where no year is whole.
 */
export function learnProfile(shape: TargetShape, actuals: readonly ActualFacts[], parts: 4 | 12): LearnedProfile | null {
  if (shape.name !== 'level' && shape.name !== 'share' && shape.name !== 'cumulative') return null
  const rows = datedRows(shape, actuals).filter(one => one.row.measure === 'level' && one.value !== null)
  const flow = shape.yearToDate || shape.name === 'cumulative'
  const within = flow ? rows.filter(one => one.to - one.from < 1.01) : rows
  const points = flow ? yearToDatePoints(within) : within.map(one => ({ time: one.to, value: one.value as number }))
  const at = new Map(points.map(point => [Math.round(point.time * 1000), point.value]))
  const valueAt = (year: number, part: number) => valueNear(at, year + part / parts, parts)
  const years = [...new Set(points.map(point => Math.round(point.time) - 1))].toSorted((a, b) => b - a)
  const learned: { year: number; shares: number[] }[] = []
  for (const year of years) {
    const start = flow ? 0 : valueAt(year, 0)
    const end = valueAt(year, parts)
    if (start === null || end === null || end - start === 0 || (flow && end <= 0)) continue
    const shares = filled(
      Array.from({ length: parts }, (_, i) => {
        const value = valueAt(year, i + 1)
        return value === null ? null : (value - start) / (end - start)
      }),
    )
    if (shares) learned.push({ year, shares })
    if (learned.length === MOST_YEARS) break
  }
  if (!learned.length) return null
  let highest = 0
  const profile = Array.from({ length: parts }, (_, i) => {
    const mean = learned.reduce((sum, one) => sum + (one.shares[i] as number), 0) / learned.length
    highest = Math.min(1, Math.max(highest, mean))
    return i === parts - 1 ? 1 : highest
  })
  return { profile, years: learned.map(one => one.year).toSorted((a, b) => a - b) }
}

/** Months are not equal in days: the value that ends within half a part of the time. */
function valueNear(at: ReadonlyMap<number, number>, time: number, parts: number): number | null {
  const key = Math.round(time * 1000)
  const slack = Math.floor(400 / parts)
  for (let off = 0; off <= slack; off++) {
    const found = at.get(key + off) ?? at.get(key - off)
    if (found !== undefined) return found
  }
  return null
}

function filled(shares: readonly (number | null)[]): number[] | null {
  const known = shares.filter(share => share !== null).length
  if (known < shares.length * (2 / 3) || (shares.length === 4 && known < 4)) return null
  return shares.map((share, i) => {
    if (share !== null) return share
    const before = shares.slice(0, i).findLastIndex(one => one !== null)
    const after = shares.findIndex((one, j) => j > i && one !== null)
    const low = before < 0 ? 0 : (shares[before] as number)
    const high = shares[after] as number
    return low + ((high - low) * (i - before)) / (after - before)
  })
}
