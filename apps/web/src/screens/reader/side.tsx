import type { TextBlock } from '@lantu/model/api/document'
import type { RegisteredStatement } from '@lantu/model/api/registered-statement'
import { Link } from '@tanstack/react-router'
import { useText } from '../../i18n/use-text.ts'
import { KindMark } from '../../parts/kind-mark.tsx'
import { statementAmount, statementTitle } from '../../wording/statement-title.ts'
import { OriginPlace } from './origin-place.tsx'
import { Roles } from './roles.tsx'

/** The statements of the paragraph, and the way from each to its object in the register. On a phone it lies over the foot of the text until it is closed. */
export function Side({
  statements,
  block,
  page,
  chosen,
  onChoose,
  onClose,
}: {
  statements: readonly RegisteredStatement[]
  block: TextBlock | undefined
  page: number | undefined
  chosen: string | undefined
  onChoose: (id: string) => void
  onClose: () => void
}) {
  const { t } = useText()
  return (
    <aside className="sheet side" data-idle={block ? undefined : ''}>
      <div className="fig">
        {page === undefined ? null : <span className="no">{t.page(page)}</span>}
        <h2>{t.statementsHere(statements.length)}</h2>
        <span className="more only-narrow">
          <button className="btn sm" type="button" onClick={onClose}>
            {t.close}
          </button>
        </span>
      </div>
      <ol>
        {statements.map(one => (
          <li key={one.id} className={one.id === chosen ? 'stt cur' : 'stt'}>
            <KindMark kind={one.kind} />
            <div>
              <button type="button" className="nm plain" onClick={() => onChoose(one.id)}>
                {statementTitle(one)}
              </button>
              {statementAmount(one) ? <p className="vv n">{statementAmount(one)}</p> : null}
              <p className="cap">
                {[
                  one.kind === 'observation' || one.kind === 'goal' ? t.status[String(one.fields.status)] : '',
                  String(one.fields.time ?? one.fields.due ?? ''),
                  t.state[one.state],
                ]
                  .filter(Boolean)
                  .join(t.sign.comma)}{' '}
                <OriginPlace origin={one.origin} />
              </p>
              {one.indicatorId ? (
                <Link className="obj" to="/indicators/$id" params={{ id: one.indicatorId }}>
                  {t.goIndicator}
                </Link>
              ) : one.state === 'pending' ? (
                <Link className="obj" to="/review" search={{ document: one.documentId, kind: one.kind, at: one.at }}>
                  {t.goReviewOne}
                </Link>
              ) : null}
            </div>
            <span className="cf n" title={t.confidence}>
              {one.confidence.toFixed(2)}
            </span>
          </li>
        ))}
      </ol>
      {statements.length || block ? null : <p className="quiet2 cap">{t.clickParagraph}</p>}
      <Roles block={block} />
    </aside>
  )
}
