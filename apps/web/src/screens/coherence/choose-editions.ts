import type { DocumentSummary } from '@lantu/model/api/document'
import type { Plan } from '@lantu/model/api/plan'

interface Pair {
  readonly before: string
  readonly after: string
}

/**
 * The two documents to compare first: the newest of the plan and the one before it; where the plan has but one, the newest of the plan of
 * its kind that ended last before it, else of the plan above it. Where the plan has none to compare with, the pair of another plan; empty
 * where there is none at all.
 */
export function chooseEditions(documents: readonly DocumentSummary[], plans: readonly Plan[], planId: string | undefined): Pair {
  const byPlan = new Map<string, DocumentSummary[]>()
  // the newest first
  for (const one of documents.toSorted((a, b) => (a.importedAt < b.importedAt ? 1 : a.importedAt > b.importedAt ? -1 : 0)))
    byPlan.set(one.planId, [...(byPlan.get(one.planId) ?? []), one])
  const newest = (id: string | null | undefined) => byPlan.get(id ?? '')?.[0]
  const pairOf = (plan: Plan): Pair | undefined => {
    const [after, before] = byPlan.get(plan.id) ?? []
    if (!after) return undefined
    if (before) return { before: before.id, after: after.id }
    const [earlier] = plans
      .filter(one => one.kind === plan.kind && one.periodTo < plan.periodTo && byPlan.has(one.id))
      .toSorted((a, b) => b.periodTo - a.periodTo)
    const other = newest(earlier?.id) ?? (plan.id === planId ? newest(plan.parentId) : undefined)
    return other && { before: other.id, after: after.id }
  }
  const chosen = plans.find(plan => plan.id === planId)
  for (const plan of chosen ? [chosen, ...plans] : plans) {
    const pair = pairOf(plan)
    if (pair) return pair
  }
  return { before: '', after: newest(planId)?.id ?? '' }
}
