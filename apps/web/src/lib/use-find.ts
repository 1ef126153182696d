import { useNavigate, useSearch } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import type { Search } from '../router.tsx'

/** The words of a search field, kept in the address: what is typed narrows the list in front. */
export function useFind() {
  const { q } = useSearch({ strict: false }) as Search
  const navigate = useNavigate()
  const [words, setWords] = useState(q ?? '')
  useEffect(() => setWords(q ?? ''), [q])
  const type = (typed: string) => {
    setWords(typed)
    void navigate({ to: '.', replace: true, search: (old: Search) => ({ ...old, q: typed || undefined }) })
  }
  return { words, type }
}
