import type { Decided, Decision } from '@lantu/model/api/decision'
import type { DecisionBasis, ReviewState } from '@lantu/model/api/registered-statement'
import { LantuError } from '@lantu/model/errors'
import type { Tx } from '@lantu/register/open-register'
import type { ActionContext } from '../action-context.ts'
import { writeAudit } from '../write-audit.ts'
import { decisionById } from './present-decision.ts'
import { registerStatements } from './register-statements.ts'
import { statementsById } from './see-statements.ts'

export interface Standing {
  readonly id: string
  readonly state: ReviewState
  readonly fields: Record<string, unknown>
  readonly version: number
  readonly kind: string
  readonly documentId: string
  /** The decision that it stands by. */
  readonly decisionId: string | null
}

const COLUMNS = 'id, state, fields, version, kind, document_id AS "documentId", decision_id AS "decisionId"'

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
  /** New fields, of all or of each by its identifier; without them they stay. */
  readonly fields?: Record<string, unknown> | ReadonlyMap<string, Record<string, unknown>>
  readonly created?: readonly string[]
  readonly basis?: DecisionBasis
}

/** Writes a decision: the statements' new state, what they become in the register, and the entry that undo reads. */
export async function recordDecision(tx: Tx, context: ActionContext, change: Change): Promise<Decided & { count: number }> {
  const ids = change.before.map(row => row.id)
  const created = change.created ?? []
  const [row] = await tx.query<{ id: string }>(
    `INSERT INTO decision (authority_id, verb, actor, before, created, basis, decided_at) VALUES ($1, $2, $3, $4, $5, $6, $7) RETURNING id`,
    [
      tx.authorityId,
      change.verb,
      context.actor.name,
      JSON.stringify(change.before.map(({ id, state, fields, version, decisionId }) => ({ id, state, fields, version, decisionId }))),
      created,
      change.basis ? JSON.stringify(change.basis) : null,
      context.now(),
    ],
  )
  const { id } = row as { id: string }
  const { fields } = change
  const each = change.before.map(one => ({ id: one.id, fields: (fields instanceof Map ? fields.get(one.id) : fields) ?? null }))
  await tx.query(
    `UPDATE statement s SET state = $3, fields = coalesce(x.fields, s.fields), version = s.version + 1, decision_id = $4
     FROM jsonb_to_recordset($2::jsonb) AS x (id uuid, fields jsonb) WHERE s.authority_id = $1 AND s.id = x.id`,
    [tx.authorityId, JSON.stringify(each), change.state, id],
  )
  if (created.length)
    await tx.query('UPDATE statement SET decision_id = $3 WHERE authority_id = $1 AND id = ANY($2)', [tx.authorityId, created, id])
  const all = [...ids, ...created]
  await registerStatements(tx, all, context.now())
  await writeAudit(tx, context, `statement.${change.verb}`, {
    decision: id,
    count: ids.length,
    statements: ids.slice(0, 50),
    created: created.slice(0, 50),
    ...(change.basis ? { basis: change.basis } : {}),
  })
  return { decision: await decisionById(tx, id), statements: await statementsById(tx, all.slice(0, 200)), count: ids.length }
}
