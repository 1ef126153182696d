import type { IndicatorValue } from '@lantu/model/api/indicator'
import { codeOfDays } from '@lantu/model/wording/period'
import type { ValueRow } from './value-rows.ts'

/** A value as the interface tells it. */
export function presentValue(row: ValueRow): IndicatorValue {
  return {
    id: row.value_id,
    statementId: row.statement_id,
    status: row.status,
    measure: row.measure,
    ...(row.basis ? { basis: row.basis } : {}),
    value: row.value === null ? null : row.value.length === 1 ? (row.value[0] as string) : row.value,
    unit: row.unit,
    comparator: row.comparator,
    time: codeOfDays(row.period_from, row.period_to, row.starts_on, row.ends_on),
    place: row.place,
    planId: row.plan_id,
    planTitle: row.plan_title ?? '',
    documentId: row.document_id,
    documentTitle: row.document_title ?? '',
    at: row.at,
    quote: row.quote?.replace(/\s*\n\s*/g, '') ?? null,
    ...(row.page === null ? {} : { page: row.page }),
    ...(row.jurisdiction_id ? { jurisdictionId: row.jurisdiction_id } : {}),
    vintage: row.vintage,
    ...(row.numerator === null ? {} : { numerator: row.numerator }),
    ...(row.denominator === null ? {} : { denominator: row.denominator }),
    ...(row.missing_reason === null ? {} : { missing: row.missing_reason }),
    ...(row.entered_by === null ? {} : { enteredBy: row.entered_by }),
    ...(row.source_note ? { sourceNote: row.source_note } : {}),
    recordedAt: row.recorded_at.toISOString(),
    ...(row.amendment ? { amendment: row.amendment } : {}),
    ...(row.ended ? { ended: row.ended } : {}),
  }
}
