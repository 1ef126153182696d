import { readCommitment } from '@lantu/appraisal/appraise'
import { referenceOf } from '@lantu/model/reference-places'
import { convert } from '@lantu/model/units'
import { actualFacts, keepsPace } from './facts.ts'
import type { ActualRow, IndicatorRow, PlanOfLights, TargetRow } from './light-rows.ts'

export type PlanYears = Pick<PlanOfLights, 'period_from' | 'period_to'>

/** What a goal without a number is compared with, at a time. */
type Reference = (time: number) => number | null

/**
 * What 同步 and 高于平均 are judged by: growth of the economy, or the values that the level named by the goal's own words publishes
 * (全省, 全国), of the same indicator: its growth where a pace is kept, its value of the same year where a mean is passed.
 */
export function referenceFor(
  row: TargetRow,
  indicator: Omit<IndicatorRow, 'placed' | 'twins'>,
  plan: PlanYears,
  values: readonly ActualRow[],
  growth: Reference | undefined,
): { readonly reference?: Reference } {
  if (row.goal !== 'above-average' && row.goal !== 'synchronous') return {}
  const level = referenceOf(row.goal_reference)
  const published = values.filter(value => value.place !== '' && (level === null || value.place === level))
  if (!keepsPace(row)) return { reference: averageOf(published, values, indicator.unit) }
  if (level === null) return growth ? { reference: growth } : {}
  return {
    reference: meanGrowth(
      published.map(value => ({ ...value, place: '' })),
      plan,
      indicator.name,
    ),
  }
}

/** The upper level's value of the same year, as a level where the authority's own are levels, else as a rate of growth. */
function averageOf(published: readonly ActualRow[], values: readonly ActualRow[], unit: string): Reference {
  const levels = values.some(value => value.place === '' && value.measure === 'level' && value.value !== null)
  const byYear = new Map<number | null, number>()
  for (const value of published) {
    const one = value.value?.length === 1 ? Number(value.value[0]) : null
    const number = one === null ? null : levels && unit ? convert(one, value.unit, unit) : one
    if (number !== null && (value.measure === 'level') === levels && value.ends_on === null) byYear.set(value.period_to, number)
  }
  return time => byYear.get(Math.ceil(time - 1e-9) - 1) ?? null
}

/** Mean annual growth of gross product since the plan began, as far as it is known by a time. */
export const outputGrowth = (values: readonly ActualRow[], plan: PlanYears): Reference => meanGrowth(values, plan, '地区生产总值')

/** Mean annual growth of an indicator since the plan began, from its own values. */
function meanGrowth(values: readonly ActualRow[], plan: PlanYears, name: string): Reference {
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
    indicator: { name, direction: 'higher', accumulation: 'flow' },
    plan: { from: plan.period_from, to: plan.period_to },
    actuals: values.filter(row => row.place === '' && row.goal === null).map(actualFacts),
  })
  return time => series.points.findLast(point => Math.abs(point.time - time) < 0.01)?.value ?? null
}
