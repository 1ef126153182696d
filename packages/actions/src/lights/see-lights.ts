import { appraiseShape } from '@lantu/appraisal/appraise'
import { lightOf } from '@lantu/appraisal/lights/light-of'
import { measure } from '@lantu/appraisal/measures/measures'
import type { IndicatorLight, LightChange, PlanLights } from '@lantu/model/api/lights/lights'
import { LantuError } from '@lantu/model/errors'
import { type ActionContext, act } from '../action-context.ts'
import { dayHere } from '../today.ts'
import { dayEndingAt, endOfDay, monthEndBefore } from './days.ts'
import { type LightRows, type PlanOfLights, readPlanLights } from './light-rows.ts'
import { groupsOf } from './main-targets.ts'
import { presentLight } from './present-light.ts'
import { inForce, type ReadCommitment, readCommitments } from './read-commitments.ts'
import { rulesInForce } from './rules-in-force.ts'

/** The day that the screens speak of: the one asked for, the demonstration's, the clock's. */
export const dayOf = (asked: string | undefined, today: string | null, now: Date): string => asked ?? today ?? dayHere(now)

/**
 * The lights of a plan at a day: its commitments each with path, value, forecast and rule; and what changed since the month before.
 * `known`: with what the register held at the end of that day, instead of what it holds now.
 */
export function getLights(context: ActionContext, planId?: string, at?: string, known = false): Promise<PlanLights> {
  return act(context, 'light.see', async tx => {
    const rows = await readPlanLights(tx, planId ?? null, known ? at : undefined)
    if (!rows.plan && planId) throw new LantuError('thing.not-found', { thing: 'plan' })
    return presentPlan(rows, dayOf(at, rows.today, context.now()))
  })
}

/** Pure: what the rows say on a day. */
function presentPlan(rows: LightRows, day: string): PlanLights {
  const since = monthEndBefore(day)
  const plan = rows.plan
  const wide = rulesInForce(rows.rules, plan?.id ?? null, null, day)
  const frame = { day, since, rules: wide.set }
  if (!plan) return { planId: null, planTitle: '', periodFrom: 0, periodTo: 0, ...frame, lights: [], changes: [], vintages: {} }
  const commitments = readCommitments(rows, plan).toSorted(byOrder)
  const group = groupsOf(rows.tables)
  const changes: LightChange[] = []
  const lights = commitments.map(one => {
    const { light, change } = lightAndChange(one, rows, plan, day, since, group(one.row))
    if (change) changes.push(change)
    return light
  })
  return {
    planId: plan.id,
    planTitle: plan.title,
    periodFrom: plan.period_from,
    periodTo: plan.period_to,
    ...frame,
    lights,
    changes: changes.toSorted((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : 0)),
    vintages: countVintages(lights),
  }
}

function lightAndChange(
  read: ReadCommitment,
  rows: LightRows,
  plan: PlanOfLights,
  day: string,
  since: string,
  group: string,
): { light: IndicatorLight; change: LightChange | null } {
  const one = inForce(read, day)
  const was = inForce(read, since)
  const { rules } = rulesInForce(rows.rules, plan.id, one.indicator.id, day)
  const now = appraiseShape(one.shape, one.series, rules, endOfDay(day), one.around)
  const light = presentLight(one, now, rules, group)
  const { actual } = now.measures
  const earlier = rulesInForce(rows.rules, plan.id, one.indicator.id, since).rules
  const before = measure(was.shape, was.series, endOfDay(since), was.around)
  const lightBefore = lightOf(earlier, before).light
  // time alone moves a path; what changed is a value or a light
  if (lightBefore === now.light && before.actual?.time === actual?.time) return { light, change: null }
  const change: LightChange = {
    indicatorId: one.indicator.id,
    name: one.indicator.name,
    before: lightBefore,
    after: now.light,
    valueBefore: before.actual?.value ?? null,
    valueAfter: actual?.value ?? null,
    unit: one.shape.unit,
    day: actual && before.actual?.time !== actual.time ? dayEndingAt(actual.time) : day,
  }
  return { light, change }
}

/** The order of the plan's own table and text. */
const byOrder = (a: ReadCommitment, b: ReadCommitment) => {
  const [x, y] = [a.row.listed ?? a.row, b.row.listed ?? b.row]
  return (
    Number(b.row.attribute !== null) - Number(a.row.attribute !== null) ||
    (x.table_document ?? '').localeCompare(y.table_document ?? '') ||
    (x.table_at ?? 0) - (y.table_at ?? 0)
  )
}

function countVintages(lights: readonly IndicatorLight[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const { actual } of lights) if (actual) counts[actual.vintage] = (counts[actual.vintage] ?? 0) + 1
  return counts
}
