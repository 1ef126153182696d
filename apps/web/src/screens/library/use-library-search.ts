import { STAGES } from '@lantu/model/api/library/kinds'
import { type ProjectFilter, type ProjectQuery, SORTS } from '@lantu/model/api/library/library'
import { useNavigate, useSearch } from '@tanstack/react-router'
import type { Search } from '../../search.ts'

type Sort = (typeof SORTS)[number]

const oneOf = <T extends string>(values: readonly T[], value: string | undefined): T | undefined => values.find(one => one === value)

/** The library's filters, order and view, kept in the address: a link shows what its sender saw. */
export function useLibrarySearch() {
  const search = useSearch({ strict: false }) as Search
  const navigate = useNavigate()
  const set = (change: Partial<Search>) => void navigate({ to: '.', replace: true, search: (old: Search) => ({ ...old, ...change }) })
  const q = search.q?.trim()
  const filter: ProjectFilter = {
    kind: 'project',
    ...(search.stage ? { stage: oneOf(STAGES, search.stage) } : {}),
    ...(search.place ? { jurisdiction: search.place } : {}),
    ...(search.lead ? { lead: search.lead } : {}),
    ...(search.sector ? { sector: search.sector } : {}),
    ...(search.source ? { source: search.source as ProjectFilter['source'] } : {}),
    ...(search.light ? { light: search.light as ProjectFilter['light'] } : {}),
    ...(q ? { q } : {}),
    // a search looks everywhere; otherwise candidates wait on their own screen
    ...(search.standing ? { standing: oneOf(['candidate', 'listed'] as const, search.standing) } : q ? {} : { standing: 'listed' }),
  } as ProjectFilter
  const descending = search.sort?.startsWith('-') ?? false
  const sort: Sort = oneOf(SORTS, search.sort?.replace('-', '')) ?? 'light'
  const query: ProjectQuery = { ...filter, sort, ...(descending ? { down: true } : {}) }
  const filtered = Boolean(
    search.stage || search.place || search.lead || search.sector || search.source || search.light || search.standing || q,
  )
  return { search, filter, query, sort, descending, filtered, set }
}
