import type { SearchHit, SearchKind } from '@lantu/model/api/search'
import { useQuery } from '@tanstack/react-query'
import { Link, useSearch } from '@tanstack/react-router'
import { useDeferredValue, useState } from 'react'
import { MOST_HITS, searchQuery } from '../../api/search.ts'
import { useFind } from '../../hooks/use-find.ts'
import { useText } from '../../i18n/use-text.ts'
import { formatNumber } from '../../lib/numbers.ts'
import { KindMark } from '../../parts/kind-mark.tsx'
import { PageHead } from '../../parts/page-head.tsx'
import { Failed } from '../../parts/states.tsx'
import type { Search as Address } from '../../search.ts'

/** Hits of one kind that are shown at first, and more each time. */
const STEP = 100

/** The words sought, marked where they stand. */
function Marked({ text, words }: { text: string; words: readonly string[] }) {
  const sought = words.filter(Boolean).map(word => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  if (!sought.length) return text
  const parts = text.split(new RegExp(`(${sought.join('|')})`, 'gi'))
  return parts.map((part, i) => (i % 2 ? <mark key={i}>{part}</mark> : part))
}

function Hit({ hit, words }: { hit: SearchHit; words: readonly string[] }) {
  const text = <Marked text={hit.text} words={words} />
  if (hit.kind === 'indicator')
    return (
      <Link to="/indicators/$id" params={{ id: hit.id }}>
        {text}
      </Link>
    )
  if (hit.kind === 'plan')
    return (
      <Link to="/plans/$id" params={{ id: hit.id }}>
        {text}
      </Link>
    )
  if (hit.kind === 'project')
    return (
      <Link to="/projects" search={{ q: hit.text }}>
        {text}
      </Link>
    )
  if (hit.kind === 'organization')
    return (
      <Link to="/tasks" search={{ q: hit.text }}>
        {text}
      </Link>
    )
  if (hit.documentId && hit.at !== null)
    return (
      <Link to="/reader/$id" params={{ id: hit.documentId }} search={{ at: hit.at }}>
        {text}
      </Link>
    )
  return <span>{text}</span>
}

const MARKS: Readonly<Record<string, string>> = { task: 'task', project: 'project' }

/** Everything that has the words, by kind; each leads to its object or its sentence. */
export function SearchScreen() {
  const { t } = useText()
  const words = t.area.search
  const { q = '' } = useSearch({ strict: false }) as Address
  const { words: typed, type } = useFind()
  const sought = useDeferredValue(q.trim())
  const [kind, setKind] = useState<SearchKind>()
  const [limit, setLimit] = useState(STEP)
  const found = useQuery({ ...searchQuery(sought, kind, kind ? limit : undefined), enabled: sought !== '', placeholderData: old => old })
  if (found.isError) return <Failed error={found.error} retry={() => void found.refetch()} />
  const groups = found.data ?? []
  const parts = sought.split(/\s+/)
  return (
    <div className="wrap searched">
      <PageHead title={words.title}>
        {sought === '' ? words.help : found.data ? words.head(sought, groups.length) : words.seeking(sought)}
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
      {sought === ''
        ? null
        : groups.map(group => (
            // what was found for the words before is seen until the answer comes, and cannot be chosen for it
            <section key={group.kind} className="sheet mt2" inert={found.isPlaceholderData && !kind}>
              <div className="fig">
                <h2>{words.kinds[group.kind]}</h2>
                {group.more && !kind ? (
                  <span className="more">
                    <button
                      className="btn sm"
                      type="button"
                      onClick={() => {
                        setLimit(STEP)
                        setKind(group.kind)
                      }}
                    >
                      {words.all}
                    </button>
                  </span>
                ) : null}
              </div>
              <ul className="rows">
                {group.items.map((hit, i) => (
                  <li key={`${hit.id}-${hit.at ?? ''}-${i}`}>
                    <span>
                      {MARKS[hit.kind] ? <KindMark kind={MARKS[hit.kind] as string} /> : null} <Hit hit={hit} words={parts} />
                    </span>
                    <span className="cap">
                      {hit.context}
                      {hit.kind === 'sentence' && hit.statements ? ` · ${t.statementsCount(formatNumber(hit.statements))}` : ''}
                    </span>
                  </li>
                ))}
              </ul>
              {group.more && kind ? (
                <p className="morerows">
                  {limit < MOST_HITS ? (
                    <button
                      className="btn sm"
                      type="button"
                      disabled={found.isFetching}
                      onClick={() => setLimit(Math.min(MOST_HITS, limit + STEP))}
                    >
                      {words.further(formatNumber(Math.min(STEP, MOST_HITS - limit)))}
                    </button>
                  ) : (
                    <span className="cap">{words.narrower(formatNumber(MOST_HITS))}</span>
                  )}
                </p>
              ) : null}
            </section>
          ))}
    </div>
  )
}
