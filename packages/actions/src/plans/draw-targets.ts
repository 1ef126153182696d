import { draftAnnual } from '@lantu/appraisal/annual/draft-annual'
import type { RegisteredTarget } from '@lantu/model/api/amendments'
import type { DrawnTarget } from '@lantu/model/api/plan-system'
import { LantuError } from '@lantu/model/errors'
import { fiveYearStart, parsePeriod } from '@lantu/model/wording/period'
import type { Tx } from '@lantu/register/open-register'
import { type ActionContext, act } from '../action-context.ts'
import { standingTargets } from '../amendments/registered-targets.ts'
import { readPlanLights } from '../lights/light-rows.ts'
import { readCommitments } from '../lights/read-commitments.ts'
import { pathYears } from '../paths/path-years.ts'
import { type StoredValue, storedValues } from '../values/stored-values.ts'
import { writeAudit } from '../write-audit.ts'
import { planNode } from './plan-nodes.ts'

const decimals = (value: string) => /\.(\d+)$/.exec(value)?.[1]?.length ?? 0

/** The year's plan and the one above it whose targets it takes up. */
async function yearly(tx: Tx, planId: string) {
  const plan = await planNode(tx, planId)
  if (plan.periodFrom !== plan.periodTo)
    throw new LantuError('decision.not-possible', {
      reason: '只有年度计划、政府工作报告可以从上级规划取目标 / only a plan of one year draws targets',
    })
  if (!plan.parentId) throw new LantuError('decision.not-possible', { reason: '请先写明它的上级规划 / name the plan above it first' })
  return { plan, above: await planNode(tx, plan.parentId), year: plan.periodTo }
}

/** Values of single years, or since the plan's start for totals, in the target's unit: what counts first in each year. */
function actualsOf(target: RegisteredTarget, values: readonly StoredValue[], planFrom: number, year: number) {
  const byYear = new Map<number, number>()
  for (const value of values) {
    const period = parsePeriod(value.code)
    if (!period || period.startsOn !== null || value.value === null || value.unit !== target.unit) continue
    if (value.indicatorId !== target.indicatorId || value.measure !== target.measure) continue
    const total = target.basis === 'total'
    const fits = total ? period.from === planFrom || period.from === fiveYearStart(period.to) : period.from === period.to
    const sameBasis = value.basis === target.basis || (target.measure === 'growth' && !total && value.basis === null)
    if (fits && sameBasis && period.to < year && !byYear.has(period.to)) byYear.set(period.to, Number(value.value))
  }
  return [...byYear].map(([at, value]) => ({ year: at, value })).toSorted((a, b) => a.year - b.year)
}

const targetTerms = (one: { indicatorId: string; measure: string; basis: string | null }) =>
  [one.indicatorId, one.measure, one.basis].join('|')

/** What the plan's paths ask of the year, as chosen and agreed: for the commitments that have a light. */
async function plannedFor(tx: Tx, planId: string, year: number): Promise<Map<string, number>> {
  const rows = await readPlanLights(tx, planId)
  const read = rows.plan ? readCommitments(rows, rows.plan) : []
  return new Map(
    read.flatMap(one => {
      const of = pathYears(one).find(each => each.year === year)
      return of ? [[targetTerms({ indicatorId: one.indicator.id, measure: one.row.measure, basis: one.row.basis }), of.value] as const] : []
    }),
  )
}

/** The targets of a plan for its last year that bind or are expected, each of one number for the whole place. */
async function targetsToDraw(tx: Tx, { id, periodTo }: { readonly id: string; readonly periodTo: number }): Promise<RegisteredTarget[]> {
  const standing = await standingTargets(tx, id)
  return standing.filter(
    target => target.attribute !== null && target.place === '' && target.value.length === 1 && parsePeriod(target.time)?.to === periodTo,
  )
}

/** What the plan of the year has a target of already: `indicator|measure`. */
async function targetsPresent(tx: Tx, planId: string, year: number): Promise<Set<string>> {
  const rows = await tx.query<{ key: string }>(
    "SELECT indicator_id || '|' || measure AS key FROM target WHERE authority_id = $1 AND plan_id = $2 AND superseded_at IS NULL AND period_to = $3",
    [tx.authorityId, planId, year],
  )
  return new Set(rows.map(row => row.key))
}

