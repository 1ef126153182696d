import { infiniteQueryOptions, keepPreviousData } from '@tanstack/react-query'
import { get } from './request.ts'

/** A page of a list: its rows, and the cursor of the page after it. */
export interface Page<T> {
  items: T[]
  next: string | null
}

type Query = Record<string, string | number | undefined>

/** All rows of a list that comes page by page: for choices and for short lists, which must be whole. */
export async function everyItem<T>(path: string, query: Query, signal: AbortSignal): Promise<T[]> {
  const items: T[] = []
  for (let cursor: string | undefined; ; ) {
    const page = await get<Page<T>>(path, { ...query, cursor, limit: 500 }, signal)
    items.push(...page.items)
    if (page.next === null) return items
    cursor = page.next
  }
}

/** A list that is asked for page by page, the next one when a person wants it. */
export const pagesOf = <P extends { next: string | null }>(key: readonly unknown[], path: string, query: Query) =>
  infiniteQueryOptions({
    queryKey: [...key, query],
    queryFn: ({ pageParam, signal }) => get<P>(path, { ...query, cursor: pageParam }, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: page => page.next ?? undefined,
    placeholderData: keepPreviousData,
  })
