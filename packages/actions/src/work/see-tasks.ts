import type { TaskClosing, TaskDetail, TaskLink, TaskReport, TaskSummary, TaskView, WorkTask } from '@lantu/model/api/work'
import { LantuError } from '@lantu/model/errors'
import type { Tx } from '@lantu/register/open-register'
import { type ActionContext, act } from '../action-context.ts'
import type { Page, PageAsked } from '../keyset.ts'
import { todayOf } from '../today.ts'
import { pageOfTasks, summaryOfTasks, type TaskFilter, tasksOf } from './task-rows.ts'

/** All tasks that the filter lets through, in the order of the text. */
export const listTasks = (context: ActionContext, filter: TaskFilter): Promise<WorkTask[]> =>
  act(context, 'register.see', async tx => tasksOf(tx, await todayOf(tx, context), filter))

/** Tasks page by page: in the order of the text, by who is to do them, or by deadline. */
export const pageTasks = (
  context: ActionContext,
  { view = 'section', cursor, limit, ...filter }: TaskFilter & PageAsked & { readonly view?: TaskView | undefined },
): Promise<Page<WorkTask>> =>
  act(context, 'register.see', async tx => pageOfTasks(tx, await todayOf(tx, context), filter, view, { cursor, limit }))

/** What the pages come to: how many in all, by state, and by group of the view. */
export const getTaskSummary = (
  context: ActionContext,
  { view = 'section', ...filter }: TaskFilter & { readonly view?: TaskView | undefined },
): Promise<TaskSummary> => act(context, 'register.see', async tx => summaryOfTasks(tx, await todayOf(tx, context), filter, view))

const linksOf = (tx: Tx, id: string) =>
  tx.query<TaskLink>(
    `SELECT l.item_kind AS kind, l.item_id AS id, coalesce(i.name, p.name) AS name, l.origin
     FROM task_link l
     LEFT JOIN indicator i ON l.item_kind = 'indicator' AND i.authority_id = l.authority_id AND i.id = l.item_id
     LEFT JOIN project p ON l.item_kind <> 'indicator' AND p.authority_id = l.authority_id AND p.id = l.item_id
     WHERE l.authority_id = $1 AND l.task_id = $2 AND l.superseded_at IS NULL AND coalesce(i.name, p.name) IS NOT NULL ORDER BY l.item_kind, name`,
    [tx.authorityId, id],
  )

/** What stands in the same sentence: the first thing that a task is about, offered as links until a person has decided. */
const linksInSentence = (tx: Tx, id: string) =>
  tx.query<TaskLink>(
    `SELECT DISTINCT x.kind, x.id, x.name, 'sentence' AS origin FROM task t
     JOIN statement s ON s.authority_id = t.authority_id AND s.id = t.statement_id
     JOIN statement o ON o.authority_id = s.authority_id AND o.document_id = s.document_id AND o.kind <> 'task' AND o.start_at >= s.start_at AND o.end_at <= s.end_at
     JOIN LATERAL (
       SELECT p.kind, p.id, p.name FROM project_mention m JOIN project p ON p.authority_id = m.authority_id AND p.id = m.project_id
         WHERE m.authority_id = o.authority_id AND m.statement_id = o.id AND m.superseded_at IS NULL
       UNION ALL SELECT 'indicator', i.id, i.name FROM target g JOIN indicator i ON i.authority_id = g.authority_id AND i.id = g.indicator_id
         WHERE g.authority_id = o.authority_id AND g.statement_id = o.id AND g.superseded_at IS NULL
     ) x ON true
     WHERE t.authority_id = $1 AND t.id = $2 ORDER BY x.kind, x.name`,
    [tx.authorityId, id],
  )

export async function taskDetail(tx: Tx, context: ActionContext, id: string): Promise<TaskDetail> {
  const today = await todayOf(tx, context)
  const [task] = await tasksOf(tx, today, { id })
  if (!task) throw new LantuError('thing.not-found', { thing: 'task' })
  const [extra] = await tx.query<{ detail: string; meeting: TaskDetail['meeting'] }>(
    `SELECT t.detail, CASE WHEN m.id IS NOT NULL THEN jsonb_build_object('id', m.id, 'title', m.title, 'heldOn', m.held_on) END AS meeting
     FROM task t LEFT JOIN meeting_item i ON i.authority_id = t.authority_id AND i.id = t.meeting_item_id
     LEFT JOIN meeting m ON m.authority_id = i.authority_id AND m.id = i.meeting_id WHERE t.authority_id = $1 AND t.id = $2`,
    [tx.authorityId, id],
  )
  const milestoneList = await tx.query<TaskDetail['milestoneList'][number]>(
    `SELECT id, title, due_on AS "dueOn", weight::float8 AS weight, done_on AS "doneOn" FROM task_milestone
     WHERE authority_id = $1 AND task_id = $2 AND superseded_at IS NULL ORDER BY ordinal`,
    [tx.authorityId, id],
  )
  const reports = await tx.query<Omit<TaskReport, 'recordedAt'> & { recordedAt: Date }>(
    `SELECT as_of AS "asOf", percent::float8 AS percent, note, reported_by AS "reportedBy", recorded_at AS "recordedAt", superseded_at IS NOT NULL AS superseded
     FROM task_report WHERE authority_id = $1 AND task_id = $2 ORDER BY as_of DESC, recorded_at DESC`,
    [tx.authorityId, id],
  )
  const closings = await tx.query<Omit<TaskClosing, 'askedAt' | 'decidedAt'> & { askedAt: Date; decidedAt: Date | null }>(
    `SELECT id, evidence, asked_by AS "askedBy", asked_at AS "askedAt", decision, reason, decided_by AS "decidedBy", decided_at AS "decidedAt"
     FROM task_closing WHERE authority_id = $1 AND task_id = $2 ORDER BY asked_at DESC, recorded_at DESC`,
    [tx.authorityId, id],
  )
  const stored = await linksOf(tx, id)
  const inSentence = (await linksInSentence(tx, id)).filter(one => !stored.some(other => other.id === one.id))
  const [parent] = task.parentId
    ? await tx.query<NonNullable<TaskDetail['parent']>>('SELECT id, title, list, year FROM task WHERE authority_id = $1 AND id = $2', [
        tx.authorityId,
        task.parentId,
      ])
    : []
  const drawn = await tx.query<TaskDetail['drawn'][number]>(
    'SELECT id, list, year, state FROM task WHERE authority_id = $1 AND parent_id = $2 AND superseded_at IS NULL ORDER BY year, list',
    [tx.authorityId, id],
  )
  return {
    ...task,
    detail: extra?.detail ?? '',
    meeting: extra?.meeting ?? null,
    milestoneList,
    reports: reports.map(row => ({ ...row, recordedAt: row.recordedAt.toISOString() })),
    closings: closings.map(row => ({
      ...row,
      askedAt: row.askedAt.toISOString(),
      decidedAt: row.decidedAt?.toISOString() ?? null,
    })),
    links: [...stored, ...inSentence],
    parent: parent ?? null,
    drawn,
  }
}

/** A task with its milestones, reports and links. Throws `thing.not-found`. */
export const getTask = (context: ActionContext, id: string): Promise<TaskDetail> =>
  act(context, 'register.see', tx => taskDetail(tx, context, id))
