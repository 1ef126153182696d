import type { RegisteredStatement } from '@lantu/model/api/registered-statement'
import type { StatementOrder } from '@lantu/model/api/review'
import { LantuError } from '@lantu/model/errors'
import { doubtsOf } from '@lantu/reader/doubts'
import type { Tx } from '@lantu/register/open-register'
import { type ActionContext, act } from '../action-context.ts'
import { readCursor, writeCursor } from '../cursor.ts'
import { carriedFields } from './carried-fields.ts'
import { conditionsOf, type StatementFilter } from './choose-statements.ts'

export interface StatementPage {
  readonly items: RegisteredStatement[]
  readonly next: string | null
  readonly total: number
}

const MOST = 200

const STATEMENT_SELECT = `
  SELECT s.id, s.document_id AS "documentId", s.plan_id AS "planId", d.title AS "documentTitle", s.kind, s.start_at AS at, s.end_at AS "end",
    s.words AS text, s.quote_start AS "quoteStart", s.quote_end AS "quoteEnd", s.quote, s.section,
    coalesce(nullif(replace(concat_ws(' ', nullif(sec.label, ''), nullif(sec.title, '')), '、 ', '、'), ''), d.title) AS "sectionTitle",
    coalesce((s.origin ->> 'page')::int, (SELECT b.page FROM block b WHERE b.authority_id = s.authority_id AND b.document_id = s.document_id AND b.start_at <= s.start_at
      ORDER BY b.start_at DESC, b.ordinal DESC LIMIT 1)) AS page, s.origin,
    s.rule, s.confidence, s.why, s.state, s.proposed, s.fields, s.cell, coalesce(t.indicator_id, o.indicator_id) AS "indicatorId",
    m.project_id AS "projectId", k.id AS "taskId", s.version,
    CASE WHEN c.id IS NOT NULL THEN (SELECT jsonb_build_object('how', s.carried, 'state', c.state, 'proposed', c.proposed, 'fields', c.fields, 'quote', c.quote, 'documentId', c.document_id,
      'documentTitle', e.title, 'at', c.start_at) FROM document e WHERE e.authority_id = c.authority_id AND e.id = c.document_id) END AS carried,
    CASE WHEN g.id IS NOT NULL THEN jsonb_build_object('id', g.id, 'by', g.actor, 'at', to_jsonb(g.decided_at), 'count', g.count, 'basis', g.basis) END AS decided
  FROM statement s
  JOIN document d ON d.authority_id = s.authority_id AND d.id = s.document_id
  LEFT JOIN section sec ON sec.authority_id = s.authority_id AND sec.document_id = s.document_id AND sec.id = s.section
  LEFT JOIN target t ON t.authority_id = s.authority_id AND t.statement_id = s.id AND t.superseded_at IS NULL
  LEFT JOIN observation o ON o.authority_id = s.authority_id AND o.statement_id = s.id AND o.superseded_at IS NULL
  LEFT JOIN project_mention m ON m.authority_id = s.authority_id AND m.statement_id = s.id AND m.superseded_at IS NULL
  LEFT JOIN statement c ON c.authority_id = s.authority_id AND c.id = s.carried_from
  LEFT JOIN decision g ON g.authority_id = s.authority_id AND g.id = s.decision_id
  LEFT JOIN task k ON k.authority_id = s.authority_id AND k.statement_id = s.id AND k.superseded_at IS NULL`

type Decided = NonNullable<RegisteredStatement['decided']>
type Row = Omit<RegisteredStatement, 'page' | 'cell' | 'origin' | 'carried' | 'doubts' | 'decided'> & {
  page: number | null
  cell: RegisteredStatement['cell'] | null
  origin: RegisteredStatement['origin'] | null
  carried: (NonNullable<RegisteredStatement['carried']> & { proposed: Record<string, unknown> }) | null
  decided: (Omit<Decided, 'basis'> & { basis: Decided['basis'] | null }) | null
}

