import type { IndicatorDetail, IndicatorSummary, IndicatorValue } from '@lantu/model/api'
import { LantuError } from '@lantu/model/errors'
import type { Tx } from '@lantu/register/open-register'
import { type ActionContext, act } from './action-context.ts'

interface Row {
  readonly id: string
  readonly name: string
  readonly own_unit: string
  readonly direction: IndicatorSummary['direction']
  readonly version: number
  readonly aliases: string[]
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
  readonly place: string
  readonly plan_id: string
  readonly plan_title: string
  readonly plan_from: number
  readonly plan_to: number
  readonly document_id: string
  readonly document_title: string
  readonly at: number
  readonly quote: string
  readonly page: number | null
}

const VALUES = (table: string, status: string) => `
  SELECT '${status}' AS status, v.indicator_id, v.statement_id, v.attribute, v.measure, v.basis, v.value, v.unit, v.comparator, v.period_from, v.period_to, v.place, v.plan_id
  FROM ${table} v WHERE v.authority_id = $1 AND v.superseded_at IS NULL AND v.goal IS NULL`

/** All living values of the indicators that a plan speaks of, or of one indicator, with the sentence behind each: one query. */
async function valuesOf(tx: Tx, planId: string | null, indicatorId: string | null): Promise<Row[]> {
  return tx.query<Row>(
    `SELECT i.id, i.name, i.unit AS own_unit, i.direction, i.version,
       array(SELECT a.alias FROM indicator_alias a WHERE a.authority_id = i.authority_id AND a.indicator_id = i.id ORDER BY a.alias) AS aliases,
       v.status, v.statement_id, v.attribute, v.measure, v.basis, v.value::text[] AS value, v.unit, v.comparator, v.period_from, v.period_to, v.place, v.plan_id,
       p.title AS plan_title, p.period_from AS plan_from, p.period_to AS plan_to, s.document_id, d.title AS document_title, s.start_at AS at, s.quote,
       (SELECT b.page FROM block b WHERE b.authority_id = s.authority_id AND b.document_id = s.document_id AND b.start_at <= s.start_at
         ORDER BY b.start_at DESC, b.ordinal DESC LIMIT 1) AS page
     FROM (${VALUES('target', 'target')} UNION ALL ${VALUES('observation', 'actual')}) v
     JOIN indicator i ON i.authority_id = $1 AND i.id = v.indicator_id
     JOIN plan p ON p.authority_id = $1 AND p.id = v.plan_id
     JOIN statement s ON s.authority_id = $1 AND s.id = v.statement_id
     JOIN document d ON d.authority_id = $1 AND d.id = s.document_id
     WHERE ($3::uuid IS NULL OR i.id = $3)
       AND ($2::uuid IS NULL OR EXISTS (SELECT 1 FROM target t WHERE t.authority_id = $1 AND t.indicator_id = i.id AND t.plan_id = $2 AND t.superseded_at IS NULL)
         OR EXISTS (SELECT 1 FROM observation o WHERE o.authority_id = $1 AND o.indicator_id = i.id AND o.plan_id = $2 AND o.superseded_at IS NULL))
     ORDER BY i.name, i.id, v.period_to NULLS LAST, s.start_at`,
    [tx.authorityId, planId, indicatorId],
  )
}

function presentValue(row: Row): IndicatorValue {
  const time =
    row.period_to === null ? '' : row.period_from === row.period_to ? String(row.period_to) : `${row.period_from}-${row.period_to}`
  return {
    statementId: row.statement_id,
    status: row.status,
    measure: row.measure,
    ...(row.basis ? { basis: row.basis } : {}),
    value: row.value === null ? null : row.value.length === 1 ? (row.value[0] as string) : row.value,
    unit: row.unit,
    comparator: row.comparator,
    time,
    place: row.place,
    planId: row.plan_id,
    planTitle: row.plan_title,
    documentId: row.document_id,
    documentTitle: row.document_title,
    at: row.at,
    quote: row.quote.replace(/\s*\n\s*/g, ''),
    ...(row.page === null ? {} : { page: row.page }),
  }
}

const best = (rows: readonly Row[], score: (row: Row) => number): Row | undefined =>
  rows.map(row => ({ row, score: score(row) })).toSorted((a, b) => b.score - a.score)[0]?.row

/** The commitment to show first: the plan's own, a level before a rate, its end year before others, from a table before prose. */
function mainTarget(rows: readonly Row[], planId: string | null): Row | undefined {
  // what an earlier plan had promised stands in the text too, but it is not this plan's commitment
  const targets = rows.filter(
    row =>
      row.status === 'target' && (planId === null || row.plan_id === planId) && (row.period_to === null || row.period_to >= row.plan_from),
  )
  return best(
    targets,
    row =>
      (row.measure === 'level' ? 4 : 0) + (row.period_to === row.plan_to ? 8 : 0) + (row.attribute ? 2 : 0) + (row.place === '' ? 1 : 0),
  )
}

function summarise(rows: readonly Row[], planId: string | null): IndicatorDetail {
  const first = rows[0] as Row
  const target = mainTarget(rows, planId)
  const measure = target?.measure ?? 'level'
  const facts = rows.filter(
    row =>
      row.status === 'actual' &&
      row.place === '' &&
      row.measure === measure &&
      row.period_to !== null &&
      (row.unit === target?.unit || !target),
  )
  // a rate has no base; what was reached of it counts from the plan's first year on
  const level = measure === 'level'
  const base = target && level ? facts.findLast(row => row.period_to === target.plan_from - 1) : undefined
  const since = level ? facts : facts.filter(row => row.basis === target?.basis && (!target || (row.period_from ?? 0) >= target.plan_from))
  const latest = since.filter(row => row !== base).at(-1) ?? base
  const attribute = target?.attribute ?? rows.find(row => row.attribute && (planId === null || row.plan_id === planId))?.attribute ?? null
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

/** Binding ones first, then expected ones, then the rest; those with a target before those with facts alone. */
const rank = (one: IndicatorSummary) => (one.attribute === 'binding' ? 0 : one.attribute === 'expected' ? 1 : one.target ? 2 : 3)

export async function indicatorsOf(tx: Tx, planId: string | null): Promise<IndicatorSummary[]> {
  return grouped(await valuesOf(tx, planId, null))
    .map(rows => {
      const { series: _series, ...summary } = summarise(rows, planId)
      return summary
    })
    .toSorted((a, b) => rank(a) - rank(b) || (a.target?.at ?? 0) - (b.target?.at ?? 0))
}

export const listIndicators = (context: ActionContext, planId?: string): Promise<IndicatorSummary[]> =>
  act(context, 'register.see', tx => indicatorsOf(tx, planId ?? null))

export function getIndicator(context: ActionContext, id: string): Promise<IndicatorDetail> {
  return act(context, 'register.see', async tx => {
    const rows = await valuesOf(tx, null, id)
    if (!rows.length) throw new LantuError('thing.not-found', { thing: 'indicator' })
    return summarise(rows, null)
  })
}
