import type { NewPlan, Plan } from '@lantu/model/api/plan'
import { LantuError } from '@lantu/model/errors'
import type { Tx } from '@lantu/register/open-register'
import { type ActionContext, act } from './action-context.ts'
import { PLAN_COLUMNS, type PlanRow } from './present-plan.ts'
import { writeAudit } from './write-audit.ts'

export async function insertPlan(tx: Tx, context: ActionContext, plan: NewPlan): Promise<Plan> {
  if (plan.periodTo < plan.periodFrom) throw new LantuError('request.invalid', { reason: `${plan.periodFrom}—${plan.periodTo}` })
  const [made] = await tx.query<{ id: string }>(
    `INSERT INTO plan (authority_id, title, kind, place, period_from, period_to, parent_id, approved_by, approved_on)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) RETURNING id`,
    [
      tx.authorityId,
      plan.title,
      plan.kind,
      plan.place,
      plan.periodFrom,
      plan.periodTo,
      plan.parentId ?? null,
      plan.approvedBy ?? null,
      plan.approvedOn ?? null,
    ],
  )
  const id = made?.id as string
  await writeAudit(tx, context, 'plan.create', { id, ...plan })
  const [row] = await tx.query<PlanRow>(`SELECT ${PLAN_COLUMNS} FROM plan p WHERE p.authority_id = $1 AND p.id = $2`, [tx.authorityId, id])
  return row as Plan
}

/** Registers a plan, to which documents may be added. */
export const createPlan = (context: ActionContext, plan: NewPlan): Promise<Plan> =>
  act(context, 'plan.create', tx => insertPlan(tx, context, plan))
