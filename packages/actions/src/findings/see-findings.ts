import type {
  CoherenceCheck,
  FindingDetail,
  FindingEvent,
  FindingGrouping,
  FindingList,
  FindingQuery,
  RegisteredFinding,
} from '@lantu/model/api/findings'
import { LantuError } from '@lantu/model/errors'
import type { Tx } from '@lantu/register/open-register'
import { type ActionContext, act } from '../action-context.ts'
import { type PageAsked, readPage } from '../keyset.ts'

export type FindingFilter = Omit<FindingQuery, 'cursor' | 'limit'>

type Row = Omit<RegisteredFinding, 'firstSeen' | 'goneAt'> & { readonly firstSeen: Date; readonly goneAt: Date | null }

const present = (row: Row): RegisteredFinding => ({
  ...row,
  firstSeen: row.firstSeen.toISOString(),
  goneAt: row.goneAt?.toISOString() ?? null,
})

const COLUMNS = `f.id, f.rule, f.gravity, f.status, f.reason, f.assigned_to AS "assignedTo", f.plan_id AS "planId", f.chapter, f.bodies, f.content AS finding,
  f.first_seen AS "firstSeen", f.gone_at AS "goneAt", f.version`

/** The group of a finding, where it is grouped by the body: who it was given to, else who the text names first. */
const GROUPS = {
  gravity: 'f.gravity',
  rule: 'f.rule',
  chapter: 'f.chapter',
  body: "coalesce(nullif(f.assigned_to, ''), f.bodies[1], '')",
} as const
const TEXT = [
  ['document', 'uuid'],
  ['at', 'integer'],
  ['id', 'uuid'],
] as const
/** Groups in which something is wrong come before those with hints alone. */
const GROUPED = [['worst', 'integer'], ['group', 'text'], ['weight', 'integer'], ...TEXT] as const
const KEYSETS = {
  gravity: { columns: [['weight', 'integer'], ...TEXT] },
  rule: { columns: GROUPED },
  chapter: { columns: GROUPED },
  body: { columns: GROUPED },
} as const

const OF = `f.authority_id = $1 AND ($2::uuid IS NULL OR EXISTS (SELECT 1 FROM document d WHERE d.authority_id = $1 AND d.plan_id = $2 AND d.id = ANY(f.documents)))
  AND ($3::uuid IS NULL OR f.documents @> ARRAY[$3::uuid]) AND ($4 OR f.gone_at IS NULL)`
/** Whether the words `q` stand in what it says or in one of its sentences. */
const HAS = (q: string) => `(${q}::text IS NULL OR strpos(lower(concat_ws(' ', f.content->'message'->>'zh', f.content->'message'->>'en',
  (SELECT string_agg(s->>'quote', ' ') FROM jsonb_array_elements(f.content->'sides') s))), lower(${q})) > 0)`
const SOUGHT = `($5::text IS NULL OR f.gravity = $5) AND ($6::text IS NULL OR f.status = $6) AND ${HAS('$7')}`
const valuesOf = (tx: Tx, filter: FindingFilter) => [tx.authorityId, filter.plan ?? null, filter.document ?? null, filter.gone ?? false]
const soughtBy = ({ gravity, status, q }: FindingFilter) => [gravity ?? null, status ?? null, q?.trim() || null]

const WEIGHT = "array_position(ARRAY['error', 'warning', 'note'], f.gravity)"
const rowsOf = (by: FindingGrouping) => `SELECT ${COLUMNS}, f.document_id AS document, f.at, ${GROUPS[by]} AS "group",
    ${WEIGHT} AS weight, min(${WEIGHT}) OVER (PARTITION BY ${GROUPS[by]}) AS worst FROM finding f WHERE ${OF} AND ${SOUGHT}`

type Placed = Row & {
  readonly document: string
  readonly at: number
  readonly group: string
  readonly weight: number
  readonly worst: number
}
const bare = ({ document: _document, at: _at, group: _group, weight: _weight, worst: _worst, ...row }: Placed) => present(row)

/** All findings that a filter leaves, errors first, in the order of the texts. */
export async function findingsOf(tx: Tx, filter: FindingFilter): Promise<RegisteredFinding[]> {
  const rows = await tx.query<Placed>(`SELECT * FROM (${rowsOf('gravity')}) f ORDER BY weight, document, at, id`, [
    ...valuesOf(tx, filter),
    ...soughtBy(filter),
  ])
  return rows.map(bare)
}

