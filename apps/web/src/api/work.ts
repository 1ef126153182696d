import type {
  AgendaSuggestion,
  DrawCandidate,
  DrawTasks,
  MeetingDetail,
  MeetingEdit,
  MeetingSummary,
  NewMeeting,
  NewTask,
  NewTaskReport,
  PromisedSystem,
  TaskDetail,
  TaskEdit,
  TaskList,
  WorkTask,
} from '@lantu/model/api/work'
import { queryOptions } from '@tanstack/react-query'
import { get, post } from './request.ts'

interface TaskFilter {
  plan?: string | undefined
  list?: TaskList | undefined
  year?: number | undefined
}

const items = <T>(page: { items: T[] }) => page.items

export const tasksQuery = (filter: TaskFilter) =>
  queryOptions({
    queryKey: ['tasks', filter],
    // a plan's tasks are shown as one tree: all pages of it
    queryFn: async ({ signal }) => {
      const tasks: WorkTask[] = []
      for (let cursor: string | undefined; ; ) {
        const page = await get<{ items: WorkTask[]; next: string | null }>('/tasks', { ...filter, cursor, limit: 500 }, signal)
        tasks.push(...page.items)
        if (page.next === null) return tasks
        cursor = page.next
      }
    },
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
    queryFn: ({ signal }) => get<{ items: PromisedSystem[] }>('/systems', { plan }, signal).then(items),
  })

export const meetingsQuery = () =>
  queryOptions({
    queryKey: ['meetings'],
    queryFn: ({ signal }) => get<{ items: MeetingSummary[] }>('/meetings', undefined, signal).then(items),
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
