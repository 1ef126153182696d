import { appraiseShape } from '@lantu/appraisal/appraise'
import type { PlacedLight } from '@lantu/model/api/lights'
import type { LightRules } from '@lantu/model/light'
import { timeName } from './days.ts'
import type { IndicatorRows, TargetOfPlan } from './indicator-rows.ts'
import type { IndicatorRow, PlanOfLights } from './light-rows.ts'
import { mainTargets } from './main-targets.ts'
import { commitmentOf, groupBy, type ReadCommitment } from './read-commitments.ts'

/** Targets that hold for each part as for the whole, where the part has none of its own: rates and bounds, never amounts. */
const SHARED = new Set(['share', 'annual-growth', 'total-growth', 'reduction', 'floor', 'ceiling', 'interval', 'index'])

/** The lights of the authority's places, each on its own path; the slowest first, those without a value last. */
export function placedLights(
  rows: IndicatorRows,
  indicator: IndicatorRow,
  plan: PlanOfLights,
  whole: ReadCommitment,
  rules: LightRules,
  time: number,
): PlacedLight[] {
  const values = groupBy(rows.actuals, row => row.place)
  const targets = groupBy(
    rows.targets.filter(row => row.plan_to === plan.period_to && row.plan_from === plan.period_from),
    row => row.spot,
  )
  const known = rows.places.filter(place => values.has(place.name) || targets.has(place.name))
  if (!known.length) return []
  const share = SHARED.has(whole.shape.name) && (whole.shape.name === 'share' || whole.shape.unit === '%' || whole.shape.unit === '‰')
  return rows.places
    .map(place => {
      const mine = mainOf(targets.get(place.name) ?? [], plan, place.name, indicator)
      const row = mine ?? (share ? whole.row : null)
      const frame = { code: place.code, place: place.name, placeEn: place.name_en, ownTarget: mine !== undefined }
      const own = (values.get(place.name) ?? []).map(value => ({ ...value, place: '' }))
      const one = commitmentOf(row ?? { ...whole.row, value: null, goal: 'assigned' }, indicator, plan, own)
      const { light, measures, shape, reason } = appraiseShape(one.shape, one.series, rules, time, one.around)
      return {
        ...frame,
        light,
        actual: measures.actual?.value ?? null,
        time: measures.actual ? timeName(measures.actual.time) : '',
        due: measures.due ?? measures.dueNow,
        target: shape.target ?? shape.low ?? shape.high,
        progress: measures.progress,
        schedule: measures.schedule,
        gap: measures.gap,
        reason: reason && { ...reason },
      }
    })
    .toSorted((a, b) => order(a) - order(b))
}

const order = (one: PlacedLight) => (one.actual === null ? 1e9 : (one.progress ?? one.gap ?? 0))

const mainOf = (targets: readonly TargetOfPlan[], plan: PlanOfLights, place: string, indicator: IndicatorRow): TargetOfPlan | undefined =>
  mainTargets(
    targets.map(row => ({ ...row, jurisdiction_id: null, place })),
    { ...plan, own: place },
    () => indicator,
  )[0] as TargetOfPlan | undefined
