import type { ValueVersion } from '@lantu/model/api/values'
import { codeOfDays } from '@lantu/model/period'
import type { Tx } from '@lantu/register/open-register'

export interface StoredValue extends ValueVersion {
  readonly indicatorId: string
  readonly measure: string
  readonly basis: string | null
  readonly unit: string
  readonly code: string
}

interface ValueRow extends Omit<StoredValue, 'recordedAt' | 'code'> {
  readonly recorded_at: Date
  readonly from: number
  readonly to: number
  readonly starts: string | null
  readonly ends: string | null
}

/** Living values of the indicators at the place that speak of the years, the version that counts first in each cell first. */
export async function storedValues(tx: Tx, ids: readonly string[], place: string | null, from: number, to: number): Promise<StoredValue[]> {
  const rows = await tx.query<ValueRow>(
    `SELECT o.id, o.indicator_id AS "indicatorId", o.measure, o.basis, o.unit, o.vintage, o.value[1]::text AS value, o.missing_reason AS missing,
       o.numerator::text, o.denominator::text, o.statement_id AS "statementId", s.document_id AS "documentId", s.start_at AS at, s.quote,
       o.entered_by AS "enteredBy", o.source_note AS "sourceNote", o.recorded_at, o.period_from AS "from", o.period_to AS "to", o.starts_on AS starts, o.ends_on AS ends
     FROM observation o LEFT JOIN statement s ON s.authority_id = $1 AND s.id = o.statement_id
     WHERE o.authority_id = $1 AND o.indicator_id = ANY($2) AND o.superseded_at IS NULL AND o.goal IS NULL AND (o.value IS NULL OR cardinality(o.value) = 1)
       AND o.period_to BETWEEN $4 AND $5
       AND CASE WHEN $3::uuid IS NULL THEN o.jurisdiction_id IS NULL AND o.place = ''
         ELSE o.jurisdiction_id = $3 OR o.place = (SELECT j.name FROM jurisdiction j WHERE j.authority_id = $1 AND j.id = $3) END
     ORDER BY array_position(array['yearbook', 'verified', 'flash', 'preliminary', ''], o.vintage), (o.statement_id IS NOT NULL), o.recorded_at DESC, s.start_at DESC`,
    [tx.authorityId, ids, place, from, to],
  )
  return rows.map(({ recorded_at, from: a, to: b, starts, ends, ...row }) => ({
    ...row,
    recordedAt: recorded_at.toISOString(),
    code: codeOfDays(a, b, starts, ends),
  }))
}
