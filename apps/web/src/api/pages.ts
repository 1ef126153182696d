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

type AnyPage = { readonly items: readonly unknown[] } | { readonly rows: readonly unknown[] }

/** A list that comes page by page, as far as it has come. */
export interface PagedList<P extends AnyPage = AnyPage> {
  readonly data?: { readonly pages: readonly P[] } | undefined
  readonly hasNextPage: boolean
  readonly isFetchingNextPage: boolean
  readonly isError: boolean
  fetchNextPage(options?: { cancelRefetch?: boolean }): Promise<PagedList<P>>
}

const sizeOf = (page: AnyPage) => ('items' in page ? page.items : page.rows).length

/** The list when `most` of its rows have come, or all that there are; what is on its way already is waited for. */
export async function fetchUpTo<P extends AnyPage>(list: PagedList<P>, most = Number.POSITIVE_INFINITY): Promise<PagedList<P>> {
  let result = await list.fetchNextPage({ cancelRefetch: false })
  const size = () => (result.data?.pages ?? []).reduce((sum, page) => sum + sizeOf(page), 0)
  while (result.hasNextPage && !result.isError && size() < most) result = await result.fetchNextPage()
  return result
}
