import type { ActionContext } from '@lantu/actions/action-context'
import { askClosing, decideClosing, reopenTask } from '@lantu/actions/work/close-task'
import { createTask } from '@lantu/actions/work/create-task'
import { drawCandidates, drawTasks, withdrawTask } from '@lantu/actions/work/draw-tasks'
import { editTask } from '@lantu/actions/work/edit-task'
import { createMeeting, editMeeting } from '@lantu/actions/work/hold-meeting'
import { reportTask } from '@lantu/actions/work/report-task'
import { getMeeting, listMeetings } from '@lantu/actions/work/see-meetings'
import { listSystems, moveSystem } from '@lantu/actions/work/see-systems'
import { getTask, getTaskSummary, pageTasks } from '@lantu/actions/work/see-tasks'
import { suggestAgenda } from '@lantu/actions/work/suggest-agenda'
import { writeMinutes } from '@lantu/actions/work/write-minutes'
import { writeTaskList } from '@lantu/actions/work/write-task-list'
import { AgendaSuggestion, MeetingDetail, MeetingEdit, MeetingSummary, NewMeeting } from '@lantu/model/api/meetings'
import { PromisedSystem, SystemStage } from '@lantu/model/api/systems'
import {
  DrawCandidate,
  DrawTasks,
  NewTask,
  NewTaskReport,
  TaskDetail,
  TaskEdit,
  TaskList,
  TaskState,
  TaskSummary,
  TaskView,
  WorkTask,
  YearList,
} from '@lantu/model/api/work'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { type Static, type TSchema, Type } from 'typebox'
import type { App, Services } from '../app-services.ts'
import { once } from '../idempotency.ts'
import { seenVersion } from '../seen-version.ts'
import { sendFile } from '../send-file.ts'
import { answers, IdParams, Items, Page, PageOfPlan, PageQuery } from './schemas.ts'

const Year = Type.Integer({ minimum: 1949, maximum: 2100 })
const Reason = Type.Object({ reason: Type.String({ maxLength: 2000 }) })
const Evidence = Type.Object({ evidence: Type.String({ minLength: 1, maxLength: 4000 }) })
const ClosingDecision = Type.Object({
  decision: Type.Union([Type.Literal('closed'), Type.Literal('returned')]),
  reason: Type.Optional(Type.String({ maxLength: 2000 })),
})
const TasksSought = Type.Object({
  plan: Type.Optional(Type.String({ format: 'uuid' })),
  list: Type.Optional(TaskList),
  year: Type.Optional(Year),
  state: Type.Optional(Type.Union([TaskState, Type.Literal('overdue')])),
  q: Type.Optional(Type.String({ maxLength: 200 })),
  view: Type.Optional(TaskView),
})
const TaskQuery = Type.Object({ ...TasksSought.properties, ...PageQuery.properties })

const tags = ['work']

const change = (context: ActionContext, request: FastifyRequest, reply: FastifyReply, status: number, work: () => Promise<unknown>) =>
  once(context, request, reply, JSON.stringify(request.body ?? null), async () => {
    const body = await work()
    const { version } = body as { version?: number }
    return { status, body, ...(version === undefined ? {} : { headers: { etag: `"${version}"` } }) }
  })
const see = (app: App, path: string, summary: string, answer: TSchema, work: (id: string) => Promise<{ version: number }>) =>
  app.get(path, { schema: { summary, tags, params: IdParams, response: answers(answer) } }, async (request, reply) => {
    const thing = await work(request.params.id)
    void reply.header('etag', `"${thing.version}"`)
    return thing
  })
/** A change of one task or meeting: the version seen, the body checked, done once. */
const changeOne = <B extends TSchema>(
  app: App,
  context: ActionContext,
  path: string,
  summary: string,
  body: B,
  answer: TSchema,
  work: (id: string, version: number, body: Static<B>) => Promise<unknown>,
) =>
  app.post(path, { schema: { summary, tags, params: IdParams, body, response: answers(answer) } }, (request, reply) => {
    const version = seenVersion(request)
    return change(context, request, reply, 200, () => work(request.params.id, version, request.body as Static<B>))
  })

/** 任务与会议 Tasks, year lists, close-out, promised systems, meetings. */
export function workRoutes(app: App, services: Services): void {
  taskRoutes(app, services)
  listRoutes(app, services)
  meetingRoutes(app, services)
}

