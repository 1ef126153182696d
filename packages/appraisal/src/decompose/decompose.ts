import { roundToDigits, roundToTotal } from './largest-remainder.ts'

/**
 * Breaks a total into parts (分解): a city's target into those of its counties and bodies, a five-year total into years, a
 * year into quarters. Parts may be locked or set by hand; what is left over is the remainder, 0 when the parts make the total.
 */

/**
 * How the parts make the total, by the kind of indicator:
 * `sum` amounts (总量): they add up. `weighted-mean` shares and averages (比重、人均): Σ weight × value ÷ Σ weight, where the weight
 * is what the share is of, such as a county's population. `none` floors, ceilings and rates that hold for each part alone.
 */
export type PartsMake = 'sum' | 'weighted-mean' | 'none'

/**
 * What an unlocked part's share follows.
 * For `sum`: `base` the parts' own values of the base period; `population` their weights; `past` what they did before;
 * `equal` the same each; `hand` only what is set by hand.
 * For `weighted-mean`: `base` the same rise for each from its own base (同幅提高); `past` a rise in proportion to past performance;
 * `equal` the same value each; `hand`. `population` is no basis for a mean.
 * For `none`: each takes the total over, except by `hand`.
 */
export type Proportion = 'base' | 'population' | 'past' | 'equal' | 'hand'

export interface Part {
  readonly id: string
  /** Its own value in the base period, in the total's unit. */
  readonly base?: number | null
  /** Population, or the denominator of a share. Needed by `population` and by `weighted-mean`. */
  readonly weight?: number | null
  /** Past performance: its share of the last period's increment, any unit, the same for all. */
  readonly past?: number | null
  /** A value that stays as it is (agreed, or held by hand). */
  readonly locked?: number | null
}

export interface Decomposition {
  readonly parts: readonly { readonly id: string; readonly value: number | null; readonly locked: boolean }[]
  /** The total, rounded as it is printed for a sum, − what the parts make of it, in the total's unit; null for `none`, where nothing is made. */
  readonly remainder: number | null
  readonly problems: readonly DecomposeProblem[]
}

export interface DecomposeProblem {
  readonly code:
    | 'weight-missing' // a part lacks what the proportion follows; nothing unlocked was set
    | 'weight-negative' // a part's base or weight is below zero
    | 'weights-zero' // what the proportion follows adds up to zero
    | 'locked-exceed' // the locked parts alone go beyond the total
    | 'proportion-unfit' // this proportion has no meaning for a mean
    | 'part-empty' // by hand: a part has no value yet
  readonly part?: string
}

const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0)
const weightKey = { base: 'base', population: 'weight', past: 'past' } as const

/**
 * The parts of a total. `digits` are those that the values are printed with; sums are made exact in them by the largest
 * remainder, means as near as the digits allow. Never throws; what cannot be set is null and has a problem.
 */
export function decompose(total: number, parts: readonly Part[], make: PartsMake, by: Proportion, digits: number): Decomposition {
  const problems: DecomposeProblem[] = []
  const free = parts.filter(part => typeof part.locked !== 'number')
  const values = new Map<string, number>()
  for (const part of parts) if (typeof part.locked === 'number') values.set(part.id, part.locked)
  const set = (given: readonly number[] | null) => given?.forEach((value, i) => values.set((free[i] as Part).id, value))
  if (by === 'hand') problems.push(...free.map(part => ({ code: 'part-empty', part: part.id }) as const))
  else if (make === 'none') set(free.map(() => roundToDigits(total, digits)))
  else if (free.length)
    set(make === 'sum' ? shareSum(total, parts, free, by, digits, problems) : shareMean(total, parts, free, by, digits, problems))
  return {
    parts: parts.map(part => ({ id: part.id, value: values.get(part.id) ?? null, locked: typeof part.locked === 'number' })),
    remainder:
      make === 'none'
        ? null
        : make === 'sum'
          ? roundToDigits(roundToDigits(total, digits) - made(parts, values, make), digits)
          : roundToDigits(total - made(parts, values, make), Math.max(digits, 0) + 6),
    problems,
  }
}

