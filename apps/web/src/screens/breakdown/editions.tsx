import type { BreakdownDetail } from '@lantu/model/api/breakdown'
import { restoreBreakdown } from '../../api/breakdown.ts'
import { useText } from '../../i18n/use-text.ts'
import { actorName } from '../../wording/actor-name.ts'
import { showMoment } from '../../wording/show-moment.ts'
import { useDutyAction } from '../duty/use-duty.ts'

/** The editions of a breakdown, newest first; an older one can be made the newest. */
export function Editions({ detail }: { detail: BreakdownDetail }) {
  const { t, language } = useText()
  const words = t.area.breakdown
  const { busy, run } = useDutyAction()
  if (!detail.editions.length) return null
  return (
    <section className="sheet mt2">
      <div className="fig">
        <h2>{words.editions}</h2>
      </div>
      <ul className="rows">
        {detail.editions.map(one => (
          <li key={one.edition}>
            <span>
              {words.edition(one.edition)}{' '}
              <span className="cap">
                {showMoment(one.at)} · {actorName(one.actor, language)}
                {one.note ? ` · ${one.note}` : ''}
                {one.edition === detail.issuedEdition ? ` · ${words.states.issued}` : ''}
              </span>
            </span>
            {one.edition === detail.edition ? (
              <span className="cap">{words.current}</span>
            ) : (
              <button
                className="btn sm"
                type="button"
                disabled={busy}
                onClick={() =>
                  void run(
                    () => restoreBreakdown(detail, one.edition),
                    done => words.restored(done.edition),
                  )
                }
              >
                {words.restore}
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
