import { asQuoted } from '@lantu/model/wording/without-breaks'
import { Link } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { useText } from '../i18n/use-text.ts'
import { showDay } from '../wording/show-moment.ts'
import { Said } from './said.tsx'

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
    <WithCard
      card={
        <>
          <span className="pop-h">{source.documentTitle}</span>
          <span className="pop-q" lang="zh-CN">
            <Said>{asQuoted(source.quote ?? '')}</Said>
          </span>
          <span className="pop-k">
            <kbd>Enter</kbd>
            {t.openSource}
          </span>
        </>
      }
    >
      <Link
        className="src"
        to="/reader/$id"
        params={{ id: source.documentId }}
        search={{ at: source.at }}
        aria-label={`${where}${t.sign.comma}${t.openSource}${t.sign.colon}${asQuoted(source.quote ?? '')}`}
      >
        {where}
      </Link>
    </WithCard>
  )
}

/** A card that is made when somebody comes near: a list has a thousand marks and shows one card. */
function WithCard({ card, children }: { card: ReactNode; children: ReactNode }) {
  const [near, setNear] = useState(false)
  const come = () => setNear(true)
  return (
    <span className="pw0" onPointerEnter={come} onFocus={come}>
      {children}
      {near ? (
        <span className="pop" role="tooltip" aria-hidden="true">
          {card}
        </span>
      ) : null}
    </span>
  )
}

function EntryMark({ source }: { source: Place }) {
  const { t } = useText()
  const words = t.area.values
  const said = source.amendment
    ? words.byAmendment(source.amendment.title, source.amendment.effectiveOn)
    : words.enteredBy(source.enteredBy ?? '—', source.recordedAt ? showDay(source.recordedAt) : '')
  const mark = source.amendment ? words.amended : words.entered
  return (
    <WithCard
      card={
        <>
          <span className="pop-h">{said}</span>
          {source.sourceNote ? <span className="pop-q">{source.sourceNote}</span> : null}
        </>
      }
    >
      {/* focusable, so that the keyboard reaches what the pointer does */}
      <button className="src" type="button" aria-label={`${mark}${t.sign.comma}${said} ${source.sourceNote ?? ''}`.trim()}>
        {mark}
      </button>
    </WithCard>
  )
}
