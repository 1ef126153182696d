import type { NewTaskReport, TaskDetail } from '@lantu/model/api/work'
import { LantuError } from '@lantu/model/errors'
import { type ActionContext, act } from '../action-context.ts'
import { todayOf } from '../today.ts'
import { writeAudit } from '../write-audit.ts'
import { lockTask } from './lock-task.ts'
import { taskDetail } from './see-tasks.ts'

/** Writes how far a task has come by a day. A second report for a day takes the place of the first; both are kept. */
export const reportTask = (context: ActionContext, id: string, version: number, report: NewTaskReport): Promise<TaskDetail> =>
  act(context, 'task.report', async tx => {
    const { title, state } = await lockTask(tx, id, version)
    if (state === 'closed' || state === 'cancelled') throw new LantuError('task.closed')
    if (report.asOf > (await todayOf(tx, context))) throw new LantuError('task.report-in-future', { day: report.asOf })
    await tx.query(
      'UPDATE task_report SET superseded_at = now() WHERE authority_id = $1 AND task_id = $2 AND as_of = $3 AND superseded_at IS NULL',
      [tx.authorityId, id, report.asOf],
    )
    await tx.query('INSERT INTO task_report (authority_id, task_id, as_of, percent, note, reported_by) VALUES ($1, $2, $3, $4, $5, $6)', [
      tx.authorityId,
      id,
      report.asOf,
      report.percent,
      report.note ?? '',
      context.actor.name,
    ])
    // the latest day speaks, whatever order the reports came in; done waits for close-out
    await tx.query(
      `UPDATE task t SET reported = r.percent, reported_on = r.as_of, version = t.version + 1,
         state = CASE WHEN r.percent >= 100 THEN 'done' WHEN r.percent > 0 THEN 'underway' ELSE 'not-started' END
       FROM (SELECT percent, as_of FROM task_report WHERE authority_id = $1 AND task_id = $2 AND superseded_at IS NULL ORDER BY as_of DESC LIMIT 1) r
       WHERE t.authority_id = $1 AND t.id = $2`,
      [tx.authorityId, id],
    )
    await writeAudit(tx, context, 'task.report', { id, title, asOf: report.asOf, percent: report.percent })
    return taskDetail(tx, context, id)
  })