const countsOf = (tx: Tx, filter: FindingFilter) =>
  tx.query<FindingList['counts'][number]>(
    `SELECT f.gravity, f.status, f.gone_at IS NOT NULL AS gone, count(*) AS "all", count(*) FILTER (WHERE ${HAS('$5')}) AS found
     FROM finding f WHERE ${OF} GROUP BY 1, 2, 3`,
    [...valuesOf(tx, filter), filter.q?.trim() || null],
  )

async function groupsOf(tx: Tx, filter: FindingFilter, by: FindingGrouping): Promise<Record<string, number>> {
  const rows = await tx.query<{ group: string; n: number }>(
    `SELECT ${GROUPS[by]} AS "group", count(*) AS n FROM finding f WHERE ${OF} AND ${SOUGHT} GROUP BY 1`,
    [...valuesOf(tx, filter), ...soughtBy(filter)],
  )
  return Object.fromEntries(rows.map(row => [row.group, row.n]))
}

type CheckRow = Omit<CoherenceCheck, 'checkedAt'> & { readonly checkedAt: Date }

/** Findings page by page, in the order of a grouping, with what there is in all. */
export const listFindings = (context: ActionContext, { cursor, limit, ...filter }: PageAsked & FindingFilter): Promise<FindingList> =>
  act(context, 'finding.see', async tx => {
    const by = filter.grouping ?? 'gravity'
    const page = await readPage<Placed>(tx, rowsOf(by), [...valuesOf(tx, filter), ...soughtBy(filter)], KEYSETS[by], { cursor, limit })
    const items = page.items.map(bare)
    const documents = await tx.query<FindingList['documents'][number]>(
      `SELECT d.id, d.title, d.plan_id AS "planId", p.title AS "planTitle" FROM document d JOIN plan p ON p.authority_id = $1 AND p.id = d.plan_id
       WHERE d.authority_id = $1 AND d.id = ANY($2)`,
      [tx.authorityId, [...new Set(items.flatMap(item => item.finding.sides.map(side => side.document)))]],
    )
    const [last] = await tx.query<CheckRow>(
      `SELECT checked_at AS "checkedAt", actor, documents, statements, found, fresh, returned, gone, milliseconds FROM coherence_check
       WHERE authority_id = $1 ORDER BY ordinal DESC LIMIT 1`,
      [tx.authorityId],
    )
    // by the chain's order and not by the clock: a demonstration's clock may stand still
    const [{ stale } = { stale: false }] = await tx.query<{ stale: boolean }>(
      `SELECT coalesce((SELECT max(ordinal) FROM audit WHERE authority_id = $1 AND (verb LIKE 'statement.%' OR verb IN ('document.import', 'document.withdraw', 'document.restore'))) >
         coalesce((SELECT max(ordinal) FROM audit WHERE authority_id = $1 AND verb = 'finding.check'), 0), false) AS stale`,
      [tx.authorityId],
    )
    const counts = await countsOf(tx, filter)
    const groups = await groupsOf(tx, filter, by)
    return {
      items,
      next: page.next,
      counts,
      groups,
      documents,
      lastCheck: last ? { ...last, checkedAt: last.checkedAt.toISOString() } : null,
      stale,
    }
  })

export async function findingDetail(tx: Tx, id: string): Promise<FindingDetail> {
  const [row] = await tx.query<Row>(`SELECT ${COLUMNS} FROM finding f WHERE f.authority_id = $1 AND f.id = $2`, [tx.authorityId, id])
  if (!row) throw new LantuError('thing.not-found', { thing: 'finding' })
  const events = await tx.query<Omit<FindingEvent, 'at'> & { at: Date }>(
    'SELECT at, actor, verb, reason FROM finding_event WHERE authority_id = $1 AND finding_id = $2 ORDER BY ordinal DESC',
    [tx.authorityId, id],
  )
  return { ...present(row), events: events.map(event => ({ ...event, at: event.at.toISOString() })) }
}

/** A finding with its sentences and what was decided. Throws `thing.not-found`. */
export const getFinding = (context: ActionContext, id: string): Promise<FindingDetail> =>
  act(context, 'finding.see', tx => findingDetail(tx, id))
