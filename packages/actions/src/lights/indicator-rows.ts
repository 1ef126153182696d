import type { Tx } from '@lantu/register/open-register'
import type { ActualRow, IndicatorRow, PathRow, PlanOfLights, RuleRow, TargetRow } from './light-rows.ts'
import {
  ACTUAL_FIELDS,
  CHOSEN_PLAN,
  chosenPaths,
  endedTargets,
  OUTPUT,
  PAGE_OF,
  rulesInForceOf,
  STANDS_NOW,
  type Stands,
  stoodOn,
  TARGET_FIELDS,
  TARGET_JOINS,
  TWINS,
} from './light-sql.ts'

/** What the page of one indicator reads, in one statement. */

export interface TargetOfPlan extends TargetRow {
  readonly plan_title: string
  readonly plan_kind: string
  readonly plan_from: number
  readonly plan_to: number
  /** Place that it is for: empty for the authority's own. */
  readonly spot: string
}

export interface ValueOfPlace extends ActualRow {
  readonly plan_id: string | null
  readonly plan_title: string | null
}

export interface IndicatorRows {
  readonly today: string | null
  readonly plan: PlanOfLights | null
  readonly indicator:
    | (Omit<IndicatorRow, 'placed'> & {
        readonly definition: string
        readonly source: string
        readonly version: number
        readonly aliases: readonly string[]
      })
    | null
  readonly targets: readonly TargetOfPlan[]
  readonly ended: readonly TargetOfPlan[]
  readonly paths: readonly PathRow[]
  readonly earlier: readonly {
    readonly value: string[]
    readonly unit: string
    readonly measure: string
    readonly period_to: number | null
    readonly title: string
    readonly until: string | null
  }[]
  readonly actuals: readonly ValueOfPlace[]
  /** Values of gross product, where the plan's goal is to keep pace with it; told apart by `withTwin`. */
  readonly output?: readonly ValueOfPlace[]
  readonly places: readonly { readonly id: string; readonly code: string; readonly name: string; readonly name_en: string }[]
  readonly rules: readonly RuleRow[]
}

const PLACE = (row: string, plan: string) => `CASE WHEN j.name IS NOT NULL THEN j.name WHEN ${row}.place <> '' THEN ${row}.place
    WHEN ${plan}.place IS NULL OR ${plan}.place IN ('', (SELECT name FROM me)) THEN '' ELSE ${plan}.place END`

const OF_PLAN = `${TARGET_FIELDS}, NULL::int AS block, q.title AS plan_title, q.kind AS plan_kind, q.period_from AS plan_from, q.period_to AS plan_to, ${PLACE('t', 'q')} AS spot`

