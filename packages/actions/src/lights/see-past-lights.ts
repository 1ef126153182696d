import type { KnownLight } from '@lantu/model/api/lights/appraisal'
import { LantuError } from '@lantu/model/errors'
import { type ActionContext, act } from '../action-context.ts'
import { quarterEnds } from './days.ts'
import { readIndicatorPage } from './indicator-rows.ts'
import { wholeCommitment, withTwin } from './page-commitments.ts'
import { inForce } from './read-commitments.ts'
import { rulesInForce } from './rules-in-force.ts'
import { lightsOn } from './see-appraisal.ts'
import { dayOf } from './see-lights.ts'

/**
 * The lights of an indicator at the ends of past quarters as they were known then: with the values, the choices of path and the
 * rules that the register held at the end of each of those days, for the target that was in force. A quarter of which the register
 * held nothing yet says so.
 */
export function getPastLights(context: ActionContext, indicatorId: string, planId?: string, at?: string): Promise<KnownLight[]> {
  return act(context, 'light.see', async tx => {
    const now = await readIndicatorPage(tx, planId ?? null, indicatorId)
    const { plan } = now
    if (!now.indicator) throw new LantuError('thing.not-found', { thing: 'indicator' })
    if (!plan) return []
    const days = quarterEnds(plan.period_from, plan.period_to, dayOf(at, now.today, context.now()))
    const lights: KnownLight[] = []
    for (const day of days) {
      const rows = withTwin(await readIndicatorPage(tx, plan.id, indicatorId, day))
      const read = wholeCommitment(rows, plan)
      if (!read) continue
      const { rules } = rulesInForce(rows.rules, plan.id, indicatorId, day)
      const [light] = lightsOn(inForce(read, day), rules, [day])
      if (light) lights.push({ ...light, recorded: rows.actuals.some(row => row.place === plan.own) })
    }
    return lights
  })
}
