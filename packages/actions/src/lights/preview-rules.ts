import { checkRules } from '@lantu/appraisal/lights/check-rules'
import { tryRules } from '@lantu/appraisal/lights/try-rules'
import type { NewRuleSet, RulePreview } from '@lantu/model/api/lights/light-rules'
import { type ActionContext, act } from '../action-context.ts'
import { previewProjectRules } from '../library/lights/preview-project-rules.ts'
import { endOfDay, quarterEnds } from './days.ts'
import { readPlanLights } from './light-rows.ts'
import { readCommitments } from './read-commitments.ts'
import { rulesInForce } from './rules-in-force.ts'
import { dayOf } from './see-lights.ts'

/** What rules would have done at the ends of the plan's past quarters, beside what those in force did. Nothing is written. */
export function previewRules(
  context: ActionContext,
  given: Pick<NewRuleSet, 'subject' | 'planId' | 'indicatorId' | 'rules'>,
): Promise<RulePreview> {
  if (given.subject === 'project') return previewProjectRules(context, given.rules)
  return act(context, 'light.see', async tx => {
    const rows = await readPlanLights(tx, given.planId ?? null)
    const problems = checkRules(given.rules)
    const plan = rows.plan
    if (!plan) return { days: [], problems, before: {}, after: {}, changed: 0, cases: [] }
    const day = dayOf(undefined, rows.today, context.now())
    const days = quarterEnds(plan.period_from, plan.period_to, day)
    const all = readCommitments(rows, plan)
    const marked = all.filter(one => one.row.attribute !== null)
    const commitments = given.indicatorId ? all.filter(one => one.indicator.id === given.indicatorId) : marked.length ? marked : all
    const trials = commitments.map(one => {
      const old = rulesInForce(rows.rules, plan.id, one.indicator.id, day)
      // a list for the whole does not touch what has a nearer one of its own
      const untouched =
        !given.indicatorId && (old.from === 'indicator' || old.from === 'indicator-in-plan' || (old.from === 'plan' && !given.planId))
      return {
        one,
        trial: tryRules(old.rules, untouched ? old.rules : given.rules, [{ id: one.indicator.id, ...one }], days.map(endOfDay)),
      }
    })
    const sum = (side: 'before' | 'after') => {
      const counts: Record<string, number> = {}
      for (const { trial } of trials) for (const [light, n] of Object.entries(trial[side])) counts[light] = (counts[light] ?? 0) + n
      return counts
    }
    return {
      days,
      problems,
      before: sum('before'),
      after: sum('after'),
      changed: trials.reduce((total, { trial }) => total + trial.changed, 0),
      cases: trials.map(({ one, trial }) => ({
        indicatorId: one.indicator.id,
        name: one.indicator.name,
        before: [...(trial.cases[0]?.before ?? [])],
        after: [...(trial.cases[0]?.after ?? [])],
      })),
    }
  })
}