const indicatorPage = (stands: Stands, known: string) => `WITH me AS (SELECT id, name, today FROM authority WHERE id = $1),
  p AS (${CHOSEN_PLAN}),
  i AS (SELECT i.*, ${TWINS} AS twins FROM indicator i WHERE i.authority_id = $1 AND i.id = $3),
  t AS (SELECT ${OF_PLAN} FROM target t JOIN plan q ON q.authority_id = $1 AND q.id = t.plan_id LEFT JOIN jurisdiction j ON j.authority_id = $1 AND j.id = t.jurisdiction_id ${TARGET_JOINS}
    WHERE t.authority_id = $1 AND t.indicator_id = $3 AND t.superseded_at IS NULL),
  gone AS (SELECT ${OF_PLAN} FROM (${endedTargets('t.authority_id = $1 AND t.indicator_id = $3')}) t JOIN plan q ON q.authority_id = $1 AND q.id = t.plan_id
    LEFT JOIN jurisdiction j ON j.authority_id = $1 AND j.id = t.jurisdiction_id ${TARGET_JOINS}),
  e AS (SELECT t.value::text[] AS value, t.unit, t.measure, t.period_to, m.title, m.effective_on AS until
    FROM p JOIN target t ON t.authority_id = $1 AND t.indicator_id = $3 AND t.plan_id = p.id JOIN amendment m ON m.authority_id = $1 AND m.id = t.ended_by
    -- a plan says a target in its table and again in its prose; the amendment names one of them
    WHERE t.value IS NOT NULL AND t.place = '' AND t.jurisdiction_id IS NULL AND EXISTS (SELECT 1 FROM amendment_item x WHERE x.authority_id = $1 AND x.amendment_id = m.id AND x.before_id = t.id)
    ORDER BY m.effective_on DESC),
  a AS (SELECT ${ACTUAL_FIELDS}, ${PLACE('o', 'q')} AS place, o.source_note AS note, o.plan_id, q.title AS plan_title, s.document_id, d.title AS document_title, s.start_at AS at, s.quote,
      CASE WHEN s.id IS NOT NULL THEN ${PAGE_OF('s')} END AS page
    FROM observation o LEFT JOIN plan q ON q.authority_id = $1 AND q.id = o.plan_id LEFT JOIN jurisdiction j ON j.authority_id = $1 AND j.id = o.jurisdiction_id
      LEFT JOIN statement s ON s.authority_id = $1 AND s.id = o.statement_id LEFT JOIN document d ON d.authority_id = $1 AND d.id = s.document_id
    WHERE o.authority_id = $1 AND o.indicator_id IN (SELECT $3::uuid UNION ALL SELECT unnest(twins) FROM i
      UNION ALL SELECT g.id FROM indicator g WHERE g.authority_id = $1 AND g.identity = '${OUTPUT}' AND g.id <> $3 AND EXISTS (SELECT 1 FROM t WHERE t.goal IN ('synchronous', 'above-average'))) AND ${stands('o')})
  SELECT (SELECT today FROM me) AS today, (SELECT row_to_json(p) FROM p) AS plan,
    (SELECT json_build_object('id', i.id, 'name', i.name, 'identity', i.identity, 'unit', i.unit, 'direction', i.direction, 'accumulation', i.accumulation, 'definition', i.definition,
        'source', i.source, 'twins', i.twins, 'version', i.version, 'aliases', array(SELECT x.alias FROM indicator_alias x WHERE x.authority_id = $1 AND x.indicator_id = i.id ORDER BY x.alias))
      FROM i) AS indicator,
    (SELECT coalesce(json_agg(t), '[]') FROM t) AS targets, (SELECT coalesce(json_agg(e), '[]') FROM e) AS earlier, (SELECT coalesce(json_agg(a), '[]') FROM a) AS actuals,
    (SELECT coalesce(json_agg(json_build_object('id', j.id, 'code', j.code, 'name', j.name, 'name_en', j.name_en) ORDER BY j.code), '[]') FROM jurisdiction j
      WHERE j.authority_id = $1 AND j.valid_to IS NULL) AS places,
    (SELECT coalesce(json_agg(gone), '[]') FROM gone) AS ended, ${chosenPaths(`c.indicator_id = $3${known}`)}, ${rulesInForceOf(stands)} AS rules`

/** The statement that an indicator's page is read with; the benchmark runs it bare. Parameters: authority, plan or null, indicator. */
export const INDICATOR_PAGE_SQL = indicatorPage(STANDS_NOW, '')
const INDICATOR_PAGE_KNOWN = indicatorPage(stoodOn('$4'), ' AND c.recorded_at < $4::date + 1')

/** The rows of an indicator as they stand, or as they were known at the end of a day. */
export async function readIndicatorPage(tx: Tx, planId: string | null, indicatorId: string, known?: string): Promise<IndicatorRows> {
  const [row] = await (known
    ? tx.query<IndicatorRows>(INDICATOR_PAGE_KNOWN, [tx.authorityId, planId, indicatorId, known])
    : tx.query<IndicatorRows>(INDICATOR_PAGE_SQL, [tx.authorityId, planId, indicatorId]))
  return row as IndicatorRows
}
