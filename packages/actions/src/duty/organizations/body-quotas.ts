import { appraiseShape } from '@lantu/appraisal/appraise'
import type { BodyQuota } from '@lantu/model/api/duty/body-duties'
import type { Tx } from '@lantu/register/open-register'
import { NO_PATHS } from '../../lights/commitment-path.ts'
import { endOfDay, timeName } from '../../lights/days.ts'
import type { ActualRow, IndicatorRow, PlanOfLights, RuleRow, TargetRow } from '../../lights/light-rows.ts'
import { ACTUAL_FIELDS, rulesInForceOf, STANDS_NOW, TARGET_FIELDS, TARGET_JOINS } from '../../lights/light-sql.ts'
import { mainTargets } from '../../lights/main-targets.ts'
import { commitmentOf, groupBy } from '../../lights/read-commitments.ts'
import { rulesInForce } from '../../lights/rules-in-force.ts'

interface QuotaRows {
  readonly plans: readonly PlanOfLights[]
  readonly indicators: readonly IndicatorRow[]
  readonly targets: readonly TargetRow[]
  readonly actuals: readonly ActualRow[]
  /** What the sheet that was issued says of the year before the plan. */
  readonly bases: readonly { readonly plan_id: string; readonly indicator_id: string; readonly base: string; readonly unit: string }[]
  readonly rules: readonly RuleRow[]
}

/** Parameters: authority, body. */
const QUOTAS = `WITH t AS (SELECT ${TARGET_FIELDS}, NULL::int AS block FROM target t ${TARGET_JOINS}
    WHERE t.authority_id = $1 AND t.organization_id = $2 AND t.superseded_at IS NULL)
  SELECT (SELECT coalesce(json_agg(json_build_object('id', p.id, 'title', p.title, 'kind', p.kind, 'period_from', p.period_from, 'period_to', p.period_to, 'own', '')
      ORDER BY p.period_to DESC, p.title), '[]') FROM plan p WHERE p.authority_id = $1 AND p.id IN (SELECT plan_id FROM t)) AS plans,
    (SELECT coalesce(json_agg(json_build_object('id', i.id, 'name', i.name, 'identity', i.identity, 'unit', i.unit, 'direction', i.direction, 'accumulation', i.accumulation,
      'placed', true, 'twins', '[]'::json)), '[]') FROM indicator i WHERE i.authority_id = $1 AND i.id IN (SELECT indicator_id FROM t)) AS indicators,
    (SELECT coalesce(json_agg(t), '[]') FROM t) AS targets,
    (SELECT coalesce(json_agg(a), '[]') FROM (SELECT ${ACTUAL_FIELDS}, '' AS place, o.source_note AS note, NULL AS document_id, NULL AS document_title, NULL AS at, NULL AS quote, NULL AS page
      FROM (SELECT DISTINCT indicator_id FROM t) n CROSS JOIN LATERAL (SELECT * FROM observation o WHERE o.authority_id = $1 AND o.indicator_id = n.indicator_id AND o.superseded_at IS NULL
        AND (o.jurisdiction_id IS NOT NULL OR o.place <> '') AND o.organization_id = $2 OFFSET 0) o) a) AS actuals,
    (SELECT coalesce(json_agg(json_build_object('plan_id', n.plan_id, 'indicator_id', n.indicator_id, 'base', r->>'base', 'unit', n.unit)), '[]')
      FROM (SELECT DISTINCT plan_id, indicator_id, breakdown_id, unit FROM t) n
      JOIN breakdown b ON b.authority_id = $1 AND b.id = n.breakdown_id JOIN breakdown_edition e ON e.authority_id = $1 AND e.breakdown_id = b.id AND e.edition = b.issued_edition
      CROSS JOIN LATERAL jsonb_array_elements(e.sheet->'rows') r WHERE r->>'refId' = $2::text AND r->>'base' IS NOT NULL) AS bases,
    ${rulesInForceOf(STANDS_NOW)} AS rules`

