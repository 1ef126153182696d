import type { Plan } from '@lantu/model/api/plan'

/** The columns of a plan as the interface says them; `p` is the plan. */
export const PLAN_COLUMNS = `p.id, p.title, p.kind, p.place, p.period_from AS "periodFrom", p.period_to AS "periodTo", p.parent_id AS "parentId",
  p.approved_by AS "approvedBy", p.approved_on AS "approvedOn", p.version,
  (SELECT count(*) FROM document d WHERE d.authority_id = p.authority_id AND d.plan_id = p.id) AS documents`

export type PlanRow = Plan
