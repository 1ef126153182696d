import type { SearchKind } from '@lantu/model/api/search'
import { useQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { useDeferredValue, useState } from 'react'
import { MOST_HITS, searchQuery } from '../../api/search.ts'
import { useFind } from '../../hooks/use-find.ts'
import { useText } from '../../i18n/use-text.ts'
import { formatNumber } from '../../lib/numbers.ts'
import { PageHead } from '../../parts/page-head.tsx'
import { Failed } from '../../parts/states.tsx'
import type { Search as Address } from '../../search.ts'
import { HitGroup } from './hit-group.tsx'
import { SearchStart } from './search-start.tsx'

/** Hits of one kind that are shown at first, and more each time. */
const STEP = 100

/** The button for more of one kind, as far as more are told. */
function Further({ limit, busy, onMore }: { limit: number; busy: boolean; onMore: (limit: number) => void }) {
  const words = useText().t.area.search
  return (
    <p className="morerows">
      {limit < MOST_HITS ? (
        <button className="btn sm" type="button" disabled={busy} onClick={() => onMore(Math.min(MOST_HITS, limit + STEP))}>
          {words.further(formatNumber(Math.min(STEP, MOST_HITS - limit)))}
        </button>
      ) : (
        <span className="cap">{words.narrower(formatNumber(MOST_HITS))}</span>
      )}
    </p>
  )
}

/** Everything that has the words, by kind; each leads to its object or its sentence. Before anything is typed, what can be found. */
export function SearchScreen() {
  const words = useText().t.area.search
  const { q = '' } = useSearch({ strict: false }) as Address
  const { words: typed, type } = useFind()
  const sought = useDeferredValue(q.trim())
  const [kind, setKind] = useState<SearchKind>()
  const [limit, setLimit] = useState(STEP)
  const found = useQuery({ ...searchQuery(sought, kind, kind ? limit : undefined), enabled: sought !== '', placeholderData: old => old })
  if (found.isError) return <Failed error={found.error} retry={() => void found.refetch()} />
  const groups = found.data ?? []
  const showAll = (one: SearchKind) => {
    setLimit(STEP)
    setKind(one)
  }
  return (
    <div className="wrap searched">
      <PageHead title={words.title}>
        {sought === '' ? (
          <>
            {words.help}
            <span className="only-wide">{words.above}</span>
          </>
        ) : found.data ? (
          words.head(sought, groups.length)
        ) : (
          words.seeking(sought)
        )}
      </PageHead>
      <input
        className="seek"
        type="search"
        aria-label={words.title}
        placeholder={words.placeholder}
        maxLength={200}
        value={typed}
        onChange={event => type(event.target.value)}
      />
      {kind ? (
        <div className="chips">
          <button type="button" className="chip" aria-pressed onClick={() => setKind(undefined)}>
            {words.kinds[kind]} ×
          </button>
        </div>
      ) : null}
      {sought === '' ? (
        <SearchStart />
      ) : (
        groups.map(group => (
          <HitGroup
            key={group.kind}
            group={group}
            words={sought.split(/\s+/)}
            // what was found for the words before is seen until the answer comes, and cannot be chosen for it
            inert={found.isPlaceholderData && !kind}
            onAll={group.more && !kind ? () => showAll(group.kind) : undefined}
            more={group.more && kind ? <Further limit={limit} busy={found.isFetching} onMore={setLimit} /> : null}
          />
        ))
      )}
    </div>
  )
}
