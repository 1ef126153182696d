import type { AgendaSuggestion } from '@lantu/model/api/work'
import { type ActionContext, act } from '../action-context.ts'
import { todayOf } from '../today.ts'
import { tasksOf } from './task-rows.ts'

const days = (from: string, to: string) => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)

/** What a meeting should hear: tasks past their day, the longest first, and close-outs that wait for a decision. */
export const suggestAgenda = (context: ActionContext): Promise<AgendaSuggestion[]> =>
  act(context, 'meeting.see', async tx => {
    const today = await todayOf(tx, context)
    const tasks = await tasksOf(tx, today, {})
    const presenter = (task: (typeof tasks)[number]) => task.lead?.name ?? task.actor
    const late = tasks
      .filter(task => task.overdue && task.dueOn)
      .toSorted((a, b) => (a.dueOn as string).localeCompare(b.dueOn as string))
      .map(task => ({
        origin: 'late-task' as const,
        itemId: task.id,
        title: task.title,
        presenter: presenter(task),
        brief: `应于 ${task.dueOn} 完成，已逾期 ${days(task.dueOn as string, today)} 天；报告进度 ${task.reported === null ? '未报' : `${task.reported}%`}。`,
      }))
    const waiting = await tx.query<{ id: string; title: string; actor: string; evidence: string }>(
      `SELECT t.id, t.title, t.actor, c.evidence FROM task_closing c JOIN task t ON t.authority_id = c.authority_id AND t.id = c.task_id
       WHERE c.authority_id = $1 AND c.decision IS NULL AND t.superseded_at IS NULL ORDER BY c.asked_at`,
      [tx.authorityId],
    )
    return [
      ...late,
      ...waiting.map(row => ({
        origin: 'closing' as const,
        itemId: row.id,
        title: `${row.title}（申请销号）`,
        presenter: row.actor,
        brief: row.evidence,
      })),
    ]
  })
