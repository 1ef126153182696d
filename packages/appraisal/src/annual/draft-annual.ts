/** What is known of an indicator when next year's plan is drawn up. Values in one unit; years are calendar years. */
export interface AnnualInput {
  readonly measure: 'level' | 'growth' | 'change' | 'multiple'
  readonly basis: 'annual' | 'total' | null
  readonly comparator: 'eq' | 'ge' | 'gt' | 'le' | 'lt' | 'approx'
  /** The plan's commitment for its end year, or over its years. */
  readonly target: { readonly year: number; readonly value: number }
  /** The value that the plan starts from, at the end of the year before it. */
  readonly base: { readonly year: number; readonly value: number } | null
  /** Levels at year ends; or rates of single years; or, for `total`, what was reached since the plan's start. Ascending. */
  readonly actuals: readonly { readonly year: number; readonly value: number }[]
  readonly planFrom: number
  /** The year that the annual plan is for. */
  readonly year: number
}

export type AnnualRule = 'floor' | 'constant-growth' | 'even-steps' | 'average-rate' | 'rest-evenly' | 'no-base'

export interface AnnualDraft {
  /** What the year should bring so that the plan is still met: the rest is spread over the years that are left (滚动落实). */
  readonly value: number | null
  /** What the plan's own path from its base asks of the year. */
  readonly planned: number | null
  readonly rule: AnnualRule
}

/**
 * The annual target that an outline's target gives, rolled forward from the last known year. A floor or ceiling that is held stays
 * as it is. Levels go on by constant growth where both ends are positive (Open SDG's required growth), else by even steps. An
 * average rate of the plan: (1+g)^n over what the years so far brought, by the years left. A total: what is left, as equal
 * rates, since reductions compound: 1 − ((1−T)/(1−A))^(1/m).
 */
export function draftAnnual(input: AnnualInput): AnnualDraft {
  const { target, base, year, planFrom } = input
  const last = input.actuals.filter(one => one.year < year).at(-1)
  const left = target.year - (last && last.year >= planFrom ? last.year : planFrom - 1)
  const ahead = year - (last && last.year >= planFrom ? last.year : planFrom - 1)
  if (year > target.year || left <= 0) return { value: null, planned: null, rule: 'no-base' }
  if (input.measure !== 'level') return input.basis === 'total' ? rest(input, last, left, ahead) : rate(input, left)
  const from = last ?? base
  if (!from) return { value: null, planned: null, rule: 'no-base' }
  if (isBound(input) && holds(input, from.value)) return { value: target.value, planned: target.value, rule: 'floor' }
  const growing = from.value > 0 && target.value > 0
  const between = (a: { year: number; value: number }) =>
    growing && a.value > 0
      ? a.value * (target.value / a.value) ** ((year - a.year) / (target.year - a.year))
      : a.value + ((target.value - a.value) * (year - a.year)) / (target.year - a.year)
  return { value: between(from), planned: base ? between(base) : null, rule: growing ? 'constant-growth' : 'even-steps' }
}

const isBound = ({ comparator }: AnnualInput) => comparator !== 'eq' && comparator !== 'approx'
const holds = ({ comparator, target }: AnnualInput, value: number) =>
  comparator === 'ge' || comparator === 'gt' ? value >= target.value : value <= target.value

function rate({ target, actuals, planFrom, year }: AnnualInput, left: number): AnnualDraft {
  const years = target.year - planFrom + 1
  const wanted = (1 + target.value / 100) ** years
  const reached = actuals
    .filter(one => one.year >= planFrom && one.year < year)
    .reduce((product, one) => product * (1 + one.value / 100), 1)
  const value = wanted > 0 && reached > 0 ? ((wanted / reached) ** (1 / left) - 1) * 100 : null
  return { value, planned: target.value, rule: 'average-rate' }
}

/** Totals run from the plan's start; the draft is the total to be reached at the end of the year. */
function rest(
  { target, planFrom, year }: AnnualInput,
  last: AnnualInput['actuals'][number] | undefined,
  left: number,
  ahead: number,
): AnnualDraft {
  const years = target.year - planFrom + 1
  const done = last && last.year >= planFrom ? last.value : 0
  const path = (from: number, share: number) => 100 * (1 - (1 - from / 100) * ((1 - target.value / 100) / (1 - from / 100)) ** share)
  const possible = target.value < 100 && done < 100
  return {
    value: possible ? path(done, ahead / left) : done + ((target.value - done) * ahead) / left,
    planned: possible ? path(0, (year - planFrom + 1) / years) : (target.value * (year - planFrom + 1)) / years,
    rule: 'rest-evenly',
  }
}
