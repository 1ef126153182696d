import { addBody } from '@lantu/actions/duty/organizations/add-body'
import { editBody } from '@lantu/actions/duty/organizations/edit-body'
import { mergeOrganizations } from '@lantu/actions/duty/organizations/merge-organizations'
import { renameOrganization } from '@lantu/actions/duty/organizations/rename-organization'
import { getBody, listBodies } from '@lantu/actions/duty/organizations/see-bodies'
import { splitOrganization } from '@lantu/actions/duty/organizations/split-organization'
import { addPlace } from '@lantu/actions/duty/places/add-place'
import { mergeJurisdictions } from '@lantu/actions/duty/places/merge-jurisdictions'
import { renameJurisdiction } from '@lantu/actions/duty/places/rename-jurisdiction'
import { listPlaces } from '@lantu/actions/duty/places/see-places'
import { splitJurisdiction } from '@lantu/actions/duty/places/split-jurisdiction'
import { Body, MergeBodies, NewBody, RenameBody, SplitBody } from '@lantu/model/api/duty/bodies'
import { BodyDuties, Reorganized } from '@lantu/model/api/duty/body-duties'
import { MergePlaces, NewPlace, PlaceOfAuthority, RenamePlace, SplitPlace } from '@lantu/model/api/duty/places'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import type { App, Services } from '../app-services.ts'
import { answerOnce } from '../idempotency.ts'
import { seenVersion } from '../seen-version.ts'
import { answers, IdParams, Items } from './schemas.ts'

/** Bodies and places over time. */
export function organizationRoutes(app: App, { context }: Services): void {
  const tags = ['organizations']
  const post = (request: FastifyRequest, reply: FastifyReply, work: () => Promise<unknown>, status = 200) =>
    answerOnce(context, request, reply, work, status)

  app.get('/organizations', { schema: { summary: '单位 Bodies', tags, response: answers(Items(Body)) } }, async () => ({
    items: await listBodies(context),
  }))
  app.get(
    '/organizations/:id',
    {
      schema: {
        summary: '一个单位的全部责任 All that a body answers for',
        tags,
        params: IdParams,
        querystring: Type.Object({ day: Type.Optional(Type.String({ format: 'date' })) }),
        response: answers(BodyDuties),
      },
    },
    async (request, reply) => {
      const found = await getBody(context, request.params.id, request.query.day)
      void reply.header('etag', `"${found.body.version}"`)
      return found
    },
  )
  app.post(
    '/organizations',
    { schema: { summary: '新增单位 Add a body', tags, body: NewBody, response: answers(Body, 201) } },
    (request, reply) => post(request, reply, () => addBody(context, request.body), 201),
  )
  app.post(
    '/organizations/merge',
    { schema: { summary: '单位合并 Merge bodies', tags, body: MergeBodies, response: answers(Reorganized) } },
    (request, reply) => post(request, reply, () => mergeOrganizations(context, request.body)),
  )
  app.post(
    '/organizations/:id/edit',
    {
      schema: {
        summary: '修改简称 Edit short names',
        tags,
        params: IdParams,
        body: Type.Omit(NewBody, ['name']),
        response: answers(Body),
      },
    },
    (request, reply) => {
      const version = seenVersion(request)
      return post(request, reply, () => editBody(context, request.params.id, version, request.body))
    },
  )
  app.post(
    '/organizations/:id/split',
    { schema: { summary: '单位拆分 Split a body', tags, params: IdParams, body: SplitBody, response: answers(Reorganized) } },
    (request, reply) => {
      const version = seenVersion(request)
      return post(request, reply, () => splitOrganization(context, request.params.id, version, request.body))
    },
  )
  app.post(
    '/organizations/:id/rename',
    { schema: { summary: '单位更名 Rename a body', tags, params: IdParams, body: RenameBody, response: answers(Reorganized) } },
    (request, reply) => {
      const version = seenVersion(request)
      return post(request, reply, () => renameOrganization(context, request.params.id, version, request.body))
    },
  )
  app.get('/jurisdictions', { schema: { summary: '行政区 Places', tags, response: answers(Items(PlaceOfAuthority)) } }, async () => ({
    items: await listPlaces(context),
  }))
  app.post(
    '/jurisdictions',
    { schema: { summary: '新增行政区 Add a place', tags, body: NewPlace, response: answers(PlaceOfAuthority, 201) } },
    (request, reply) => post(request, reply, () => addPlace(context, request.body), 201),
  )
  app.post(
    '/jurisdictions/merge',
    { schema: { summary: '行政区合并 Merge places', tags, body: MergePlaces, response: answers(Reorganized) } },
    (request, reply) => post(request, reply, () => mergeJurisdictions(context, request.body)),
  )
  app.post(
    '/jurisdictions/:id/split',
    { schema: { summary: '行政区分设 Split a place', tags, params: IdParams, body: SplitPlace, response: answers(Reorganized) } },
    (request, reply) => {
      const version = seenVersion(request)
      return post(request, reply, () => splitJurisdiction(context, request.params.id, version, request.body))
    },
  )
  app.post(
    '/jurisdictions/:id/rename',
    { schema: { summary: '行政区更名 Rename a place', tags, params: IdParams, body: RenamePlace, response: answers(Reorganized) } },
    (request, reply) => {
      const version = seenVersion(request)
      return post(request, reply, () => renameJurisdiction(context, request.params.id, version, request.body))
    },
  )
}
