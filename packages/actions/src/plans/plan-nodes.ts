import type { PlanNode } from '@lantu/model/api/plan-system'
import { LantuError } from '@lantu/model/errors'
import type { Tx } from '@lantu/register/open-register'
import { PLAN_COLUMNS } from '../present-plan.ts'

const NODE = `SELECT ${PLAN_COLUMNS}, p.predecessor_id AS "predecessorId", st.stage, st.entered_on AS "stageOn",
  (SELECT count(*) FROM statement s WHERE s.authority_id = p.authority_id AND s.plan_id = p.id AND s.state = 'pending') AS pending,
  (SELECT count(DISTINCT t.indicator_id) FROM target t WHERE t.authority_id = p.authority_id AND t.plan_id = p.id AND t.superseded_at IS NULL) AS targets,
  (SELECT count(*) FROM amendment a WHERE a.authority_id = p.authority_id AND a.plan_id = p.id AND a.state = 'decided') AS amendments
  FROM plan p LEFT JOIN LATERAL (SELECT x.stage, x.entered_on FROM plan_stage x WHERE x.authority_id = p.authority_id AND x.plan_id = p.id
    AND x.superseded_at IS NULL ORDER BY x.entered_on DESC, x.recorded_at DESC LIMIT 1) st ON true
  WHERE p.authority_id = $1`

/** All plans in the order of time, the overall ones first. */
export const planNodes = (tx: Tx): Promise<PlanNode[]> =>
  tx.query<PlanNode>(
    `${NODE} ORDER BY p.period_from, p.period_to DESC, array_position(array['proposal', 'outline', 'spatial', 'regional', 'special', 'county', 'annual', 'work-report', 'completion'], p.kind), p.title`,
    [tx.authorityId],
  )

export async function planNode(tx: Tx, id: string): Promise<PlanNode> {
  const [row] = await tx.query<PlanNode>(`${NODE} AND p.id = $2`, [tx.authorityId, id])
  if (!row) throw new LantuError('thing.not-found', { thing: 'plan' })
  return row
}
