import { createProject } from '@lantu/actions/library/create-project'
import { getDispatch, rollForward } from '@lantu/actions/library/dispatch'
import { editProject, editProjects } from '@lantu/actions/library/edit-projects'
import { listApprovals } from '@lantu/actions/library/gates/approval-clocks'
import { getApprovalSettings, setApprovalSettings } from '@lantu/actions/library/gates/approval-settings'
import { passGate } from '@lantu/actions/library/gates/pass-gate'
import { listSlips } from '@lantu/actions/library/gates/slips'
import { getLibrarySummary, listLibrary } from '@lantu/actions/library/list-library'
import { getMoney } from '@lantu/actions/library/see-money'
import { getProject } from '@lantu/actions/library/see-project'
import { recordMonths, setApprovals, setLinks, setListings, setMilestones, setMoney } from '@lantu/actions/library/set-project-lists'
import { undoEdit } from '@lantu/actions/library/undo-edit'
import { Month, Page } from '@lantu/model/api/fields'
import {
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
import {
  Approval,
  ApprovalSettings,
  ApprovalsView,
  Listing,
  Milestone,
  MoneyLine,
  MonthReport,
  PassGate,
  SetApprovalSettings,
} from '@lantu/model/api/library/lists'
import { Dispatch, MoneyView } from '@lantu/model/api/library/money'
import { ProjectDetail } from '@lantu/model/api/library/project'
import { SlipList } from '@lantu/model/api/library/slips'
import { type TSchema, Type } from 'typebox'
import type { App, Services } from '../app-services.ts'
import { answerOnce } from '../idempotency.ts'
import { seenVersion } from '../seen-version.ts'
import { answers, IdParams } from './schemas.ts'

const Year = Type.Integer({ minimum: 1990, maximum: 2100 })
const Link = Type.Object({
  itemKind: Type.Union([Type.Literal('indicator'), Type.Literal('task')]),
  itemId: Type.String({ format: 'uuid' }),
})
const tags = ['library']

export function libraryRoutes(app: App, services: Services): void {
  projectRoutes(app, services)
  projectListRoutes(app, services)
  libraryViewRoutes(app, services)
}

/** Projects, and editing them. */
function projectRoutes(app: App, { context }: Services): void {
  app.get(
    '/library/projects',
    { schema: { summary: '项目库 The library', tags, querystring: ProjectQuery, response: answers(Page(ProjectRow)) } },
    request => listLibrary(context, request.query),
  )
  app.get(
    '/library/summary',
    { schema: { summary: '项目库概况 The library in figures', tags, querystring: ProjectFilter, response: answers(LibrarySummary) } },
    request => getLibrarySummary(context, request.query),
  )
  app.get(
    '/library/projects/:id',
    { schema: { summary: '一个项目 A project', tags, params: IdParams, response: answers(ProjectDetail) } },
    async (request, reply) => {
      const project = await getProject(context, request.params.id)
      void reply.header('etag', `"${project.version}"`)
      return project
    },
  )
  app.post(
    '/library/projects',
    { schema: { summary: '新增项目 Add a project', tags, body: NewProject, response: answers(LibraryEdit, 201) } },
    (request, reply) => answerOnce(context, request, reply, () => createProject(context, request.body), 201),
  )
  app.post(
    '/library/projects/:id',
    { schema: { summary: '修改项目 Edit a project', tags, params: IdParams, body: ProjectPatch, response: answers(LibraryEdit) } },
    (request, reply) => {
      const version = seenVersion(request)
      return answerOnce(context, request, reply, () => editProject(context, request.params.id, version, request.body))
    },
  )
  app.post(
    '/library/edits',
    { schema: { summary: '批量修改 Edit many', tags, body: BulkEdit, response: answers(LibraryEdit) } },
    (request, reply) => answerOnce(context, request, reply, () => editProjects(context, request.body)),
  )
  app.post(
    '/library/undo',
    {
      schema: {
        summary: '撤销 Undo',
        tags,
        body: Type.Object({ editId: Type.Optional(Type.String({ format: 'uuid' })) }),
        response: answers(LibraryEdit),
      },
    },
    (request, reply) => answerOnce(context, request, reply, () => undoEdit(context, request.body.editId)),
  )
  app.post(
    '/library/projects/:id/gate',
    { schema: { summary: '过门 Pass a gate', tags, params: IdParams, body: PassGate, response: answers(LibraryEdit) } },
    (request, reply) => {
      const version = seenVersion(request)
      return answerOnce(context, request, reply, () => passGate(context, request.params.id, version, request.body))
    },
  )
}

/** Lists of a project that are set as a whole, or added to. */
function projectListRoutes(app: App, { context }: Services): void {
  const list = <T extends TSchema>(
    path: string,
    summary: string,
    item: T,
    set: (id: string, version: number, items: never[]) => Promise<ListSet>,
  ) =>
    app.post(
      `/library/projects/:id/${path}`,
      {
        schema: {
          summary,
          tags,
          params: IdParams,
          body: Type.Object({ items: Type.Array(item as TSchema, { maxItems: 500 }) }),
          response: answers(ListSet),
        },
      },
      (request, reply) => {
        const version = seenVersion(request)
        const { id } = request.params
        const { items } = request.body
        return answerOnce(context, request, reply, () => set(id, version, items as never[]))
      },
    )
  list('milestones', '节点 Milestones', Milestone, (id, version, items) => setMilestones(context, id, version, items))
  list('approvals', '前期手续 Approvals', Approval, (id, version, items) => setApprovals(context, id, version, items))
  list('money', '资金 Money by year and source', MoneyLine, (id, version, items) => setMoney(context, id, version, items))
  list('listings', '滚动与年度计划 Rolling and annual lists', Listing, (id, version, items) => setListings(context, id, version, items))
  list('months', '月度填报 Monthly reports', MonthReport, (id, version, items) => recordMonths(context, id, version, items))
  list('links', '关联指标与任务 Indicators and tasks it serves', Link, (id, version, items) => setLinks(context, id, version, items))
}

/** The library by money, by what slipped, by approvals, by month. */
function libraryViewRoutes(app: App, { context }: Services): void {
  app.get(
    '/library/money',
    { schema: { summary: '资金 The money', tags, querystring: Type.Object({ year: Type.Optional(Year) }), response: answers(MoneyView) } },
    request => getMoney(context, request.query.year ?? null),
  )
  app.get(
    '/library/slips',
    { schema: { summary: '跟踪督查 What slipped', tags, querystring: ProjectFilter, response: answers(SlipList) } },
    request => listSlips(context, request.query),
  )
  app.get(
    '/library/approvals',
    {
      schema: {
        summary: '前期手续 Approvals that still run, the latest first',
        tags,
        querystring: Type.Object({ ...ProjectFilter.properties, late: Type.Optional(Type.Boolean()) }),
        response: answers(ApprovalsView),
      },
    },
    request => listApprovals(context, request.query),
  )
  app.get(
    '/library/approval-settings',
    { schema: { summary: '工作日历与审批时限 Working days and time limits', tags, response: answers(ApprovalSettings) } },
    async (_request, reply) => {
      const settings = await getApprovalSettings(context)
      void reply.header('etag', `"${settings.version}"`)
      return settings
    },
  )
  app.post(
    '/library/approval-settings',
    {
      schema: {
        summary: '设定工作日历与审批时限 Set working days and time limits',
        tags,
        body: SetApprovalSettings,
        response: answers(ApprovalSettings),
      },
    },
    (request, reply) => {
      const version = seenVersion(request)
      return answerOnce(context, request, reply, () => setApprovalSettings(context, version, request.body))
    },
  )
  app.get(
    '/library/dispatch',
    {
      schema: {
        summary: '月调度 The month’s dispatch',
        tags,
        querystring: Type.Object({ month: Month }),
        response: answers(Dispatch),
      },
    },
    request => getDispatch(context, request.query.month),
  )
  app.post(
    '/library/roll',
    { schema: { summary: '滚动三年计划 Roll the plan forward', tags, body: Type.Object({ year: Year }), response: answers(LibraryEdit) } },
    (request, reply) => answerOnce(context, request, reply, () => rollForward(context, request.body.year)),
  )
}
