import type { DutyChange } from '@lantu/model/api/duty/duty'
import { undoDuty } from '../../api/duty.ts'
import { useText } from '../../i18n/use-text.ts'
import { LatestOnly } from '../../parts/more-rows.tsx'
import { actorName } from '../../wording/actor-name.ts'
import { showDay } from '../../wording/show-moment.ts'
import { useDutyAction } from './use-duty.ts'

/** Changes of responsibility, bodies and places, each with its undo; `most` is how many were asked for. */
export function ChangeList({ changes, most }: { changes: readonly DutyChange[]; most: number }) {
  const { t, language } = useText()
  const words = t.area.duty
  const { busy, run } = useDutyAction()
  return (
    <>
      <ul className="rows dchanges">
        {changes.map(one => (
          <li key={one.id} className={one.undone ? 'dim' : undefined}>
            <span>
              {one[language]}
              <span className="cap">
                {' '}
                {one.effectiveOn ? `${words.effectiveOn} ${one.effectiveOn}` : showDay(one.decidedAt)}
                {one.basis ? ` · ${one.basis}` : ''} · {actorName(one.actor, language)}
              </span>
            </span>
            {one.undone ? (
              <span className="cap">{words.undone}</span>
            ) : one.verb === 'undo' ? (
              <span />
            ) : (
              <button
                className="btn sm"
                type="button"
                disabled={busy}
                onClick={() =>
                  void run(
                    () => undoDuty(one.id),
                    change => change[language],
                  )
                }
              >
                {words.undo}
              </button>
            )}
          </li>
        ))}
      </ul>
      <LatestOnly shown={changes.length} most={most} />
    </>
  )
}
