import type { ValueBatch } from '@lantu/model/api/values/values'
import { LantuError } from '@lantu/model/errors'
import { type ActionContext, act } from '../action-context.ts'
import { writeAudit } from '../write-audit.ts'
import { BATCH_COLUMNS, type BatchRow, presentBatch } from './present-batch.ts'

/** What has been entered, the latest first. */
export const listBatches = (context: ActionContext, limit = 20): Promise<ValueBatch[]> =>
  act(context, 'register.see', async tx =>
    (
      await tx.query<BatchRow>(`SELECT ${BATCH_COLUMNS} FROM value_batch WHERE authority_id = $1 ORDER BY ordinal DESC LIMIT $2`, [
        tx.authorityId,
        limit,
      ])
    ).map(presentBatch),
  )

const COPIED = `indicator_id, jurisdiction_id, organization_id, place, measure, basis, value, unit, comparator, period_from, period_to, starts_on, ends_on, vintage, missing_reason,
  numerator, denominator, entered_by, source_note`

/**
 * Takes a batch back, the latest of this person where none is named: its values are superseded, and those that it had revised
 * or withdrawn stand again as new rows. Refused where one of its cells was changed since.
 */
export function undoValues(context: ActionContext, batchId?: string): Promise<ValueBatch> {
  return act(context, 'value.enter', async tx => {
    const [batch] = await tx.query<BatchRow & { withdrawn: string[] }>(
      `SELECT ${BATCH_COLUMNS}, withdrawn FROM value_batch WHERE authority_id = $1 AND ($2::uuid IS NULL OR id = $2)
         AND ($2::uuid IS NOT NULL OR (undone_by IS NULL AND origin <> 'undo' AND entered_by = $3)) ORDER BY ordinal DESC LIMIT 1 FOR UPDATE`,
      [tx.authorityId, batchId ?? null, context.actor.name],
    )
    if (!batch)
      throw batchId
        ? new LantuError('thing.not-found', { thing: 'batch' })
        : new LantuError('decision.not-possible', { reason: '没有可撤销的录入 / nothing to undo' })
    if (batch.undone_by || batch.origin === 'undo') throw new LantuError('decision.not-possible', { reason: '已撤销 / already undone' })
    const rows = await tx.query<{ id: string; revises_id: string | null; superseded_at: Date | null }>(
      'SELECT id, revises_id, superseded_at FROM observation WHERE authority_id = $1 AND batch_id = $2 FOR UPDATE',
      [tx.authorityId, batch.id],
    )
    if (rows.some(row => row.superseded_at))
      throw new LantuError('decision.not-possible', { reason: '其中的值后来又改过，请先撤销后来的录入 / undo the later entry first' })
    const back = [...rows.flatMap(row => row.revises_id ?? []), ...batch.withdrawn]
    const [undo] = await tx.query<BatchRow>(
      `INSERT INTO value_batch (authority_id, origin, entered_by, values, entered_at) VALUES ($1, 'undo', $2, $3, $4) RETURNING ${BATCH_COLUMNS}`,
      [tx.authorityId, context.actor.name, rows.length + batch.withdrawn.length, context.now()],
    )
    const made = undo as BatchRow
    await tx.query('UPDATE observation SET superseded_at = $3 WHERE authority_id = $1 AND id = ANY($2)', [
      tx.authorityId,
      rows.map(row => row.id),
      context.now(),
    ])
    await tx.query(
      `INSERT INTO observation (authority_id, batch_id, revises_id, recorded_at, ${COPIED})
       SELECT o.authority_id, $3, o.id, $4, ${COPIED} FROM observation o WHERE o.authority_id = $1 AND o.id = ANY($2)`,
      [tx.authorityId, back, made.id, context.now()],
    )
    await tx.query('UPDATE value_batch SET undone_by = $3 WHERE authority_id = $1 AND id = $2', [tx.authorityId, batch.id, made.id])
    await writeAudit(tx, context, 'values.undo', { batch: batch.id, count: made.values })
    return presentBatch(made)
  }).catch((error: { constraint?: string }) => {
    // a cell that was emptied has been filled again since
    if (error.constraint !== 'observation_entered_once') throw error
    throw new LantuError('decision.not-possible', { reason: '其中的值后来又改过，请先撤销后来的录入 / undo the later entry first' })
  })
}
