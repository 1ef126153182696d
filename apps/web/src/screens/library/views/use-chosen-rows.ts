import { useCallback, useEffect, useState } from 'react'
import type { LibraryPage } from '../../../api/library.ts'
import { fetchUpTo, type PagedList } from '../../../api/pages.ts'

/** The rows that a person has chosen in a list; another question, told by `asked`, begins with none. */
export function useChosenRows(pages: PagedList<LibraryPage>, asked: string) {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [gathering, setGathering] = useState(false)
  useEffect(() => setChosen(new Set()), [asked])
  const toggle = useCallback((id: string | undefined) => {
    if (!id) return
    setChosen(before => {
      const next = new Set(before)
      if (!next.delete(id)) next.add(id)
      return next
    })
  }, [])
  /** All that the filter leaves, not only what has been scrolled to. */
  const chooseAll = async () => {
    setGathering(true)
    const result = await fetchUpTo(pages)
    setChosen(new Set((result.data?.pages ?? []).flatMap(page => page.items.map(row => row.id))))
    setGathering(false)
  }
  return { chosen, gathering, toggle, chooseAll, chooseNone: () => setChosen(new Set()) }
}