/** As many decimals as the target or the last value has; a rate at least one. */
function digitsOf(target: RegisteredTarget, last: { readonly value: number } | undefined): number {
  return Math.max(decimals(target.value[0] as string), last ? decimals(String(last.value)) : 0, target.measure === 'level' ? 0 : 1)
}

async function drawn(tx: Tx, planId: string): Promise<DrawnTarget[]> {
  const { above, year } = await yearly(tx, planId)
  const targets = await targetsToDraw(tx, above)
  const own = await targetsPresent(tx, planId, year)
  const ids = [...new Set(targets.map(target => target.indicatorId))]
  const planned = await plannedFor(tx, above.id, year)
  const values = await storedValues(tx, ids, null, above.periodFrom - 1, year - 1)
  return targets.map(target => {
    const actuals = actualsOf(target, values, above.periodFrom, year)
    const base = target.measure === 'level' ? (actuals.find(one => one.year === above.periodFrom - 1) ?? null) : null
    const { measure, basis, value, unit, comparator, time, attribute } = target
    const draft = draftAnnual({
      measure,
      basis,
      comparator,
      target: { year: above.periodTo, value: Number(value[0]) },
      base,
      actuals,
      planFrom: above.periodFrom,
      year,
    })
    const last = actuals.at(-1)
    const digits = digitsOf(target, last)
    const round = (number: number | null) => (number === null ? null : number.toFixed(digits))
    const suggested = round(draft.value)
    const ownTime = basis === 'total' && above.periodFrom < year ? `${above.periodFrom}-${year}` : String(year)
    return {
      fromId: target.id,
      indicatorId: target.indicatorId,
      name: target.name,
      above: { measure, basis, value, unit, comparator, time, attribute },
      last: last ? { year: last.year, value: String(last.value) } : null,
      planned: round(planned.get(targetTerms(target)) ?? draft.planned),
      suggested: suggested === null ? null : { measure, basis, value: [suggested], unit, comparator, time: ownTime, attribute },
      rule: draft.rule,
      present: own.has(`${target.indicatorId}|${measure}`),
    }
  })
}

/** What the plan above asks of the year, rolled forward from what was reached (滚动落实): a draft for a planner to accept. */
export const draftTargets = (context: ActionContext, planId: string): Promise<DrawnTarget[]> =>
  act(context, 'register.see', tx => drawn(tx, planId))

/** Accepts drafts, as they are or with other values: they become targets of the year's plan, linked to those above. */
export function acceptDrawnTargets(
  context: ActionContext,
  planId: string,
  accepted: readonly { readonly fromId: string; readonly value: string }[],
): Promise<{ count: number }> {
  return act(context, 'plan.edit', async tx => {
    const drafts = new Map((await drawn(tx, planId)).map(draft => [draft.fromId, draft]))
    const rows = accepted.map(({ fromId, value }) => {
      const draft = drafts.get(fromId)
      if (!draft?.suggested) throw new LantuError('decision.not-possible', { reason: '没有这条建议目标 / there is no such draft' })
      if (draft.present) throw new LantuError('decision.not-possible', { reason: `${draft.name}：已有本年目标 / has a target already` })
      const period = parsePeriod(draft.suggested.time)
      return {
        ...draft.suggested,
        value,
        from: period?.from,
        to: period?.to,
        source: fromId,
        indicator: draft.indicatorId,
        rule: draft.rule,
      }
    })
    await tx.query(
      `INSERT INTO target (authority_id, indicator_id, plan_id, attribute, measure, basis, value, unit, comparator, period_from, period_to, drawn_from, entered_by, source_note, recorded_at)
       SELECT $1, r.indicator, $2, r.attribute, r.measure, r.basis, ARRAY[r.value], r.unit, r.comparator, r."from", r."to", r.source, $4, r.rule, $5
       FROM jsonb_to_recordset($3::jsonb) AS r (indicator uuid, attribute text, measure text, basis text, value numeric, unit text, comparator text, "from" int, "to" int, source uuid, rule text)`,
      [tx.authorityId, planId, JSON.stringify(rows), context.actor.name, context.now()],
    )
    await writeAudit(tx, context, 'plan.draw-targets', { id: planId, count: rows.length })
    return { count: rows.length }
  })
}
