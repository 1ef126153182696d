import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ActionContext } from '@lantu/actions/action-context'
import { askClosing, decideClosing } from '@lantu/actions/work/close-task'
import { createTask } from '@lantu/actions/work/create-task'
import { drawTasks } from '@lantu/actions/work/draw-tasks'
import { editTask } from '@lantu/actions/work/edit-task'
import { createMeeting, editMeeting } from '@lantu/actions/work/hold-meeting'
import { reportTask } from '@lantu/actions/work/report-task'
import { listMeetings } from '@lantu/actions/work/see-meetings'
import { listTasks } from '@lantu/actions/work/see-tasks'
import type { MeetingSummary } from '@lantu/model/api/meetings'
import type { TaskDetail, WorkTask, YearList } from '@lantu/model/api/work'

interface Work {
  readonly tasks: readonly {
    readonly match: string
    readonly startsOn?: string
    readonly dueOn?: string
    /** Title, day due, day done. */
    readonly milestones?: readonly (readonly [string, string, string | null])[]
    /** Day, percent, note. */
    readonly reports?: readonly (readonly [string, number, string])[]
    /** Evidence, decision, reason. */
    readonly closing?: readonly [string, 'closed' | 'returned', string]
  }[]
  readonly lists: readonly {
    readonly list: YearList
    readonly year: number
    readonly match: readonly string[]
    readonly closed: readonly string[]
  }[]
  readonly meetings: readonly {
    readonly title: string
    readonly body: string
    readonly heldOn: string
    readonly place: string
    readonly chair: string
    readonly attendance: string
    readonly state: MeetingSummary['state']
    readonly agenda: readonly {
      readonly title: string
      readonly presenter: string
      readonly brief: string
      readonly decision: string
      readonly task: {
        readonly title: string
        readonly actor: string
        readonly dueOn: string
        readonly percent: number
        readonly closed?: string
      }
    }[]
  }[]
}

type Standing = Pick<TaskDetail, 'id' | 'version'> & { readonly state?: TaskDetail['state'] }

async function close(
  context: ActionContext,
  task: Standing,
  evidence: string,
  decision: 'closed' | 'returned',
  reason: string,
): Promise<void> {
  // an earlier start may have been stopped half-way
  if (task.state === 'closed') return
  const asked = await askClosing(context, task.id, task.version, evidence)
  await decideClosing(context, task.id, asked.version, decision, reason)
}

async function follow(context: ActionContext, task: Standing, one: Work['tasks'][number]): Promise<void> {
  let { version } = task
  if (one.milestones || one.dueOn)
    ({ version } = await editTask(context, task.id, version, {
      ...(one.startsOn ? { startsOn: one.startsOn } : {}),
      ...(one.dueOn ? { dueOn: one.dueOn } : {}),
      ...(one.milestones ? { milestones: one.milestones.map(([title, dueOn, doneOn]) => ({ title, dueOn, doneOn })) } : {}),
    }))
  for (const [asOf, percent, note] of one.reports ?? [])
    ({ version } = await reportTask(context, task.id, version, { asOf, percent, note }))
  if (one.closing) await close(context, { ...task, version }, ...one.closing)
}

async function meet(context: ActionContext, { agenda, state, ...meeting }: Work['meetings'][number]): Promise<void> {
  const made = await createMeeting(context, meeting)
  const items = agenda.map(({ task: _task, ...item }) => item)
  const held = await editMeeting(context, made.id, made.version, { state, agenda: items })
  for (const [i, { task }] of agenda.entries()) {
    const { title, actor, dueOn } = task
    const created = await createTask(context, { list: 'meeting', title, actor, dueOn, meetingItemId: held.agenda[i]?.id as string })
    const reported = await reportTask(context, created.id, created.version, { asOf: '2024-05-31', percent: task.percent })
    if (task.closed) await close(context, reported, task.closed, 'closed', '')
  }
}

/** What the city has done of its plan's tasks: once, and only while nobody has reported anything. */
export async function loadWork(context: ActionContext, folder: string): Promise<void> {
  if ((await listMeetings(context, { limit: 1 })).items.length) return
  const work: Work = JSON.parse(await readFile(join(folder, 'work.json'), 'utf8'))
  const tasks = await listTasks(context, { list: 'plan' })
  // the outline words a task first; where the reader did not find it, the demonstration goes without
  const find = (match: string, among: readonly WorkTask[] = tasks) =>
    among.find(task => task.title.startsWith(match)) ?? among.find(task => task.title.includes(match))
  for (const { list, year, match, closed } of work.lists) {
    const taskIds = match.flatMap(words => find(words)?.id ?? [])
    if (!taskIds.length) continue
    const drawn = await drawTasks(context, { list, year, taskIds })
    for (const words of closed) {
      const task = find(words, drawn)
      if (task) await close(context, task, '年度任务完成情况表', 'closed', '')
    }
  }
  for (const one of work.tasks) {
    const task = find(one.match)
    if (task && task.state !== 'closed') await follow(context, task, one)
  }
  for (const meeting of work.meetings) await meet(context, meeting)
}
