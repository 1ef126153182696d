import type { AgendaSuggestion, MeetingDetail, MeetingEdit, MeetingSummary, NewMeeting } from '@lantu/model/api/meetings'
import type { PromisedSystem } from '@lantu/model/api/systems'
import type {
  DrawCandidate,
  DrawTasks,
  NewTask,
  NewTaskReport,
  TaskDetail,
  TaskEdit,
  TaskList,
  TaskSummary,
  TaskView,
  WorkTask,
} from '@lantu/model/api/work'
import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { everyItem, type Page, pagesOf } from './pages.ts'
import { get, post } from './request.ts'

interface TaskFilter {
  plan?: string | undefined
  list?: TaskList | undefined
  year?: number | undefined
}

type TasksSought = TaskFilter & { view: TaskView; state?: string | undefined; q?: string | undefined }

const items = <T>(page: { items: T[] }) => page.items

/** A year's list, whole: it is as long as one meeting can go through. */
export const yearListQuery = (list: TaskList, year: number) =>
  queryOptions({ queryKey: ['tasks', 'list', list, year], queryFn: ({ signal }) => everyItem<WorkTask>('/tasks', { list, year }, signal) })

/** Tasks page by page, in the order of a view. */
export const tasksQuery = (sought: TasksSought) => pagesOf<Page<WorkTask>>(['tasks', 'pages'], '/tasks', { ...sought })

/** What all pages of it come to. */
export const taskSummaryQuery = (sought: TasksSought) =>
  queryOptions({
    queryKey: ['tasks', 'summary', sought],
    queryFn: ({ signal }) => get<TaskSummary>('/tasks/summary', { ...sought }, signal),
    placeholderData: keepPreviousData,
  })

export const taskQuery = (id: string) =>
  queryOptions({ queryKey: ['task', id], queryFn: ({ signal }) => get<TaskDetail>(`/tasks/${id}`, undefined, signal) })

export const candidatesQuery = (list: DrawTasks['list'], year: number, enabled: boolean) =>
  queryOptions({
    queryKey: ['task-candidates', list, year],
    enabled,
    queryFn: ({ signal }) => get<{ items: DrawCandidate[] }>('/task-lists/candidates', { list, year }, signal).then(items),
  })

export const systemsQuery = (plan: string | undefined) =>
  queryOptions({
    queryKey: ['systems', plan ?? ''],
    queryFn: ({ signal }) => everyItem<PromisedSystem>('/systems', { plan }, signal),
  })

export const meetingsQuery = () =>
  queryOptions({
    queryKey: ['meetings'],
    queryFn: ({ signal }) => everyItem<MeetingSummary>('/meetings', {}, signal),
  })

export const meetingQuery = (id: string) =>
  queryOptions({ queryKey: ['meeting', id], queryFn: ({ signal }) => get<MeetingDetail>(`/meetings/${id}`, undefined, signal) })

export const agendaQuery = () =>
  queryOptions({
    queryKey: ['agenda'],
    queryFn: ({ signal }) => get<{ items: AgendaSuggestion[] }>('/meetings/agenda-suggestions', undefined, signal).then(items),
  })

export const createTask = (task: NewTask) => post<TaskDetail>('/tasks', task)
export const editTask = (id: string, version: number, edit: TaskEdit) => post<TaskDetail>(`/tasks/${id}/edit`, edit, version)
export const reportTask = (id: string, version: number, report: NewTaskReport) => post<TaskDetail>(`/tasks/${id}/report`, report, version)
export const askClosing = (id: string, version: number, evidence: string) =>
  post<TaskDetail>(`/tasks/${id}/ask-closing`, { evidence }, version)
export const decideClosing = (id: string, version: number, decision: 'closed' | 'returned', reason: string) =>
  post<TaskDetail>(`/tasks/${id}/decide-closing`, { decision, reason }, version)
export const reopenTask = (id: string, version: number, reason: string) => post<TaskDetail>(`/tasks/${id}/reopen`, { reason }, version)
export const withdrawTask = (id: string, version: number) => post<{ id: string }>(`/tasks/${id}/withdraw`, {}, version)
export const drawTasks = (draw: DrawTasks) => post<{ items: WorkTask[] }>('/task-lists/draw', draw)
export const moveSystem = (id: string, version: number, stage: string) => post<PromisedSystem>(`/systems/${id}/move`, { stage }, version)
export const createMeeting = (meeting: NewMeeting) => post<MeetingDetail>('/meetings', meeting)
export const editMeeting = (id: string, version: number, edit: MeetingEdit) => post<MeetingDetail>(`/meetings/${id}/edit`, edit, version)
