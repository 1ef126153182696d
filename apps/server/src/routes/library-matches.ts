import { keepApart, listCandidatesAsNew, matchCandidate, putOffCandidate } from '@lantu/actions/library/matches/decide-match'
import { mergeProjects } from '@lantu/actions/library/matches/merge-projects'
import { listCandidates, listDuplicates, listPromised } from '@lantu/actions/library/matches/see-matches'
import { LibraryEdit } from '@lantu/model/api/library/library'
import { Candidate, Pair, Promised } from '@lantu/model/api/library/matches'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import type { App, Services } from '../app-services.ts'
import { answerOnce } from '../idempotency.ts'
import { answers, IdParams, Items } from './schemas.ts'

const Uuid = Type.String({ format: 'uuid' })
const Done = Type.Object({ id: Uuid })
const tags = ['library']

/** Projects from the text: what they are in the library, by a person's word. */
export function libraryMatchRoutes(app: App, { context }: Services): void {
  const done = (request: FastifyRequest, reply: FastifyReply, work: () => Promise<unknown>) => answerOnce(context, request, reply, work)

  app.get(
    '/library/candidates',
    {
      schema: {
        summary: '来自文本的项目 Projects from texts',
        tags,
        querystring: Type.Object({ plan: Type.Optional(Uuid), limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 1000 })) }),
        response: answers(Type.Object({ items: Type.Array(Candidate), total: Type.Integer(), later: Type.Integer() })),
      },
    },
    request => listCandidates(context, request.query),
  )
  app.post(
    '/library/candidates/:id/match',
    {
      schema: {
        summary: '就是库里的这个 It is this one',
        tags,
        params: IdParams,
        body: Type.Object({ projectId: Uuid }),
        response: answers(LibraryEdit),
      },
    },
    (request, reply) => done(request, reply, () => matchCandidate(context, request.params.id, request.body.projectId)),
  )
  app.post(
    '/library/candidates/new',
    {
      schema: {
        summary: '作为新项目入库 Take up as new',
        tags,
        body: Type.Object({ ids: Type.Array(Uuid, { minItems: 1, maxItems: 5000 }) }),
        response: answers(LibraryEdit),
      },
    },
    (request, reply) => done(request, reply, () => listCandidatesAsNew(context, request.body.ids)),
  )
  app.post(
    '/library/candidates/:id/later',
    { schema: { summary: '以后再定 Later', tags, params: IdParams, response: answers(Done) } },
    (request, reply) => done(request, reply, () => putOffCandidate(context, request.params.id)),
  )
  app.get(
    '/library/duplicates',
    { schema: { summary: '疑似重复 Possible duplicates', tags, response: answers(Items(Pair)) } },
    async () => ({
      items: await listDuplicates(context),
    }),
  )
  app.post(
    '/library/merge',
    {
      schema: {
        summary: '合并项目 Merge projects',
        tags,
        body: Type.Object({ keep: Uuid, gone: Uuid, note: Type.Optional(Type.String({ maxLength: 400 })) }),
        response: answers(LibraryEdit),
      },
    },
    (request, reply) => done(request, reply, () => mergeProjects(context, request.body.keep, request.body.gone, request.body.note)),
  )
  app.post(
    '/library/apart',
    { schema: { summary: '不是同一个 Keep apart', tags, body: Type.Object({ left: Uuid, right: Uuid }), response: answers(Done) } },
    (request, reply) => done(request, reply, () => keepApart(context, request.body.left, request.body.right)),
  )
  app.get(
    '/library/promised',
    {
      schema: {
        summary: '规划承诺的项目 What a plan promises',
        tags,
        querystring: Type.Object({ plan: Uuid }),
        response: answers(Items(Promised)),
      },
    },
    async request => ({ items: await listPromised(context, request.query.plan) }),
  )
}
