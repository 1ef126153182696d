import type { Plan } from '@lantu/model/api/plan'
import { type ActionContext, act } from './action-context.ts'
import { PLAN_COLUMNS, type PlanRow } from './present-plan.ts'

/** All plans, the outline of the latest period first. */
export const listPlans = (context: ActionContext): Promise<Plan[]> =>
  act(context, 'plan.list', tx =>
    tx.query<PlanRow>(
      `SELECT ${PLAN_COLUMNS} FROM plan p WHERE p.authority_id = $1 ORDER BY (p.kind = 'outline') DESC, p.period_to DESC, p.period_from, p.title`,
      [tx.authorityId],
    ),
  )
