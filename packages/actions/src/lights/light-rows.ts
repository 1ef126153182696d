import type { PathCurve } from '@lantu/appraisal/paths/target-path'
import type { LightRules } from '@lantu/model/light'
import type { GoalForm } from '@lantu/model/statement'
import type { Tx } from '@lantu/register/open-register'
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

/** What a screen of lights reads, in one statement: the database makes the lists, this program makes the lights. */

export interface TargetRow {
  readonly id: string
  readonly indicator_id: string
  readonly plan_id: string
  readonly place: string
  readonly jurisdiction_id: string | null
  /** The body whose quota it is; then `place` has the body's name. */
  readonly organization_id: string | null
  readonly attribute: 'binding' | 'expected' | null
  readonly measure: 'level' | 'growth' | 'change' | 'multiple'
  readonly basis: 'annual' | 'total' | null
  readonly goal: GoalForm | null
  readonly goal_reference: string | null
  readonly value: string[] | null
  readonly unit: string
  readonly comparator: 'eq' | 'ge' | 'gt' | 'le' | 'lt' | 'approx'
  readonly period_from: number | null
  readonly period_to: number | null
  readonly document_id: string | null
  readonly document_title: string | null
  readonly at: number | null
  readonly quote: string | null
  readonly page: number | null
  readonly section: string | null
  readonly note: string
  /** Start of the table block that it stands in and its row there, for the heading of its group. */
  readonly block: number | null
  readonly row: number | null
  /** Document and place of that table row, or of the sentence. */
  readonly table_document: string | null
  readonly table_at: number | null
  /** The amendment that made it, its title, and the day since which it holds; of an ended one also the amendment that ended it. */
  readonly amendment_id: string | null
  readonly amendment_title: string | null
  readonly since: string | null
  readonly ended_by: string | null
  /** An issued part: its breakdown, the amendment behind the target that it is a part of, and its days within a year. */
  readonly breakdown_id: string | null
  readonly era: string | null
  readonly starts_on: string | null
  readonly ends_on: string | null
  /** The row of the plan's table for the same indicator, where the number itself was taken from elsewhere. */
  readonly listed?: TargetRow
}

export interface ActualRow {
  readonly id: string
  readonly indicator_id: string
  readonly measure: TargetRow['measure']
  readonly basis: TargetRow['basis']
  readonly value: string[] | null
  readonly unit: string
  readonly period_from: number | null
  readonly period_to: number | null
  readonly starts_on: string | null
  readonly ends_on: string | null
  readonly numerator: string | null
  readonly denominator: string | null
  readonly vintage: '' | 'preliminary' | 'flash' | 'verified' | 'yearbook'
  readonly missing_reason: string | null
  /** A reported fact about a goal without a number: 完成省下达任务. */
  readonly goal: GoalForm | null
  readonly goal_reference: string | null
  readonly recorded_at: string
  /** Empty for the plan's own place. */
  readonly place: string
  readonly note: string
  readonly document_id: string | null
  readonly document_title: string | null
  readonly at: number | null
  readonly quote: string | null
  readonly page: number | null
}

export interface IndicatorRow {
  readonly id: string
  readonly name: string
  readonly identity: string
  readonly unit: string
  readonly direction: 'higher' | 'lower' | 'range' | null
  readonly accumulation: 'stock' | 'flow' | 'average' | 'rate' | 'index' | null
  readonly placed: boolean
  /** What 降低 is a fall of, for an indicator that is itself a fall: their negative growth is the same fact. */
  readonly twins: readonly string[]
}

export interface RuleRow {
  readonly id: string
  readonly plan_id: string | null
  readonly indicator_id: string | null
  readonly name: string
  readonly preset: string
  readonly rules: LightRules
  readonly valid_from: string
  readonly valid_to: string | null
  readonly version: number
}

/** A choice of path as it is stored: the last one for each amendment of its target. */
export interface PathRow {
  readonly plan_id: string
  readonly indicator_id: string
  readonly jurisdiction_id: string | null
  /** The target that it was chosen for. */
  readonly target_id: string
  readonly amendment_id: string | null
  readonly curve: PathCurve | null
  readonly bend: number | null
  readonly profile: readonly number[] | null
  readonly years: readonly { readonly year: number; readonly value: string }[]
  readonly reason: string
  readonly recorded_by: string
  readonly recorded_on: string
  readonly version: number
}

export interface PlanOfLights {
  readonly id: string
  readonly title: string
  readonly kind: string
  readonly period_from: number
  readonly period_to: number
  /** Its place, empty for the authority's own. */
  readonly own: string
}

export interface TableBlock {
  readonly document_id: string
  readonly start_at: number
  readonly cells: readonly { readonly row: number; readonly column: number; readonly text: string }[]
}

export interface LightRows {
  readonly today: string | null
  readonly plan: PlanOfLights | null
  readonly targets: readonly TargetRow[]
  /** Targets that a decided amendment ended, with the parts that stood beside them. */
  readonly ended: readonly TargetRow[]
  readonly paths: readonly PathRow[]
  readonly indicators: readonly IndicatorRow[]
  readonly actuals: readonly ActualRow[]
  readonly rules: readonly RuleRow[]
  readonly tables: readonly TableBlock[]
}

/**
 * OFFSET 0 keeps each lookup a lookup: the planner cannot know that a plan has tens of indicators among thousands, and would read
 * a million values to keep a thousand.
 *
 * Values of the plan's own place since two years before it. The authority's own are those without a place, entered or from a
 * document of a plan of the authority; a county's are those of its own plans, and those that others give under its name.
 */
