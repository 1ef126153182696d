import { appraiseShape } from '@lantu/appraisal/appraise'
import type { PlacedLight } from '@lantu/model/api/lights'
import type { LightRules } from '@lantu/model/light'
import { NO_PATHS } from './commitment-path.ts'
import { timeName } from './days.ts'
import type { IndicatorRows } from './indicator-rows.ts'
import type { IndicatorRow, PlanOfLights } from './light-rows.ts'
import { placeTarget, placeValues } from './page-commitments.ts'
import { commitmentOf, type ReadCommitment } from './read-commitments.ts'

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
  const valued = new Set(rows.actuals.map(row => row.place))
  const targets = new Map(rows.places.map(place => [place.name, placeTarget(rows, plan, place.name)]))
  if (!rows.places.some(place => valued.has(place.name) || targets.get(place.name))) return []
  const share = SHARED.has(whole.shape.name) && (whole.shape.name === 'share' || whole.shape.unit === '%' || whole.shape.unit === '‰')
  return rows.places
    .map(place => {
      const mine = targets.get(place.name)
      const row = mine ?? (share ? whole.row : null)
      const frame = { code: place.code, place: place.name, placeEn: place.name_en, ownTarget: mine !== undefined }
      const own = placeValues(rows, place.name)
      // judged by the whole's target it goes by the whole's curve, not by its years
      const paths = mine ? rows : { ...NO_PATHS, paths: curveOf(rows, whole) }
      const one = commitmentOf(row ?? { ...whole.row, value: null, goal: 'assigned' }, indicator, plan, own, { paths })
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

/** The choice of the whole without its years. */
const curveOf = (rows: IndicatorRows, { row }: ReadCommitment) =>
  rows.paths.filter(one => one.plan_id === row.plan_id && one.jurisdiction_id === null).map(one => ({ ...one, years: [] }))

const order = (one: PlacedLight) => (one.actual === null ? 1e9 : (one.progress ?? one.gap ?? 0))
