import type { IndicatorDetail, IndicatorGoal, IndicatorSummary } from '@lantu/model/api/indicator'
import { LantuError } from '@lantu/model/errors'
import type { Tx } from '@lantu/register/open-register'
import { type ActionContext, act } from '../action-context.ts'
import { todayOf } from '../today.ts'
import { planInForce } from './main-target.ts'
import { summarise, type Valued } from './summarise.ts'
import { valuesOf } from './value-rows.ts'

/** The goals without numbers of an indicator, those that lie furthest ahead first. */
async function goalsOf(tx: Tx, id: string): Promise<IndicatorGoal[]> {
  const rows = await tx.query<Omit<IndicatorGoal, 'time'> & { from: number | null; to: number | null }>(
    `SELECT v.statement_id AS "statementId", v.status, v.goal AS form, coalesce(v.goal_reference, '') AS reference, v.period_from AS "from", v.period_to AS "to",
       p.title AS "planTitle", s.document_id AS "documentId", d.title AS "documentTitle", s.start_at AS at, s.quote
     FROM (SELECT 'target' AS status, authority_id, indicator_id, statement_id, plan_id, goal, goal_reference, period_from, period_to, superseded_at FROM target
       UNION ALL SELECT 'actual', authority_id, indicator_id, statement_id, plan_id, goal, goal_reference, period_from, period_to, superseded_at FROM observation) v
     JOIN statement s ON s.authority_id = v.authority_id AND s.id = v.statement_id
     JOIN document d ON d.authority_id = s.authority_id AND d.id = s.document_id
     JOIN plan p ON p.authority_id = v.authority_id AND p.id = v.plan_id
     WHERE v.authority_id = $1 AND v.indicator_id = $2 AND v.superseded_at IS NULL AND v.goal IS NOT NULL
     ORDER BY v.period_to DESC NULLS LAST, s.start_at`,
    [tx.authorityId, id],
  )
  return rows.map(({ from, to, ...goal }) => ({
    ...goal,
    quote: goal.quote.replace(/\s*\n\s*/g, ''),
    time: from === null || to === null ? '' : from === to ? String(to) : `${from}-${to}`,
  }))
}

/** An indicator that only goals speak of, or whose values were all withdrawn. */
async function withoutValues(tx: Tx, id: string): Promise<Valued> {
  const [row] = await tx.query<{
    id: string
    name: string
    unit: string
    direction: IndicatorSummary['direction']
    version: number
    aliases: string[]
  }>(
    `SELECT i.id, i.name, i.unit, i.direction, i.version,
       array(SELECT a.alias FROM indicator_alias a WHERE a.authority_id = i.authority_id AND a.indicator_id = i.id ORDER BY a.alias) AS aliases
     FROM indicator i WHERE i.authority_id = $1 AND i.id = $2`,
    [tx.authorityId, id],
  )
  if (!row) throw new LantuError('thing.not-found', { thing: 'indicator' })
  return { ...row, attribute: null, target: null, base: null, latest: null, values: 0, series: [] }
}

/** One indicator with all its values, as a plan promises it; where none is named, the plan in force on the register's day. */
export function getIndicator(context: ActionContext, id: string, planId?: string): Promise<IndicatorDetail> {
  return act(context, 'register.see', async tx => {
    const rows = await valuesOf(tx, [id], true)
    const day = await todayOf(tx, context)
    const chosen = planId ?? planInForce(rows, day)
    const plan = rows.find(row => row.plan_id === chosen)
    const goals = await goalsOf(tx, id)
    const said = rows.length ? summarise(rows, chosen, day) : await withoutValues(tx, id)
    return { ...said, planId: plan?.plan_id ?? null, planTitle: plan?.plan_title ?? '', goals }
  })
}
