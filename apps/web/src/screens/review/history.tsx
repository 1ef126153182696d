import type { Decision } from '@lantu/model/api/decision'
import { useQuery } from '@tanstack/react-query'
import { useRef } from 'react'
import { decisionsQuery } from '../../api/review.ts'
import { useFocus } from '../../hooks/use-focus.ts'
import { useFormKeys } from '../../hooks/use-form-keys.ts'
import { useReturnFocus } from '../../hooks/use-return-focus.ts'
import { useText } from '../../i18n/use-text.ts'
import { formatNumber } from '../../lib/numbers.ts'
import { LatestOnly } from '../../parts/more-rows.tsx'
import { actorName } from '../../wording/actor-name.ts'
import { showMoment } from '../../wording/show-moment.ts'

const LATEST = 100

/** The latest decisions: what, how many, on what ground, by whom and when; each can be taken back. */
export function History({ onUndo, onClose }: { onUndo: (decision: Decision) => void; onClose: () => void }) {
  const { t, language } = useText()
  const words = t.area.review
  const decisions = useQuery({ ...decisionsQuery(LATEST), staleTime: 0 })
  const frame = useRef<HTMLElement>(null)
  useReturnFocus()
  useFocus(frame)
  const onKey = ({ key }: { key: string }) => key === 'Escape' && onClose()
  useFormKeys(frame, onKey)
  const rows = decisions.data ?? []
  return (
    <section ref={frame} tabIndex={-1} className="sheet group" aria-label={words.history} onKeyDown={onKey}>
      <div className="fig">
        <h2>{words.history}</h2>
        <span className="more">
          <button className="btn sm" type="button" onClick={onClose}>
            {t.close}
            <kbd>Esc</kbd>
          </button>
        </span>
      </div>
      <ol className="grows decisions">
        {decisions.isSuccess && rows.length === 0 ? <li className="cap">{words.historyEmpty}</li> : null}
        {rows.map(one => (
          <li key={one.id} data-out={one.undone ? '' : undefined}>
            <span className="what">
              <b>
                {one.verb === 'undo' ? words.verbs.undo : words.decidedTogether(words.verbs[one.verb] ?? one.verb, formatNumber(one.count))}
              </b>{' '}
              {one.basis ? <em className="cap">{words.bases[one.basis.how]}</em> : null}{' '}
              {one.basis?.looked === undefined ? null : <em className="cap">{words.lookedAt(formatNumber(one.basis.looked))}</em>}
            </span>
            <span className="said" lang="zh-CN">
              {one.about}
              {one.count > 1 ? ' ……' : ''}
            </span>
            <span className="cap">{words.by(actorName(one.actor, language), showMoment(one.decidedAt))}</span>
            {one.verb === 'undo' ? null : one.undone ? (
              <span className="cap">{words.wasUndone}</span>
            ) : (
              <button className="btn sm" type="button" onClick={() => onUndo(one)}>
                {words.undoThis}
              </button>
            )}
          </li>
        ))}
      </ol>
      <LatestOnly shown={rows.length} most={LATEST} />
    </section>
  )
}
