import type { RegisteredStatement } from '@lantu/model/api/registered-statement'
import { useEffect, useState } from 'react'
import { useSight } from '../../../hooks/use-sight.ts'
import { useText } from '../../../i18n/use-text.ts'
import { KindMark } from '../../../parts/kind-mark.tsx'
import { statementAmount, statementTitle } from '../../../wording/statement-title.ts'
import { Confidence } from '../confidence.tsx'

/** As `.qlist li` in review-many.css says. */
const ROW = 61

/**
 * What waits for a decision; the chosen one stays in view. Only the rows in sight are drawn, and the list is as long as the queue: where it
 * is scrolled to what has not come yet, that is asked for.
 */
export function Queue({
  list,
  total,
  index,
  onChoose,
  onReach,
}: {
  list: readonly RegisteredStatement[]
  /** How many the queue holds, loaded or not. */
  total: number
  /** Which of them is chosen. */
  index: number
  onChoose: (id: string) => void
  onReach: (index: number) => void
}) {
  const { t } = useText()
  const [frame, setFrame] = useState<HTMLOListElement | null>(null)
  const sight = useSight(frame, ROW)
  const all = Math.max(total, list.length)
  // a queue that has become shorter is drawn before the frame has scrolled back
  const to = Math.min(all, sight.to)
  const from = Math.max(0, Math.min(sight.from, all - (sight.to - sight.from)))
  useEffect(() => onReach(to))
  useEffect(() => {
    if (!frame) return
    const top = index * ROW
    if (top < frame.scrollTop) frame.scrollTop = top
    else if (top + ROW > frame.scrollTop + frame.clientHeight) frame.scrollTop = top + ROW - frame.clientHeight
  }, [frame, index])
  const current = list[index]?.id
  useEffect(() => {
    if (current && frame?.contains(document.activeElement))
      frame.querySelector<HTMLElement>('[aria-current]')?.focus({ preventScroll: true })
  }, [frame, current])
  return (
    <ol className="qlist" ref={setFrame}>
      {from > 0 ? <li className="gap" aria-hidden="true" style={{ height: from * ROW }} /> : null}
      {Array.from({ length: Math.max(0, to - from) }, (_, i) => {
        const place = from + i
        const one = list[place]
        if (!one)
          return (
            <li key={place} className="cap">
              {t.loading}
            </li>
          )
        return (
          <li key={one.id} aria-posinset={place + 1} aria-setsize={all} className={place === index ? 'cur' : undefined}>
            <KindMark kind={one.kind} />
            <button
              type="button"
              className={one.kind === 'goal' ? 'plain wordy' : 'plain'}
              // one stop of the Tab key: the arrows go through the queue
              tabIndex={place === index ? undefined : -1}
              aria-current={place === index ? 'true' : undefined}
              title={`${statementTitle(one)} ${statementAmount(one)}`.trim()}
              onClick={() => onChoose(one.id)}
            >
              <span>{statementTitle(one)}</span> <span className="qamount">{statementAmount(one)}</span>
            </button>
            <Confidence value={one.confidence} />
          </li>
        )
      })}
      {to < all ? <li className="gap" aria-hidden="true" style={{ height: (all - to) * ROW }} /> : null}
    </ol>
  )
}
