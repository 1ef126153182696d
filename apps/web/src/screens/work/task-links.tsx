import type { TaskDetail } from '@lantu/model/api/work'
import { Link } from '@tanstack/react-router'
import { editTask } from '../../api/work.ts'
import { useChange } from '../../hooks/use-change.ts'
import { useText } from '../../i18n/use-text.ts'
import { TaskSheet } from './task-sheet.tsx'

/** What the task serves, what it was drawn from and into, which meeting decided it. */
export function TaskLinks({ task, canKeep }: { task: TaskDetail; canKeep: boolean }) {
  const { t } = useText()
  const words = t.area.work
  const { busy, change } = useChange()
  return (
    <TaskSheet
      title={words.links}
      more={
        canKeep && task.links.some(link => link.origin === 'sentence') ? (
          <button
            className="btn sm no-print"
            type="button"
            disabled={busy}
            onClick={() =>
              void change(
                () => editTask(task.id, task.version, { links: task.links.map(({ kind, id: item }) => ({ kind, id: item })) }),
                words.saved,
              )
            }
          >
            {words.keepLinks}
          </button>
        ) : null
      }
    >
      <ul className="rows">
        {task.links.length === 0 ? <li className="cap">{words.noLinks}</li> : null}
        {task.links.map(link => (
          <li key={`${link.kind}-${link.id}`}>
            <span>
              {link.kind === 'indicator' ? (
                <Link to="/indicators/$id" params={{ id: link.id }}>
                  {link.name}
                </Link>
              ) : link.kind === 'project' ? (
                <Link to="/projects/$id" params={{ id: link.id }}>
                  {link.name}
                </Link>
              ) : (
                link.name
              )}
            </span>
            <span className="cap nw">
              {words.kinds[link.kind]}
              {link.origin === 'sentence' ? `${t.sign.comma}${words.fromSentence}` : ''}
            </span>
          </li>
        ))}
        {task.parent ? (
          <li>
            <Link to="/tasks/$id" params={{ id: task.parent.id }}>
              {task.parent.title}
            </Link>
            <span className="cap nw">
              {words.drawnFrom} {words.list[task.parent.list]} {task.parent.year ?? ''}
            </span>
          </li>
        ) : null}
        {task.drawn.map(one => (
          <li key={one.id}>
            <Link to="/tasks/$id" params={{ id: one.id }}>
              {words.list[one.list]} {one.year}
            </Link>
            <span className="cap nw">
              {words.drawnInto}
              {t.sign.comma}
              {words.state[one.state]}
            </span>
          </li>
        ))}
        {task.meeting ? (
          <li>
            <Link to="/tasks/meetings/$id" params={{ id: task.meeting.id }}>
              {task.meeting.title}
            </Link>
            <span className="cap nw">
              {words.byMeeting} {task.meeting.heldOn}
            </span>
          </li>
        ) : null}
      </ul>
    </TaskSheet>
  )
}
