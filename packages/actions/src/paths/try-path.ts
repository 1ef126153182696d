import { appraiseShape } from '@lantu/appraisal/appraise'
import { curvesFor } from '@lantu/appraisal/paths/path-of-shape'
import type { LightOfDay } from '@lantu/model/api/lights/appraisal'
import type { PathTerms, PathTrial, PathTrialRequest } from '@lantu/model/api/lights/paths'
import type { LightRules } from '@lantu/model/light'
import { type ActionContext, act } from '../action-context.ts'
import { eraOf } from '../lights/commitment-path.ts'
import { endOfDay, quarterEnds } from '../lights/days.ts'
import type { PathRow } from '../lights/light-rows.ts'
import { placeCommitment, wholeCommitment } from '../lights/page-commitments.ts'
import { inForce, type ReadCommitment } from '../lights/read-commitments.ts'
import { rulesInForce } from '../lights/rules-in-force.ts'
import { lightsOn, pathPoints } from '../lights/see-appraisal.ts'
import { checkTerms } from './check-terms.ts'
import { departs, type ScopedPath, scopedPath } from './path-scope.ts'
import { pathYears } from './path-years.ts'

/** The same commitment as if the terms had been chosen for it. */
function withTerms({ rows, plan, indicator, place, commitment }: ScopedPath, terms: PathTerms): ReadCommitment {
  const { row } = commitment
  const trial: PathRow = {
    plan_id: row.plan_id,
    indicator_id: indicator.id,
    jurisdiction_id: row.jurisdiction_id,
    target_id: row.id,
    amendment_id: eraOf(row),
    curve: terms.curve,
    bend: terms.bend,
    profile: terms.profile,
    years: terms.years,
    reason: '',
    recorded_by: '',
    recorded_on: '',
    version: Number.MAX_SAFE_INTEGER,
  }
  const others = rows.paths.filter(
    one => !(one.plan_id === trial.plan_id && one.jurisdiction_id === trial.jurisdiction_id && one.amendment_id === trial.amendment_id),
  )
  const tried = { ...rows, paths: [trial, ...others] }
  return (place ? placeCommitment(tried, plan, place.name) : wholeCommitment(tried, plan)) ?? commitment
}

const sideOf = (one: ReadCommitment, rules: LightRules, day: string, days: readonly string[]): PathTrial['before'] => {
  const { measures } = appraiseShape(one.shape, one.series, rules, endOfDay(day), one.around)
  const [light] = lightsOn(one, rules, [day])
  return {
    ...pathPoints(one),
    light: light as LightOfDay,
    progress: measures.progress,
    schedule: measures.schedule,
    quarters: lightsOn(one, rules, days),
  }
}

/** What terms would make of the path and of its lights, today and at the ends of past quarters. Nothing is written. */
export function tryPath(context: ActionContext, indicatorId: string, { plan, place, terms }: PathTrialRequest): Promise<PathTrial> {
  return act(context, 'light.see', async tx => {
    const found = await scopedPath(tx, context, indicatorId, { plan, place })
    const problems = checkTerms(found.commitment, terms)
    const { day } = found
    const { rules } = rulesInForce(found.rows.rules, found.plan.id, indicatorId, day)
    const now = inForce(found.commitment, day)
    const then = problems.length ? now : inForce(withTerms(found, terms), day)
    const days = quarterEnds(found.plan.period_from, found.plan.period_to, day)
    const before = sideOf(now, rules, day, days)
    const after = sideOf(then, rules, day, days)
    return {
      problems,
      departs: departs(terms, curvesFor(found.commitment.shape)[0]),
      years: pathYears(then),
      points: now.series.points.filter(point => !point.wholeYear).map(point => ({ at: point.time, value: point.value })),
      before,
      after,
      changed: after.quarters.filter((one, i) => one.light !== before.quarters[i]?.light).length,
    }
  })
}
