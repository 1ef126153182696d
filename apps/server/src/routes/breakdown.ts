import { answerBreakdown, sendBreakdown } from '@lantu/actions/breakdown/agree-breakdown'
import { importBreakdowns } from '@lantu/actions/breakdown/import-breakdowns'
import { issueBreakdown } from '@lantu/actions/breakdown/issue-breakdown'
import { restoreBreakdown, saveBreakdown } from '@lantu/actions/breakdown/save-breakdown'
import { getBreakdown, getBreakdownEdition, listBreakdowns } from '@lantu/actions/breakdown/see-breakdown'
import { writeBreakdownTable } from '@lantu/actions/breakdown/write-breakdown-table'
import {
  AnswerBreakdown,
  BreakdownDetail,
  BreakdownImport,
  BreakdownSheet,
  BreakdownSummary,
  IssueBreakdown,
  SaveBreakdown,
} from '@lantu/model/api/breakdown'
import { Type } from 'typebox'
import type { App, Services } from '../app-services.ts'
import { answerVersionOnce, once } from '../idempotency.ts'
import { seenVersion } from '../seen-version.ts'
import { sendFile } from '../send-file.ts'
import { uploadedFile } from '../uploaded-file.ts'
import { answers, IdParams, Items } from './schemas.ts'

const Uuid = Type.String({ format: 'uuid' })
const OfPlan = Type.Object({ plan: Uuid })

const tags = ['breakdown']
const change = (summary: string) => ({ summary, tags, params: IdParams, response: answers(BreakdownDetail) })

export function breakdownRoutes(app: App, services: Services): void {
  seeRoutes(app, services)
  changeRoutes(app, services)
  sheetFileRoutes(app, services)
}

/** Breakdowns as they stand and stood. */
function seeRoutes(app: App, { context }: Services): void {
  app.get(
    '/breakdowns',
    { schema: { summary: '可分解的目标 Targets to break down', tags, querystring: OfPlan, response: answers(Items(BreakdownSummary)) } },
    async request => ({ items: await listBreakdowns(context, request.query.plan) }),
  )
  app.get(
    '/breakdowns/:id',
    {
      schema: {
        summary: '一个指标的分解 The breakdown of an indicator',
        tags,
        params: IdParams,
        querystring: OfPlan,
        response: answers(BreakdownDetail),
      },
    },
    async (request, reply) => {
      const detail = await getBreakdown(context, request.query.plan, request.params.id)
      void reply.header('etag', `"${detail.version}"`)
      return detail
    },
  )
  app.get(
    '/breakdowns/:id/editions/:edition',
    {
      schema: {
        summary: '以前的一稿 An earlier edition',
        tags,
        params: Type.Object({ id: Uuid, edition: Type.Integer({ minimum: 1 }) }),
        querystring: OfPlan,
        response: answers(BreakdownSheet),
      },
    },
    request => getBreakdownEdition(context, request.query.plan, request.params.id, request.params.edition),
  )
}

/** From a draft to what is issued. */
function changeRoutes(app: App, { context }: Services): void {
  app.post(
    '/breakdowns/:id',
    { bodyLimit: 4 * 1024 * 1024, schema: { ...change('保存分解 Save'), body: SaveBreakdown } },
    (request, reply) => {
      const version = seenVersion(request)
      return answerVersionOnce(context, request, reply, () => saveBreakdown(context, request.params.id, version, request.body))
    },
  )
  app.post(
    '/breakdowns/:id/restore',
    { schema: { ...change('恢复以前的一稿 Restore'), body: Type.Object({ plan: Uuid, edition: Type.Integer({ minimum: 1 }) }) } },
    (request, reply) => {
      const version = seenVersion(request)
      return answerVersionOnce(context, request, reply, () => restoreBreakdown(context, request.params.id, version, request.body))
    },
  )
  app.post('/breakdowns/:id/send', { schema: { ...change('送出征求意见 Send'), body: OfPlan } }, (request, reply) => {
    const version = seenVersion(request)
    return answerVersionOnce(context, request, reply, () => sendBreakdown(context, request.params.id, version, request.body.plan))
  })
  app.post('/breakdowns/:id/answer', { schema: { ...change('答复 Answer'), body: AnswerBreakdown } }, (request, reply) => {
    const version = seenVersion(request)
    return answerVersionOnce(context, request, reply, () => answerBreakdown(context, request.params.id, version, request.body))
  })
  app.post('/breakdowns/:id/issue', { schema: { ...change('下达 Issue'), body: IssueBreakdown } }, (request, reply) => {
    const version = seenVersion(request)
    return answerVersionOnce(context, request, reply, () => issueBreakdown(context, request.params.id, version, request.body))
  })
}

/** Breakdowns as files, out and in. */
function sheetFileRoutes(app: App, { context }: Services): void {
  for (const format of ['docx', 'xlsx'] as const) {
    app.get(
      `/breakdowns/table.${format}`,
      {
        schema: {
          summary: `任务分解表 Breakdowns to ${format === 'docx' ? 'Word' : 'Excel, which can be read back'}`,
          tags,
          querystring: OfPlan,
          response: { 200: Type.Unknown() },
        },
      },
      async (request, reply) => {
        const { title, bytes } = await writeBreakdownTable(context, request.query.plan, format)
        return sendFile(reply, title, format, bytes)
      },
    )
  }
  app.post(
    '/breakdowns/workbook',
    {
      config: { rateLimit: { max: 60, timeWindow: '1 minute' } },
      schema: {
        summary: '读回任务分解表 Try a workbook of breakdowns, or take it (multipart: file)',
        tags,
        consumes: ['multipart/form-data'],
        querystring: Type.Object({ plan: Uuid, apply: Type.Optional(Type.Boolean()) }),
        response: answers(BreakdownImport),
      },
    },
    async (request, reply) => {
      const { bytes, name } = await uploadedFile(request)
      const options = { apply: request.query.apply ?? false, fileName: name.slice(0, 200) }
      return once(context, request, reply, bytes, async () => ({
        status: 200,
        body: await importBreakdowns(context, request.query.plan, bytes, options),
      }))
    },
  )
}
