import type { MeetingItem } from '@lantu/model/api/meetings'
import { Link } from '@tanstack/react-router'
import { useText } from '../../i18n/use-text.ts'

/** What can be done with an item of an agenda. */
export interface ItemVerbs {
  onEdit: (item: MeetingItem) => void
  onMakeTask: (item: MeetingItem) => void
  /** Puts it in the place of the one before or behind it. */
  onMove: (by: -1 | 1) => void
  onRemove: (item: MeetingItem) => void
}

interface ItemProps {
  item: MeetingItem
  first: boolean
  last: boolean
  busy: boolean
  verbs: ItemVerbs
}

/** What a meeting takes up, what it decided of it, and the tasks that came of that. */
export function AgendaItem({ item, first, last, busy, verbs }: ItemProps) {
  const { t } = useText()
  const words = t.area.work
  return (
    <li>
      <span className="no n">{item.ordinal}</span>
      <div>
        <h3>
          {item.title} {item.origin === 'own' ? null : <span className="tagl">{words.origin[item.origin]}</span>}
        </h3>
        {item.presenter ? (
          <p className="cap">
            {words.presenter}
            {t.sign.colon}
            {item.presenter}
          </p>
        ) : null}
        {item.brief ? <p>{item.brief}</p> : null}
        {item.decision ? (
          <p className="wdecision">
            <b>{words.decision}</b> {item.decision}
          </p>
        ) : null}
        {item.tasks.map(task => (
          <p key={task.id}>
            <Link to="/tasks/$id" params={{ id: task.id }}>
              {task.title}
            </Link>{' '}
            <span className="cap">{[task.actor, task.dueOn ?? '', words.state[task.state]].filter(Boolean).join(' · ')}</span>
          </p>
        ))}
        <p className="wact no-print">
          <button className="btn sm" type="button" onClick={() => verbs.onEdit(item)}>
            {words.edit}
          </button>
          <button className="btn sm" type="button" onClick={() => verbs.onMakeTask(item)}>
            {words.makeTask}
          </button>
          <button
            className="btn sm"
            type="button"
            disabled={busy || first}
            aria-label={`${words.up} ${item.title}`}
            onClick={() => verbs.onMove(-1)}
          >
            ↑
          </button>
          <button
            className="btn sm"
            type="button"
            disabled={busy || last}
            aria-label={`${words.down} ${item.title}`}
            onClick={() => verbs.onMove(1)}
          >
            ↓
          </button>
          <button
            className="btn sm"
            type="button"
            disabled={busy}
            aria-label={`${words.remove} ${item.title}`}
            onClick={() => verbs.onRemove(item)}
          >
            {words.remove}
          </button>
        </p>
      </div>
    </li>
  )
}
