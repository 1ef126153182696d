import { choosePath, resetPath, undoPath } from '@lantu/actions/paths/choose-path'
import { getPath } from '@lantu/actions/paths/see-path'
import { tryPath } from '@lantu/actions/paths/try-path'
import { ChoosePath, PathSheet, PathTrial, PathTrialRequest, ResetPath, UndoPath } from '@lantu/model/api/lights/paths'
import { Type } from 'typebox'
import type { App, Services } from '../app-services.ts'
import { answerVersionOnce } from '../idempotency.ts'
import { seenVersion } from '../seen-version.ts'
import { answers, IdParams } from './schemas.ts'

const Uuid = Type.String({ format: 'uuid' })
const Scope = Type.Object({ plan: Uuid, place: Type.Optional(Uuid) })

export function pathRoutes(app: App, { context }: Services): void {
  const tags = ['lights']
  app.get(
    '/indicators/:id/path',
    {
      schema: {
        summary: '路径 How a commitment’s path runs and who chose it',
        tags,
        params: IdParams,
        querystring: Scope,
        response: answers(PathSheet),
      },
    },
    async (request, reply) => {
      const { plan, place } = request.query
      const sheet = await getPath(context, request.params.id, { plan, place: place ?? null })
      return reply.header('etag', `"${sheet.version}"`).send(sheet)
    },
  )
  app.post(
    '/indicators/:id/path/preview',
    {
      schema: {
        summary: '路径试算 What a path would change, without writing',
        tags,
        params: IdParams,
        body: PathTrialRequest,
        response: answers(PathTrial),
      },
    },
    request => tryPath(context, request.params.id, request.body),
  )
  app.post(
    '/indicators/:id/path',
    { schema: { summary: '选定路径 Choose a path', tags, params: IdParams, body: ChoosePath, response: answers(PathSheet, 201) } },
    (request, reply) => {
      const seen = seenVersion(request)
      return answerVersionOnce(context, request, reply, () => choosePath(context, request.params.id, seen, request.body), 201)
    },
  )
  app.post(
    '/indicators/:id/path/default',
    {
      schema: {
        summary: '恢复默认路径 Go back to the default path',
        tags,
        params: IdParams,
        body: ResetPath,
        response: answers(PathSheet),
      },
    },
    (request, reply) => {
      const seen = seenVersion(request)
      return answerVersionOnce(context, request, reply, () => resetPath(context, request.params.id, seen, request.body))
    },
  )
  app.post(
    '/indicators/:id/path/undo',
    {
      schema: { summary: '撤销路径的改动 Take the last change back', tags, params: IdParams, body: UndoPath, response: answers(PathSheet) },
    },
    (request, reply) => {
      const seen = seenVersion(request)
      return answerVersionOnce(context, request, reply, () => undoPath(context, request.params.id, seen, request.body))
    },
  )
}
