import type { TaskDetail } from '@lantu/model/api/work'
import { useText } from '../../i18n/use-text.ts'
import { formatNumber } from '../../lib/numbers.ts'
import { TaskSheet } from './task-sheet.tsx'

/** The steps of the task, each with its date and weight; edited where the task is open. */
export function TaskMilestones({ task, today, onEdit }: { task: TaskDetail; today: string; onEdit: (() => void) | undefined }) {
  const { t } = useText()
  const words = t.area.work
  return (
    <TaskSheet
      title={words.milestones}
      number="table"
      more={
        onEdit ? (
          <button className="btn sm no-print" type="button" onClick={onEdit}>
            {words.edit}
          </button>
        ) : null
      }
    >
      {task.milestoneList.length ? (
        <div className="tscroll">
          <table className="list">
            <thead>
              <tr>
                <th>{words.milestone}</th>
                <th>{words.dueOn}</th>
                <th>{words.doneOn}</th>
                <th className="r">{words.weight}</th>
              </tr>
            </thead>
            <tbody>
              {task.milestoneList.map(one => (
                <tr key={one.id}>
                  <td className="lead">{one.title}</td>
                  <td className="n">
                    <span className={!one.doneOn && one.dueOn && one.dueOn < today ? 'warm' : undefined}>{one.dueOn ?? '—'}</span>
                  </td>
                  <td className="n">{one.doneOn ?? <span className="dim">—</span>}</td>
                  <td className="r n">{formatNumber(one.weight)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      ) : (
        <p className="pad2 cap">{words.noMilestones}</p>
      )}
    </TaskSheet>
  )
}
