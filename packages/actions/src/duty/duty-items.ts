import type { DutyItem } from '@lantu/model/api/duty/duty'
import type { DutyItemKind } from '@lantu/model/api/duty/duty-item'
import type { Tx } from '@lantu/register/open-register'
import type { Directory } from './directory.ts'

export interface ItemRow extends Omit<DutyItem, 'lead' | 'support' | 'overseer' | 'version' | 'dueOn'> {
  readonly periodTo: number
}

export interface ItemFilter {
  readonly plan?: string | undefined
  readonly ids?: readonly string[] | undefined
}

const SECTION = `coalesce(nullif(replace(concat_ws(' ', nullif(sec.label, ''), nullif(sec.title, '')), '、 ', '、'), ''), '') AS section`
const TEXT = `s.document_id AS "documentId", s.id AS "statementId", s.start_at AS at, s.quote, ${SECTION}`
const JOIN_TEXT = `
  JOIN statement s ON s.authority_id = x.authority_id AND s.id = x.statement_id
  LEFT JOIN section sec ON sec.authority_id = s.authority_id AND sec.document_id = s.document_id AND sec.id = s.section
  JOIN plan p ON p.authority_id = x.authority_id AND p.id = x.plan_id`
const PLAN = `x.plan_id AS "planId", p.title AS "planTitle", p.period_to AS "periodTo"`

/** Indicators that a plan sets a target for, by the row of its table where it has one; not the parts that a target was broken down into. */
const INDICATORS = `
  SELECT * FROM (SELECT DISTINCT ON (x.indicator_id, x.plan_id) 'indicator'::text AS kind, i.id, i.name AS title,
    x.attribute, CASE WHEN x.period_to IS NULL OR x.period_to = p.period_to THEN '' ELSE x.period_to || '年' END AS due, ${PLAN}, ${TEXT}
  FROM target x JOIN indicator i ON i.authority_id = x.authority_id AND i.id = x.indicator_id ${JOIN_TEXT}
  WHERE x.authority_id = $1 AND x.superseded_at IS NULL AND x.breakdown_id IS NULL AND ($2::uuid IS NULL OR x.plan_id = $2) AND ($3::uuid[] IS NULL OR x.indicator_id = ANY($3))
    AND coalesce(x.period_to, p.period_to) >= p.period_from AND x.place = ''
  ORDER BY x.indicator_id, x.plan_id, x.attribute IS NULL, s.start_at) q`
/** Tasks of texts and those entered by hand. One that was drawn from another into a year's list has the other's owner unless it is given its own. */
const TASKS = `
  SELECT 'task'::text AS kind, x.id, x.title, NULL::text AS attribute, coalesce(nullif(x.due, ''), to_char(x.due_on, 'YYYY"年"FMMM"月"'), '') AS due, x.plan_id AS "planId",
    coalesce(p.title, '') AS "planTitle", coalesce(p.period_to, x.year, extract(year FROM x.due_on)::int, extract(year FROM x.recorded_at)::int) AS "periodTo",
    s.document_id AS "documentId", s.id AS "statementId", coalesce(s.start_at, 0) AS at, coalesce(s.quote, '') AS quote, ${SECTION}
  FROM task x
  LEFT JOIN statement s ON s.authority_id = x.authority_id AND s.id = x.statement_id
  LEFT JOIN section sec ON sec.authority_id = s.authority_id AND sec.document_id = s.document_id AND sec.id = s.section
  LEFT JOIN plan p ON p.authority_id = x.authority_id AND p.id = x.plan_id
  WHERE x.authority_id = $1 AND x.superseded_at IS NULL AND x.state <> 'cancelled' AND ($2::uuid IS NULL OR x.plan_id = $2) AND ($3::uuid[] IS NULL OR x.id = ANY($3)) AND (x.parent_id IS NULL OR $3 IS NOT NULL)`
const PROJECTS = `
  SELECT * FROM (SELECT DISTINCT ON (q.id, x.plan_id) q.kind, q.id, q.name AS title, NULL::text AS attribute, '' AS due, ${PLAN}, ${TEXT}
  FROM project_mention x JOIN project q ON q.authority_id = x.authority_id AND q.id = x.project_id ${JOIN_TEXT}
  WHERE x.authority_id = $1 AND x.superseded_at IS NULL AND q.stage <> 'cancelled' AND ($2::uuid IS NULL OR x.plan_id = $2) AND ($3::uuid[] IS NULL OR q.id = ANY($3))
  ORDER BY q.id, x.plan_id, s.document_id, s.start_at) q`

