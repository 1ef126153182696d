import { appraiseShape } from '@lantu/appraisal/appraise'
import { partsMakeOf } from '@lantu/appraisal/breakdown/propose-sheet'
import { measure } from '@lantu/appraisal/measures/measures'
import type { PlacedLight } from '@lantu/model/api/lights/appraisal'
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
  const read = rows.places.map(place => {
    const mine = targets.get(place.name)
    const row = mine ?? (share ? whole.row : null)
    const frame = { code: place.code, place: place.name, placeEn: place.name_en, ownTarget: mine !== undefined }
    const own = placeValues(rows, place.name)
    // judged by the whole's target it goes by the whole's curve, not by its years
    const paths = mine ? rows : { ...NO_PATHS, paths: curveOf(rows, whole) }
    const one = commitmentOf(row ?? { ...whole.row, value: null, goal: 'assigned' }, indicator, plan, own, { paths })
    return { frame, one }
  })
  const means = peerMeans(
    read.map(({ one }) => one),
    indicator,
    time,
  )
  return read
    .map(({ frame, one }) => {
      const point = measure(one.shape, one.series, time, one.around).actual
      const peersMean = point ? (means.get(atKey(point.time)) ?? null) : null
      const { light, measures, shape, reason } = appraiseShape(one.shape, one.series, rules, time, { ...one.around, peersMean })
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
        peersMean,
      }
    })
    .toSorted((a, b) => order(a) - order(b))
}

const atKey = (time: number) => Math.round(time * 1000)

/**
 * The mean that places are compared with (全市平均), at each time that two of them have a value for: the plain mean of their own values.
 * Only of what does not add up, since an amount above the mean says how large a place is, not how well it does.
 */
function peerMeans(all: readonly ReadCommitment[], indicator: IndicatorRow, time: number): Map<number, number> {
  const [first] = all
  if (!first || partsMakeOf(first.shape, indicator.name, indicator.accumulation) === 'sum') return new Map()
  const byTime = new Map<number, number[]>()
  for (const { shape, series, around } of all) {
    const { actual } = measure(shape, series, time, around)
    if (!actual || actual.parts || actual.wholeYear) continue
    byTime.set(atKey(actual.time), [...(byTime.get(atKey(actual.time)) ?? []), actual.value])
  }
  return new Map(
    [...byTime]
      .filter(([, values]) => values.length > 1)
      .map(([at, values]) => [at, values.reduce((sum, value) => sum + value, 0) / values.length]),
  )
}

/** The choice of the whole without its years. */
const curveOf = (rows: IndicatorRows, { row }: ReadCommitment) =>
  rows.paths.filter(one => one.plan_id === row.plan_id && one.jurisdiction_id === null).map(one => ({ ...one, years: [] }))

const order = (one: PlacedLight) => (one.actual === null ? 1e9 : (one.progress ?? one.gap ?? 0))