/** What the decision of the edition before makes of the statement, or has made. */
function presentCarried(
  { proposed: read, ...carried }: NonNullable<Row['carried']>,
  now: Record<string, unknown>,
): NonNullable<RegisteredStatement['carried']> {
  const fields = carried.state === 'corrected' ? carriedFields(read, carried.fields, now) : now
  return { ...carried, fields, quote: carried.quote.replace(/\s*\n\s*/g, '') }
}

const presentDecided = ({ basis, at, ...decided }: NonNullable<Row['decided']>): Decided => ({
  ...decided,
  at: new Date(at).toISOString(),
  ...(basis ? { basis } : {}),
})

function presentStatement({ page, cell, origin, carried, decided, ...row }: Row): RegisteredStatement {
  return {
    ...row,
    doubts: row.state === 'pending' ? doubtsOf(row.kind, row.why, row.confidence) : [],
    ...(decided ? { decided: presentDecided(decided) } : {}),
    ...(page === null ? {} : { page }),
    ...(cell ? { cell } : {}),
    ...(origin ? { origin } : {}),
    ...(carried ? { carried: presentCarried(carried, row.proposed) } : {}),
  }
}

/** The given statements as they stand, in text order. */
export async function statementsById(tx: Tx, ids: readonly string[]): Promise<RegisteredStatement[]> {
  const rows = await tx.query<Row>(
    `${STATEMENT_SELECT} WHERE s.authority_id = $1 AND s.id = ANY($2) ORDER BY s.document_id, s.start_at, s.id`,
    [tx.authorityId, ids],
  )
  return rows.map(presentStatement)
}

/** Columns of `statement s` that put a list in order, each compared in its direction; together they make each row unique. */
const TEXT = ['s.document_id', 's.start_at', 's.id'] as const
const KINDS = "array_position(ARRAY['observation', 'goal', 'project', 'system', 'task'], s.kind)"
const ORDERS: Readonly<Record<StatementOrder, { readonly columns: readonly string[]; readonly down?: boolean }>> = {
  text: { columns: TEXT },
  doubt: { columns: ['s.confidence', ...TEXT] },
  kind: { columns: [KINDS, ...TEXT] },
  confidence: { columns: ['s.confidence', 's.id'], down: true },
}

/**
 * A page of statements. Which they are is found in the index first and what is shown of them afterwards, so that a queue of thousands
 * is neither joined nor sorted whole.
 */
export function listStatements(context: ActionContext, filter: StatementFilter = {}): Promise<StatementPage> {
  const limit = Math.min(Math.max(1, Math.trunc(filter.limit ?? 50)), MOST)
  const { columns, down = false } = ORDERS[filter.order ?? 'text']
  return act(context, 'statement.see', async tx => {
    const counted = conditionsOf(tx.authorityId, filter)
    const [count] = await tx.query<{ total: number }>(`SELECT count(*) AS total FROM statement s ${counted.where}`, counted.values)
    const conditions = conditionsOf(tx.authorityId, filter)
    if (filter.cursor) {
      const key = readCursor(filter.cursor, columns.length).map(part => conditions.bind(part))
      conditions.parts.push(`(${columns.join(', ')}) ${down ? '<' : '>'} (${key.join(', ')})`)
    }
    const order = columns.map(column => `${column}${down ? ' DESC' : ''}`).join(', ')
    const keys = await tx.query<{ id: string; key: (string | number)[] }>(
      `SELECT s.id, jsonb_build_array(${columns.join(', ')}) AS key FROM statement s ${conditions.where} ORDER BY ${order} LIMIT ${limit + 1}`,
      conditions.values,
    )
    const ids = keys.slice(0, limit).map(row => row.id)
    const found = new Map((await statementsById(tx, ids)).map(one => [one.id, one]))
    const last = keys[limit - 1]
    return {
      items: ids.flatMap(id => found.get(id) ?? []),
      next: keys.length > limit && last ? writeCursor(last.key) : null,
      total: count?.total ?? 0,
    }
  })
}

/** Throws `thing.not-found`. */
export function getStatement(context: ActionContext, id: string): Promise<RegisteredStatement> {
  return act(context, 'statement.see', async tx => {
    const [statement] = await statementsById(tx, [id])
    if (!statement) throw new LantuError('thing.not-found', { thing: 'statement' })
    return statement
  })
}
