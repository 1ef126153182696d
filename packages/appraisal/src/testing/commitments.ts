import { appraise, type Commitment } from '../appraise.ts'
import { DEFAULT_PRESET } from '../lights/presets.ts'
import type { ActualFacts } from '../measures/actual-facts.ts'
import type { IndicatorFacts, TargetFacts } from '../shapes/shape-of.ts'
import { endOfDay } from '../time/dated-value.ts'

let ids = 0
/** A value of a year, or of what `more` says. */
export const actual = (more: Partial<ActualFacts> & { year?: number; value?: number }): ActualFacts => ({
  id: `a${ids++}`,
  measure: 'level',
  basis: null,
  values: more.value === undefined ? null : [more.value],
  unit: '%',
  periodFrom: more.year ?? null,
  periodTo: more.year ?? null,
  startsOn: null,
  endsOn: null,
  numerator: null,
  denominator: null,
  vintage: '',
  missing: null,
  recordedAt: '2024-01-01',
  ...more,
})
/** A commitment of the plan for 2021–2025 with its values. */
export const commit = (
  target: Partial<TargetFacts>,
  indicator: Partial<IndicatorFacts> & { name: string },
  actuals: ActualFacts[],
  more: Partial<Commitment> = {},
): Commitment => ({
  target: {
    measure: 'level',
    basis: null,
    goal: null,
    values: null,
    unit: '%',
    comparator: 'eq',
    periodFrom: 2025,
    periodTo: 2025,
    ...target,
  },
  indicator: { direction: null, accumulation: null, ...indicator },
  plan: { from: 2021, to: 2025 },
  actuals,
  ...more,
})
/** The day of the sample city. */
export const now = endOfDay('2024-06-30')
export const judge = (one: Commitment, time = now) => appraise(one, DEFAULT_PRESET.rules, time)
export const period = { periodFrom: 2021, periodTo: 2025 }