/** All that somebody is to answer for; parameters: authority, plan or null, items or null. */
export const ITEMS = [INDICATORS, TASKS, PROJECTS].map(sql => `(${sql})`).join(' UNION ALL ')
export const ITEM =
  'x.kind, x.id, x.title, x.attribute, x.section, x.due, x."planId", x."planTitle", x."periodTo", x."documentId", x."statementId", x.at, x.quote'
/** The order of the text: indicators first, those of the plan's table before others. */
export const PLACE = [
  "array_position(ARRAY['indicator', 'task', 'project', 'system'], x.kind) * 2 + (x.kind = 'indicator' AND x.attribute IS NULL)::int",
  'coalesce(x."documentId"::text, \'\')',
  'x.at',
  'x.id',
] as const
const IN_TEXT = PLACE.join(', ')

/** What a plan asks somebody to answer for, in the order of the text; with `ids`, these items in every plan that has them. */
export const itemsOf = (tx: Tx, filter: ItemFilter): Promise<ItemRow[]> =>
  tx.query<ItemRow>(`WITH x AS (${ITEMS}) SELECT ${ITEM} FROM x ORDER BY ${IN_TEXT}`, [
    tx.authorityId,
    filter.plan ?? null,
    filter.ids ?? null,
  ])

/** The last day of a due date as texts write it, such as 2024年底前 or 2023年9月; the plan's last day where there is none. */
function dueDay(due: string, lastYear: number): string {
  const found = /(20\d\d)年(?:(\d{1,2})月)?/.exec(due)
  const year = found ? Number(found[1]) : lastYear
  const month = Math.min(12, Math.max(1, Number(found?.[2] ?? 12)))
  return `${year}-${String(month).padStart(2, '0')}-${String(new Date(Date.UTC(year, month, 0)).getUTCDate()).padStart(2, '0')}`
}

export interface HoldingRow {
  readonly id: string
  readonly itemKind: DutyItemKind
  readonly itemId: string
  readonly organizationId: string | null
  readonly role: 'lead' | 'support' | 'oversee'
  readonly ordinal: number
  readonly person: string
  readonly contact: string
  readonly origin: DutyItem['support'][number]['origin']
  readonly from: string
  readonly to: string | null
}

export const HOLDING_COLUMNS = `r.id, r.item_kind AS "itemKind", r.item_id AS "itemId", r.organization_id AS "organizationId", r.role, r.ordinal, r.person, r.contact, r.origin,
  r.valid_from AS "from", r.valid_to AS "to"`

/** Living responsibilities of the items on any day. */
export const holdingsOf = (tx: Tx, ids: readonly string[]): Promise<HoldingRow[]> =>
  tx.query<HoldingRow>(
    `SELECT ${HOLDING_COLUMNS} FROM responsibility r WHERE r.authority_id = $1 AND r.item_id = ANY($2) AND r.superseded_at IS NULL
     ORDER BY r.role, r.ordinal, r.valid_from, r.id`,
    [tx.authorityId, ids],
  )

/** How often each item's holders have changed: its version. */
export async function versionsOf(tx: Tx, ids: readonly string[]): Promise<Map<string, number>> {
  const rows = await tx.query<{ id: string; n: number }>(
    'SELECT item_id AS id, count(*) AS n FROM responsibility WHERE authority_id = $1 AND item_id = ANY($2) GROUP BY item_id',
    [tx.authorityId, ids],
  )
  return new Map(rows.map(row => [row.id, row.n]))
}

/** Items with who answers for them on the day. */
export async function withHolders(tx: Tx, items: readonly ItemRow[], directory: Directory, day: string): Promise<DutyItem[]> {
  const ids = items.map(one => one.id)
  const held = new Map<string, HoldingRow[]>()
  for (const row of await holdingsOf(tx, ids)) {
    if (row.from > day || (row.to !== null && row.to < day)) continue
    const list = held.get(row.itemId)
    if (list) list.push(row)
    else held.set(row.itemId, [row])
  }
  const versions = await versionsOf(tx, ids)
  const holder = (row: HoldingRow) => ({
    organizationId: row.organizationId as string,
    name: directory.nameOn(row.organizationId as string, day),
    person: row.person,
    contact: row.contact,
    origin: row.origin,
    since: row.from,
  })
  return items.map(({ periodTo, ...item }) => {
    const rows = held.get(item.id) ?? []
    const lead = rows.find(row => row.role === 'lead')
    const overseer = rows.find(row => row.role === 'oversee')
    return {
      ...item,
      dueOn: dueDay(item.due, periodTo),
      lead: lead ? holder(lead) : null,
      support: rows.filter(row => row.role === 'support').map(holder),
      overseer: overseer ? { person: overseer.person, contact: overseer.contact, since: overseer.from } : null,
      version: versions.get(item.id) ?? 0,
    }
  })
}
