import type { NewPlan, Plan } from '@lantu/model/api/plan'
import type {
  Carried,
  DrawnTarget,
  EditionDifferences,
  FollowedEdition,
  NewPlanStep,
  PlanDetail,
  PlanFields,
  PlanNode,
} from '@lantu/model/api/plan-system'
import { queryOptions } from '@tanstack/react-query'
import { get, post } from './request.ts'

export const planSystemQuery = () =>
  queryOptions({
    queryKey: ['plan-system'],
    queryFn: ({ signal }) => get<{ items: PlanNode[] }>('/plan-system', undefined, signal).then(page => page.items),
  })

export const planDetailQuery = (id: string) =>
  queryOptions({ queryKey: ['plan-detail', id], queryFn: ({ signal }) => get<PlanDetail>(`/plans/${id}`, undefined, signal) })

export const editionDifferencesQuery = (from: string, to: string) =>
  queryOptions({
    queryKey: ['edition-differences', from, to],
    staleTime: 60_000,
    queryFn: ({ signal }) => get<EditionDifferences>(`/documents/${to}/differences`, { from }, signal),
  })

export const drawnTargetsQuery = (plan: string) =>
  queryOptions({
    queryKey: ['drawn-targets', plan],
    queryFn: ({ signal }) => get<{ items: DrawnTarget[] }>(`/plans/${plan}/drawn-targets`, undefined, signal).then(page => page.items),
  })

export const createPlan = (plan: NewPlan) => post<Plan>('/plans', plan)
export const editPlan = (id: string, version: number, fields: PlanFields) => post<PlanNode>(`/plans/${id}/edit`, fields, version)
export const enterStage = (id: string, version: number, step: NewPlanStep) => post<PlanNode>(`/plans/${id}/stages`, step, version)
export const withdrawStage = (id: string, version: number, stepId: string) =>
  post<PlanNode>(`/plans/${id}/stages/withdraw`, { stepId }, version)
export const followDocument = (id: string, previousId: string | null) => post<FollowedEdition>(`/documents/${id}/follow`, { previousId })

export const carryDecisions = (id: string) => post<Carried>(`/documents/${id}/carry`, {})
export const linkAnnouncement = (planId: string, nameKey: string, registeredId: string | null) =>
  post<PlanNode>(`/plans/${planId}/announcements`, { nameKey, registeredId })
export const acceptDrawnTargets = (planId: string, targets: readonly { fromId: string; value: string }[]) =>
  post<{ count: number }>(`/plans/${planId}/drawn-targets`, { targets })
