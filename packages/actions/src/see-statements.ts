import type { RegisteredStatement } from '@lantu/model/api'
import { LantuError } from '@lantu/model/errors'
import type { Tx } from '@lantu/register/open-register'
import { type ActionContext, act } from './action-context.ts'
import { carriedFields } from './carried-fields.ts'
import { readCursor, writeCursor } from './cursor.ts'

export interface StatementFilter {
  readonly plan?: string | undefined
  readonly document?: string | undefined
  readonly kind?: string | undefined
  readonly state?: string | undefined
  readonly minConfidence?: number | undefined
  readonly maxConfidence?: number | undefined
  /** Code points of the document: statements whose quotes overlap `[from, to)`. */
  readonly from?: number | undefined
  readonly to?: number | undefined
  /** Taken over from the edition before: at once, or to be confirmed. */
  readonly carried?: 'same' | 'confirm' | undefined
  readonly order?: 'text' | 'confidence' | undefined
  readonly cursor?: string | undefined
  readonly limit?: number | undefined
}

export interface StatementPage {
  readonly items: RegisteredStatement[]
  readonly next: string | null
  readonly total: number
}

const MOST = 200

export const STATEMENT_SELECT = `
  SELECT s.id, s.document_id AS "documentId", s.plan_id AS "planId", d.title AS "documentTitle", s.kind, s.start_at AS at, s.end_at AS "end",
    s.words AS text, s.quote_start AS "quoteStart", s.quote_end AS "quoteEnd", s.quote, s.section,
    coalesce(nullif(concat_ws(' ', nullif(sec.label, ''), nullif(sec.title, '')), ''), d.title) AS "sectionTitle",
    coalesce((s.origin ->> 'page')::int, (SELECT b.page FROM block b WHERE b.authority_id = s.authority_id AND b.document_id = s.document_id AND b.start_at <= s.start_at
      ORDER BY b.start_at DESC, b.ordinal DESC LIMIT 1)) AS page, s.origin,
    s.rule, s.confidence, s.why, s.state, s.proposed, s.fields, s.cell, coalesce(t.indicator_id, o.indicator_id) AS "indicatorId",
    m.project_id AS "projectId", k.id AS "taskId", s.version,
    CASE WHEN c.id IS NOT NULL THEN (SELECT jsonb_build_object('how', s.carried, 'state', c.state, 'proposed', c.proposed, 'fields', c.fields, 'quote', c.quote, 'documentId', c.document_id,
      'documentTitle', e.title, 'at', c.start_at) FROM document e WHERE e.authority_id = c.authority_id AND e.id = c.document_id) END AS carried
  FROM statement s
  JOIN document d ON d.authority_id = s.authority_id AND d.id = s.document_id
  LEFT JOIN section sec ON sec.authority_id = s.authority_id AND sec.document_id = s.document_id AND sec.id = s.section
  LEFT JOIN target t ON t.authority_id = s.authority_id AND t.statement_id = s.id AND t.superseded_at IS NULL
  LEFT JOIN observation o ON o.authority_id = s.authority_id AND o.statement_id = s.id AND o.superseded_at IS NULL
  LEFT JOIN project_mention m ON m.authority_id = s.authority_id AND m.statement_id = s.id AND m.superseded_at IS NULL
  LEFT JOIN statement c ON c.authority_id = s.authority_id AND c.id = s.carried_from
  LEFT JOIN task k ON k.authority_id = s.authority_id AND k.statement_id = s.id AND k.superseded_at IS NULL`

type Row = Omit<RegisteredStatement, 'page' | 'cell' | 'origin' | 'carried'> & {
  page: number | null
  cell: RegisteredStatement['cell'] | null
  origin: RegisteredStatement['origin'] | null
  carried: (NonNullable<RegisteredStatement['carried']> & { proposed: Record<string, unknown> }) | null
}

/** What the decision of the edition before makes of the statement, or has made. */
function presentCarried(
  { proposed: read, ...carried }: NonNullable<Row['carried']>,
  now: Record<string, unknown>,
): NonNullable<RegisteredStatement['carried']> {
  const fields = carried.state === 'corrected' ? carriedFields(read, carried.fields, now) : now
  return { ...carried, fields, quote: carried.quote.replace(/\s*\n\s*/g, '') }
}

export function presentStatement({ page, cell, origin, carried, ...row }: Row): RegisteredStatement {
  return {
    ...row,
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

class Conditions {
  readonly parts: string[] = ['s.authority_id = $1']
  readonly values: unknown[]

  constructor(authorityId: string) {
    this.values = [authorityId]
  }

  /** `sql` says `?` where the value goes. */
  add(sql: string, value: unknown): void {
    if (value === undefined || value === '') return
    this.values.push(value)
    this.parts.push(sql.replaceAll('?', `$${this.values.length}`))
  }

  bind(value: unknown): string {
    this.values.push(value)
    return `$${this.values.length}`
  }

  get where(): string {
    return `WHERE ${this.parts.join(' AND ')}`
  }
}

/** The conditions that a filter makes, without its page. */
export function conditionsOf(authorityId: string, filter: StatementFilter): Conditions {
  const conditions = new Conditions(authorityId)
  conditions.add('s.plan_id = ?', filter.plan)
  conditions.add('s.document_id = ?', filter.document)
  conditions.add('s.kind = ?', filter.kind)
  if (filter.state) conditions.add('s.state = ?', filter.state)
  else conditions.parts.push("s.state <> 'superseded'")
  conditions.add('s.carried = ?', filter.carried)
  conditions.add('s.confidence >= ?', filter.minConfidence)
  conditions.add('s.confidence < ?', filter.maxConfidence)
  conditions.add('s.quote_end > ?', filter.from)
  conditions.add('s.quote_start < ?', filter.to)
  return conditions
}

/** A page of statements, in text order or the surest first. */
export function listStatements(context: ActionContext, filter: StatementFilter = {}): Promise<StatementPage> {
  const limit = Math.min(Math.max(1, Math.trunc(filter.limit ?? 50)), MOST)
  const surest = filter.order === 'confidence'
  return act(context, 'statement.see', async tx => {
    const counted = conditionsOf(tx.authorityId, filter)
    const [count] = await tx.query<{ total: number }>(`SELECT count(*) AS total FROM statement s ${counted.where}`, counted.values)
    const conditions = conditionsOf(tx.authorityId, filter)
    if (filter.cursor) {
      const key = readCursor(filter.cursor, surest ? 2 : 3).map(part => conditions.bind(part))
      conditions.parts.push(
        surest
          ? `(s.confidence < ${key[0]} OR (s.confidence = ${key[0]} AND s.id > ${key[1]}))`
          : `(s.document_id, s.start_at, s.id) > (${key[0]}, ${key[1]}, ${key[2]})`,
      )
    }
    const order = surest ? 's.confidence DESC, s.id' : 's.document_id, s.start_at, s.id'
    const rows = await tx.query<Row>(`${STATEMENT_SELECT} ${conditions.where} ORDER BY ${order} LIMIT ${limit + 1}`, conditions.values)
    const items = rows.slice(0, limit).map(presentStatement)
    const last = items.at(-1)
    const next = rows.length > limit && last ? writeCursor(surest ? [last.confidence, last.id] : [last.documentId, last.at, last.id]) : null
    return { items, next, total: count?.total ?? 0 }
  })
}

export function getStatement(context: ActionContext, id: string): Promise<RegisteredStatement> {
  return act(context, 'statement.see', async tx => {
    const [statement] = await statementsById(tx, [id])
    if (!statement) throw new LantuError('thing.not-found', { thing: 'statement' })
    return statement
  })
}
