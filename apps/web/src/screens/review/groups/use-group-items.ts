import { useInfiniteQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { statementPagesQuery } from '../../../api/queries.ts'
import type { StatementFilter } from '../../../api/review.ts'
import type { Group } from './groups.ts'

/** The statements of a group, as far as they have come; `reach` asks for more until there are so many. */
export function useGroupItems(group: Group, filter: StatementFilter) {
  const asked = useInfiniteQuery({ ...statementPagesQuery('group', filter), enabled: group.items === undefined })
  const items = useMemo(() => group.items ?? asked.data?.pages.flatMap(page => page.items) ?? [], [group.items, asked.data])
  return {
    items,
    total: group.items?.length ?? asked.data?.pages[0]?.total ?? 0,
    /** How many there are is known. */
    known: group.items !== undefined || asked.data !== undefined,
    reach: (count: number) => {
      if (items.length < count && asked.hasNextPage && !asked.isFetchingNextPage && !asked.isFetchNextPageError) void asked.fetchNextPage()
    },
  }
}
