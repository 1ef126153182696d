import type { ProjectFilter, ProjectRow } from '@lantu/model/api/library/library'
import type { LightRules } from '@lantu/model/light'
import type { Tx } from '@lantu/register/open-register'
import { lightOfRuleSql, projectRulesOf, ruleSql } from './lights/project-lights.ts'
import { isLedBy, joinLead } from './project-lead.ts'

/** Worked out once for the statement: date_trunc would be for each of a million months. */
const THIS_YEAR = 'make_date(extract(year FROM $2::date)::int, 1, 1)'
const NEXT_YEAR = 'make_date(extract(year FROM $2::date)::int + 1, 1, 1)'

/**
 * The sums of each project as of a day, in `placed`. $1 authority, $2 day. `where` narrows the projects (alias p) before anything is
 * summed. On a day that is past, what was done after it counts as not done; stages other than 建成 are those of today.
 */
export const sumsSql = (where: string) => `
  WITH chosen AS MATERIALIZED (SELECT p.*, CASE WHEN p.stage = 'completed' AND p.actual_end > $2::date THEN 'construction' ELSE p.stage END AS stage_then FROM project p WHERE p.authority_id = $1 AND p.standing IN ('candidate', 'listed') AND (${where})),
  months AS (
    SELECT m.project_id, sum(m.completed) AS total_done, max(m.progress) FILTER (WHERE m.month <= $2::date) AS progress,
      max(m.month) FILTER (WHERE (m.completed IS NOT NULL OR m.progress IS NOT NULL) AND m.month <= $2::date) AS reported,
      sum(m.completed) FILTER (WHERE m.month >= ${THIS_YEAR} AND m.month <= $2::date) AS year_done,
      sum(m.planned) FILTER (WHERE m.month >= ${THIS_YEAR} AND m.month <= $2::date) AS year_due,
      sum(m.planned) FILTER (WHERE m.month >= ${THIS_YEAR} AND m.month < ${NEXT_YEAR}) AS year_planned
    FROM project_month m WHERE m.authority_id = $1 AND m.superseded_at IS NULL AND m.project_id IN (SELECT id FROM chosen) GROUP BY m.project_id),
  plans AS (
    SELECT y.project_id, sum(y.amount) AS year_plan FROM project_money y WHERE y.authority_id = $1 AND y.superseded_at IS NULL AND y.kind = 'plan'
      AND y.year = extract(year FROM $2::date) AND y.project_id IN (SELECT id FROM chosen) GROUP BY y.project_id),
  stones AS (
    SELECT s.project_id, count(*) AS milestones, max($2::date - s.planned_on) FILTER (WHERE s.done_on IS NULL OR s.done_on > $2::date) AS behind
    FROM project_milestone s WHERE s.authority_id = $1 AND s.superseded_at IS NULL AND s.project_id IN (SELECT id FROM chosen) GROUP BY s.project_id),
  placed AS (
    SELECT p.*, j.name AS place_name, o.name AS lead_name, m.total_done, m.progress, m.reported, m.year_done, m.year_due,
      coalesce(y.year_plan, m.year_planned) AS year_plan, coalesce(s.milestones, 0) AS milestones,
      CASE WHEN p.stage_then IN ('completed', 'cancelled') THEN 0 ELSE greatest(0, s.behind,
        CASE WHEN p.stage_then IN ('idea', 'reserve') AND (p.actual_start IS NULL OR p.actual_start > $2::date) THEN $2::date - p.starts_on END,
        CASE WHEN p.actual_end IS NULL OR p.actual_end > $2::date THEN $2::date - p.ends_on END) END AS late
    FROM chosen p
    LEFT JOIN jurisdiction j ON j.authority_id = p.authority_id AND j.id = p.jurisdiction_id
    ${joinLead('p')}
    LEFT JOIN months m ON m.project_id = p.id LEFT JOIN plans y ON y.project_id = p.id LEFT JOIN stones s ON s.project_id = p.id)`

