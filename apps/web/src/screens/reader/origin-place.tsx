import type { RegisteredStatement } from '@lantu/model/api/registered-statement'
import { useText } from '../../i18n/use-text.ts'

/** Where the words stand in the file itself: the page of a PDF, with their box on it; the paragraph of a Word file. */
export function OriginPlace({ origin }: { origin: RegisteredStatement['origin'] }) {
  const { t } = useText()
  if (!origin) return null
  if ('page' in origin) {
    return (
      <span className="n" data-rectangle={origin.rectangle.join(' ')} title={`${t.page(origin.page)} [${origin.rectangle.join(', ')}] pt`}>
        {t.page(origin.page)}
      </span>
    )
  }
  const note = origin.note ? `${t.originNote[origin.note]} ` : ''
  return (
    <span className="n">
      {note}
      {t.paragraphNumber(origin.paragraph + 1)}
    </span>
  )
}
