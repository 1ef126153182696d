import type { ProjectQuery } from '@lantu/model/api/library/library'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useEffect, useMemo } from 'react'
import { libraryQuery } from '../../../api/library.ts'
import { fetchUpTo } from '../../../api/pages.ts'
import { MOST_PRINTED, useFill } from '../../../hooks/printing.ts'

/** Rows of the library up to the one wanted: pages are fetched one after the other as the eye comes to them. */
export function useRows(query: ProjectQuery, wanted: number, limit?: number) {
  const pages = useInfiniteQuery(libraryQuery(query, limit))
  const { data, hasNextPage, isFetchingNextPage, fetchNextPage } = pages
  const rows = useMemo(() => data?.pages.flatMap(page => page.items) ?? [], [data])
  useEffect(() => {
    if (rows.length < wanted && hasNextPage && !isFetchingNextPage) void fetchNextPage()
  }, [rows.length, wanted, hasNextPage, isFetchingNextPage, fetchNextPage])
  useFill(hasNextPage && rows.length < MOST_PRINTED ? () => fetchUpTo(pages, MOST_PRINTED) : undefined)
  return { pages, rows, total: data?.pages[0]?.total ?? rows.length }
}