/** The same with the light of each project by the rules, in `rows`. */
export const rowsSql = (where: string, rules: LightRules) => `${sumsSql(where)},
  ruled AS (SELECT x.*, ${ruleSql(rules)} AS light_rule FROM placed x),
  rows AS (SELECT y.*, ${lightOfRuleSql(rules, 'y.light_rule')} AS light FROM ruled y)`

/** The columns of a row, with its next milestone and its first sentence; r is a row of `rows`. */
const FIELDS = `r.id, r.version, r.kind, r.standing, r.name, r.stage, r.guessed, r.code, r.serial, r.sector, r.level, r.jurisdiction_id AS "jurisdictionId",
  coalesce(nullif(r.place_name, ''), r.place) AS "placeName", coalesce(r.lead_name, '') AS lead, r.owner, r.leader, r.quantity, r.investment,
  r.starts_on AS "startsOn", r.ends_on AS "endsOn", r.baseline_start AS "baselineStart", r.baseline_end AS "baselineEnd", r.actual_start AS "actualStart",
  r.actual_end AS "actualEnd", r.year_plan AS "yearPlan", r.year_done AS "yearDone", r.year_due AS "yearDue", r.total_done AS "totalDone", r.progress,
  to_char(r.reported, 'YYYY-MM') AS "reportedMonth", r.late, r.light, r.light_rule AS "lightRule", next.value AS next, first.value AS source, coalesce(first.mentions, 0)::int AS mentions`
const JOINS = `
  LEFT JOIN LATERAL (SELECT jsonb_build_object('name', s.name, 'on', s.planned_on, 'baselineOn', s.baseline_on) AS value FROM project_milestone s
    WHERE s.authority_id = r.authority_id AND s.project_id = r.id AND s.superseded_at IS NULL AND s.done_on IS NULL ORDER BY s.planned_on, s.name LIMIT 1) next ON true
  LEFT JOIN LATERAL (SELECT jsonb_build_object('documentId', st.document_id, 'documentTitle', d.title, 'at', st.start_at, 'quote', st.quote) AS value,
      count(*) OVER () AS mentions
    FROM project_mention pm JOIN statement st ON st.authority_id = pm.authority_id AND st.id = pm.statement_id
    JOIN document d ON d.authority_id = st.authority_id AND d.id = st.document_id
    WHERE pm.authority_id = r.authority_id AND pm.project_id = r.id AND pm.superseded_at IS NULL ORDER BY d.imported_at, st.start_at LIMIT 1) first ON true`

export interface RowsQuery {
  /** A condition on p, with parameters from $3 on. */
  readonly where: string
  /** A condition on r, after everything is summed. */
  readonly having?: string
  readonly values: readonly unknown[]
  /** An expression over r; rows that are equal in it stand by identifier. */
  readonly sort?: string
  readonly down?: boolean
  /** All of them where it is not given. */
  readonly limit?: number
  /** Order and `having` speak of the project alone, its place and its lead: then only the page's rows need to be summed. */
  readonly ofProject?: boolean
}

/** The projects of a page, found before anything is summed. Parameters are those of the statement. */
const pageOf = ({ where, having, sort, down, limit }: RowsQuery): string => {
  const direction = down ? 'DESC' : 'ASC'
  return `p.id IN (SELECT r.id FROM (SELECT p.*, j.name AS place_name, o.name AS lead_name FROM project p
      LEFT JOIN jurisdiction j ON j.authority_id = p.authority_id AND j.id = p.jurisdiction_id ${joinLead('p')}
      WHERE p.authority_id = $1 AND p.standing IN ('candidate', 'listed') AND (${where})) r
    WHERE ${having ?? 'true'} ORDER BY ${sort ?? 'r.id'} ${direction}, r.id ${direction} LIMIT ${Math.trunc(limit ?? 0)})`
}

