import type { DrawCandidate, DrawTasks, WorkTask } from '@lantu/model/api/work'
import { LantuError } from '@lantu/model/errors'
import type { Tx } from '@lantu/register/open-register'
import { type ActionContext, act } from '../action-context.ts'
import { todayOf } from '../today.ts'
import { writeAudit } from '../write-audit.ts'
import { tasksOf } from './task-rows.ts'

const open = (task: WorkTask) => task.state !== 'closed' && task.state !== 'cancelled' && task.state !== 'done'

async function takenAlready(tx: Tx, list: string, year: number): Promise<Set<string>> {
  const rows = await tx.query<{ parent_id: string }>(
    'SELECT parent_id FROM task WHERE authority_id = $1 AND list = $2 AND year = $3 AND parent_id IS NOT NULL AND superseded_at IS NULL',
    [tx.authorityId, list, year],
  )
  return new Set(rows.map(row => row.parent_id))
}

/**
 * What a year's list could take, the most pressing first: what last year's list left over (滚动), five-year tasks that fall due in
 * the year, tasks that the year's own work report sets, and five-year tasks that are still running.
 */
export const drawCandidates = (context: ActionContext, list: DrawTasks['list'], year: number): Promise<DrawCandidate[]> =>
  act(context, 'register.see', async tx => {
    const today = await todayOf(tx, context)
    const taken = await takenAlready(tx, list, year)
    const plans = await tx.query<{ id: string; kind: string; from: number; to: number }>(
      'SELECT id, kind, period_from AS "from", period_to AS "to" FROM plan WHERE authority_id = $1 AND period_from <= $2 AND period_to >= $2',
      [tx.authorityId, year],
    )
    const planOf = new Map(plans.map(plan => [plan.id, plan]))
    const last = (await tasksOf(tx, today, { list, year: year - 1 })).filter(open)
    const fromPlans = (await tasksOf(tx, today, { list: 'plan' })).filter(task => open(task) && task.planId && planOf.has(task.planId))
    const why = (task: WorkTask): DrawCandidate['why'] | null => {
      const plan = planOf.get(task.planId as string)
      if (!plan) return null
      if (plan.from === year && plan.to === year) return 'said-this-year'
      if (!task.dueAssumed && task.dueOn)
        return task.dueOn.startsWith(String(year)) ? 'due' : task.dueOn > `${year}` ? 'running' : 'left-over'
      return 'running'
    }
    const order = { 'left-over': 0, due: 1, 'said-this-year': 2, running: 3 } as const
    return [
      ...last.map(task => ({ task, why: 'left-over' as const })),
      ...fromPlans.flatMap(task => {
        const reason = why(task)
        return reason ? [{ task, why: reason }] : []
      }),
    ]
      .filter(({ task }) => !taken.has(task.id))
      .toSorted((a, b) => order[a.why] - order[b.why])
  })

/** Draws tasks into a year's list: each becomes a task of that year that leads back to where it came from. Drawn once, however often it is asked. */
export const drawTasks = (context: ActionContext, { list, year, taskIds }: DrawTasks): Promise<WorkTask[]> =>
  act(context, 'task.edit', async tx => {
    const ids = [...new Set(taskIds)]
    const [{ n } = { n: 0 }] = await tx.query<{ n: number }>(
      'SELECT count(*) AS n FROM task WHERE authority_id = $1 AND id = ANY($2) AND superseded_at IS NULL',
      [tx.authorityId, ids],
    )
    if (n !== ids.length) throw new LantuError('thing.not-found', { thing: 'task' })
    const made = await tx.query<{ id: string }>(
      `INSERT INTO task (authority_id, list, year, parent_id, plan_id, title, actor, due, due_on)
       SELECT t.authority_id, $3, $4, t.id, t.plan_id, t.title, t.actor, t.due,
         CASE WHEN t.due_on BETWEEN make_date($4, 1, 1) AND make_date($4, 12, 31) THEN t.due_on END
       FROM task t WHERE t.authority_id = $1 AND t.id = ANY($2)
       ON CONFLICT (authority_id, parent_id, list, year) WHERE superseded_at IS NULL AND parent_id IS NOT NULL DO NOTHING RETURNING id`,
      [tx.authorityId, ids, list, year],
    )
    await writeAudit(tx, context, 'task.draw', { list, year, count: made.length, tasks: made.slice(0, 200).map(row => row.id) })
    return tasksOf(tx, await todayOf(tx, context), { list, year })
  })

/** Takes a drawn or hand-made task off its list; its history stays. A plan's task leaves by its sentence. */
export const withdrawTask = (context: ActionContext, id: string, version: number): Promise<{ id: string }> =>
  act(context, 'task.edit', async tx => {
    const done = await tx.query<{ title: string }>(
      `UPDATE task SET superseded_at = now(), version = version + 1
       WHERE authority_id = $1 AND id = $2 AND version = $3 AND list <> 'plan' AND superseded_at IS NULL RETURNING title`,
      [tx.authorityId, id, version],
    )
    if (!done[0]) throw new LantuError('edit.stale')
    await writeAudit(tx, context, 'task.withdraw', { id, title: done[0].title })
    return { id }
  })
