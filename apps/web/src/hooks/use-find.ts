import { useNavigate, useSearch } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import type { Search } from '../search.ts'

/** The words of a search field, kept in the address: what is typed narrows the list in front. */
export function useFind() {
  const { q } = useSearch({ strict: false }) as Search
  const navigate = useNavigate()
  const [words, setWords] = useState(q ?? '')
  // what was typed and has yet to come round by the address: a hand is quicker than the way there and back
  const sent = useRef<string[]>([])
  useEffect(() => {
    const came = q ?? ''
    const at = sent.current.lastIndexOf(came)
    // an address that nobody typed here is somebody's link, or the way back
    if (at < 0) setWords(came)
    sent.current = at < 0 ? [] : sent.current.slice(at + 1)
  }, [q])
  const type = (typed: string) => {
    setWords(typed)
    sent.current.push(typed)
    void navigate({ to: '.', replace: true, search: (old: Search) => ({ ...old, q: typed || undefined }) })
  }
  return { words, type }
}
