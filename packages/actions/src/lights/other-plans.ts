import { appraiseShape } from '@lantu/appraisal/appraise'
import { pathValue } from '@lantu/appraisal/paths/path-of-shape'
import type { OtherPlan } from '@lantu/model/api/lights/appraisal'
import type { LightRules } from '@lantu/model/light'
import { endOfDay, timeName } from './days.ts'
import type { IndicatorRows, TargetOfPlan } from './indicator-rows.ts'
import type { IndicatorRow, PlanOfLights } from './light-rows.ts'
import { mainTargets } from './main-targets.ts'
import { placeValues } from './page-commitments.ts'
import { originOf } from './present-light.ts'
import { commitmentOf, groupBy, inForce } from './read-commitments.ts'

/**
 * The same indicator in other plans of the place. An outline mostly prints its predecessor's targets beside its own: where the
 * predecessor itself is not here, those stand for it.
 */
export function otherPlans(
  rows: IndicatorRows,
  indicator: IndicatorRow,
  plan: PlanOfLights | null,
  rules: LightRules,
  day: string,
): OtherPlan[] {
  const place = plan?.own ?? ''
  const targets = rows.targets.filter(row => row.spot === place)
  const found = [...groupBy(targets, row => row.plan_id)].flatMap(([id, group]) =>
    id === plan?.id ? [] : present(group, indicator, rows, rules, day, plan, place),
  )
  if (!plan || found.some(one => one.before)) return found.toSorted(byPeriod)
  const years = plan.period_to - plan.period_from + 1
  const printed = targets
    .filter(row => row.plan_id === plan.id && row.period_to === plan.period_from - 1)
    .map(row => ({ ...row, plan_from: plan.period_from - years, plan_to: plan.period_from - 1 }))
  return [...present(printed, indicator, rows, rules, day, plan, place), ...found].toSorted(byPeriod)
}

const byPeriod = (a: OtherPlan, b: OtherPlan) =>
  Number(b.before) - Number(a.before) || b.periodTo - a.periodTo || a.periodFrom - b.periodFrom

function present(
  group: readonly TargetOfPlan[],
  indicator: IndicatorRow,
  rows: IndicatorRows,
  rules: LightRules,
  day: string,
  plan: PlanOfLights | null,
  place: string,
): OtherPlan[] {
  const first = group[0]
  if (!first) return []
  const other = {
    id: first.plan_id,
    title: first.plan_title,
    kind: first.plan_kind,
    period_from: first.plan_from,
    period_to: first.plan_to,
    own: place,
  }
  const values = placeValues(rows, place)
  const [row] = mainTargets(group, other, { indicator: () => indicator, values: () => values, paths: rows.paths })
  if (!row) return []
  const { shape, series, around } = inForce(commitmentOf(row, indicator, other, values, { paths: rows }), day)
  const until = Math.min(endOfDay(day), shape.end)
  const { light, measures } = appraiseShape(shape, series, rules, until, around)
  const ends = Array.from({ length: Math.round(shape.end - shape.start) + 1 }, (_, i) => shape.start + i)
  return [
    {
      planId: other.id,
      planTitle: other.title,
      kind: other.kind,
      periodFrom: other.period_from,
      periodTo: other.period_to,
      before: plan !== null && other.period_to === plan.period_from - 1 && (other.kind === plan.kind || other.id === plan.id),
      shape: shape.name,
      light,
      target: shape.target ?? shape.low ?? shape.high,
      base: shape.base,
      unit: shape.unit,
      actual: measures.actual?.value ?? null,
      actualTime: measures.actual ? timeName(measures.actual.time) : '',
      path: ends.flatMap(at => {
        const value = pathValue(shape, at, around.choice)
        return 'value' in value ? [{ at, value: value.value }] : []
      }),
      points: series.points
        .filter(point => point.time > shape.start - 0.01 && point.time <= shape.end && !point.wholeYear)
        .map(point => ({ at: point.time, value: point.value })),
      origin: originOf(row),
    },
  ]
}
