import type { RegisteredStatement } from '@lantu/model/api/registered-statement'
import { type InfiniteData, useInfiniteQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback, useMemo } from 'react'
import { fetchUpTo } from '../../../api/pages.ts'
import { statementPagesQuery } from '../../../api/queries.ts'
import type { StatementFilter } from '../../../api/review.ts'
import type { StatementPage } from '../../../api/statement-page.ts'

type Pages = InfiniteData<StatementPage, string>

/** Statements left of the loaded ones at which the next page is asked for. */
const SOON = 100

const counted = (pages: StatementPage[], by: number) => pages.map(page => ({ ...page, total: Math.max(0, (page.total ?? 0) + by) }))

/**
 * The queue as it is loaded. What has been decided is taken out of it here and what was undone put back, so that a decision asks for
 * no page again; the pages that follow begin after the last row seen, whatever was decided before it.
 */
export function useQueue(filter: StatementFilter) {
  const client = useQueryClient()
  const queue = useInfiniteQuery({ ...statementPagesQuery('queue', filter), staleTime: Number.POSITIVE_INFINITY })
  const asked = JSON.stringify(filter)
  const list = useMemo(() => queue.data?.pages.flatMap(page => page.items) ?? [], [queue.data])
  const change = useCallback(
    (work: (pages: StatementPage[]) => StatementPage[]) =>
      client.setQueryData<Pages>(statementPagesQuery('queue', JSON.parse(asked) as StatementFilter).queryKey as readonly unknown[], old =>
        old ? { ...old, pages: work(old.pages) } : old,
      ),
    [client, asked],
  )
  const drop = useCallback(
    (ids: ReadonlySet<string>) =>
      change(pages => {
        const kept = pages.map(page => ({ ...page, items: page.items.filter(one => !ids.has(one.id)) }))
        const gone = pages.reduce((n, page, i) => n + page.items.length - (kept[i]?.items.length ?? 0), 0)
        return counted(kept, -gone)
      }),
    [change],
  )
  /** Before the statement `next`, where what was just undone had stood. */
  const putBack = useCallback(
    (statements: readonly RegisteredStatement[], next: string | undefined) =>
      change(pages => {
        const known = new Set(pages.flatMap(page => page.items.map(one => one.id)))
        const fresh = statements.filter(one => !known.has(one.id))
        const at = Math.max(
          0,
          pages.findIndex(page => page.items.some(one => one.id === next)),
        )
        const placed = pages.map((page, i) => {
          if (i !== at) return page
          const before = Math.max(
            0,
            page.items.findIndex(one => one.id === next),
          )
          return { ...page, items: page.items.toSpliced(before, 0, ...fresh) }
        })
        return counted(placed, fresh.length)
      }),
    [change],
  )
  /** Statements as they stand now, in the place of what they were. */
  const renew = useCallback(
    (statements: readonly RegisteredStatement[]) => {
      const now = new Map(statements.map(one => [one.id, one]))
      change(pages => pages.map(page => ({ ...page, items: page.items.map(one => now.get(one.id) ?? one) })))
    },
    [change],
  )
  const more = () => {
    if (queue.hasNextPage && !queue.isFetchingNextPage) void queue.fetchNextPage()
  }
  /** All of the queue, the rest of it asked for. */
  const whole = async () => {
    const result = await fetchUpTo<StatementPage>(queue)
    return result.data?.pages.flatMap(page => page.items) ?? []
  }
  /** To be told where in the list the reviewer is, or looks. */
  const reach = (index: number) => {
    if (index > list.length - SOON) more()
  }
  return { queue, list, total: queue.data?.pages[0]?.total ?? 0, drop, putBack, renew, more, whole, reach }
}
