import type { Decided, Decision, ReviewState } from '@lantu/model/api'
import { LantuError } from '@lantu/model/errors'
import type { Tx } from '@lantu/register/open-register'
import type { ActionContext } from './action-context.ts'
import { registerStatements } from './register-statements.ts'
import { statementsById } from './see-statements.ts'
import { writeAudit } from './write-audit.ts'

export interface Standing {
  readonly id: string
  readonly state: ReviewState
  readonly fields: Record<string, unknown>
  readonly version: number
  readonly kind: string
  readonly documentId: string
}

const COLUMNS = 'id, state, fields, version, kind, document_id AS "documentId"'

/** The statement as it stands, locked; refused when somebody has changed it since `version`. */
export async function lockStatement(tx: Tx, id: string, version: number): Promise<Standing> {
  const [row] = await tx.query<Standing>(`SELECT ${COLUMNS} FROM statement WHERE authority_id = $1 AND id = $2 FOR UPDATE`, [
    tx.authorityId,
    id,
  ])
  if (!row) throw new LantuError('thing.not-found', { thing: 'statement' })
  if (row.version !== version) throw new LantuError('edit.stale')
  if (row.state === 'superseded') throw new LantuError('decision.not-possible', { reason: 'superseded' })
  return row
}

export interface Change {
  readonly verb: Decision['verb']
  readonly before: readonly Standing[]
  readonly state: ReviewState
  /** New fields of each; without it they stay. */
  readonly fields?: Record<string, unknown>
  readonly created?: readonly string[]
}

/** Writes a decision: the statements' new state, what they become in the register, and the entry that undo reads. */
export async function recordDecision(tx: Tx, context: ActionContext, change: Change): Promise<Decided & { count: number }> {
  const ids = change.before.map(row => row.id)
  const created = change.created ?? []
  await tx.query(
    'UPDATE statement SET state = $3, fields = coalesce($4::jsonb, fields), version = version + 1 WHERE authority_id = $1 AND id = ANY($2)',
    [tx.authorityId, ids, change.state, change.fields ? JSON.stringify(change.fields) : null],
  )
  const [row] = await tx.query<{ id: string; decided_at: Date }>(
    `INSERT INTO decision (authority_id, verb, actor, before, created, decided_at) VALUES ($1, $2, $3, $4, $5, $6) RETURNING id, decided_at`,
    [
      tx.authorityId,
      change.verb,
      context.actor.name,
      JSON.stringify(change.before.map(({ id, state, fields, version }) => ({ id, state, fields, version }))),
      created,
      context.now(),
    ],
  )
  const all = [...ids, ...created]
  await registerStatements(tx, all, context.now())
  const { id, decided_at } = row as { id: string; decided_at: Date }
  await writeAudit(tx, context, `statement.${change.verb}`, {
    decision: id,
    count: ids.length,
    statements: ids.slice(0, 50),
    created: created.slice(0, 50),
  })
  const decision: Decision = { id, verb: change.verb, statementIds: all, decidedAt: decided_at.toISOString(), undone: false }
  return { decision, statements: await statementsById(tx, all.slice(0, 200)), count: ids.length }
}
