import type { RegisteredStatement } from '@lantu/model/api/registered-statement'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { StatementFilter } from '../../../api/review.ts'
import type { useQueue } from './use-queue.ts'

const keyOf = (filter: StatementFilter) => `lantu-review-place ${JSON.stringify(filter)}`
const kept = (filter: StatementFilter): string[] => (sessionStorage.getItem(keyOf(filter)) ?? '').split(' ').filter(Boolean)

/**
 * Where the reviewer is in a queue. A link may ask for one statement, by its place `at` in the text; otherwise one goes on where one was
 * before one looked at the source, filtered otherwise or loaded the page again: at that statement, or the next that is still there. While
 * it is sought in pages that have yet to come, nothing is `found`: a key must not decide another.
 */
export function usePlace(filter: StatementFilter, at: number | undefined, queue: ReturnType<typeof useQueue>) {
  const key = keyOf(filter)
  const [chosen, setChosen] = useState<{ readonly key: string; readonly id: string | undefined }>()
  const sought = useRef<{ readonly key: string; readonly ids: readonly string[] }>(undefined)
  if (sought.current?.key !== key) sought.current = { key, ids: at === undefined ? kept(filter) : [] }
  const { list } = queue
  const mine = chosen?.key === key ? chosen : undefined
  const asked =
    at === undefined
      ? sought.current.ids.map(id => list.find(one => one.id === id)).find(one => one !== undefined)
      : list.find(one => one.at === at)
  const seeking = !mine && !asked && (at !== undefined || sought.current.ids.length > 0) && queue.queue.hasNextPage
  useEffect(() => {
    if (seeking) queue.more()
  })
  const current = mine ? mine.id : asked?.id
  const index = Math.max(
    0,
    list.findIndex(one => one.id === current),
  )
  const one: RegisteredStatement | undefined = list[index]
  const following = list[index + 1]
  useEffect(() => {
    if (one && !seeking) sessionStorage.setItem(key, [one.id, following?.id ?? ''].join(' '))
  }, [key, one, following, seeking])
  const setCurrent = useCallback((id: string | undefined) => setChosen({ key, id }), [key])
  return { index, one, seeking, setCurrent }
}
