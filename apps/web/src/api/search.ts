import type { SearchAnswer, SearchKind } from '@lantu/model/api/search'
import { queryOptions } from '@tanstack/react-query'
import { get } from './request.ts'

export const searchQuery = (q: string, kind?: SearchKind) =>
  queryOptions({
    queryKey: ['search', q, kind ?? ''],
    queryFn: ({ signal }) => get<SearchAnswer>('/search', { q, kind, limit: kind ? 100 : 6 }, signal).then(answer => answer.groups),
  })
