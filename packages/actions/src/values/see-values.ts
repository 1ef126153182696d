import type { ValueCell, ValueGrid, ValueGridQuery, ValueSeries, ValueVersion } from '@lantu/model/api/values'
import { LantuError } from '@lantu/model/errors'
import { fiveYearStart, periodsOfYear, years } from '@lantu/model/period'
import { plainDecimal } from '@lantu/model/read-value'
import { convert } from '@lantu/model/units'
import type { Tx } from '@lantu/register/open-register'
import { type ActionContext, act } from '../action-context.ts'
import { deriveCells } from './derive-cells.ts'
import { type StoredValue, storedValues } from './stored-values.ts'

const MOST_ROWS = 300
const MOST_COLUMNS = 120

interface SeriesRow extends ValueSeries {
  readonly shown: boolean
}

/**
 * The rows: indicators as targets state them and as values were entered; with `all`, also as sentences give them. Those of
 * the plan that has an attribute for them come first, in the order of its text.
 */
async function seriesOf(tx: Tx, query: ValueGridQuery): Promise<SeriesRow[]> {
  return tx.query<SeriesRow>(
    `WITH asked AS MATERIALIZED (
       -- with a plan: the indicators that it has targets for, and those that no plan has
       SELECT i.id FROM indicator i WHERE i.authority_id = $1 AND CASE WHEN $3::uuid IS NOT NULL THEN i.id = $3 WHEN $2::uuid IS NULL OR $6 THEN true
         ELSE EXISTS (SELECT 1 FROM target t WHERE t.authority_id = $1 AND t.indicator_id = i.id AND t.plan_id = $2 AND t.superseded_at IS NULL)
           OR NOT EXISTS (SELECT 1 FROM target t WHERE t.authority_id = $1 AND t.indicator_id = i.id AND t.superseded_at IS NULL) END
     ), spoken AS (
       SELECT t.indicator_id, t.measure, t.basis, t.unit, t.attribute, t.plan_id = $2 AS of_plan, s.start_at, 1 AS rank
       FROM target t LEFT JOIN statement s ON s.authority_id = $1 AND s.id = t.statement_id
       WHERE t.authority_id = $1 AND t.superseded_at IS NULL AND t.goal IS NULL AND cardinality(t.value) = 1
       UNION ALL
       SELECT o.indicator_id, o.measure, o.basis, min(o.unit), NULL, false, NULL, 0 FROM asked i
       JOIN observation o ON o.authority_id = $1 AND o.indicator_id = i.id AND o.statement_id IS NULL AND o.superseded_at IS NULL GROUP BY 1, 2, 3
       UNION ALL
       SELECT o.indicator_id, o.measure, o.basis, o.unit, NULL, false, NULL, 2
       FROM observation o WHERE $6 AND o.authority_id = $1 AND o.superseded_at IS NULL AND o.goal IS NULL AND o.statement_id IS NOT NULL AND cardinality(o.value) = 1
       UNION ALL
       SELECT f.indicator_id, 'level', NULL, f.unit, NULL, false, NULL, 0 FROM indicator_formula f WHERE f.authority_id = $1 AND f.superseded_at IS NULL
     ), rows AS (
       SELECT indicator_id, measure, basis, (array_agg(unit ORDER BY rank, of_plan DESC NULLS LAST))[1] AS unit,
         min(attribute) FILTER (WHERE of_plan OR $2::uuid IS NULL) AS attribute, bool_or(of_plan) AS of_plan, min(start_at) FILTER (WHERE of_plan) AS start_at, min(rank) AS rank
       FROM spoken GROUP BY indicator_id, measure, basis
     )
     SELECT i.id AS "indicatorId", i.name, r.measure, r.basis, CASE WHEN r.measure = 'level' AND i.unit <> '' THEN i.unit ELSE r.unit END AS unit, r.attribute,
       CASE WHEN r.measure = 'level' THEN f.formula END AS formula,
       ($6 OR r.attribute IS NOT NULL OR r.rank = 0 OR (f.formula IS NOT NULL AND r.measure = 'level')) AS shown
     FROM rows r JOIN indicator i ON i.authority_id = $1 AND i.id = r.indicator_id
     LEFT JOIN indicator_formula f ON f.authority_id = $1 AND f.indicator_id = i.id AND f.superseded_at IS NULL
     WHERE ($3::uuid IS NULL OR i.id = $3) AND ($4::text IS NULL OR strpos(lower(i.name), lower($4)) > 0
         OR EXISTS (SELECT 1 FROM indicator_alias a WHERE a.authority_id = $1 AND a.indicator_id = i.id AND strpos(lower(a.alias), lower($4)) > 0))
       AND ($2::uuid IS NULL OR r.of_plan OR r.rank = 0 OR $6)
     ORDER BY array_position(array['binding', 'expected'], r.attribute) NULLS LAST, r.start_at NULLS LAST, i.name, r.measure, r.basis LIMIT $5`,
    [
      tx.authorityId,
      query.plan ?? null,
      query.indicator ?? null,
      query.q?.trim() || null,
      MOST_ROWS * 10,
      query.scope === 'all' || query.indicator !== undefined,
    ],
  )
}

