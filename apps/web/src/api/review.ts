import type { Decided, Decision } from '@lantu/model/api/decision'
import type { Alike, DecideMany, Precedent, ReviewSummary, StatementQuery } from '@lantu/model/api/review'
import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { get, post } from './request.ts'
import type { StatementPage } from './statement-page.ts'

/** What a queue, a count or a group of statements is asked for. */
export type StatementFilter = { [Name in keyof StatementQuery]?: StatementQuery[Name] | undefined }

export const reviewQuery = (scope: Pick<StatementFilter, 'plan' | 'document' | 'kind'>) =>
  queryOptions({
    queryKey: ['review', scope],
    queryFn: ({ signal }) => get<ReviewSummary>('/review', scope, signal),
    placeholderData: keepPreviousData,
  })

/** How many statements a group holds. */
export const groupCountQuery = (filter: StatementFilter) =>
  queryOptions({
    queryKey: ['statements', 'group', 'count', filter],
    queryFn: ({ signal }) => get<StatementPage>('/statements', { ...filter, limit: 1 }, signal).then(page => page.total ?? 0),
  })

/** Everything that was read from the sentence of a statement, whatever was decided of it. */
export const sentenceQuery = (one: { id: string; documentId: string; quoteStart: number }) =>
  queryOptions({
    queryKey: ['statements', 'sentence', one.documentId, one.quoteStart],
    queryFn: ({ signal }) => get<StatementPage>('/statements', { sentenceOf: one.id, order: 'text', limit: 100 }, signal),
    staleTime: 30_000,
  })

/** How others that were read in the same way were decided; asked once for all of them. */
export const precedentQuery = (one: { id: string; planId: string; kind: string; rule: string; why: readonly string[] }) =>
  queryOptions({
    queryKey: ['statements', 'precedent', one.planId, one.kind, one.rule, one.why.join()],
    queryFn: ({ signal }) => get<Precedent>(`/statements/${one.id}/precedent`, undefined, signal),
    staleTime: 30_000,
  })

export const alikeQuery = (decisionId: string) =>
  queryOptions({
    queryKey: ['decisions', 'alike', decisionId],
    queryFn: ({ signal }) => get<Alike>(`/decisions/${decisionId}/alike`, undefined, signal),
  })

export const decisionsQuery = (limit: number) =>
  queryOptions({
    queryKey: ['decisions', limit],
    queryFn: ({ signal }) => get<{ items: Decision[] }>('/decisions', { limit }, signal).then(answer => answer.items),
  })

/** Decides all pending statements that are meant, as one decision that one undo takes back. */
export const decideMany = (body: DecideMany) => post<Decided & { count: number }>('/decisions/bulk', body)

export const correctAlike = (decisionId: string, ids: readonly string[]) =>
  post<Decided & { count: number }>(`/decisions/${decisionId}/alike`, { ids })

/** Takes back a decision; without one, the latest of this reviewer. */
export const undoDecision = (decisionId?: string) => post<Decided>('/decisions/undo', decisionId ? { decisionId } : {})