/** The one statement behind a page: $1 authority, $2 day, the query's own values after them. */
export function rowsStatement(query: RowsQuery, rules: LightRules): string {
  const direction = query.down ? 'DESC' : 'ASC'
  const where = query.ofProject && query.limit !== undefined ? pageOf(query) : query.where
  return `${rowsSql(where, rules)}, page AS (SELECT r.*, ${query.sort ?? "''"} AS sort_key FROM rows r WHERE ${query.having ?? 'true'}
       ORDER BY sort_key ${direction}, r.id ${direction}${query.limit === undefined ? '' : ` LIMIT ${Math.trunc(query.limit)}`})
     SELECT ${FIELDS}, r.sort_key::text AS "sortKey" FROM page r ${JOINS} ORDER BY r.sort_key ${direction}, r.id ${direction}`
}

/** Rows of the library as of a day, each with the key that it was ordered by. */
export async function queryRows(tx: Tx, day: string, query: RowsQuery): Promise<{ row: ProjectRow; sortKey: string }[]> {
  const statement = rowsStatement(query, await projectRulesOf(tx, day))
  const rows = await tx.query<ProjectRow & { sortKey: string }>(statement, [tx.authorityId, day, ...query.values])
  return rows.map(({ sortKey, ...row }) => ({ row, sortKey }))
}

/** Rows by identifier, in no order that matters. */
export async function rowsById(tx: Tx, day: string, ids: readonly string[]): Promise<Map<string, ProjectRow>> {
  const rows = await queryRows(tx, day, { where: 'p.id = ANY($3)', values: [ids], limit: ids.length })
  return new Map(rows.map(({ row }) => [row.id, row]))
}

/** What a filter asks for, as conditions before and after the sums, with parameters from $3 on. */
export function conditionsOf(filter: ProjectFilter): { where: string; having: string; values: unknown[] } {
  const values: unknown[] = []
  const where: string[] = []
  const having: string[] = []
  const parameter = (value: unknown) => `$${values.push(value) + 2}`
  if (filter.kind) where.push(`p.kind = ${parameter(filter.kind)}`)
  if (filter.stage) where.push(`p.stage = ${parameter(filter.stage)}`)
  if (filter.standing) where.push(`p.standing = ${parameter(filter.standing)}`)
  if (filter.sector) where.push(`p.sector = ${parameter(filter.sector === '-' ? '' : filter.sector)}`)
  if (filter.jurisdiction) where.push(`p.jurisdiction_id = ${parameter(filter.jurisdiction)}`)
  if (filter.lead) where.push(isLedBy(parameter(filter.lead)))
  if (filter.plan)
    where.push(
      `(p.standing = 'listed' OR EXISTS (SELECT FROM project_mention f WHERE f.authority_id = p.authority_id AND f.project_id = p.id AND f.superseded_at IS NULL AND f.plan_id = ${parameter(filter.plan)}))`,
    )
  if (filter.source)
    where.push(
      `EXISTS (SELECT FROM project_money f WHERE f.authority_id = p.authority_id AND f.project_id = p.id AND f.superseded_at IS NULL AND f.source = ${parameter(filter.source)})`,
    )
  if (filter.list || filter.year !== undefined)
    where.push(
      `EXISTS (SELECT FROM project_listing f WHERE f.authority_id = p.authority_id AND f.project_id = p.id AND f.superseded_at IS NULL AND f.list = ${parameter(filter.list ?? 'annual')}${filter.year === undefined ? '' : ` AND f.year = ${parameter(filter.year)}`})`,
    )
  const find = filter.q?.trim()
  if (find) {
    const like = parameter(`%${find.replace(/[\\%_]/g, '\\$&')}%`)
    where.push(`(p.name ILIKE ${like} OR p.code ILIKE ${like} OR p.serial ILIKE ${like} OR p.owner ILIKE ${like} OR p.place ILIKE ${like})`)
  }
  if (filter.light !== undefined) having.push(`r.light = ${parameter(filter.light)}`)
  return { where: where.join(' AND ') || 'true', having: having.join(' AND ') || 'true', values }
}
