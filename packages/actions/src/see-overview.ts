import type { Overview } from '@lantu/model/api/overview'
import type { Plan } from '@lantu/model/api/plan'
import type { Tx } from '@lantu/register/open-register'
import { type ActionContext, act } from './action-context.ts'
import { documentsOf } from './documents/see-documents.ts'
import { PLAN_COLUMNS, type PlanRow } from './present-plan.ts'
import { type AuditRow, tellRecent } from './tell-audit.ts'
import { dayHere } from './today.ts'
import { summaryOfTasks } from './work/task-rows.ts'

/** The plan to show first: the one asked for, else the outline of the latest period that has a document, else any. */
function choose(plans: readonly Plan[], id: string | undefined): Plan | null {
  return plans.find(plan => plan.id === id) ?? plans.find(plan => plan.kind === 'outline' && plan.documents > 0) ?? plans[0] ?? null
}

async function countsOf(tx: Tx, planId: string | null): Promise<{ pending: Record<string, number>; reviewed: Record<string, number> }> {
  const rows = await tx.query<{ kind: string; pending: number; reviewed: number }>(
    `SELECT kind, count(*) FILTER (WHERE state = 'pending') AS pending, count(*) FILTER (WHERE state IN ('accepted', 'corrected', 'rejected')) AS reviewed
     FROM statement WHERE authority_id = $1 AND ($2::uuid IS NULL OR plan_id = $2) GROUP BY kind`,
    [tx.authorityId, planId],
  )
  return {
    pending: Object.fromEntries(rows.map(row => [row.kind, row.pending])),
    reviewed: Object.fromEntries(rows.map(row => [row.kind, row.reviewed])),
  }
}

/** What every screen needs of its plan: which it is, the day, what waits, what changed. */
export function getOverview(context: ActionContext, planId?: string): Promise<Overview> {
  return act(context, 'register.see', async tx => {
    const [authority] = await tx.query<{ id: string; name: string; nameEn: string; today: string | null }>(
      'SELECT id, name, name_en AS "nameEn", today FROM authority WHERE id = $1',
      [tx.authorityId],
    )
    const plans = await tx.query<PlanRow>(
      `SELECT ${PLAN_COLUMNS} FROM plan p WHERE p.authority_id = $1 ORDER BY (p.kind = 'outline') DESC, p.period_to DESC, p.period_from, p.title`,
      [tx.authorityId],
    )
    const plan = choose(plans, planId)
    const chosen = plan?.id ?? null
    const { pending, reviewed } = await countsOf(tx, chosen)
    const stages = await tx.query<{ stage: string; n: number }>(
      `SELECT p.stage, count(DISTINCT p.id) AS n FROM project p JOIN project_mention m ON m.authority_id = p.authority_id AND m.project_id = p.id AND m.superseded_at IS NULL
       WHERE p.authority_id = $1 AND p.kind = 'project' AND p.standing IN ('candidate', 'listed') AND ($2::uuid IS NULL OR m.plan_id = $2) GROUP BY p.stage`,
      [tx.authorityId, chosen],
    )
    const today = authority?.today ?? dayHere(context.now())
    // the same tasks, and late by the same day, as the list to which the number leads
    const tasks = await summaryOfTasks(tx, today, { list: 'plan', ...(chosen ? { plan: chosen } : {}) }, 'section')
    const findings = await tx.query<{ gravity: string; n: number }>(
      `SELECT f.gravity, count(*) AS n FROM finding f WHERE f.authority_id = $1 AND f.status = 'open' AND f.gone_at IS NULL
         AND ($2::uuid IS NULL OR EXISTS (SELECT 1 FROM document d WHERE d.authority_id = $1 AND d.plan_id = $2 AND d.id = ANY(f.documents))) GROUP BY f.gravity`,
      [tx.authorityId, chosen],
    )
    const recent = await tx.query<AuditRow>('SELECT at, verb, details FROM audit WHERE authority_id = $1 ORDER BY ordinal DESC LIMIT 40', [
      tx.authorityId,
    ])
    return {
      plan,
      plans,
      today,
      authority: { id: tx.authorityId, name: authority?.name ?? '', nameEn: authority?.nameEn ?? '' },
      pending,
      reviewed,
      documents: await documentsOf(tx, chosen),
      projectsByStage: Object.fromEntries(stages.map(row => [row.stage, row.n])),
      tasks: tasks.total,
      findings: Object.fromEntries(findings.map(row => [row.gravity, row.n])),
      overdueTasks: tasks.overdue,
      recent: tellRecent(recent, 12),
    }
  })
}
