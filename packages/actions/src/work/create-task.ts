import type { NewTask, TaskDetail } from '@lantu/model/api/work'
import { LantuError } from '@lantu/model/errors'
import type { Tx } from '@lantu/register/open-register'
import { type ActionContext, act } from '../action-context.ts'
import { writeAudit } from '../write-audit.ts'
import { taskDetail } from './see-tasks.ts'

const YEARLY = new Set(['annual', 'livelihood', 'work-report'])

const THINGS = { plan: 'plan', meeting_item: 'agenda item' } as const

async function mustExist(tx: Tx, table: keyof typeof THINGS, id: string | undefined) {
  if (!id) return
  const found = await tx.query(`SELECT 1 FROM ${table} WHERE authority_id = $1 AND id = $2`, [tx.authorityId, id])
  if (!found.length) throw new LantuError('thing.not-found', { thing: THINGS[table] })
}

async function insertTask(tx: Tx, context: ActionContext, task: NewTask): Promise<string> {
  if (YEARLY.has(task.list) && task.year === undefined) throw new LantuError('request.invalid', { reason: 'year' })
  if (task.list === 'plan') throw new LantuError('request.invalid', { reason: 'list' }) // those come from sentences
  if (task.startsOn && task.dueOn && task.dueOn < task.startsOn)
    throw new LantuError('request.invalid', { reason: `${task.startsOn}—${task.dueOn}` })
  await mustExist(tx, 'plan', task.planId)
  await mustExist(tx, 'meeting_item', task.meetingItemId)
  const [made] = await tx.query<{ id: string }>(
    `INSERT INTO task (authority_id, list, year, title, detail, actor, starts_on, due_on, plan_id, meeting_item_id)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) RETURNING id`,
    [
      tx.authorityId,
      task.list,
      task.year ?? null,
      task.title,
      task.detail ?? '',
      task.actor ?? '',
      task.startsOn ?? null,
      task.dueOn ?? null,
      task.planId ?? null,
      task.meetingItemId ?? null,
    ],
  )
  const id = (made as { id: string }).id
  await writeAudit(tx, context, 'task.create', { id, list: task.list, title: task.title })
  return id
}

/** Enters a task that no sentence holds: by hand, or decided by a meeting. */
export const createTask = (context: ActionContext, task: NewTask): Promise<TaskDetail> =>
  act(context, 'task.edit', async tx => taskDetail(tx, context, await insertTask(tx, context, task)))
