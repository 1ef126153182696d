import type { Decided, ImportJob, NewPlan, Plan, RegisteredStatement, StatementFields } from '@lantu/model/api'
import type { StatementFilter } from './queries.ts'
import { get, post } from './request.ts'

/** What a reviewer may do to one statement; the version is sent as `If-Match`, and 412 says that someone else was faster. */
export const acceptStatement = (id: string, version: number) => post<Decided>(`/statements/${id}/accept`, {}, version)

export const rejectStatement = (id: string, version: number) => post<Decided>(`/statements/${id}/reject`, {}, version)

export const correctStatement = (id: string, version: number, fields: StatementFields) =>
  post<Decided>(`/statements/${id}/correct`, { fields }, version)

export const splitStatement = (id: string, version: number, parts: readonly StatementFields[]) =>
  post<Decided>(`/statements/${id}/split`, { parts }, version)

export const mergeStatements = (statements: readonly { id: string; version: number }[], fields: StatementFields) =>
  post<Decided>('/statements/merge', { statements: statements.map(({ id, version }) => ({ id, version })), fields })

/** Decides all pending statements that the filter names, as one decision that one undo takes back. */
export const decideMany = (
  verb: 'accept' | 'reject',
  filter: Pick<StatementFilter, 'plan' | 'document' | 'kind' | 'minConfidence'> & { ids?: readonly string[] },
) => post<Decided & { count: number }>('/statements/decide', { verb, ...filter })

/** Takes back a decision; without one, the latest of this reviewer. */
export const undoDecision = (decisionId?: string) => post<Decided>('/decisions/undo', decisionId ? { decisionId } : {})

export const getStatement = (id: string, signal?: AbortSignal) => get<RegisteredStatement>(`/statements/${id}`, undefined, signal)

/** Sends one file; the answer is the job that reads it. */
export function importFile(file: File, into: { planId?: string | undefined; plan?: NewPlan | undefined }): Promise<ImportJob> {
  const form = new FormData()
  if (into.planId) form.set('planId', into.planId)
  if (into.plan) form.set('plan', JSON.stringify(into.plan))
  form.set('file', file, file.name)
  return post<ImportJob>('/imports', form)
}

export const createPlan = (plan: NewPlan) => post<Plan>('/plans', plan)

/** Where the file as received can be fetched. */
export const originalAddress = (documentId: string) => `/api/v1/documents/${documentId}/original`
