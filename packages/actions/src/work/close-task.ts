import type { TaskDetail } from '@lantu/model/api/work'
import { LantuError } from '@lantu/model/errors'
import { type ActionContext, act } from '../action-context.ts'
import { writeAudit } from '../write-audit.ts'
import { lockTask } from './lock-task.ts'
import { taskDetail } from './see-tasks.ts'

/** 申请销号: asks that the task be struck off, on evidence. */
export const askClosing = (context: ActionContext, id: string, version: number, evidence: string): Promise<TaskDetail> =>
  act(context, 'task.report', async tx => {
    const { title, state } = await lockTask(tx, id, version)
    if (state === 'closed' || state === 'cancelled') throw new LantuError('task.closed')
    const made = await tx.query(
      `INSERT INTO task_closing (authority_id, task_id, evidence, asked_by, asked_at) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (authority_id, task_id) WHERE decision IS NULL DO NOTHING RETURNING id`,
      [tx.authorityId, id, evidence, context.actor.name, context.now()],
    )
    if (!made.length) throw new LantuError('task.closing-open')
    await tx.query("UPDATE task SET state = 'done', version = version + 1 WHERE authority_id = $1 AND id = $2", [tx.authorityId, id])
    await writeAudit(tx, context, 'task.ask-closing', { id, title, evidence })
    return taskDetail(tx, context, id)
  })

/** 销号 or 退回: the reason is required when it is returned. */
export const decideClosing = (
  context: ActionContext,
  id: string,
  version: number,
  decision: 'closed' | 'returned',
  reason: string,
): Promise<TaskDetail> =>
  act(context, 'task.close', async tx => {
    const { title } = await lockTask(tx, id, version)
    if (decision === 'returned' && !reason.trim()) throw new LantuError('request.invalid', { reason: 'reason' })
    const decided = await tx.query(
      'UPDATE task_closing SET decision = $3, reason = $4, decided_by = $5, decided_at = $6 WHERE authority_id = $1 AND task_id = $2 AND decision IS NULL RETURNING id',
      [tx.authorityId, id, decision, reason, context.actor.name, context.now()],
    )
    if (!decided.length) throw new LantuError('task.closing-none')
    await tx.query('UPDATE task SET state = $3, version = version + 1 WHERE authority_id = $1 AND id = $2', [
      tx.authorityId,
      id,
      decision === 'closed' ? 'closed' : 'underway',
    ])
    await writeAudit(tx, context, `task.${decision === 'closed' ? 'close' : 'return'}`, { id, title, reason })
    return taskDetail(tx, context, id)
  })

/** Takes a close-out or a cancellation back, with its reason. */
export const reopenTask = (context: ActionContext, id: string, version: number, reason: string): Promise<TaskDetail> =>
  act(context, 'task.close', async tx => {
    const { title, state } = await lockTask(tx, id, version)
    if (state !== 'closed' && state !== 'cancelled') throw new LantuError('decision.not-possible', { reason: state })
    await tx.query("UPDATE task SET state = 'underway', version = version + 1 WHERE authority_id = $1 AND id = $2", [tx.authorityId, id])
    await writeAudit(tx, context, 'task.reopen', { id, title, reason })
    return taskDetail(tx, context, id)
  })
