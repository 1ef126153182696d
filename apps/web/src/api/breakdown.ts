import type { AnswerBreakdown, BreakdownDetail, BreakdownImport, BreakdownSheet, BreakdownSummary } from '@lantu/model/api/breakdown'
import { queryOptions } from '@tanstack/react-query'
import { get, post } from './request.ts'

export const breakdownsQuery = (plan: string) =>
  queryOptions({
    queryKey: ['breakdown', 'list', plan],
    queryFn: ({ signal }) => get<{ items: BreakdownSummary[] }>('/breakdowns', { plan }, signal).then(page => page.items),
  })

export const breakdownQuery = (plan: string, id: string) =>
  queryOptions({
    queryKey: ['breakdown', 'one', plan, id],
    queryFn: ({ signal }) => get<BreakdownDetail>(`/breakdowns/${id}`, { plan }, signal),
    // a draft is in somebody's hands: do not pull it away
    refetchOnWindowFocus: false,
  })

export const saveBreakdown = (of: BreakdownDetail, sheet: BreakdownSheet, note: string) =>
  post<BreakdownDetail>(`/breakdowns/${of.indicatorId}`, { plan: of.planId, sheet, note }, of.version)
export const restoreBreakdown = (of: BreakdownDetail, edition: number) =>
  post<BreakdownDetail>(`/breakdowns/${of.indicatorId}/restore`, { plan: of.planId, edition }, of.version)
export const sendBreakdown = (of: BreakdownDetail) =>
  post<BreakdownDetail>(`/breakdowns/${of.indicatorId}/send`, { plan: of.planId }, of.version)
export const answerBreakdown = (of: BreakdownDetail, answer: Omit<AnswerBreakdown, 'plan'>) =>
  post<BreakdownDetail>(`/breakdowns/${of.indicatorId}/answer`, { plan: of.planId, ...answer }, of.version)
export const issueBreakdown = (of: BreakdownDetail, despite: string) =>
  post<BreakdownDetail>(`/breakdowns/${of.indicatorId}/issue`, { plan: of.planId, despite }, of.version)

/** Reads a workbook back; without `apply` nothing is written. */
export function importBreakdowns(plan: string, file: File, apply: boolean): Promise<BreakdownImport> {
  const form = new FormData()
  form.set('file', file, file.name)
  return post<BreakdownImport>(`/breakdowns/workbook?plan=${plan}&apply=${String(apply)}`, form)
}

export const breakdownTableAddress = (plan: string, format: 'docx' | 'xlsx') => `/api/v1/breakdowns/table.${format}?plan=${plan}`
