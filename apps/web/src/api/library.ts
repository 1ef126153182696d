import type { Boundary, LibraryJob } from '@lantu/model/api/library/exchange'
import type {
  BulkEdit,
  LibraryEdit,
  LibrarySummary,
  ListSet,
  NewProject,
  ProjectFilter,
  ProjectPatch,
  ProjectQuery,
  ProjectRow,
} from '@lantu/model/api/library/library'
import type {
  Approval,
  ApprovalSettings,
  ApprovalsView,
  Listing,
  Milestone,
  MoneyLine,
  MonthReport,
  PassGate,
  ProjectFile,
  SetApprovalSettings,
} from '@lantu/model/api/library/lists'
import type { Candidate, Pair, Promised } from '@lantu/model/api/library/matches'
import type { Dispatch, MoneyView } from '@lantu/model/api/library/money'
import type { ProjectDetail } from '@lantu/model/api/library/project'
import type { SlipList } from '@lantu/model/api/library/slips'
import type { Geometry } from '@lantu/model/geometry'
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { get, post } from './request.ts'

export interface LibraryPage {
  items: ProjectRow[]
  next: string | null
  total?: number
}

type Asked = Record<string, string | number | undefined>
const asked = (query: ProjectFilter | ProjectQuery): Asked =>
  Object.fromEntries(Object.entries(query).map(([key, value]) => [key, typeof value === 'boolean' ? String(value) : value])) as Asked

export const libraryQuery = (query: ProjectQuery, limit = 500) =>
  infiniteQueryOptions({
    queryKey: ['library', 'rows', query, limit],
    initialPageParam: '',
    queryFn: ({ pageParam, signal }) =>
      get<LibraryPage>('/library/projects', { ...asked(query), cursor: pageParam || undefined, limit }, signal),
    getNextPageParam: page => page.next ?? undefined,
    placeholderData: before => before,
  })

export const librarySummaryQuery = (filter: ProjectFilter) =>
  queryOptions({
    queryKey: ['library', 'summary', filter],
    queryFn: ({ signal }) => get<LibrarySummary>('/library/summary', asked(filter), signal),
    placeholderData: before => before,
  })

export const projectQuery = (id: string) =>
  queryOptions({
    queryKey: ['library', 'project', id],
    queryFn: ({ signal }) => get<ProjectDetail>(`/library/projects/${id}`, undefined, signal),
  })

export const moneyQuery = (year: number | undefined) =>
  queryOptions({
    queryKey: ['library', 'money', year ?? 'all'],
    queryFn: ({ signal }) => get<MoneyView>('/library/money', { year }, signal),
    placeholderData: before => before,
  })

export const slipsQuery = (filter: ProjectFilter) =>
  queryOptions({
    queryKey: ['library', 'slips', filter],
    queryFn: ({ signal }) => get<SlipList>('/library/slips', asked(filter), signal),
  })

export const approvalsQuery = (filter: ProjectFilter & { late?: boolean }) =>
  queryOptions({
    queryKey: ['library', 'approvals', filter],
    queryFn: ({ signal }) => get<ApprovalsView>('/library/approvals', asked(filter), signal),
    placeholderData: before => before,
  })

export const approvalSettingsQuery = () =>
  queryOptions({
    queryKey: ['library', 'approval-settings'],
    queryFn: ({ signal }) => get<ApprovalSettings>('/library/approval-settings', undefined, signal),
  })
export const setApprovalSettings = (version: number, settings: SetApprovalSettings) =>
  post<ApprovalSettings>('/library/approval-settings', settings, version)

export const dispatchQuery = (month: string) =>
  queryOptions({ queryKey: ['library', 'dispatch', month], queryFn: ({ signal }) => get<Dispatch>('/library/dispatch', { month }, signal) })

export const candidatesQuery = (plan: string | undefined) =>
  queryOptions({
    queryKey: ['library', 'candidates', plan ?? ''],
    queryFn: ({ signal }) => get<{ items: Candidate[]; total: number; later: number }>('/library/candidates', { plan }, signal),
  })

