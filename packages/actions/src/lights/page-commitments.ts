import { REFERENCE_NAMES } from '@lantu/model/reference-places'
import { keepsPace } from './facts.ts'
import type { IndicatorRows, TargetOfPlan } from './indicator-rows.ts'
import type { PlanOfLights } from './light-rows.ts'
import { mainTargets } from './main-targets.ts'
import { outputGrowth } from './published-growth.ts'
import { asFalls, commitmentOf, type ReadCommitment } from './read-commitments.ts'

/** The commitments of one indicator's page: the whole's, and those that places have of their own. */

/** Falls that are written as negative growth of the twin stand beside the indicator's own values; the growth of gross product stays apart. */
export const withTwin = (rows: IndicatorRows): IndicatorRows => {
  const id = rows.indicator?.id ?? ''
  const twins = rows.indicator?.twins ?? []
  const falls = rows.actuals.filter(row => twins.includes(row.indicator_id))
  return {
    ...rows,
    actuals: [...rows.actuals.filter(row => row.indicator_id === id), ...asFalls(falls, id)],
    output: rows.actuals.filter(row => row.indicator_id !== id && !twins.includes(row.indicator_id)),
  }
}

/** Values of one place, as its own; those of the upper levels stay named. */
const ownValues = (rows: IndicatorRows, place: string) =>
  rows.actuals
    .filter(row => row.place === place || REFERENCE_NAMES.includes(row.place))
    .map(row => (row.place === place ? { ...row, place: '' } : row))

/** What the plan promises of the indicator, with its values and path; null where it promises nothing. */
export function wholeCommitment(rows: IndicatorRows, plan: PlanOfLights): ReadCommitment | null {
  const { indicator } = rows
  const values = ownValues(rows, plan.own)
  const [row] = mainTargets(
    rows.targets.filter(one => one.plan_id === plan.id),
    plan,
    { indicator: () => indicator ?? undefined, values: () => values, paths: rows.paths },
  )
  if (!row || !indicator) return null
  return commitmentOf(row, indicator, plan, values, {
    ...(keepsPace(row) ? { growth: outputGrowth(rows.output ?? [], plan) } : {}),
    stages: rows.targets.filter(target => target.plan_id === plan.id && target.goal === 'stage-list'),
    paths: rows,
  })
}

/** The target that a place has of its own: issued to it, or of its own plan of the same years. */
export function placeTarget(rows: IndicatorRows, plan: PlanOfLights, place: string): TargetOfPlan | undefined {
  const targets = rows.targets.filter(row => row.spot === place && row.plan_to === plan.period_to && row.plan_from === plan.period_from)
  const [main] = mainTargets(
    targets.map(row => ({ ...row, jurisdiction_id: null, place })),
    { ...plan, own: place },
    { indicator: () => rows.indicator ?? undefined, values: () => placeValues(rows, place), paths: rows.paths },
  )
  return targets.find(row => row.id === main?.id)
}

/** What a place has promised of the indicator itself; null where it has no target of its own. */
export function placeCommitment(rows: IndicatorRows, plan: PlanOfLights, place: string): ReadCommitment | null {
  const row = placeTarget(rows, plan, place)
  return row && rows.indicator ? commitmentOf(row, rows.indicator, plan, placeValues(rows, place), { paths: rows }) : null
}

export const placeValues = (rows: IndicatorRows, place: string) =>
  rows.actuals.filter(row => row.place === place).map(row => ({ ...row, place: '' }))
