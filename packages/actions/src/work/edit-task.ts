import type { TaskDetail, TaskEdit } from '@lantu/model/api/work'
import { LantuError } from '@lantu/model/errors'
import type { Tx } from '@lantu/register/open-register'
import { type ActionContext, act } from '../action-context.ts'
import { writeAudit } from '../write-audit.ts'
import { lockTask } from './lock-task.ts'
import { taskDetail } from './see-tasks.ts'

/** Milestones are replaced as a list: what is left out or changed is superseded, never lost. */
async function replaceMilestones(tx: Tx, taskId: string, milestones: NonNullable<TaskEdit['milestones']>): Promise<void> {
  await tx.query('UPDATE task_milestone SET superseded_at = now() WHERE authority_id = $1 AND task_id = $2 AND superseded_at IS NULL', [
    tx.authorityId,
    taskId,
  ])
  await tx.query(
    `INSERT INTO task_milestone (authority_id, task_id, title, due_on, weight, done_on, ordinal)
     SELECT $1, $2, m.title, m."dueOn", coalesce(m.weight, 1), m."doneOn", m.n
     FROM ROWS FROM (jsonb_to_recordset($3::jsonb) AS (title text, "dueOn" date, weight numeric, "doneOn" date)) WITH ORDINALITY AS m (title, "dueOn", weight, "doneOn", n)`,
    [tx.authorityId, taskId, JSON.stringify(milestones)],
  )
}

async function replaceLinks(tx: Tx, taskId: string, links: NonNullable<TaskEdit['links']>): Promise<void> {
  const json = JSON.stringify(links)
  const [{ missing } = { missing: 0 }] = await tx.query<{ missing: number }>(
    `SELECT count(*) AS missing FROM jsonb_to_recordset($2::jsonb) AS l (kind text, id uuid)
     WHERE NOT EXISTS (SELECT 1 FROM indicator i WHERE l.kind = 'indicator' AND i.authority_id = $1 AND i.id = l.id)
       AND NOT EXISTS (SELECT 1 FROM project p WHERE l.kind = p.kind AND p.authority_id = $1 AND p.id = l.id)`,
    [tx.authorityId, json],
  )
  if (missing) throw new LantuError('thing.not-found', { thing: 'link' })
  await tx.query(
    `UPDATE task_link SET superseded_at = now() WHERE authority_id = $1 AND task_id = $2 AND superseded_at IS NULL
       AND NOT EXISTS (SELECT 1 FROM jsonb_to_recordset($3::jsonb) AS l (kind text, id uuid) WHERE l.kind = item_kind AND l.id = item_id)`,
    [tx.authorityId, taskId, json],
  )
  await tx.query(
    `INSERT INTO task_link (authority_id, task_id, item_kind, item_id) SELECT DISTINCT $1::uuid, $2::uuid, l.kind, l.id FROM jsonb_to_recordset($3::jsonb) AS l (kind text, id uuid)
     ON CONFLICT (authority_id, task_id, item_kind, item_id) DO UPDATE SET superseded_at = NULL`,
    [tx.authorityId, taskId, json],
  )
}

/** Changes what is named and leaves the rest; the words of a plan's task follow its sentence and are corrected in review. */
export const editTask = (context: ActionContext, id: string, version: number, edit: TaskEdit): Promise<TaskDetail> =>
  act(context, 'task.edit', async tx => {
    const standing = await lockTask(tx, id, version)
    if (standing.state === 'closed') throw new LantuError('task.closed')
    const [range] = await tx.query<{ bad: boolean }>(
      `SELECT coalesce(CASE WHEN $4 THEN $5::date ELSE due_on END < CASE WHEN $2 THEN $3::date ELSE starts_on END, false) AS bad FROM task WHERE authority_id = $1 AND id = $6`,
      [tx.authorityId, edit.startsOn !== undefined, edit.startsOn ?? null, edit.dueOn !== undefined, edit.dueOn ?? null, id],
    )
    if (range?.bad) throw new LantuError('request.invalid', { reason: `${edit.startsOn ?? '…'}—${edit.dueOn ?? '…'}` })
    await tx.query(
      `UPDATE task SET title = coalesce($3, title), detail = coalesce($4, detail), actor = coalesce($5, actor),
         starts_on = CASE WHEN $6 THEN $7::date ELSE starts_on END, due_on = CASE WHEN $8 THEN $9::date ELSE due_on END,
         state = coalesce($10, state), version = version + 1
       WHERE authority_id = $1 AND id = $2`,
      [
        tx.authorityId,
        id,
        edit.title ?? null,
        edit.detail ?? null,
        edit.actor ?? null,
        edit.startsOn !== undefined,
        edit.startsOn ?? null,
        edit.dueOn !== undefined,
        edit.dueOn ?? null,
        edit.state ?? null,
      ],
    )
    if (edit.milestones) await replaceMilestones(tx, id, edit.milestones)
    if (edit.links) await replaceLinks(tx, id, edit.links)
    await writeAudit(tx, context, 'task.edit', { id, title: edit.title ?? standing.title, edit })
    return taskDetail(tx, context, id)
  })
