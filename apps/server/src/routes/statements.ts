import type { ActionContext } from '@lantu/actions/action-context'
import { confirmCarried } from '@lantu/actions/plans/carry-decisions'
import { correctAlike, seeAlike } from '@lantu/actions/review/correct-alike'
import { decideMany } from '@lantu/actions/review/decide-many'
import { acceptStatement, correctStatement, rejectStatement } from '@lantu/actions/review/decide-statement'
import { listDecisions } from '@lantu/actions/review/list-decisions'
import { mergeStatements } from '@lantu/actions/review/merge-statements'
import { seePrecedent, seeReview } from '@lantu/actions/review/see-review'
import { getStatement, listStatements } from '@lantu/actions/review/see-statements'
import { splitStatement } from '@lantu/actions/review/split-statement'
import { undoDecision } from '@lantu/actions/review/undo-decision'
import { Decided, Decision } from '@lantu/model/api/decision'
import { Page } from '@lantu/model/api/fields'
import { RegisteredStatement, StatementFields } from '@lantu/model/api/registered-statement'
import { Alike, DecideMany, Precedent, ReviewSummary, StatementChoice, StatementQuery } from '@lantu/model/api/review'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import type { App, Services } from '../app-services.ts'
import { once } from '../idempotency.ts'
import { seenVersion } from '../seen-version.ts'
import { answers, IdParams, Items } from './schemas.ts'

const Uuid = Type.String({ format: 'uuid' })
const Merge = Type.Object({
  statements: Type.Array(Type.Object({ id: Uuid, version: Type.Integer({ minimum: 1 }) }), { minItems: 2, maxItems: 20 }),
  fields: StatementFields,
})

/** Decides once; the answer's ETag is the version of the first statement decided on. */
const decideOnce = (context: ActionContext, request: FastifyRequest, reply: FastifyReply, work: () => Promise<Decided>) =>
  once(context, request, reply, JSON.stringify(request.body ?? null), async () => {
    const decided = await work()
    const version = decided.statements[0]?.version
    return { status: 200, body: decided, ...(version === undefined ? {} : { headers: { etag: `"${version}"` } }) }
  })
const schema = (summary: string) => ({ summary, tags: ['statements'], params: IdParams, response: answers(Decided) })

export function statementRoutes(app: App, services: Services): void {
  readRoutes(app, services)
  decideRoutes(app, services)
  decisionRoutes(app, services)
}

/** Statements as they stand. */
function readRoutes(app: App, { context }: Services): void {
  app.get(
    '/statements',
    {
      schema: {
        summary: '陈述 Statements',
        tags: ['statements'],
        querystring: StatementQuery,
        response: answers(Page(RegisteredStatement)),
      },
    },
    request => listStatements(context, request.query),
  )
  app.get(
    '/statements/:id',
    { schema: { summary: '一条陈述 A statement', tags: ['statements'], params: IdParams, response: answers(RegisteredStatement) } },
    async (request, reply) => {
      const statement = await getStatement(context, request.params.id)
      void reply.header('etag', `"${statement.version}"`)
      return statement
    },
  )
  app.get(
    '/statements/:id/precedent',
    {
      schema: {
        summary: '同样的读法以往怎么定 How the same reading was decided',
        tags: ['statements'],
        params: IdParams,
        response: answers(Precedent),
      },
    },
    request => seePrecedent(context, request.params.id),
  )
  app.get(
    '/review',
    {
      schema: {
        summary: '审核进度 How far the review is',
        tags: ['statements'],
        querystring: Type.Pick(StatementChoice, ['plan', 'document', 'kind']),
        response: answers(ReviewSummary),
      },
    },
    request => seeReview(context, request.query),
  )
}