/** Tasks, their progress and their close-out. */
function taskRoutes(app: App, { context }: Services): void {
  app.get('/tasks', { schema: { summary: '任务 Tasks', tags, querystring: TaskQuery, response: answers(Page(WorkTask)) } }, request =>
    pageTasks(context, request.query),
  )
  app.get(
    '/tasks/summary',
    { schema: { summary: '任务合计 What the tasks come to', tags, querystring: TasksSought, response: answers(TaskSummary) } },
    request => getTaskSummary(context, request.query),
  )
  see(app, '/tasks/:id', '一项任务 A task', TaskDetail, id => getTask(context, id))
  app.post(
    '/tasks',
    { schema: { summary: '登记任务 Enter a task', tags, body: NewTask, response: answers(TaskDetail, 201) } },
    (request, reply) => change(context, request, reply, 201, () => createTask(context, request.body)),
  )
  changeOne(app, context, '/tasks/:id/edit', '修改任务 Edit a task', TaskEdit, TaskDetail, (id, version, edit) =>
    editTask(context, id, version, edit),
  )
  changeOne(app, context, '/tasks/:id/report', '报送进度 Report progress', NewTaskReport, TaskDetail, (id, version, report) =>
    reportTask(context, id, version, report),
  )
  changeOne(app, context, '/tasks/:id/ask-closing', '申请销号 Ask for close-out', Evidence, TaskDetail, (id, version, body) =>
    askClosing(context, id, version, body.evidence),
  )
  changeOne(app, context, '/tasks/:id/decide-closing', '审核销号 Decide on close-out', ClosingDecision, TaskDetail, (id, version, body) =>
    decideClosing(context, id, version, body.decision, body.reason ?? ''),
  )
  changeOne(app, context, '/tasks/:id/reopen', '恢复任务 Reopen', Reason, TaskDetail, (id, version, body) =>
    reopenTask(context, id, version, body.reason),
  )
  changeOne(
    app,
    context,
    '/tasks/:id/withdraw',
    '撤下任务 Take off its list',
    Type.Object({}),
    Type.Object({ id: Type.String() }),
    (id, version) => withdrawTask(context, id, version),
  )
}

/** Lists of the year, drawn and written; promised systems. */
function listRoutes(app: App, { context }: Services): void {
  app.get(
    '/task-lists/candidates',
    {
      schema: {
        summary: '可列入年度清单的任务 What a year’s list could take',
        tags,
        querystring: Type.Object({ list: YearList, year: Year }),
        response: answers(Items(DrawCandidate)),
      },
    },
    async request => ({ items: await drawCandidates(context, request.query.list, request.query.year) }),
  )
  app.post(
    '/task-lists/draw',
    { schema: { summary: '列入年度清单 Draw into a year’s list', tags, body: DrawTasks, response: answers(Items(WorkTask)) } },
    (request, reply) => change(context, request, reply, 200, async () => ({ items: await drawTasks(context, request.body) })),
  )

  app.get(
    '/task-lists/file',
    {
      schema: {
        summary: '任务分解表 A year’s list to Word or Excel',
        tags,
        querystring: Type.Object({ list: YearList, year: Year, format: Type.Union([Type.Literal('docx'), Type.Literal('xlsx')]) }),
        response: { 200: Type.Unknown() },
      },
    },
    async (request, reply) => {
      const { list, year, format } = request.query
      const { title, bytes } = await writeTaskList(context, list, year, format)
      return sendFile(reply, title, format, bytes)
    },
  )

  app.get(
    '/systems',
    { schema: { summary: '制度与平台 Promised systems', tags, querystring: PageOfPlan, response: answers(Page(PromisedSystem)) } },
    request => listSystems(context, request.query),
  )
  changeOne(
    app,
    context,
    '/systems/:id/move',
    '更新建设阶段 Move a system',
    Type.Object({ stage: SystemStage }),
    PromisedSystem,
    (id, version, body) => moveSystem(context, id, version, body.stage),
  )
}

/** Meetings, their agenda and minutes. */
function meetingRoutes(app: App, { context }: Services): void {
  app.get(
    '/meetings',
    { schema: { summary: '会议 Meetings', tags, querystring: PageQuery, response: answers(Page(MeetingSummary)) } },
    request => listMeetings(context, request.query),
  )
  app.get(
    '/meetings/agenda-suggestions',
    { schema: { summary: '建议上会的事项 What a meeting should hear', tags, response: answers(Items(AgendaSuggestion)) } },
    async () => ({ items: await suggestAgenda(context) }),
  )
  see(app, '/meetings/:id', '一次会议 A meeting', MeetingDetail, id => getMeeting(context, id))
  app.get(
    '/meetings/:id/minutes',
    { schema: { summary: '会议纪要 Minutes to Word', tags, params: IdParams, response: { 200: Type.Unknown() } } },
    async (request, reply) => {
      const { title, bytes } = await writeMinutes(context, request.params.id)
      return sendFile(reply, title, 'docx', bytes)
    },
  )
  app.post(
    '/meetings',
    { schema: { summary: '登记会议 Enter a meeting', tags, body: NewMeeting, response: answers(MeetingDetail, 201) } },
    (request, reply) => change(context, request, reply, 201, () => createMeeting(context, request.body)),
  )
  changeOne(app, context, '/meetings/:id/edit', '修改会议 Edit a meeting', MeetingEdit, MeetingDetail, (id, version, edit) =>
    editMeeting(context, id, version, edit),
  )
}
