import { type ApprovalClock, approvalClock } from '@lantu/appraisal/approvals/approval-clock'
import type { ProjectFilter } from '@lantu/model/api/library/library'
import type { Approval, ApprovalRow, ApprovalsView } from '@lantu/model/api/library/lists'
import type { Tx } from '@lantu/register/open-register'
import { type ActionContext, act } from '../../action-context.ts'
import { todayOf } from '../../today.ts'
import { joinLead } from '../project-lead.ts'
import { conditionsOf } from '../project-rows.ts'
import { clocksOf } from './approval-settings.ts'

export const APPROVAL_FIELDS = `kind, state, body, number, submitted_on AS "submittedOn", limit_days AS "limitDays", due_on AS "dueOn", granted_on AS "grantedOn"`

/** Gives approvals their clocks on a day. */
export async function clocked<T extends Approval>(tx: Tx, today: string, approvals: readonly T[]): Promise<(T & ApprovalClock)[]> {
  if (!approvals.length) return []
  const { calendar, limits } = await clocksOf(tx)
  return approvals.map(one => ({ ...one, ...approvalClock(one, limits, calendar, today) }))
}

/** Projects whose approvals still matter. */
const RUNS = "p.kind = 'project' AND p.standing = 'listed' AND p.stage IN ('idea', 'reserve', 'construction')"
/** Approvals, under the alias m, that a clock can run on. */
const TICKS =
  "m.superseded_at IS NULL AND (m.state = 'submitted' AND m.submitted_on IS NOT NULL OR m.state IN ('todo', 'submitted', 'refused') AND m.due_on IS NOT NULL)"

const MOST = 2000
const LONGEST_LIMIT = 1000

/**
 * A condition on m that is true where the approval is late on $2, and its parameters from `first` on. A list of cut-off days, one
 * for each number of working days, lets the database decide it for any number of approvals.
 */
async function lateCondition(tx: Tx, today: string, first: number): Promise<{ sql: string; values: unknown[] }> {
  const { calendar, limits } = await clocksOf(tx)
  const byKind = new Map([...limits.law, ...limits.own].map(limit => [limit.kind, limit]))
  const json = `(($${first}::jsonb)->m.kind)`
  return {
    sql: `(m.state IN ('todo', 'submitted', 'refused') AND m.due_on < $2::date
      OR m.state = 'submitted' AND CASE WHEN m.limit_days IS NULL AND ${json}->>'unit' = 'calendar' THEN m.submitted_on + (${json}->>'days')::int < $2::date
        ELSE m.submitted_on <= ($${first + 1}::date[])[coalesce(m.limit_days, (${json}->>'days')::int) + 1] END)`,
    values: [JSON.stringify(Object.fromEntries(byKind)), calendar.overdueFrom(today, LONGEST_LIMIT)],
  }
}

/** What a filter asks of the project itself: lights look at months and milestones, not at approvals, and are asked for last. */
function ofProject(filter: ProjectFilter): { where: string; values: readonly unknown[] } {
  const { where, values } = conditionsOf(filter)
  return { where, values: filter.light === undefined ? values : values.slice(0, -1) }
}

/** How many approvals are late today, of the projects that the filter leaves. */
export async function countLateApprovals(tx: Tx, today: string, filter: ProjectFilter): Promise<number> {
  const { where, values } = ofProject(filter)
  const late = await lateCondition(tx, today, values.length + 3)
  const [row] = await tx.query<{ n: number }>(
    `SELECT count(*)::int AS n FROM project_approval m JOIN project p ON p.authority_id = m.authority_id AND p.id = m.project_id
     WHERE m.authority_id = $1 AND ${TICKS} AND ${RUNS} AND (${where}) AND ${late.sql}`,
    [tx.authorityId, today, ...values, ...late.values],
  )
  return row?.n ?? 0
}

/** Approvals before construction that still run, the latest first: who is late, and by how many working days. */
export function listApprovals(context: ActionContext, filter: ProjectFilter & { late?: boolean } = {}): Promise<ApprovalsView> {
  return act(context, 'library.see', async tx => {
    const today = await todayOf(tx, context)
    const { where, values } = ofProject(filter)
    const late = await lateCondition(tx, today, values.length + 3)
    const rows = await tx.query<{ item: Omit<ApprovalRow, keyof ApprovalClock> | null; open: number; late: number }>(
      `WITH chosen AS (
         SELECT m.*, p.name AS project_name, p.stage, coalesce(nullif(j.name, ''), p.place) AS place_name, coalesce(o.name, '') AS lead_name, ${late.sql} AS is_late
         FROM project_approval m JOIN project p ON p.authority_id = m.authority_id AND p.id = m.project_id
         LEFT JOIN jurisdiction j ON j.authority_id = p.authority_id AND j.id = p.jurisdiction_id
         ${joinLead('p')}
         WHERE m.authority_id = $1 AND ${TICKS} AND ${RUNS} AND (${where})),
       shown AS (
         SELECT project_id AS id, project_name AS name, stage, place_name AS "placeName", lead_name AS lead, ${APPROVAL_FIELDS}
         FROM chosen ${filter.late ? 'WHERE is_late' : ''} ORDER BY is_late DESC, least(submitted_on, due_on), project_name, kind LIMIT ${MOST})
       SELECT to_jsonb(shown) AS item, total.* FROM (SELECT count(*)::int AS open, (count(*) FILTER (WHERE is_late))::int AS late FROM chosen) total LEFT JOIN shown ON true`,
      [tx.authorityId, today, ...values, ...late.values],
    )
    const items = await clocked(
      tx,
      today,
      rows.flatMap(({ item }) => item ?? []),
    )
    return {
      items: items.toSorted((a, b) => b.lateDays - a.lateDays || (a.left ?? Infinity) - (b.left ?? Infinity)),
      open: rows[0]?.open ?? 0,
      late: rows[0]?.late ?? 0,
    }
  })
}