/** What the parts make: their sum or mean; parts without a value count nothing. */
function made(parts: readonly Part[], values: ReadonlyMap<string, number>, make: PartsMake): number {
  const given = parts.filter(part => values.has(part.id))
  if (make === 'sum') return sum(given.map(part => values.get(part.id) as number))
  const weight = sum(given.map(part => part.weight ?? 0))
  return weight > 0 ? sum(given.map(part => (part.weight ?? 0) * (values.get(part.id) as number))) / weight : 0
}

/** The unlocked parts' figures of one kind, or null with the problem of each that lacks or spoils it. */
function figures(free: readonly Part[], key: 'base' | 'weight' | 'past', problems: DecomposeProblem[]): number[] | null {
  const before = problems.length
  for (const part of free) {
    const value = part[key]
    if (typeof value !== 'number') problems.push({ code: 'weight-missing', part: part.id })
    else if (value < 0) problems.push({ code: 'weight-negative', part: part.id })
  }
  return problems.length > before ? null : free.map(part => part[key] as number)
}

function shareSum(
  total: number,
  parts: readonly Part[],
  free: readonly Part[],
  by: Exclude<Proportion, 'hand'>,
  digits: number,
  problems: DecomposeProblem[],
): number[] | null {
  const weights = by === 'equal' ? free.map(() => 1) : figures(free, weightKey[by], problems)
  if (!weights) return null
  const all = sum(weights)
  if (all === 0) {
    problems.push({ code: 'weights-zero' })
    return null
  }
  const rest = roundToDigits(total - sum(parts.map(part => part.locked ?? 0)), digits)
  if (rest * total < 0) {
    problems.push({ code: 'locked-exceed' })
    return null
  }
  return roundToTotal(
    weights.map(weight => (rest * weight) / all),
    rest,
    digits,
  )
}

function shareMean(
  total: number,
  parts: readonly Part[],
  free: readonly Part[],
  by: Exclude<Proportion, 'hand'>,
  digits: number,
  problems: DecomposeProblem[],
): number[] | null {
  if (by === 'population') {
    problems.push({ code: 'proportion-unfit' })
    return null
  }
  if (!figures(parts, 'weight', problems)) return null
  const weights = free.map(part => part.weight as number)
  const [own, all] = [sum(weights), sum(parts.map(part => part.weight as number))]
  if (own === 0) {
    problems.push({ code: 'weights-zero' })
    return null
  }
  // what the unlocked parts must average, so that all of them average the total
  const needed = (total * all - sum(parts.map(part => (part.weight as number) * (part.locked ?? 0)))) / own
  const exact = rise(needed, free, weights, own, by, problems)
  return exact && settle(exact, weights, needed * own, digits)
}

function rise(
  needed: number,
  free: readonly Part[],
  weights: readonly number[],
  own: number,
  by: 'base' | 'past' | 'equal',
  problems: DecomposeProblem[],
): number[] | null {
  if (by === 'equal') return free.map(() => needed)
  const base = figures(free, 'base', problems)
  if (!base) return null
  const lift = needed - sum(base.map((value, i) => value * (weights[i] as number))) / own
  if (by === 'base') return base.map(value => value + lift)
  const past = figures(free, 'past', problems)
  if (!past) return null
  const spread = sum(past.map((value, i) => value * (weights[i] as number))) / own
  if (spread === 0) {
    problems.push({ code: 'weights-zero' })
    return null
  }
  return base.map((value, i) => value + (lift * (past[i] as number)) / spread)
}

/** Rounds the values of a mean; then moves those with the largest rounding error by one digit while that brings the mean nearer. */
function settle(exact: readonly number[], weights: readonly number[], wanted: number, digits: number): number[] {
  const step = 10 ** -digits
  const rounded = exact.map(value => roundToDigits(value, digits))
  let left = wanted - sum(rounded.map((value, i) => value * (weights[i] as number)))
  const order = exact
    .map((value, i) => ({ i, error: value - (rounded[i] as number) }))
    .toSorted((a, b) => Math.abs(b.error) - Math.abs(a.error) || a.i - b.i)
  for (const { i } of order) {
    const move = Math.sign(left) * step * (weights[i] as number)
    if (Math.abs(left - move) >= Math.abs(left)) continue
    rounded[i] = roundToDigits((rounded[i] as number) + Math.sign(left) * step, digits)
    left -= move
  }
  return rounded
}
