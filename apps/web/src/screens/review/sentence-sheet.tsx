import type { RegisteredStatement } from '@lantu/model/api'
import { Link } from '@tanstack/react-router'
import { useMemo } from 'react'
import { useText } from '../../i18n/use-text.ts'
import { locateFields } from '../../lib/locate-fields.ts'
import { splitByMarks } from '../../lib/split-by-marks.ts'
import { statementAmount, statementTitle } from '../../lib/statement-title.ts'
import { TableAround } from './table-around.tsx'

/** The sentence as printed; letters tie its words to the fields of the record. */
export function SentenceSheet({
  one,
  siblings,
  onChoose,
}: {
  one: RegisteredStatement
  siblings: readonly RegisteredStatement[]
  onChoose: (id: string) => void
}) {
  const { t } = useText()
  const spans = useMemo(() => locateFields(one), [one])
  const pieces = splitByMarks(one.quote, one.quoteStart, spans)
  return (
    <section className="sheet sen" aria-label={t.originalSentence}>
      <div className="fig">
        <span className="no">{one.page === undefined ? one.sectionTitle.slice(0, 14) : t.page(one.page)}</span>
        <h2>{t.originalSentence}</h2>
        <span className="more">
          <Link to="/reader/$id" params={{ id: one.documentId }} search={{ at: one.at }}>
            {t.openSource} <kbd>G</kbd>
          </Link>
        </span>
      </div>
      <div className="txt" lang="zh-CN">
        <p className="cap">{one.documentTitle}</p>
        {one.cell ? <TableAround one={one} /> : null}
        <p className="cur">
          {pieces.map(piece => {
            const mark = piece.marks[0]
            const words = piece.text.replace(/\s*\n\s*/g, one.cell ? '　' : '')
            return mark ? (
              <span key={piece.start} className="cu">
                {words}
                {mark.at === piece.start ? <b>{mark.letter}</b> : null}
              </span>
            ) : (
              words
            )
          })}
        </p>
      </div>
      {siblings.length > 1 ? (
        <div className="split">
          <p className="cap">{t.sameSentence(siblings.length)}</p>
          <ol>
            {siblings.map((other, i) => (
              <li key={other.id} className={other.id === one.id ? 'on' : undefined}>
                <b className="n">{i + 1}</b>
                <button type="button" className="plain" onClick={() => onChoose(other.id)}>
                  {statementTitle(other)}
                </button>
                <span className="n">{statementAmount(other)}</span>
              </li>
            ))}
          </ol>
        </div>
      ) : null}
    </section>
  )
}
