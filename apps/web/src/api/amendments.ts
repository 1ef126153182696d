import type {
  Amendment,
  AmendmentFields,
  AmendmentMove,
  AmendmentSummary,
  AuditVerdict,
  NewAmendment,
  RegisterBasis,
  RegisterDifference,
  RegisteredTarget,
} from '@lantu/model/api/amendments'
import { queryOptions } from '@tanstack/react-query'
import { everyItem } from './pages.ts'
import { get, post } from './request.ts'

export const amendmentsQuery = (plan: string | undefined) =>
  queryOptions({
    queryKey: ['amendments', plan ?? ''],
    queryFn: ({ signal }) => everyItem<AmendmentSummary>('/amendments', { plan }, signal),
  })

export const amendmentQuery = (id: string) =>
  queryOptions({ queryKey: ['amendment', id], queryFn: ({ signal }) => get<Amendment>(`/amendments/${id}`, undefined, signal) })

/** The plan's targets as they stand; with a day, as they were on it. */
export const planTargetsQuery = (plan: string, on?: string, basis?: RegisterBasis) =>
  queryOptions({
    queryKey: ['plan-targets', plan, on ?? '', basis ?? ''],
    queryFn: ({ signal }) => get<{ items: RegisteredTarget[] }>(`/plans/${plan}/targets`, { on, basis }, signal).then(page => page.items),
  })

export const differencesQuery = (plan: string, from: string, to: string, basis: RegisterBasis) =>
  queryOptions({
    queryKey: ['target-differences', plan, from, to, basis],
    queryFn: ({ signal }) =>
      get<{ items: RegisterDifference[] }>(`/plans/${plan}/targets/differences`, { from, to, basis }, signal).then(page => page.items),
  })

export const auditQuery = () =>
  queryOptions({ queryKey: ['audit'], staleTime: 60_000, queryFn: ({ signal }) => get<AuditVerdict>('/audit/verify', undefined, signal) })

export const proposeAmendment = (proposal: NewAmendment) => post<Amendment>('/amendments', proposal)
export const editAmendment = (id: string, version: number, fields: AmendmentFields) =>
  post<Amendment>(`/amendments/${id}/edit`, fields, version)
export const moveAmendment = (id: string, version: number, move: AmendmentMove) => post<Amendment>(`/amendments/${id}/move`, move, version)
