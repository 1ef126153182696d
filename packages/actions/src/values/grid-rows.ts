import type { ValueGrid, ValueGridQuery, ValueSeries } from '@lantu/model/api/values/values'
import { Measure } from '@lantu/model/statement'
import type { Tx } from '@lantu/register/open-register'
import { placeAndLevel, type ValueRow, valuesJson } from './stored-values.ts'

const MOST_ROWS = 300

/** What the grid of values reads, in one statement. */
export interface GridRows {
  readonly series: readonly ValueSeries[]
  readonly values: readonly ValueRow[]
  readonly places: ValueGrid['places']
  readonly bodies: ValueGrid['bodies']
  /** Rows that the filter leaves out, or that are beyond the most that are shown. */
  readonly hidden: number
}

const MEASURES = Measure.anyOf.map(measure => `('${measure.const}')`).join(', ')
const OF_SERIES =
  'o.authority_id = $1 AND o.indicator_id = a.id AND o.statement_id IS NULL AND o.superseded_at IS NULL AND o.measure = x.measure'

const OF_BODY = 'EXISTS (SELECT 1 FROM organization b WHERE b.authority_id = $1 AND b.id = $3)'

/**
 * The rows: indicators as targets state them and as values were entered; with `$9` also as sentences give them. Those of the plan
 * that has an attribute for them come first, in the order of its text. Which series an indicator has entered values of is looked up
 * series by series: reading its values would read thousands for a row, and the planner would read them all.
 * (ORDER BY basis makes it take the index of series for that look, too.)
 *
 * Parameters: authority, plan or null, place or body or null, first year, last year, name of a higher level or null, indicator or null, words or null, also what only
 * sentences give, most rows.
 */
