import type { WorkTask } from '@lantu/model/api/work'
import { useText } from '../../i18n/use-text.ts'

const days = (from: string, to: string) => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)

/** State by shape, then word, then colour: warm is only what is late. */
export function StateMark({ task }: { task: Pick<WorkTask, 'state' | 'overdue'> }) {
  const { t } = useText()
  const shape = {
    'not-started': <circle cx="7" cy="7" r="5" fill="none" stroke="currentColor" strokeWidth="1.4" strokeDasharray="2 2" />,
    underway: <path d="M7 2a5 5 0 1 1 0 10z M7 2a5 5 0 0 0 0 10" fill="currentColor" fillRule="evenodd" stroke="currentColor" />,
    done: <circle cx="7" cy="7" r="5" fill="none" stroke="currentColor" strokeWidth="2" />,
    closed: <circle cx="7" cy="7" r="5.4" fill="currentColor" />,
    cancelled: <path d="M3 3l8 8M11 3l-8 8" stroke="currentColor" strokeWidth="1.6" />,
  }[task.state]
  const tone = task.overdue ? 'lt-lag' : task.state === 'closed' ? 'lt-ok' : task.state === 'cancelled' ? 'lt-none' : 'lt-ahead'
  return (
    <span className={`lt ${tone}`}>
      <svg viewBox="0 0 14 14" aria-hidden="true">
        {task.overdue ? <path d="M1 2.5h12L7 13z" fill="currentColor" /> : shape}
      </svg>
      {task.overdue ? t.area.work.overdue : t.area.work.state[task.state]}
    </span>
  )
}

/** The day by which it is due, and how late it is. */
export function Due({ task, today }: { task: WorkTask; today: string }) {
  const { t } = useText()
  if (!task.dueOn) return <span className="dim">{t.area.work.noDue}</span>
  return (
    <span className="nw">
      <span className={task.overdue ? 'warm n' : 'n'}>{task.dueOn}</span>
      {task.overdue ? (
        <small className="warm"> {t.area.work.overdueDays(days(task.dueOn, today))}</small>
      ) : task.dueAssumed ? (
        <small className="cap"> {t.area.work.assumed}</small>
      ) : null}
    </span>
  )
}

/** Ink is what was reported, the outline what milestones compute, the blue tick where the calendar stands. */
export function ProgressBar({ task, wide }: { task: WorkTask; wide?: boolean }) {
  const { t } = useText()
  const { reported, computed, schedule } = task
  const words = [
    `${t.area.work.reported} ${reported === null ? '—' : `${reported}%`}`,
    computed === null ? '' : `${t.area.work.computed} ${computed}%`,
    schedule === null ? '' : `${t.area.work.schedule} ${Math.round(schedule)}%`,
  ].filter(Boolean)
  return (
    <svg className={wide ? 'wbar wide' : 'wbar'} width="100%" height="18" role="img" aria-label={words.join(t.sign.comma)}>
      <title>{words.join(t.sign.comma)}</title>
      <line x1="0" x2="100%" y1="9" y2="9" style={{ stroke: 'var(--blue-4)' }} />
      {computed === null ? null : <rect x="0" y="4.5" width={`${computed}%`} height="9" fill="none" style={{ stroke: 'var(--blue-3)' }} />}
      {reported === null ? null : <rect x="0" y="6" width={`${reported}%`} height="6" style={{ fill: 'var(--ink)' }} />}
      {schedule === null ? null : (
        <line x1={`${schedule}%`} x2={`${schedule}%`} y1="1" y2="17" style={{ stroke: 'var(--blue)' }} strokeWidth="2" />
      )}
    </svg>
  )
}
