import type { SearchAnswer, SearchKind } from '@lantu/model/api/search'
import { queryOptions } from '@tanstack/react-query'
import { get } from './request.ts'

/** As many of one kind as the server tells at most. */
export const MOST_HITS = 500

export const searchQuery = (q: string, kind?: SearchKind, limit = 6) =>
  queryOptions({
    queryKey: ['search', q, kind ?? '', limit],
    queryFn: ({ signal }) => get<SearchAnswer>('/search', { q, kind, limit }, signal).then(answer => answer.groups),
  })
