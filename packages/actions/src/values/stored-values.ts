import type { ValueVersion } from '@lantu/model/api/values/values'
import { isReferencePlace, REFERENCE_PLACES } from '@lantu/model/reference-places'
import { codeOfDays } from '@lantu/model/wording/period'
import type { Tx } from '@lantu/register/open-register'

export interface StoredValue extends ValueVersion {
  readonly indicatorId: string
  readonly measure: string
  readonly basis: string | null
  readonly unit: string
  readonly code: string
}

/** A value as the database lists it: which cell it is of, and the version as it is shown. */
export interface ValueRow extends Pick<StoredValue, 'indicatorId' | 'measure' | 'basis' | 'unit'> {
  readonly from: number
  readonly to: number
  readonly starts: string | null
  readonly ends: string | null
  readonly version: ValueVersion
}

/**
 * Living values of the indicators of `ids (id)` at the place or body `$3`, or of the higher level named by `level`, that speak of the years
 * `$4` to `$5`, as one JSON list, the
 * version that counts first in each cell first. OFFSET 0 keeps each lookup a lookup, though the planner cannot know how few indicators
 * are asked for among millions of values.
 */
export const valuesJson = (
  ids: string,
  level: string,
): string => `(SELECT coalesce(json_agg(json_build_object('indicatorId', o.indicator_id, 'measure', o.measure, 'basis', o.basis, 'unit', o.unit,
    'from', o.period_from, 'to', o.period_to, 'starts', o.starts_on, 'ends', o.ends_on, 'version', json_build_object('id', o.id, 'vintage', o.vintage, 'value', o.value[1]::text,
      'missing', o.missing_reason, 'numerator', o.numerator::text, 'denominator', o.denominator::text, 'statementId', o.statement_id, 'documentId', s.document_id, 'at', s.start_at,
      'quote', s.quote, 'enteredBy', o.entered_by, 'sourceNote', o.source_note, 'recordedAt', to_char(o.recorded_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')))
    ORDER BY array_position(array['yearbook', 'verified', 'flash', 'preliminary', ''], o.vintage), (o.statement_id IS NOT NULL), o.recorded_at DESC, s.start_at DESC), '[]')
  FROM ${ids} ids CROSS JOIN LATERAL (
    SELECT o.* FROM observation o WHERE o.authority_id = $1 AND o.indicator_id = ids.id AND o.superseded_at IS NULL AND o.goal IS NULL AND (o.value IS NULL OR cardinality(o.value) = 1)
      AND o.period_to BETWEEN $4 AND $5
      AND CASE WHEN $3::uuid IS NULL THEN o.jurisdiction_id IS NULL AND o.place = coalesce(${level}::text, '')
        ELSE o.jurisdiction_id = $3 OR o.organization_id = $3 OR o.place = (SELECT j.name FROM jurisdiction j WHERE j.authority_id = $1 AND j.id = $3) END OFFSET 0) o
  LEFT JOIN statement s ON s.authority_id = $1 AND s.id = o.statement_id)`

/** Parameters `$3` to `$6` of the values of a place, a body or a higher level. */
export const placeAndLevel = (
  place: string | null | undefined,
  from: number,
  to: number,
): [string | null, number, number, string | null] => [
  isReferencePlace(place) ? null : (place ?? null),
  from,
  to,
  isReferencePlace(place) ? REFERENCE_PLACES[place].name : null,
]

export async function storedValues(tx: Tx, ids: readonly string[], place: string | null, from: number, to: number): Promise<StoredValue[]> {
  const [row] = await tx.query<{ found: ValueRow[] }>(`SELECT ${valuesJson('(SELECT unnest($2::uuid[]) AS id)', '$6')} AS found`, [
    tx.authorityId,
    ids,
    ...placeAndLevel(place, from, to),
  ])
  return (row?.found ?? []).map(({ from: first, to: last, starts, ends, version, ...of }) => ({
    ...version,
    ...of,
    code: codeOfDays(first, last, starts, ends),
  }))
}