const planLights = (stands: Stands, known: string) => `WITH me AS (SELECT id, name, today FROM authority WHERE id = $1),
  p AS (${CHOSEN_PLAN}),
  t AS (SELECT ${TARGET_FIELDS},
      (SELECT b.start_at FROM block b WHERE g.cell IS NOT NULL AND b.authority_id = g.authority_id AND b.document_id = g.document_id AND b.start_at <= g.start_at AND b.cells IS NOT NULL
        ORDER BY b.start_at DESC LIMIT 1) AS block
    FROM p JOIN target t ON t.authority_id = $1 AND t.plan_id = p.id AND t.superseded_at IS NULL ${TARGET_JOINS}),
  e AS (SELECT ${TARGET_FIELDS}, NULL::int AS block FROM (${endedTargets('t.authority_id = $1 AND t.plan_id = (SELECT id FROM p)')}) t ${TARGET_JOINS}),
  n AS (SELECT indicator_id AS id FROM t UNION SELECT g.id FROM indicator g WHERE g.authority_id = $1 AND g.identity = '${OUTPUT}'),
  i AS (SELECT i.id, i.name, i.identity, i.unit, i.direction, i.accumulation, ${TWINS} AS twins,
      EXISTS (SELECT 1 FROM observation o WHERE o.authority_id = $1 AND o.indicator_id = i.id AND ${stands('o')} AND (o.jurisdiction_id IS NOT NULL OR o.place <> '') AND o.place NOT IN ('全省', '全国')) AS placed
    FROM n CROSS JOIN LATERAL (SELECT * FROM indicator i WHERE i.authority_id = $1 AND i.id = n.id OFFSET 0) i),
  k AS (SELECT id FROM i UNION SELECT unnest(twins) FROM i),
  o AS (
    SELECT o.*, '' AS spot FROM p, k CROSS JOIN LATERAL (SELECT * FROM observation o WHERE o.authority_id = $1 AND o.indicator_id = k.id AND ${stands('o')}
        AND o.jurisdiction_id IS NULL AND o.place = '' AND p.own = '' AND o.period_to >= p.period_from - 2 AND o.period_to <= p.period_to OFFSET 0) o
      WHERE o.plan_id IS NULL OR o.plan_id IN (SELECT q.id FROM plan q, me WHERE q.authority_id = $1 AND q.place IN ('', me.name))
    UNION ALL
    SELECT o.*, '' FROM p, k CROSS JOIN LATERAL (SELECT * FROM observation o WHERE o.authority_id = $1 AND o.indicator_id = k.id AND ${stands('o')}
        AND p.own <> '' AND o.period_to >= p.period_from - 2 AND o.period_to <= p.period_to OFFSET 0) o
      WHERE o.place = p.own OR o.jurisdiction_id IN (SELECT j.id FROM jurisdiction j WHERE j.authority_id = $1 AND j.name = p.own)
        OR (o.place = '' AND o.jurisdiction_id IS NULL AND o.plan_id IN (SELECT q.id FROM plan q WHERE q.authority_id = $1 AND q.place = p.own))
    UNION ALL
    SELECT o.*, o.place FROM p, t CROSS JOIN LATERAL (SELECT * FROM observation o WHERE o.authority_id = $1 AND o.indicator_id = t.indicator_id AND ${stands('o')}
        AND o.place IN ('全省', '全国') AND o.period_to >= p.period_from - 2 OFFSET 0) o
      WHERE t.goal IN ('above-average', 'synchronous')),
  a AS (SELECT ${ACTUAL_FIELDS}, o.spot AS place, o.source_note AS note, s.document_id, d.title AS document_title, s.start_at AS at, s.quote,
      CASE WHEN s.id IS NOT NULL THEN ${PAGE_OF('s')} END AS page
    FROM o LEFT JOIN statement s ON s.authority_id = $1 AND s.id = o.statement_id LEFT JOIN document d ON d.authority_id = $1 AND d.id = s.document_id)
  SELECT (SELECT today FROM me) AS today, (SELECT row_to_json(p) FROM p) AS plan,
    (SELECT coalesce(json_agg(t), '[]') FROM t) AS targets, (SELECT coalesce(json_agg(i), '[]') FROM i) AS indicators, (SELECT coalesce(json_agg(a), '[]') FROM a) AS actuals,
    ${rulesInForceOf(stands)} AS rules, ${chosenPaths(`c.plan_id = (SELECT id FROM p)${known}`)},
    (SELECT coalesce(json_agg(e), '[]') FROM e) AS ended,
    (SELECT coalesce(json_agg(json_build_object('document_id', b.document_id, 'start_at', b.start_at, 'cells', b.cells)), '[]') FROM block b
      WHERE b.authority_id = $1 AND (b.document_id, b.start_at) IN (SELECT table_document, block FROM t WHERE block IS NOT NULL) AND b.cells IS NOT NULL) AS tables`

/** The statement that the cockpit's lights are read with; the benchmark runs it bare. Parameters: authority, plan or null. */
export const PLAN_LIGHTS_SQL = planLights(STANDS_NOW, '')
const PLAN_LIGHTS_KNOWN = planLights(stoodOn('$3'), ' AND c.recorded_at < $3::date + 1')

/** The rows of a plan as they stand, or as they were known at the end of a day. */
export async function readPlanLights(tx: Tx, planId: string | null, known?: string): Promise<LightRows> {
  const [row] = await (known
    ? tx.query<LightRows>(PLAN_LIGHTS_KNOWN, [tx.authorityId, planId, known])
    : tx.query<LightRows>(PLAN_LIGHTS_SQL, [tx.authorityId, planId]))
  return row as LightRows
}
