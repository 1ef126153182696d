import { readCommitment } from '@lantu/appraisal/appraise'
import type { ActualFacts } from '@lantu/appraisal/measures/actual-facts'
import type { Surroundings } from '@lantu/appraisal/measures/measures'
import type { Series } from '@lantu/appraisal/measures/series'
import type { TargetShape } from '@lantu/appraisal/shapes/target-shape'
import type { ActualRow, IndicatorRow, LightRows, PlanOfLights, TargetRow } from './light-rows.ts'
import { mainTargets, targetFacts } from './main-targets.ts'

/** A commitment read from the register: its row, its indicator, and both in the terms of the arithmetic. */
export interface ReadCommitment {
  readonly row: TargetRow
  readonly indicator: IndicatorRow
  readonly shape: TargetShape
  readonly series: Series
  readonly around: Omit<Surroundings, 'forecast'>
  readonly actuals: ReadonlyMap<string, ActualRow>
}

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

export function groupBy<T>(rows: readonly T[], key: (row: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const row of rows) {
    const group = groups.get(key(row))
    if (group) group.push(row)
    else groups.set(key(row), [row])
  }
  return groups
}

/** The commitments of a plan, each with its values. */
export function readCommitments(rows: LightRows, plan: PlanOfLights): ReadCommitment[] {
  const indicators = new Map(rows.indicators.map(one => [one.id, one]))
  const actuals = groupBy(rows.actuals, row => row.indicator_id)
  const growth = () => outputGrowth(rows, plan)
  let output: ((time: number) => number | null) | undefined
  return mainTargets(rows.targets, plan, id => indicators.get(id)?.name ?? '').flatMap(row => {
    const indicator = indicators.get(row.indicator_id)
    if (!indicator) return []
    if (row.goal === 'pace') output ??= growth()
    return [commitmentOf(row, indicator, plan, actuals.get(row.indicator_id) ?? [], row.goal === 'pace' ? output : undefined)]
  })
}

export function commitmentOf(
  row: TargetRow,
  indicator: IndicatorRow,
  plan: { readonly period_from: number; readonly period_to: number },
  values: readonly ActualRow[],
  growth?: (time: number) => number | null,
): ReadCommitment {
  const own = values.filter(value => value.place === '')
  const around: Omit<Surroundings, 'forecast'> =
    row.goal === 'relative' ? { reference: averageOf(values) } : growth ? { reference: growth } : {}
  const { shape, series } = readCommitment({
    target: targetFacts(row),
    indicator: { name: indicator.name, direction: indicator.direction, accumulation: indicator.accumulation, unit: indicator.unit },
    plan: { from: plan.period_from, to: plan.period_to },
    actuals: own.map(actualFacts),
    around,
  })
  return { row, indicator, shape, series, around, actuals: new Map(own.map(value => [value.id, value])) }
}

/** The published average that 高于全省平均 is judged by: the upper level's value of the same year. */
function averageOf(values: readonly ActualRow[]): (time: number) => number | null {
  const byYear = new Map(
    values.filter(value => value.place !== '' && value.value?.length === 1).map(value => [value.period_to, Number(value.value?.[0])]),
  )
  return time => byYear.get(Math.ceil(time - 1e-9) - 1) ?? null
}

/** Mean annual growth of gross product since the plan began, as far as it is known by a time. */
function outputGrowth(rows: LightRows, plan: PlanOfLights): (time: number) => number | null {
  const output = rows.indicators.find(one => one.identity === 'GDP|money')
  if (!output) return () => null
  const values = rows.actuals.filter(row => row.indicator_id === output.id && row.place === '')
  const { series } = readCommitment({
    target: {
      measure: 'growth',
      basis: 'annual',
      goal: null,
      values: [0],
      unit: '%',
      comparator: 'eq',
      periodFrom: plan.period_from,
      periodTo: plan.period_to,
    },
    indicator: { name: output.name, direction: 'higher', accumulation: 'flow' },
    plan: { from: plan.period_from, to: plan.period_to },
    actuals: values.map(actualFacts),
  })
  return time => series.points.findLast(point => Math.abs(point.time - time) < 0.01)?.value ?? null
}
