import type { Appraisal } from '@lantu/appraisal/appraise'
import { sayRule } from '@lantu/appraisal/lights/say-rule'
import type { SeriesPoint } from '@lantu/appraisal/measures/series-point'
import type { Commitment, CurrentValue, IndicatorLight, Origin } from '@lantu/model/api/lights/lights'
import type { LightRules } from '@lantu/model/light'
import { dayEndingAt, timeName } from './days.ts'
import type { ActualRow, TargetRow } from './light-rows.ts'
import type { ReadCommitment } from './read-commitments.ts'

const UNJUDGED = { zh: '没有规则可用', en: 'no rule applies' }

export const originOf = (row: Pick<ActualRow, 'document_id' | 'document_title' | 'at' | 'quote' | 'page'> & { note?: string }): Origin => ({
  documentId: row.document_id,
  documentTitle: row.document_title ?? '',
  at: row.at ?? 0,
  quote: (row.quote ?? '').replace(/\s*\n\s*/g, ''),
  ...(row.page === null ? {} : { page: row.page }),
  note: row.note ?? '',
})

export const yearsOf = (row: { readonly period_from: number | null; readonly period_to: number | null }): string =>
  row.period_to === null
    ? ''
    : row.period_from === row.period_to || row.period_from === null
      ? String(row.period_to)
      : `${row.period_from}-${row.period_to}`

export const printed = (value: readonly string[] | null): string | string[] | null =>
  value === null ? null : value.length === 1 ? (value[0] as string) : [...value]

const presentCommitment = (row: TargetRow): Commitment => ({
  targetId: row.id,
  value: printed(row.value),
  unit: row.unit,
  comparator: row.comparator,
  measure: row.measure,
  basis: row.basis,
  goal: row.goal,
  time: yearsOf(row),
  origin: originOf(row),
})

function presentPoint(point: SeriesPoint, actuals: ReadonlyMap<string, ActualRow>): CurrentValue {
  const row = actuals.get(point.sources[0] ?? '')
  return {
    value: point.value,
    ...(point.parts ? { parts: [...point.parts] } : {}),
    day: dayEndingAt(point.time),
    time: timeName(point.time),
    vintage: point.vintage,
    how: point.how,
    revised: [...point.revised],
    gaps: [...(point.gaps ?? [])],
    ...(point.wholeYear ? { wholeYear: point.wholeYear } : {}),
    sources: point.sources.length,
    origin: row ? originOf(row) : null,
  }
}

/** A commitment with its light, as the interface says it. */
export function presentLight(one: ReadCommitment, appraisal: Appraisal, rules: LightRules, group: string): IndicatorLight {
  const { shape, measures, forecast } = appraisal
  const rule = rules[appraisal.rule]
  return {
    indicatorId: one.indicator.id,
    name: one.indicator.name,
    unit: shape.unit,
    gapUnit: shape.gapUnit,
    attribute: one.row.attribute,
    group,
    shape: shape.name,
    direction: shape.direction,
    light: appraisal.light,
    ...(appraisal.word ? { word: appraisal.word } : {}),
    rule: appraisal.rule,
    ruleSays: rule ? sayRule(rule) : UNJUDGED,
    commitment: presentCommitment(one.row),
    base: shape.base,
    target: shape.target,
    low: shape.low,
    high: shape.high,
    actual: measures.actual ? presentPoint(measures.actual, one.actuals) : null,
    due: measures.due,
    dueNow: measures.dueNow,
    gap: measures.gap,
    progress: measures.progress,
    schedule: measures.schedule,
    elapsed: measures.elapsed,
    completion: measures.quantities.completion,
    forecast: forecast && {
      value: forecast.value,
      low: forecast.low,
      high: forecast.high,
      method: forecast.method,
      day: dayEndingAt(forecast.time),
    },
    reason: appraisal.reason && { ...appraisal.reason },
    path: one.path,
    placed: one.indicator.placed,
  }
}
