import { searchEverything } from '@lantu/actions/search-everything'
import { SearchAnswer, SearchKind } from '@lantu/model/api/search'
import { Type } from 'typebox'
import type { App, Services } from '../app-services.ts'
import { answers } from './schemas.ts'

const Query = Type.Object({
  q: Type.String({ maxLength: 200 }),
  kind: Type.Optional(SearchKind),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 500 })),
})

export function searchRoutes(app: App, { context }: Services): void {
  app.get(
    '/search',
    { schema: { summary: '搜索 Search over everything', tags: ['register'], querystring: Query, response: answers(SearchAnswer) } },
    request => searchEverything(context, request.query.q, request.query),
  )
}