/** Deciding on a statement, or on several that become one or are put as they were. */
function decideRoutes(app: App, { context }: Services): void {
  app.post('/statements/:id/accept', { schema: schema('采纳 Accept') }, (request, reply) => {
    const version = seenVersion(request)
    return decideOnce(context, request, reply, () => acceptStatement(context, request.params.id, version))
  })
  app.post('/statements/:id/reject', { schema: schema('舍弃 Reject') }, (request, reply) => {
    const version = seenVersion(request)
    return decideOnce(context, request, reply, () => rejectStatement(context, request.params.id, version))
  })
  app.post('/statements/:id/confirm', { schema: schema('确认沿用 Confirm what was carried over') }, (request, reply) => {
    const version = seenVersion(request)
    return decideOnce(context, request, reply, () => confirmCarried(context, { ids: [request.params.id], version }))
  })
  app.post(
    '/decisions/confirm',
    {
      schema: {
        summary: '批量确认沿用 Confirm all that was carried over',
        tags: ['statements'],
        body: Type.Pick(DecideMany, ['plan', 'document', 'kind', 'ids']),
        response: answers(Decided),
      },
    },
    (request, reply) => decideOnce(context, request, reply, () => confirmCarried(context, request.body)),
  )
  app.post(
    '/statements/:id/correct',
    { schema: { ...schema('更正 Correct'), body: Type.Object({ fields: Type.Record(Type.String(), Type.Unknown()) }) } },
    (request, reply) => {
      const version = seenVersion(request)
      return decideOnce(context, request, reply, () => correctStatement(context, request.params.id, version, request.body.fields as never))
    },
  )
  app.post(
    '/statements/:id/split',
    {
      schema: {
        ...schema('拆分 Split'),
        body: Type.Object({ parts: Type.Array(Type.Record(Type.String(), Type.Unknown()), { minItems: 2, maxItems: 20 }) }),
      },
    },
    (request, reply) => {
      const version = seenVersion(request)
      return decideOnce(context, request, reply, () => splitStatement(context, request.params.id, version, request.body.parts as never))
    },
  )
  app.post(
    '/statements/merge',
    { schema: { summary: '合并 Merge', tags: ['statements'], body: Merge, response: answers(Decided) } },
    (request, reply) => decideOnce(context, request, reply, () => mergeStatements(context, request.body.statements, request.body.fields)),
  )
}

/** What was decided, and what is decided at once. */
function decisionRoutes(app: App, { context }: Services): void {
  app.get(
    '/decisions',
    {
      schema: {
        summary: '审核记录 Decisions',
        tags: ['statements'],
        querystring: Type.Object({ limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200 })) }),
        response: answers(Items(Decision)),
      },
    },
    async request => ({ items: await listDecisions(context, request.query.limit) }),
  )
  app.get(
    '/decisions/:id/alike',
    { schema: { summary: '可照此更正的其他陈述 To correct alike', tags: ['statements'], params: IdParams, response: answers(Alike) } },
    request => seeAlike(context, request.params.id),
  )
  app.post(
    '/decisions/:id/alike',
    {
      schema: {
        ...schema('照此更正 Correct alike'),
        body: Type.Object({ ids: Type.Array(Uuid, { minItems: 1, maxItems: 200, uniqueItems: true }) }),
      },
    },
    (request, reply) => decideOnce(context, request, reply, () => correctAlike(context, request.params.id, request.body.ids)),
  )
  app.post(
    '/decisions/bulk',
    { schema: { summary: '批量处理 Decide many', tags: ['statements'], body: DecideMany, response: answers(Decided) } },
    (request, reply) => decideOnce(context, request, reply, () => decideMany(context, request.body)),
  )
  app.post(
    '/decisions/undo',
    {
      schema: {
        summary: '撤销 Undo',
        tags: ['statements'],
        body: Type.Object({ decisionId: Type.Optional(Uuid) }),
        response: answers(Decided),
      },
    },
    (request, reply) => decideOnce(context, request, reply, () => undoDecision(context, request.body.decisionId)),
  )
}
