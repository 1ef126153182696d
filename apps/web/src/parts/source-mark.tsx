import { Link } from '@tanstack/react-router'
import { useText } from '../i18n/use-text.ts'

interface Place {
  documentId: string | null
  documentTitle: string
  at: number | null
  quote: string | null
  page?: number | undefined
  /** Where no sentence is behind it: who entered it, from what, when; or the amendment that set it. */
  enteredBy?: string | undefined
  sourceNote?: string | undefined
  recordedAt?: string | undefined
  amendment?: { id: string; title: string; effectiveOn: string } | undefined
}

/** Leads from a number to its sentence; the sentence shows when it is pointed at or focused. A number without one says who entered it. */
export function SourceMark({ source, label }: { source: Place; label?: string }) {
  const { t } = useText()
  if (source.documentId === null || source.at === null) return <EntryMark source={source} />
  const where = label ?? (source.page === undefined ? t.source : t.page(source.page))
  return (
    <span className="pw0">
      <Link className="src" to="/reader/$id" params={{ id: source.documentId }} search={{ at: source.at }}>
        {where}
        <span className="sr">
          {t.openSource}
          {t.sign.colon}
          {source.quote}
        </span>
      </Link>
      <span className="pop" role="tooltip" aria-hidden="true">
        <span className="pop-h">{source.documentTitle}</span>
        <span className="pop-q">{source.quote}</span>
        <span className="pop-k">
          <kbd>Enter</kbd>
          {t.openSource}
        </span>
      </span>
    </span>
  )
}

function EntryMark({ source }: { source: Place }) {
  const { t } = useText()
  const words = t.area.values
  const said = source.amendment
    ? words.byAmendment(source.amendment.title, source.amendment.effectiveOn)
    : words.enteredBy(source.enteredBy ?? '—', source.recordedAt?.slice(0, 10) ?? '')
  return (
    <span className="pw0">
      {/* focusable, so that the keyboard reaches what the pointer does */}
      <button className="src" type="button">
        {source.amendment ? words.amended : words.entered}
        <span className="sr">
          {said} {source.sourceNote}
        </span>
      </button>
      <span className="pop" role="tooltip" aria-hidden="true">
        <span className="pop-h">{said}</span>
        {source.sourceNote ? <span className="pop-q">{source.sourceNote}</span> : null}
      </span>
    </span>
  )
}
