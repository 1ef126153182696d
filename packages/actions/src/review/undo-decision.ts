import type { Decided, Decision } from '@lantu/model/api/decision'
import { LantuError } from '@lantu/model/errors'
import { type ActionContext, act } from '../action-context.ts'
import { writeAudit } from '../write-audit.ts'
import { decisionById } from './present-decision.ts'
import { registerStatements } from './register-statements.ts'
import { statementsById } from './see-statements.ts'

interface Row {
  readonly id: string
  readonly ordinal: number
  readonly verb: Decision['verb']
  readonly before: { id: string }[]
  readonly created: string[]
  readonly undone_by: string | null
}

/** Takes a decision back: the statements stand as before it, what it made is superseded. The latest one where none is named. */
export function undoDecision(context: ActionContext, decisionId?: string): Promise<Decided> {
  return act(context, 'statement.decide', async tx => {
    const [row] = await tx.query<Row>(
      `SELECT id, ordinal, verb, before, created, undone_by FROM decision WHERE authority_id = $1 AND ($2::uuid IS NULL OR id = $2)
         AND ($2::uuid IS NOT NULL OR (undone_by IS NULL AND verb <> 'undo' AND actor = $3)) ORDER BY ordinal DESC LIMIT 1 FOR UPDATE`,
      [tx.authorityId, decisionId ?? null, context.actor.name],
    )
    if (!row)
      throw decisionId
        ? new LantuError('thing.not-found', { thing: 'decision' })
        : new LantuError('decision.not-possible', { reason: '没有可撤销的操作 / nothing to undo' })
    if (row.undone_by || row.verb === 'undo') throw new LantuError('decision.not-possible', { reason: '已撤销 / already undone' })
    const ids = row.before.map(one => one.id)
    const all = [...ids, ...row.created]
    const [later] = await tx.query(
      `SELECT 1 FROM decision d WHERE d.authority_id = $1 AND d.ordinal > $2 AND d.undone_by IS NULL AND d.verb <> 'undo'
         AND EXISTS (SELECT 1 FROM jsonb_array_elements(d.before) e WHERE (e->>'id')::uuid = ANY($3)) LIMIT 1`,
      [tx.authorityId, row.ordinal, all],
    )
    if (later)
      throw new LantuError('decision.not-possible', { reason: '这些记录后来又有改动，请先撤销后来的操作 / undo the later decision first' })
    await tx.query(
      `UPDATE statement s SET state = b.state, fields = b.fields, decision_id = b."decisionId", version = s.version + 1,
         -- what was taken over at once is put forward after it was taken back
         carried = CASE WHEN s.carried = 'same' THEN 'confirm' ELSE s.carried END
       FROM jsonb_to_recordset($2::jsonb) AS b (id uuid, state text, fields jsonb, "decisionId" uuid) WHERE s.authority_id = $1 AND s.id = b.id`,
      [tx.authorityId, JSON.stringify(row.before)],
    )
    await tx.query("UPDATE statement SET state = 'superseded', version = version + 1 WHERE authority_id = $1 AND id = ANY($2)", [
      tx.authorityId,
      row.created,
    ])
    const [undo] = await tx.query<{ id: string }>(
      `INSERT INTO decision (authority_id, verb, actor, before, undoes, decided_at) VALUES ($1, 'undo', $2, '[]', $3, $4) RETURNING id`,
      [tx.authorityId, context.actor.name, row.id, context.now()],
    )
    const made = undo as { id: string }
    await tx.query('UPDATE decision SET undone_by = $3 WHERE authority_id = $1 AND id = $2', [tx.authorityId, row.id, made.id])
    await registerStatements(tx, all, context.now())
    await writeAudit(tx, context, 'statement.undo', { decision: row.id, verb: row.verb, count: ids.length })
    const decision = { ...(await decisionById(tx, made.id)), statementIds: all, count: ids.length }
    return { decision, statements: await statementsById(tx, all.slice(0, 200)) }
  })
}