/** The year before the plan, where the sheet has it and no value was reported: there the body's path begins. */
function baseOf(rows: QuotaRows, plan: PlanOfLights, target: TargetRow): ActualRow[] {
  const found = rows.bases.find(one => one.plan_id === plan.id && one.indicator_id === target.indicator_id)
  if (
    !found ||
    target.measure !== 'level' ||
    rows.actuals.some(row => row.indicator_id === target.indicator_id && row.period_to === plan.period_from - 1)
  )
    return []
  const year = plan.period_from - 1
  return [
    {
      id: `base:${target.id}`,
      indicator_id: target.indicator_id,
      measure: 'level',
      basis: null,
      value: [found.base],
      unit: found.unit,
      period_from: year,
      period_to: year,
      starts_on: null,
      ends_on: null,
      numerator: null,
      denominator: null,
      vintage: '',
      missing_reason: null,
      goal: null,
      goal_reference: null,
      recorded_at: '',
      place: '',
      note: '',
      document_id: null,
      document_title: null,
      at: null,
      quote: null,
      page: null,
    },
  ]
}

function present(rows: QuotaRows, plan: PlanOfLights, target: TargetRow, indicator: IndicatorRow, day: string): BodyQuota {
  const { rules } = rulesInForce(rows.rules, plan.id, indicator.id, day)
  const values = [...rows.actuals.filter(row => row.indicator_id === indicator.id), ...baseOf(rows, plan, target)]
  const own = rows.targets.filter(row => row.plan_id === plan.id && row.indicator_id === indicator.id)
  const one = commitmentOf(target, indicator, plan, values, { paths: { ...NO_PATHS, targets: own } })
  const { light, measures, shape } = appraiseShape(one.shape, one.series, rules, endOfDay(day), one.around)
  return {
    indicatorId: indicator.id,
    name: indicator.name,
    planId: plan.id,
    planTitle: plan.title,
    unit: shape.unit,
    target: shape.target ?? shape.low ?? shape.high,
    years: own
      .filter(row => row.ends_on === null && row.period_to !== null && row.value?.length === 1)
      .map(row => ({ year: row.period_to as number, value: Number(row.value?.[0]) }))
      .toSorted((a, b) => a.year - b.year),
    light,
    // where the path begins is no report
    actual: measures.actual && measures.actual.time > one.shape.start ? measures.actual.value : null,
    time: measures.actual && measures.actual.time > one.shape.start ? timeName(measures.actual.time) : '',
    due: measures.due ?? measures.dueNow,
    progress: measures.progress,
    schedule: measures.schedule,
    gap: measures.gap,
  }
}

/** Quotas of bodies that end: who takes them over is decided by breaking the target down anew. */
export async function quotasLeft(tx: Tx, bodies: readonly string[]): Promise<string[]> {
  const rows = await tx.query<{ body: string; name: string }>(
    `SELECT DISTINCT t.place AS body, i.name FROM target t JOIN indicator i ON i.authority_id = $1 AND i.id = t.indicator_id
     WHERE t.authority_id = $1 AND t.organization_id = ANY($2) AND t.superseded_at IS NULL ORDER BY 1, 2`,
    [tx.authorityId, bodies],
  )
  return rows.map(row => `${row.body}的“${row.name}”分解任务，请在分解里重新下达 / issue its quota anew`)
}

/** A body's own parts of targets with their lights on a day: each on the path that was issued to the body. One statement. */
export async function quotasOf(tx: Tx, body: string, day: string): Promise<BodyQuota[]> {
  const [read] = await tx.query<QuotaRows>(QUOTAS, [tx.authorityId, body])
  const rows = read as QuotaRows
  const indicators = new Map(rows.indicators.map(one => [one.id, one]))
  const ofPlan = groupBy(rows.targets, row => row.plan_id)
  return rows.plans.flatMap(plan => {
    const targets = ofPlan.get(plan.id) ?? []
    const byId = new Map(targets.map(row => [row.id, row]))
    // as the body's own plan would have it
    const main = mainTargets(
      targets.map(row => ({ ...row, place: row.organization_id ?? '' })),
      { ...plan, own: body },
      { indicator: id => indicators.get(id), values: id => rows.actuals.filter(row => row.indicator_id === id), paths: [] },
    )
    return main.flatMap(({ id }) => {
      const target = byId.get(id)
      const indicator = target && indicators.get(target.indicator_id)
      return target && indicator ? [present(rows, plan, target, indicator, day)] : []
    })
  })
}