export const GRID_SQL = `WITH ids AS MATERIALIZED (
    SELECT $7::uuid AS id WHERE $7::uuid IS NOT NULL
    -- of a body: those that it has quotas of; otherwise with a plan: the indicators that it has targets for, and those that no plan has
    UNION SELECT t.indicator_id FROM target t WHERE $7::uuid IS NULL AND NOT $9 AND t.authority_id = $1 AND t.plan_id = $2 AND t.superseded_at IS NULL
      AND (t.organization_id = $3 OR NOT ${OF_BODY})
    UNION SELECT i.id FROM indicator i WHERE $7::uuid IS NULL AND NOT $9 AND $2::uuid IS NOT NULL AND NOT ${OF_BODY} AND i.authority_id = $1
      AND NOT EXISTS (SELECT 1 FROM target t WHERE t.authority_id = $1 AND t.indicator_id = i.id AND t.superseded_at IS NULL)
    UNION SELECT i.id FROM indicator i WHERE $7::uuid IS NULL AND ($9 OR $2::uuid IS NULL) AND i.authority_id = $1
  ), asked AS MATERIALIZED (
    SELECT i.id, i.name, i.unit FROM ids JOIN indicator i ON i.authority_id = $1 AND i.id = ids.id
    WHERE $8::text IS NULL OR strpos(lower(i.name), lower($8)) > 0
      OR EXISTS (SELECT 1 FROM indicator_alias a WHERE a.authority_id = $1 AND a.indicator_id = i.id AND strpos(lower(a.alias), lower($8)) > 0)
  ), entered AS (
    SELECT a.id AS indicator_id, x.measure, o.basis, o.unit FROM asked a
    CROSS JOIN LATERAL (SELECT 1 FROM observation o WHERE o.authority_id = $1 AND o.indicator_id = a.id AND o.statement_id IS NULL AND o.superseded_at IS NULL LIMIT 1) any_value
    CROSS JOIN (VALUES ${MEASURES}) AS x (measure) CROSS JOIN LATERAL (
      (SELECT o.basis, o.unit FROM observation o WHERE ${OF_SERIES} AND o.basis IS NULL ORDER BY o.basis LIMIT 1)
      UNION ALL (SELECT o.basis, o.unit FROM observation o WHERE ${OF_SERIES} AND o.basis = 'annual' LIMIT 1)
      UNION ALL (SELECT o.basis, o.unit FROM observation o WHERE ${OF_SERIES} AND o.basis = 'total' LIMIT 1)) o
  ), spoken AS (
    SELECT a.id AS indicator_id, t.measure, t.basis, t.unit, t.attribute, t.plan_id = $2 AS of_plan, s.start_at, 1 AS rank
    FROM asked a CROSS JOIN LATERAL (SELECT * FROM target t WHERE t.authority_id = $1 AND t.indicator_id = a.id AND t.superseded_at IS NULL AND t.goal IS NULL AND cardinality(t.value) = 1
      OFFSET 0) t LEFT JOIN statement s ON s.authority_id = $1 AND s.id = t.statement_id
    UNION ALL SELECT e.indicator_id, e.measure, e.basis, e.unit, NULL, false, NULL, 0 FROM entered e
    UNION ALL SELECT a.id, o.measure, o.basis, o.unit, NULL, false, NULL, 2 FROM asked a CROSS JOIN LATERAL (
      SELECT o.measure, o.basis, o.unit FROM observation o WHERE $9 AND o.authority_id = $1 AND o.indicator_id = a.id AND o.superseded_at IS NULL AND o.goal IS NULL AND o.statement_id IS NOT NULL
        AND cardinality(o.value) = 1 OFFSET 0) o
    UNION ALL SELECT f.indicator_id, 'level', NULL, f.unit, NULL, false, NULL, 0 FROM indicator_formula f
      WHERE f.authority_id = $1 AND f.superseded_at IS NULL AND f.indicator_id IN (SELECT id FROM asked)
  ), rows AS (
    SELECT indicator_id, measure, basis, (array_agg(unit ORDER BY rank, of_plan DESC NULLS LAST))[1] AS unit,
      min(attribute) FILTER (WHERE of_plan OR $2::uuid IS NULL) AS attribute, bool_or(of_plan) AS of_plan, min(start_at) FILTER (WHERE of_plan) AS start_at, min(rank) AS rank
    FROM spoken GROUP BY indicator_id, measure, basis
  ), listed AS MATERIALIZED (
    SELECT a.id, a.name, r.measure, r.basis, CASE WHEN r.measure = 'level' AND a.unit <> '' THEN a.unit ELSE r.unit END AS unit, r.attribute,
      CASE WHEN r.measure = 'level' THEN f.formula END AS formula, r.start_at,
      ($9 OR r.attribute IS NOT NULL OR r.rank = 0 OR (f.formula IS NOT NULL AND r.measure = 'level')) AS shown
    FROM rows r JOIN asked a ON a.id = r.indicator_id
    LEFT JOIN indicator_formula f ON f.authority_id = $1 AND f.indicator_id = a.id AND f.superseded_at IS NULL
    WHERE $2::uuid IS NULL OR r.of_plan OR r.rank = 0 OR $9
  ), page AS MATERIALIZED (
    SELECT l.*, row_number() OVER (ORDER BY array_position(array['binding', 'expected'], l.attribute) NULLS LAST, l.start_at NULLS LAST, l.name, l.measure, l.basis) AS n
    FROM listed l WHERE l.shown ORDER BY n LIMIT $10
  )
  SELECT (SELECT coalesce(json_agg(json_build_object('indicatorId', p.id, 'name', p.name, 'measure', p.measure, 'basis', p.basis, 'unit', p.unit, 'attribute', p.attribute,
      'formula', p.formula) ORDER BY p.n), '[]') FROM page p) AS series,
    ${valuesJson('(SELECT DISTINCT id FROM page)', '$6')} AS values,
    (SELECT coalesce(json_agg(json_build_object('id', j.id, 'name', j.name, 'nameEn', j.name_en) ORDER BY j.code), '[]') FROM jurisdiction j
      WHERE j.authority_id = $1 AND (j.valid_to IS NULL OR j.valid_to >= now())) AS places,
    (SELECT coalesce(json_agg(json_build_object('id', b.id, 'name', b.name) ORDER BY b.name), '[]') FROM organization b
      WHERE b.authority_id = $1 AND b.id IN (SELECT t.organization_id FROM target t WHERE t.authority_id = $1 AND t.organization_id IS NOT NULL AND t.superseded_at IS NULL)) AS bodies,
    ((SELECT count(*) FROM listed) - (SELECT count(*) FROM page))::int AS hidden`

export const gridParameters = (authorityId: string, query: ValueGridQuery): unknown[] => [
  authorityId,
  query.plan ?? null,
  ...placeAndLevel(query.place, query.from, query.to),
  query.indicator ?? null,
  query.q?.trim() || null,
  query.scope === 'all' || query.indicator !== undefined,
  MOST_ROWS,
]

export async function readGrid(tx: Tx, query: ValueGridQuery): Promise<GridRows> {
  const [row] = await tx.query<GridRows>(GRID_SQL, gridParameters(tx.authorityId, query))
  return row as GridRows
}
