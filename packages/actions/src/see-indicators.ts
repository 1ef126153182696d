import type { IndicatorDetail, IndicatorGoal, IndicatorPage, IndicatorQuery, IndicatorSummary, IndicatorValue } from '@lantu/model/api'
import { LantuError } from '@lantu/model/errors'
import { codeOfDays } from '@lantu/model/period'
import type { Tx } from '@lantu/register/open-register'
import { type ActionContext, act } from './action-context.ts'
import { readCursor, writeCursor } from './cursor.ts'
import { todayOf } from './today.ts'

interface Row {
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
async function valuesOf(tx: Tx, ids: readonly string[], places: boolean): Promise<Row[]> {
  return tx.query<Row>(
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

function presentValue(row: Row): IndicatorValue {
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

const best = (rows: readonly Row[], score: (row: Row) => number): Row | undefined =>
  rows.map(row => ({ row, score: score(row) })).toSorted((a, b) => b.score - a.score)[0]?.row

/**
 * The plan that is meant where none is named: of those that promise something, the one in force on the day, of the longest of them an
 * outline before others; else the latest.
 */
function planInForce(rows: readonly Row[], day: string): string | null {
  const year = Number(day.slice(0, 4))
  const found = best(
    rows.filter(
      row =>
        row.status === 'target' && row.ended === null && row.plan_id !== null && (row.period_to === null || row.period_to >= row.plan_from),
    ),
    row =>
      (row.plan_from <= year && year <= row.plan_to ? 1e6 : 0) +
      (row.plan_kind === 'outline' ? 1e5 : row.plan_kind === 'work-report' || row.plan_kind === 'annual' ? 0 : 5e4) +
      row.plan_to,
  )
  return found?.plan_id ?? null
}

/** The commitment to show first: the plan's own, a level before a rate, its end year before others, from a table before prose. */
function mainTarget(rows: readonly Row[], planId: string | null): Row | undefined {
  // what an earlier plan had promised stands in the text too, but it is not this plan's commitment
  const targets = rows.filter(
    row =>
      row.status === 'target' &&
      row.ended === null &&
      (planId === null || row.plan_id === planId) &&
      (row.period_to === null || row.period_to >= row.plan_from),
  )
  return best(
    targets,
    row =>
      (row.measure === 'level' ? 4 : 0) + (row.period_to === row.plan_to ? 8 : 0) + (row.attribute ? 2 : 0) + (row.place === '' ? 1 : 0),
  )
}

type Valued = Omit<IndicatorDetail, 'goals' | 'planId' | 'planTitle'>

function summarise(rows: readonly Row[], asked: string | null, day: string): Valued {
  const planId = asked ?? planInForce(rows, day)
  const first = rows[0] as Row
  const target = mainTarget(rows, planId)
  const measure = target?.measure ?? 'level'
  const facts = rows.filter(
    row =>
      row.status === 'actual' &&
      row.place === '' &&
      row.value !== null &&
      // part of a year is compared with part of a path, not with the year's end
      row.starts_on === null &&
      row.measure === measure &&
      row.period_to !== null &&
      (row.unit === target?.unit || !target),
  )
  // a rate has no base; what was reached of it counts from the plan's first year on
  const level = measure === 'level'
  const base = target && level ? facts.findLast(row => row.period_to === target.plan_from - 1) : undefined
  const since = level ? facts : facts.filter(row => row.basis === target?.basis && (!target || (row.period_from ?? 0) >= target.plan_from))
  const latest = since.filter(row => row !== base).at(-1) ?? base
  const own = (row: Row) => (planId === null || row.plan_id === planId) && (row.period_to === null || row.period_to >= row.plan_from)
  const attribute = target?.attribute ?? rows.find(row => row.attribute && row.status === 'target' && own(row))?.attribute ?? null
  return {
    id: first.id,
    name: first.name,
    unit: target?.unit || first.own_unit || first.unit,
    attribute,
    direction: first.direction,
    aliases: first.aliases,
    target: target ? presentValue(target) : null,
    base: base ? presentValue(base) : null,
    latest: latest ? presentValue(latest) : null,
    values: rows.length,
    version: first.version,
    series: rows.map(presentValue),
  }
}

function grouped(rows: readonly Row[]): Row[][] {
  const groups = new Map<string, Row[]>()
  for (const row of rows) {
    const group = groups.get(row.id)
    if (group) group.push(row)
    else groups.set(row.id, [row])
  }
  return [...groups.values()]
}

/**
 * The indicators that a plan speaks of (or any), in their order: binding ones, expected ones, others with a target, those with facts
 * alone; as the text has them. Parameters: authority, plan or null, words or null.
 */
const ORDERED = `WITH promised AS (
    -- what an earlier plan had promised stands in the text too, but it is not this plan's commitment
    SELECT t.indicator_id AS id, min(CASE WHEN t.period_to < p.period_from THEN 3 WHEN t.attribute = 'binding' THEN 0 WHEN t.attribute = 'expected' THEN 1 ELSE 2 END) AS rank,
      coalesce(min(s.start_at) FILTER (WHERE t.attribute IS NOT NULL), min(s.start_at), 2147483647) AS at
    FROM target t JOIN plan p ON p.authority_id = $1 AND p.id = t.plan_id LEFT JOIN statement s ON s.authority_id = $1 AND s.id = t.statement_id
    WHERE t.authority_id = $1 AND t.superseded_at IS NULL AND t.goal IS NULL AND ($2::uuid IS NULL OR t.plan_id = $2) GROUP BY t.indicator_id
  ), told AS (
    -- a plan's own facts come from its sentences
    SELECT o.indicator_id AS id FROM statement s JOIN observation o ON o.authority_id = $1 AND o.statement_id = s.id AND o.superseded_at IS NULL AND o.goal IS NULL
    WHERE $2::uuid IS NOT NULL AND s.authority_id = $1 AND s.plan_id = $2 AND s.state IN ('accepted', 'corrected') AND s.kind = 'observation'
    UNION SELECT i.id FROM indicator i WHERE $2::uuid IS NULL AND i.authority_id = $1
      AND EXISTS (SELECT 1 FROM observation o WHERE o.authority_id = $1 AND o.indicator_id = i.id AND o.superseded_at IS NULL AND o.goal IS NULL)
  ), x AS MATERIALIZED (
    SELECT i.id, i.name, coalesce(p.rank, 3) AS rank, coalesce(p.at, 2147483647) AS at
    FROM (SELECT id FROM promised UNION SELECT id FROM told) n JOIN indicator i ON i.authority_id = $1 AND i.id = n.id LEFT JOIN promised p ON p.id = n.id
    WHERE $3::text IS NULL OR strpos(lower(i.name), lower($3)) > 0
      OR EXISTS (SELECT 1 FROM indicator_alias a WHERE a.authority_id = $1 AND a.indicator_id = i.id AND strpos(lower(a.alias), lower($3)) > 0)
  )`
const PLACE = 'x.rank, x.at, x.name, x.id'

const MOST = 200

/** A page of the indicators that a plan speaks of, or of all, with their values of the whole authority. */
export function listIndicators(context: ActionContext, query: IndicatorQuery = {}): Promise<IndicatorPage> {
  return act(context, 'register.see', async tx => {
    const limit = Math.min(Math.max(1, query.limit ?? 100), MOST)
    const [rank, at, name, id] = query.cursor === undefined ? [null, null, null, null] : readCursor(query.cursor, 4)
    const planId = query.plan ?? null
    const asked = [tx.authorityId, planId, query.q?.trim() || null]
    const found = await tx.query<{ id: string; key: (string | number)[] }>(
      `${ORDERED} SELECT x.id, jsonb_build_array(${PLACE}) AS key FROM x WHERE $4::int IS NULL OR (${PLACE}) > ($4::int, $5::int, $6::text, $7::uuid) ORDER BY ${PLACE} LIMIT $8`,
      [...asked, rank, at, name, id, limit + 1],
    )
    const shown = found.slice(0, limit)
    // counted once, with the first page
    const [count] = query.cursor
      ? []
      : await tx.query<{ total: number; binding: number }>(
          `${ORDERED} SELECT count(*)::int AS total, (count(*) FILTER (WHERE rank = 0))::int AS binding FROM x`,
          asked,
        )
    const day = await todayOf(tx, context)
    const rows = grouped(
      await valuesOf(
        tx,
        shown.map(one => one.id),
        false,
      ),
    )
    const byId = new Map(rows.map(own => [own[0]?.id, own]))
    const last = shown.at(-1)
    return {
      items: shown.flatMap(one => {
        const own = byId.get(one.id)
        if (!own) return []
        const { series: _series, ...summary } = summarise(own, planId, day)
        return [summary]
      }),
      next: found.length > limit && last ? writeCursor(last.key) : null,
      total: count?.total ?? 0,
      binding: count?.binding ?? 0,
    }
  })
}

/** The goals without numbers of an indicator, those that lie furthest ahead first. */
async function goalsOf(tx: Tx, id: string): Promise<IndicatorGoal[]> {
  const rows = await tx.query<Omit<IndicatorGoal, 'time'> & { from: number | null; to: number | null }>(
    `SELECT v.statement_id AS "statementId", v.status, v.goal AS form, coalesce(v.goal_reference, '') AS reference, v.period_from AS "from", v.period_to AS "to",
       p.title AS "planTitle", s.document_id AS "documentId", d.title AS "documentTitle", s.start_at AS at, s.quote
     FROM (SELECT 'target' AS status, authority_id, indicator_id, statement_id, plan_id, goal, goal_reference, period_from, period_to, superseded_at FROM target
       UNION ALL SELECT 'actual', authority_id, indicator_id, statement_id, plan_id, goal, goal_reference, period_from, period_to, superseded_at FROM observation) v
     JOIN statement s ON s.authority_id = v.authority_id AND s.id = v.statement_id
     JOIN document d ON d.authority_id = s.authority_id AND d.id = s.document_id
     JOIN plan p ON p.authority_id = v.authority_id AND p.id = v.plan_id
     WHERE v.authority_id = $1 AND v.indicator_id = $2 AND v.superseded_at IS NULL AND v.goal IS NOT NULL
     ORDER BY v.period_to DESC NULLS LAST, s.start_at`,
    [tx.authorityId, id],
  )
  return rows.map(({ from, to, ...goal }) => ({
    ...goal,
    quote: goal.quote.replace(/\s*\n\s*/g, ''),
    time: from === null || to === null ? '' : from === to ? String(to) : `${from}-${to}`,
  }))
}

/** An indicator that only goals speak of, or whose values were all withdrawn. */
async function withoutValues(tx: Tx, id: string): Promise<Valued> {
  const [row] = await tx.query<{
    id: string
    name: string
    unit: string
    direction: IndicatorSummary['direction']
    version: number
    aliases: string[]
  }>(
    `SELECT i.id, i.name, i.unit, i.direction, i.version,
       array(SELECT a.alias FROM indicator_alias a WHERE a.authority_id = i.authority_id AND a.indicator_id = i.id ORDER BY a.alias) AS aliases
     FROM indicator i WHERE i.authority_id = $1 AND i.id = $2`,
    [tx.authorityId, id],
  )
  if (!row) throw new LantuError('thing.not-found', { thing: 'indicator' })
  return { ...row, attribute: null, target: null, base: null, latest: null, values: 0, series: [] }
}

/** One indicator with all its values, as a plan promises it; where none is named, the plan in force on the register's day. */
export function getIndicator(context: ActionContext, id: string, planId?: string): Promise<IndicatorDetail> {
  return act(context, 'register.see', async tx => {
    const rows = await valuesOf(tx, [id], true)
    const day = await todayOf(tx, context)
    const chosen = planId ?? planInForce(rows, day)
    const plan = rows.find(row => row.plan_id === chosen)
    const goals = await goalsOf(tx, id)
    const said = rows.length ? summarise(rows, chosen, day) : await withoutValues(tx, id)
    return { ...said, planId: plan?.plan_id ?? null, planTitle: plan?.plan_title ?? '', goals }
  })
}
