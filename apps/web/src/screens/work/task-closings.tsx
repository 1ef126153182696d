import type { TaskDetail } from '@lantu/model/api/work'
import { useText } from '../../i18n/use-text.ts'
import { actorName } from '../../wording/actor-name.ts'
import { showDay } from '../../wording/show-moment.ts'
import { TaskSheet } from './task-sheet.tsx'

/** Requests to close the task out (销号), and what was decided on each. */
export function TaskClosings({ task, onDecide }: { task: TaskDetail; onDecide: ((decision: 'closed' | 'returned') => void) | undefined }) {
  const { t, language } = useText()
  const words = t.area.work
  return (
    <TaskSheet title={words.closing}>
      {onDecide ? (
        <div className="pad2 no-print wact">
          <button className="btn pri" type="button" onClick={() => onDecide('closed')}>
            {words.close}
          </button>
          <button className="btn" type="button" onClick={() => onDecide('returned')}>
            {words.giveBack}
          </button>
        </div>
      ) : null}
      {task.closings.length ? (
        <ul className="rows">
          {task.closings.map(one => (
            <li key={one.id} className="when">
              <span>
                {one.evidence}
                <br />
                <span className="cap">{words.asked(actorName(one.askedBy, language), showDay(one.askedAt))}</span>
                {one.decision ? (
                  <>
                    <br />
                    <span className="cap">
                      {(one.decision === 'closed' ? words.closed : words.returned)(
                        actorName(one.decidedBy ?? '', language),
                        showDay(one.decidedAt ?? ''),
                      )}
                      {one.reason ? `${t.sign.colon}${one.reason}` : ''}
                    </span>
                  </>
                ) : null}
              </span>
            </li>
          ))}
        </ul>
      ) : (
        <p className="pad2 cap">{words.noClosing}</p>
      )}
    </TaskSheet>
  )
}
