import type { Amendment } from '@lantu/model/api/amendments'
import { Link } from '@tanstack/react-router'
import { useText } from '../../i18n/use-text.ts'
import { PageTitle } from '../../parts/page-title.tsx'
import { Said } from '../../parts/said.tsx'

/** What an amendment is called, how far it is, and what it does in a sentence. */
export function AmendmentHead({ one, onEdit }: { one: Amendment; onEdit: (() => void) | undefined }) {
  const { t } = useText()
  const words = t.area.amendments
  return (
    <div className="ph">
      <div>
        <p className="crumb">
          <Link to="/amendments" search={{ plan: one.planId }}>
            {words.title}
          </Link>
        </p>
        <div className="ttl">
          <PageTitle>{one.title}</PageTitle>
          <span className="tagl">{words.states[one.state]}</span>
        </div>
        <p>
          <Said>{words.sentence(one.items.length, one.planTitle, one.decidingBody, one.decidedOn ?? '', one.effectiveOn ?? '')}</Said>
        </p>
      </div>
      {onEdit ? (
        <div className="act">
          <button className="btn" type="button" onClick={onEdit}>
            {t.edit}
          </button>
        </div>
      ) : null}
    </div>
  )
}
