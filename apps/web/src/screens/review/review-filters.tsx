import { useQuery } from '@tanstack/react-query'
import { documentsQuery } from '../../api/queries.ts'
import { useText } from '../../i18n/use-text.ts'
import type { Search } from '../../router.tsx'

const KINDS = ['observation', 'goal', 'project', 'system', 'task'] as const
const STATES = ['pending', 'accepted', 'corrected', 'rejected'] as const

/** In the address: what waits, with a decision of the edition before put forward. */
export const CARRIED = 'carried'

/** Which statements the queue holds: of which document, kind and state. */
export function ReviewFilters({ search, onFilter }: { search: Search; onFilter: (change: Search) => void }) {
  const { t } = useText()
  const documents = useQuery(documentsQuery(undefined))
  return (
    <span className="chips" role="group" aria-label={t.filters}>
      <select
        aria-label={t.anyDocument}
        value={search.document ?? ''}
        onChange={event => onFilter({ document: event.target.value || undefined })}
      >
        <option value="">{t.anyDocument}</option>
        {documents.data?.map(document => (
          <option key={document.id} value={document.id}>
            {document.title}
          </option>
        ))}
      </select>
      <select aria-label={t.anyKind} value={search.kind ?? ''} onChange={event => onFilter({ kind: event.target.value || undefined })}>
        <option value="">{t.anyKind}</option>
        {KINDS.map(kind => (
          <option key={kind} value={kind}>
            {t.kind[kind]}
          </option>
        ))}
      </select>
      <select
        aria-label={t.anyState}
        value={search.state ?? 'pending'}
        onChange={event => onFilter({ state: event.target.value === 'pending' ? undefined : event.target.value })}
      >
        {STATES.map(state => (
          <option key={state} value={state}>
            {t.state[state]}
          </option>
        ))}
        <option value={CARRIED}>{t.area.review.carriedState}</option>
      </select>
    </span>
  )
}
