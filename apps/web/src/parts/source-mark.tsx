import { Link } from '@tanstack/react-router'
import { useText } from '../i18n/use-text.ts'

interface Place {
  documentId: string
  documentTitle: string
  at: number
  quote: string
  page?: number | undefined
}

/** Leads from a number to its sentence; the sentence shows when it is pointed at or focused. */
export function SourceMark({ source, label }: { source: Place; label?: string }) {
  const { t } = useText()
  const where = label ?? (source.page === undefined ? t.source : t.page(source.page))
  return (
    <span className="pw0">
      <Link className="src" to="/reader/$id" params={{ id: source.documentId }} search={{ at: source.at }}>
        {where}
        <span className="sr">
          {t.openSource}：{source.quote}
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
