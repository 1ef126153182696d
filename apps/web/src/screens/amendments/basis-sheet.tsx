import type { Amendment } from '@lantu/model/api/amendments'
import { Link } from '@tanstack/react-router'
import { useText } from '../../i18n/use-text.ts'
import { actorName } from '../../wording/actor-name.ts'

/** Why and on what ground a plan is amended, and the way to the decision. */
export function BasisSheet({ one }: { one: Amendment }) {
  const { t, language } = useText()
  const words = t.area.amendments
  return (
    <section className="sheet">
      <div className="fig">
        <h2>{words.basisAndReason}</h2>
      </div>
      <dl className="facts">
        <dt>{words.reason}</dt>
        <dd>{one.reason || '—'}</dd>
        <dt>{words.legalBasis}</dt>
        <dd>{one.legalBasis || '—'}</dd>
        {one.reference ? (
          <>
            <dt>{words.reference}</dt>
            <dd>{one.reference}</dd>
          </>
        ) : null}
        {one.documentId ? (
          <>
            <dt>{t.document}</dt>
            <dd>
              <Link to="/reader/$id" params={{ id: one.documentId }}>
                {one.documentTitle}
              </Link>
            </dd>
          </>
        ) : null}
      </dl>
      <ol className="steps">
        {one.steps.map((step, i) => (
          <li key={`${step.state}-${i}`}>
            <b>{words.states[step.state]}</b>
            <time className="n" dateTime={step.on}>
              {step.on}
            </time>
            <span className="cap">{[actorName(step.by, language), step.note].filter(Boolean).join(t.sign.comma)}</span>
          </li>
        ))}
      </ol>
    </section>
  )
}