/** What was counted since the beginning of a five-year plan has the plan's first year in its period. */
const periodFor = (series: ValueSeries, year: number, code: string) =>
  series.basis === 'total' && code === String(year) ? years(fiveYearStart(year), year).code : code

const inUnit = (value: string | null, from: string, to: string): string | null => {
  if (value === null || from === to) return value
  const converted = convert(Number(value), from, to)
  return converted === null ? null : plainDecimal(converted)
}

function cellsOf(series: ValueSeries, columns: readonly { code: string; year: number }[], values: Map<string, StoredValue[]>): ValueCell[] {
  return columns.map(({ code, year }) => {
    const period = periodFor(series, year, code)
    const found = values.get(`${series.indicatorId}|${series.measure}|${series.basis ?? ''}|${period}`) ?? []
    const versions = found.flatMap(({ indicatorId: _i, measure: _m, basis: _b, unit, code: _c, ...version }): ValueVersion[] => {
      const value = inUnit(version.value, unit, series.unit)
      // said in a unit of another family: it is not this row's value
      return value === null && version.value !== null ? [] : [{ ...version, quote: version.quote?.replace(/\s*\n\s*/g, '') ?? null, value }]
    })
    return { period, versions, derived: null }
  })
}

/** The grid of values: rows, the columns of the years asked for, and in each cell the versions that stand. */
export function getValueGrid(context: ActionContext, query: ValueGridQuery): Promise<ValueGrid> {
  return act(context, 'register.see', async tx => {
    const columns: { code: string; year: number }[] = []
    for (let year = query.from; year <= query.to; year++)
      for (const period of periodsOfYear(year, query.frequency, query.cumulative ?? false)) columns.push({ code: period.code, year })
    if (!columns.length || columns.length > MOST_COLUMNS)
      throw new LantuError('request.invalid', { reason: `${query.from}—${query.to}：1—${MOST_COLUMNS} 列 columns` })
    const all = await seriesOf(tx, query)
    const rows = all.filter(row => row.shown).slice(0, MOST_ROWS)
    const ids = [...new Set(rows.map(row => row.indicatorId))]
    const values = new Map<string, StoredValue[]>()
    for (const value of await storedValues(tx, ids, query.place ?? null, query.from, query.to)) {
      const key = `${value.indicatorId}|${value.measure}|${value.basis ?? ''}|${value.code}`
      const list = values.get(key)
      if (list) list.push(value)
      else values.set(key, [value])
    }
    const places = await tx.query<ValueGrid['places'][number]>(
      'SELECT id, name, name_en AS "nameEn" FROM jurisdiction WHERE authority_id = $1 AND (valid_to IS NULL OR valid_to >= now()) ORDER BY code',
      [tx.authorityId],
    )
    const grid = rows.map(({ shown: _shown, ...series }) => ({ series, cells: cellsOf(series, columns, values) }))
    const derived = await deriveCells(tx, grid, query.place ?? null)
    return {
      rows: derived,
      periods: columns.map(column => column.code),
      places,
      hidden: all.length - rows.length,
    }
  })
}
