import { decideMany } from '@lantu/actions/decide-many'
import { acceptStatement, correctStatement, rejectStatement } from '@lantu/actions/decide-statement'
import { listDecisions } from '@lantu/actions/list-decisions'
import { mergeStatements } from '@lantu/actions/merge-statements'
import { confirmCarried } from '@lantu/actions/plans/carry-decisions'
import { getStatement, listStatements } from '@lantu/actions/see-statements'
import { splitStatement } from '@lantu/actions/split-statement'
import { undoDecision } from '@lantu/actions/undo-decision'
import { Decided, Decision, Page, RegisteredStatement, ReviewState, StatementFields } from '@lantu/model/api'
import { StatementKind } from '@lantu/model/statement'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import type { App, Services } from '../app-services.ts'
import { once } from '../idempotency.ts'
import { seenVersion } from '../seen-version.ts'
import { answers, IdParams, Items } from './schemas.ts'

const Uuid = Type.String({ format: 'uuid' })
const Share = Type.Number({ minimum: 0, maximum: 1 })
const Filter = Type.Object({
  plan: Type.Optional(Uuid),
  document: Type.Optional(Uuid),
  kind: Type.Optional(StatementKind),
  state: Type.Optional(ReviewState),
  carried: Type.Optional(Type.Union([Type.Literal('same'), Type.Literal('confirm')])),
  minConfidence: Type.Optional(Share),
  maxConfidence: Type.Optional(Type.Number({ minimum: 0, maximum: 1.01 })),
  from: Type.Optional(Type.Integer({ minimum: 0 })),
  to: Type.Optional(Type.Integer({ minimum: 0 })),
  order: Type.Optional(Type.Union([Type.Literal('text'), Type.Literal('confidence')])),
  cursor: Type.Optional(Type.String({ maxLength: 400 })),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200 })),
})
const Bulk = Type.Object({
  verb: Type.Union([Type.Literal('accept'), Type.Literal('reject')]),
  plan: Type.Optional(Uuid),
  document: Type.Optional(Uuid),
  kind: Type.Optional(StatementKind),
  minConfidence: Type.Optional(Share),
  ids: Type.Optional(Type.Array(Uuid, { maxItems: 20_000 })),
})
const Merge = Type.Object({
  statements: Type.Array(Type.Object({ id: Uuid, version: Type.Integer({ minimum: 1 }) }), { minItems: 2, maxItems: 20 }),
  fields: StatementFields,
})

export function statementRoutes(app: App, { context }: Services): void {
  const decide = (request: FastifyRequest, reply: FastifyReply, work: () => Promise<Decided>) =>
    once(context, request, reply, JSON.stringify(request.body ?? null), async () => {
      const decided = await work()
      const version = decided.statements[0]?.version
      return { status: 200, body: decided, ...(version === undefined ? {} : { headers: { etag: `"${version}"` } }) }
    })
  const schema = (summary: string) => ({ summary, tags: ['statements'], params: IdParams, response: answers(Decided) })

  app.get(
    '/statements',
    { schema: { summary: '陈述 Statements', tags: ['statements'], querystring: Filter, response: answers(Page(RegisteredStatement)) } },
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
  app.post('/statements/:id/accept', { schema: schema('采纳 Accept') }, (request, reply) => {
    const version = seenVersion(request)
    return decide(request, reply, () => acceptStatement(context, request.params.id, version))
  })
  app.post('/statements/:id/reject', { schema: schema('舍弃 Reject') }, (request, reply) => {
    const version = seenVersion(request)
    return decide(request, reply, () => rejectStatement(context, request.params.id, version))
  })
  app.post('/statements/:id/confirm', { schema: schema('确认沿用 Confirm what was carried over') }, (request, reply) => {
    const version = seenVersion(request)
    return decide(request, reply, () => confirmCarried(context, { ids: [request.params.id], version }))
  })
  app.post(
    '/decisions/confirm',
    {
      schema: {
        summary: '批量确认沿用 Confirm all that was carried over',
        tags: ['statements'],
        body: Type.Pick(Bulk, ['plan', 'document', 'kind', 'ids']),
        response: answers(Decided),
      },
    },
    (request, reply) => decide(request, reply, () => confirmCarried(context, request.body)),
  )
  app.post(
    '/statements/:id/correct',
    { schema: { ...schema('更正 Correct'), body: Type.Object({ fields: Type.Record(Type.String(), Type.Unknown()) }) } },
    (request, reply) => {
      const version = seenVersion(request)
      return decide(request, reply, () => correctStatement(context, request.params.id, version, request.body.fields as never))
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
      return decide(request, reply, () => splitStatement(context, request.params.id, version, request.body.parts as never))
    },
  )
  app.post(
    '/statements/merge',
    { schema: { summary: '合并 Merge', tags: ['statements'], body: Merge, response: answers(Decided) } },
    (request, reply) => decide(request, reply, () => mergeStatements(context, request.body.statements, request.body.fields)),
  )
  app.get(
    '/decisions',
    { schema: { summary: '审核记录 Decisions', tags: ['statements'], response: answers(Items(Decision)) } },
    async () => ({
      items: await listDecisions(context),
    }),
  )
  app.post(
    '/decisions/bulk',
    { schema: { summary: '批量处理 Decide many', tags: ['statements'], body: Bulk, response: answers(Decided) } },
    (request, reply) => decide(request, reply, () => decideMany(context, request.body)),
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
    (request, reply) => decide(request, reply, () => undoDecision(context, request.body.decisionId)),
  )
}
