import { readCommitment } from '@lantu/appraisal/appraise'
import type { ActualFacts } from '@lantu/appraisal/measures/actual-facts'
import type { TargetFacts } from '@lantu/appraisal/shapes/shape-of'
import type { ActualRow, IndicatorRow, PlanOfLights, TargetRow } from './light-rows.ts'

/** Rows of the register in the terms of the arithmetic. */

const GOALS = {
  assigned: 'assigned',
  synchronous: 'pace',
  'above-average': 'relative',
  'keep-rank': 'rank',
  'zero-growth': 'zero',
  'stage-list': 'stages',
} as const

/** Whether a goal compares growth with the growth of the economy, or with that of a higher level. */
export const keepsPace = (row: Pick<TargetRow, 'goal' | 'goal_reference'>): boolean =>
  row.goal === 'synchronous' || (row.goal === 'above-average' && /经济|生产总值|GDP/.test(row.goal_reference ?? ''))

export const targetFacts = (row: TargetRow): TargetFacts => ({
  measure: row.measure,
  basis: row.basis,
  // 快于经济增长 is a pace to keep, not a mean to stand above
  goal: row.goal && (keepsPace(row) ? 'pace' : GOALS[row.goal]),
  values: row.value?.map(Number) ?? null,
  unit: row.unit,
  comparator: row.comparator,
  periodFrom: row.period_from,
  periodTo: row.period_to,
})

export const actualFacts = (row: ActualRow): ActualFacts => ({
  id: row.id,
  measure: row.measure,
  basis: row.basis,
  values: row.value?.map(Number) ?? null,
  unit: row.unit,
  periodFrom: row.period_from,
  periodTo: row.period_to,
  startsOn: row.starts_on,
  endsOn: row.ends_on,
  numerator: row.numerator === null ? null : Number(row.numerator),
  denominator: row.denominator === null ? null : Number(row.denominator),
  vintage: row.vintage,
  missing: row.missing_reason,
  recordedAt: row.recorded_at,
})

export type IndicatorWords = Pick<IndicatorRow, 'name' | 'direction' | 'accumulation' | 'unit'>

/** Whether a target can be followed: a value since its start, as registered or computed from others. `values` are those of its own place. */
export function isFollowed(
  row: TargetRow,
  { name, direction, accumulation, unit }: IndicatorWords,
  plan: Pick<PlanOfLights, 'period_from' | 'period_to'>,
  values: readonly ActualRow[],
): boolean {
  const { shape, series } = readCommitment({
    target: targetFacts(row),
    indicator: { name, direction, accumulation, unit },
    plan: { from: plan.period_from, to: plan.period_to },
    actuals: values.filter(value => value.place === '' && value.goal === null).map(actualFacts),
  })
  return series.points.some(point => point.time > shape.start + 0.001)
}
