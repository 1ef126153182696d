import type { RegisteredStatement } from '@lantu/model/api/registered-statement'
import { useCallback, useState } from 'react'

/** What has been on the reviewer's screen: before this began, which stays as it was, and with what is shown since. */
export function useSeen(looked: ReadonlyMap<string, RegisteredStatement>, onLook: (one: RegisteredStatement) => void) {
  const [before] = useState(() => [...looked.values()])
  const [seen, setSeen] = useState<ReadonlySet<string>>(() => new Set(looked.keys()))
  const see = useCallback(
    (one: RegisteredStatement) => {
      onLook(one)
      setSeen(known => (known.has(one.id) ? known : new Set(known).add(one.id)))
    },
    [onLook],
  )
  return { before, seen, see }
}
