import { approvalLabel } from '@lantu/exchange/workbook/library-labels'
import type { AgendaSuggestion } from '@lantu/model/api/meetings'
import { type ActionContext, act } from '../action-context.ts'
import { listApprovals } from '../library/gates/approval-clocks.ts'
import { listSlips } from '../library/gates/slips.ts'
import { todayOf } from '../today.ts'
import { tasksOf } from './task-rows.ts'

const days = (from: string, to: string) => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)

/** Tasks past their day, the longest first, and what waits for a decision: close-outs, amendments, contradictions that nobody has taken up. */
const fromRegister = (context: ActionContext): Promise<AgendaSuggestion[]> =>
  act(context, 'meeting.see', async tx => {
    const today = await todayOf(tx, context)
    const tasks = await tasksOf(tx, today, {})
    const late = tasks
      .filter(task => task.overdue && task.dueOn)
      .toSorted((a, b) => (a.dueOn as string).localeCompare(b.dueOn as string))
      .map(task => ({
        origin: 'late-task' as const,
        itemId: task.id,
        title: task.title,
        presenter: task.lead?.name ?? task.actor,
        brief: `应于 ${task.dueOn} 完成，已逾期 ${days(task.dueOn as string, today)} 天；报告进度 ${task.reported === null ? '未报' : `${task.reported}%`}。`,
      }))
    const waiting = await tx.query<AgendaSuggestion>(
      `SELECT 'closing' AS origin, t.id AS "itemId", t.title || '（申请销号）' AS title, t.actor AS presenter, c.evidence AS brief
       FROM task_closing c JOIN task t ON t.authority_id = c.authority_id AND t.id = c.task_id
       WHERE c.authority_id = $1 AND c.decision IS NULL AND t.superseded_at IS NULL
       UNION ALL
       SELECT 'amendment', a.id, a.title, '', a.reason FROM amendment a WHERE a.authority_id = $1 AND a.state IN ('proposed', 'reviewed')
       UNION ALL
       SELECT 'finding', f.id, f.content->'message'->>'zh', coalesce(nullif(f.assigned_to, ''), f.bodies[1], ''), '' FROM finding f
       WHERE f.authority_id = $1 AND f.status = 'open' AND f.gravity = 'error' AND f.gone_at IS NULL`,
      [tx.authorityId],
    )
    return [...late, ...waiting]
  })

const MOST_PROJECTS = 20

/** A limit may be over although no working day has passed since. */
const by = (days: number) => (days ? ` ${days} 个工作日` : '')
const LATE: Readonly<Record<string, (days: number) => string>> = {
  body: days => `，已超审批时限${by(days)}`,
  owner: days => `，已过需要的日期${by(days)}，仍未报送`,
  wanted: days => `，已过需要的日期${by(days)}，仍未批复`,
}

/** Approvals before construction that are late, the latest first. */
async function lateApprovals(context: ActionContext): Promise<AgendaSuggestion[]> {
  const { items } = await listApprovals(context, { late: true })
  return items.slice(0, MOST_PROJECTS).map(one => ({
    origin: 'late-approval' as const,
    itemId: one.id,
    title: `${one.name}：${approvalLabel(one.kind)}`,
    presenter: one.late === 'body' ? one.body || one.lead : one.lead || one.body,
    brief: `${one.submittedOn ? `${one.submittedOn} 报送${one.deadline ? `，应于 ${one.deadline} 前办结` : ''}` : `应于 ${one.dueOn} 前取得`}${LATE[one.late]?.(one.lateDays) ?? ''}。`,
  }))
}

/** What a meeting of the leading group should hear, ready to be put on its agenda. */
export async function suggestAgenda(context: ActionContext): Promise<AgendaSuggestion[]> {
  const { items: slips } = await listSlips(context, {})
  const longest = new Map<string, (typeof slips)[number]>()
  for (const slip of slips) if (!longest.has(slip.id)) longest.set(slip.id, slip)
  const projects = [...longest.values()].slice(0, MOST_PROJECTS).map(slip => ({
    origin: 'late-project' as const,
    itemId: slip.id,
    title: slip.name,
    presenter: slip.lead,
    brief: `比基线晚 ${slip.days} 天（原定 ${slip.baselineOn}，现 ${slip.nowOn}）${slip.reason ? `，${slip.reason}` : ''}。`,
  }))
  return [...(await fromRegister(context)), ...projects, ...(await lateApprovals(context))]
}
