import type { ReviewSummary } from '@lantu/model/api/review'
import type { StatementKind } from '@lantu/model/statement'
import { useText } from '../../../i18n/use-text.ts'
import { formatNumber, roundTo } from '../../../lib/numbers.ts'
import { secondsEach } from './pace.ts'

/** How far the review is and how long the rest takes at this pace; by kind, each to choose. */
export function Progress({
  summary,
  left,
  kind,
  onKind,
}: {
  summary: ReviewSummary
  /** What waits in the queue as it stands on the screen. */
  left: number
  kind: string | undefined
  onKind: (kind: StatementKind | undefined) => void
}) {
  const { t } = useText()
  const words = t.area.review
  const all = summary.pending + summary.decided
  const seconds = secondsEach()
  return (
    <div className="qp">
      <div
        className="pr"
        role="progressbar"
        aria-label={words.progress}
        aria-valuemin={0}
        aria-valuemax={all}
        aria-valuenow={summary.decided}
      >
        <i style={{ width: `${all ? (summary.decided / all) * 100 : 0}%` }} />
      </div>
      <p className="cap">{t.reviewedOf(summary.decided, all)}</p>
      {seconds === undefined ? null : (
        <p className="cap">
          {words.minutes(formatNumber(Math.max(1, Math.round((left * seconds) / 60))), roundTo(seconds, seconds < 10 ? 1 : 0))}
        </p>
      )}
      <ul className="kinds">
        {summary.kinds.map(one => (
          <li key={one.kind}>
            <button
              type="button"
              className="chip"
              aria-pressed={one.kind === kind}
              onClick={() => onKind(one.kind === kind ? undefined : one.kind)}
            >
              {t.kind[one.kind]}
              <b>{formatNumber(one.pending)}</b>
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}
