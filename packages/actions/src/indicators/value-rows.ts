import type { IndicatorSummary, IndicatorValue } from '@lantu/model/api/indicator'
import type { Tx } from '@lantu/register/open-register'

/** A living value of an indicator, with the sentence behind it where there is one. */
export interface ValueRow {
  readonly id: string
  readonly name: string
  readonly own_unit: string
  readonly direction: IndicatorSummary['direction']
  readonly version: number
  readonly aliases: string[]
  readonly value_id: string
  readonly status: 'target' | 'actual'
  readonly statement_id: string | null
  readonly attribute: 'binding' | 'expected' | null
  readonly measure: IndicatorValue['measure']
  readonly basis: IndicatorValue['basis'] | null
  readonly value: string[] | null
  readonly unit: string
  readonly comparator: IndicatorValue['comparator']
  readonly period_from: number | null
  readonly period_to: number | null
  readonly starts_on: string | null
  readonly ends_on: string | null
  readonly place: string
  readonly jurisdiction_id: string | null
  readonly vintage: IndicatorValue['vintage']
  readonly numerator: string | null
  readonly denominator: string | null
  readonly missing_reason: string | null
  readonly entered_by: string | null
  readonly source_note: string
  readonly recorded_at: Date
  readonly amendment: IndicatorValue['amendment'] | null
  readonly ended: IndicatorValue['ended'] | null
  readonly plan_id: string | null
  readonly plan_title: string | null
  readonly plan_kind: string | null
  readonly plan_from: number
  readonly plan_to: number
  readonly document_id: string | null
  readonly document_title: string | null
  readonly at: number | null
  readonly quote: string | null
  readonly page: number | null
}

const COMMON = `v.id, v.indicator_id, v.statement_id, v.attribute, v.measure, v.basis, v.value, v.unit, v.comparator, v.period_from, v.period_to, v.starts_on, v.ends_on,
    v.place, v.jurisdiction_id, v.plan_id, v.entered_by, v.source_note, v.recorded_at`
/** A target that an amendment ended stays beside the one that replaced it. */
const VALUES = `
  SELECT 'target' AS status, ${COMMON}, '' AS vintage, NULL::numeric AS numerator, NULL::numeric AS denominator, NULL AS missing_reason, v.amendment_id, v.ended_by
  FROM target v WHERE v.authority_id = $1 AND (v.superseded_at IS NULL OR v.ended_by IS NOT NULL) AND v.goal IS NULL
  UNION ALL
  SELECT 'actual', ${COMMON}, v.vintage, v.numerator, v.denominator, v.missing_reason, NULL, NULL
  FROM observation v WHERE v.authority_id = $1 AND v.superseded_at IS NULL AND v.goal IS NULL`
const AMENDMENT = (column: string) => `(SELECT jsonb_build_object('id', a.id, 'title', a.title, 'effectiveOn', a.effective_on)
  FROM amendment a WHERE a.authority_id = $1 AND a.id = v.${column})`

/**
 * All living values of indicators, with the sentence behind each where there is one: one query. For a list, only values of the
 * whole authority: those of places would be many and are not shown there.
 */
export async function valuesOf(tx: Tx, ids: readonly string[], places: boolean): Promise<ValueRow[]> {
  return tx.query<ValueRow>(
    `SELECT i.id, i.name, i.unit AS own_unit, i.direction, i.version,
       array(SELECT a.alias FROM indicator_alias a WHERE a.authority_id = i.authority_id AND a.indicator_id = i.id ORDER BY a.alias) AS aliases,
       v.id AS value_id, v.status, v.statement_id, v.attribute, v.measure, v.basis, v.value::text[] AS value, v.unit, v.comparator, v.period_from, v.period_to,
       v.starts_on, v.ends_on, coalesce(j.name, v.place) AS place, v.jurisdiction_id, v.vintage, v.numerator::text, v.denominator::text, v.missing_reason,
       v.entered_by, v.source_note, v.recorded_at, ${AMENDMENT('amendment_id')} AS amendment, ${AMENDMENT('ended_by')} AS ended,
       v.plan_id, p.title AS plan_title, p.kind AS plan_kind, p.period_from AS plan_from, p.period_to AS plan_to, s.document_id, d.title AS document_title, s.start_at AS at, s.quote,
       (SELECT b.page FROM block b WHERE b.authority_id = s.authority_id AND b.document_id = s.document_id AND b.start_at <= s.start_at
         ORDER BY b.start_at DESC, b.ordinal DESC LIMIT 1) AS page
     FROM (${VALUES}) v
     JOIN indicator i ON i.authority_id = $1 AND i.id = v.indicator_id
     LEFT JOIN plan p ON p.authority_id = $1 AND p.id = v.plan_id
     LEFT JOIN jurisdiction j ON j.authority_id = $1 AND j.id = v.jurisdiction_id
     LEFT JOIN statement s ON s.authority_id = $1 AND s.id = v.statement_id
     LEFT JOIN document d ON d.authority_id = $1 AND d.id = s.document_id
     WHERE v.indicator_id = ANY($2) AND ($3 OR v.jurisdiction_id IS NULL)
     ORDER BY i.name, i.id, v.period_to NULLS LAST, v.ends_on NULLS LAST, array_position(array['', 'preliminary', 'flash', 'verified', 'yearbook'], v.vintage),
       s.start_at NULLS LAST, v.recorded_at`,
    [tx.authorityId, ids, places],
  )
}
