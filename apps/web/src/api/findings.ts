import type {
  AlignedKind,
  AlignmentMatrix,
  CoherenceCheck,
  DecideAlignment,
  FindingComparison,
  FindingDecision,
  FindingDetail,
  FindingList,
  FindingQuery,
} from '@lantu/model/api/findings'
import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import { pagesOf } from './pages.ts'
import { get, post } from './request.ts'

/** Findings page by page in the order of a grouping; what there is in all comes with each page. */
export const findingsQuery = ({ gone, ...sought }: Omit<FindingQuery, 'cursor' | 'limit' | 'document'>) =>
  pagesOf<FindingList>(['findings'], '/findings', { ...sought, ...(gone ? { gone: 'true' } : {}) })

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

/** The matrix page by page; counts and pairs come with the first. */
export const matrixQuery = (kind: AlignedKind, filter: { plan?: string | undefined; q?: string | undefined; shared?: boolean }) =>
  infiniteQueryOptions({
    queryKey: ['alignment', kind, filter],
    queryFn: ({ pageParam, signal }) =>
      get<AlignmentMatrix>(
        '/alignment',
        { kind, plan: filter.plan, q: filter.q || undefined, shared: filter.shared ? 'true' : undefined, cursor: pageParam },
        signal,
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: last => last.next ?? undefined,
    placeholderData: keepPreviousData,
  })

export const decideAlignment = (decision: DecideAlignment) => post<{ same: boolean | null }>('/alignment', decision)
