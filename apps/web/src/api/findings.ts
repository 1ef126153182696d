import type {
  AlignedKind,
  AlignmentMatrix,
  CoherenceCheck,
  DecideAlignment,
  FindingComparison,
  FindingDecision,
  FindingDetail,
  FindingList,
} from '@lantu/model/api/findings'
import { queryOptions } from '@tanstack/react-query'
import { get, post } from './request.ts'

export const findingsQuery = (plan: string | undefined, gone: boolean) =>
  queryOptions({
    queryKey: ['findings', plan ?? '', gone],
    queryFn: ({ signal }) => get<FindingList>('/findings', { plan, ...(gone ? { gone: 'true' } : {}) }, signal),
  })

export const findingQuery = (id: string, enabled = true) =>
  queryOptions({ queryKey: ['finding', id], enabled, queryFn: ({ signal }) => get<FindingDetail>(`/findings/${id}`, undefined, signal) })

export const comparisonQuery = (before: string, after: string) =>
  queryOptions({
    queryKey: ['finding-comparison', before, after],
    enabled: before !== '' && after !== '' && before !== after,
    queryFn: ({ signal }) => get<FindingComparison>('/findings/compare', { before, after }, signal),
  })

export const checkAgain = () => post<CoherenceCheck>('/findings/check', {})
export const decideFinding = (id: string, version: number, decision: FindingDecision) =>
  post<FindingDetail>(`/findings/${id}/decide`, decision, version)

export const matrixQuery = (kind: AlignedKind, plan: string | undefined) =>
  queryOptions({
    queryKey: ['alignment', kind, plan ?? ''],
    queryFn: ({ signal }) => get<AlignmentMatrix>('/alignment', { kind, plan }, signal),
  })

export const decideAlignment = (decision: DecideAlignment) => post<{ same: boolean | null }>('/alignment', decision)
