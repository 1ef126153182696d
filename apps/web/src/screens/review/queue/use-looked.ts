import type { RegisteredStatement } from '@lantu/model/api/registered-statement'
import { useCallback, useEffect, useRef } from 'react'

/** What has been on the reviewer's screen: `look` adds to it, `waiting` answers what of it still waits in a list. */
export function useLooked(one: RegisteredStatement | undefined) {
  const looked = useRef(new Map<string, RegisteredStatement>())
  const look = useCallback((other: RegisteredStatement) => void looked.current.set(other.id, other), [])
  useEffect(() => {
    if (one) look(one)
  }, [one, look])
  const waiting = (list: readonly RegisteredStatement[]): ReadonlyMap<string, RegisteredStatement> =>
    new Map(list.filter(other => looked.current.has(other.id) && other.state === 'pending').map(other => [other.id, other]))
  return { look, waiting }
}