export const duplicatesQuery = () =>
  queryOptions({
    queryKey: ['library', 'duplicates'],
    queryFn: ({ signal }) => get<{ items: Pair[] }>('/library/duplicates', undefined, signal).then(page => page.items),
  })

export const promisedQuery = (plan: string) =>
  queryOptions({
    queryKey: ['library', 'promised', plan],
    queryFn: ({ signal }) => get<{ items: Promised[] }>('/library/promised', { plan }, signal).then(page => page.items),
  })

export const boundariesQuery = () =>
  queryOptions({
    queryKey: ['library', 'boundaries'],
    staleTime: 60_000,
    queryFn: ({ signal }) => get<{ items: Boundary[] }>('/library/boundaries', undefined, signal).then(page => page.items),
  })

export const placesQuery = () =>
  queryOptions({
    queryKey: ['library', 'places'],
    queryFn: ({ signal }) =>
      get<{ items: { id: string; geometry: Geometry }[] }>('/library/places', undefined, signal).then(page => page.items),
  })

export const jobQuery = (id: string) =>
  queryOptions({
    queryKey: ['library', 'job', id],
    queryFn: ({ signal }) => get<LibraryJob>(`/library/workbooks/${id}`, undefined, signal),
    refetchInterval: query => (query.state.data?.finishedAt ? false : 500),
  })

export const createProject = (entry: NewProject) => post<LibraryEdit>('/library/projects', entry)
export const editProject = (id: string, version: number, patch: ProjectPatch) =>
  post<LibraryEdit>(`/library/projects/${id}`, patch, version)
export const editProjects = (edit: BulkEdit) => post<LibraryEdit>('/library/edits', edit)
export const undoLibraryEdit = (editId?: string) => post<LibraryEdit>('/library/undo', editId ? { editId } : {})
export const passGate = (id: string, version: number, gate: PassGate) => post<LibraryEdit>(`/library/projects/${id}/gate`, gate, version)

interface Lists {
  milestones: Milestone
  approvals: Approval
  money: MoneyLine
  listings: Listing
  months: MonthReport
}
export const setProjectList = <K extends keyof Lists>(list: K, id: string, version: number, items: readonly Lists[K][]) =>
  post<ListSet>(`/library/projects/${id}/${list}`, { items }, version)

export const setLinks = (id: string, version: number, items: readonly { itemKind: 'indicator' | 'task'; itemId: string }[]) =>
  post<ListSet>(`/library/projects/${id}/links`, { items }, version)

export const matchCandidate = (id: string, projectId: string) => post<LibraryEdit>(`/library/candidates/${id}/match`, { projectId })
export const takeAsNew = (ids: readonly string[]) => post<LibraryEdit>('/library/candidates/new', { ids })
export const putOff = (id: string) => post<{ id: string }>(`/library/candidates/${id}/later`, {})
export const mergeProjects = (keep: string, gone: string) => post<LibraryEdit>('/library/merge', { keep, gone })
export const keepApart = (left: string, right: string) => post<{ id: string }>('/library/apart', { left, right })
export const importBoundaries = (collection: unknown) => post<{ boundaries: number }>('/library/boundaries', collection)

export function sendWorkbook(file: File, dryRun: boolean): Promise<LibraryJob> {
  const form = new FormData()
  form.set('dryRun', String(dryRun))
  form.set('file', file, file.name)
  return post<LibraryJob>('/library/workbooks', form)
}

export function sendProjectFile(id: string, file: File, month: string): Promise<ProjectFile> {
  const form = new FormData()
  if (month) form.set('month', month)
  form.set('file', file, file.name)
  return post<ProjectFile>(`/library/projects/${id}/files`, form)
}
export const removeProjectFile = (id: string, file: string) => post<{ id: string }>(`/library/projects/${id}/files/${file}/remove`, {})
export const fileAddress = (id: string, file: string) => `/api/v1/library/projects/${id}/files/${file}`
