import { checkProjectRules } from '@lantu/appraisal/lights/project-rules'
import type { RulePreview } from '@lantu/model/api/lights/light-rules'
import type { LightName, LightRules } from '@lantu/model/light'
import { type ActionContext, act } from '../../action-context.ts'
import { todayOf } from '../../today.ts'
import { sumsSql } from '../project-rows.ts'
import { projectRulesOf, ruleSql } from './project-lights.ts'

const MONTHS = 12
const MOST_CASES = 200

/** Ends of the last months before a day, the earliest first. */
function monthEnds(day: string): string[] {
  const [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))]
  return Array.from({ length: MONTHS }, (_, back) => new Date(Date.UTC(year, month - back, 0)).toISOString().slice(0, 10))
    .filter(end => end <= day)
    .toReversed()
}

/** What rules would have done to the library's lights at the ends of the last months, beside what those in force did. Nothing is written. */
export function previewProjectRules(context: ActionContext, rules: LightRules): Promise<RulePreview> {
  return act(context, 'light.see', async tx => {
    const problems = checkProjectRules(rules)
    const today = await todayOf(tx, context)
    const old = await projectRulesOf(tx, today)
    const days = monthEnds(today)
    const count = { before: {} as Record<string, number>, after: {} as Record<string, number> }
    const cases = new Map<string, { indicatorId: string; name: string; before: LightName[]; after: LightName[]; differs: boolean }>()
    let changed = 0
    const nameOf = (list: LightRules, place: number): LightName | undefined => list[place]?.light
    for (const [at, day] of days.entries()) {
      const rows = await tx.query<{ id: string; name: string; before: number; after: number }>(
        `${sumsSql("p.standing = 'listed' AND p.kind = 'project'")} SELECT x.id, x.name, ${ruleSql(old)} AS before, ${ruleSql(rules)} AS after FROM placed x ORDER BY x.name, x.id`,
        [tx.authorityId, day],
      )
      for (const { id, name, ...place } of rows) {
        const before = nameOf(old, place.before)
        const after = nameOf(rules, place.after)
        if (!before || !after) continue
        count.before[before] = (count.before[before] ?? 0) + 1
        count.after[after] = (count.after[after] ?? 0) + 1
        if (before !== after) changed++
        const one = cases.get(id) ?? {
          indicatorId: id,
          name,
          before: Array<LightName>(at).fill('no-data'),
          after: Array<LightName>(at).fill('no-data'),
          differs: false,
        }
        cases.set(id, { ...one, before: [...one.before, before], after: [...one.after, after], differs: one.differs || before !== after })
      }
      for (const one of cases.values())
        if (one.before.length <= at) {
          one.before.push('no-data')
          one.after.push('no-data')
        }
    }
    return {
      days,
      problems,
      ...count,
      changed,
      cases: [...cases.values()]
        .filter(one => one.differs)
        .slice(0, MOST_CASES)
        .map(({ indicatorId, name, before, after }) => ({ indicatorId, name, before, after })),
    }
  })
}
