import type { WorkTask } from '@lantu/model/api/work'
import { Link } from '@tanstack/react-router'
import { useText } from '../../i18n/use-text.ts'
import { SourceMark } from '../../parts/source-mark.tsx'
import { Due, ProgressBar, StateMark } from './task-mark.tsx'

/** Tasks as a table; on a phone, as a list of cards. */
export function TaskRows({ tasks, today }: { tasks: readonly WorkTask[]; today: string }) {
  const { t } = useText()
  return (
    <ul className="wtasks">
      {tasks.map(task => (
        <li key={task.id} className={task.overdue ? 'late' : undefined}>
          <StateMark task={task} />
          <Link className="ti" to="/tasks/$id" params={{ id: task.id }}>
            {task.title}
          </Link>
          <span className="ac cap">{task.lead?.name || task.actor || <span className="dim">{t.area.work.noActor}</span>}</span>
          <span className="du">
            <Due task={task} today={today} />
          </span>
          <span className="ba">
            <ProgressBar task={task} />
          </span>
          <span className="wpc n">{task.reported === null ? <span className="dim">—</span> : `${task.reported}%`}</span>
          <span className="so">{task.source ? <SourceMark source={task.source} /> : null}</span>
        </li>
      ))}
    </ul>
  )
}
