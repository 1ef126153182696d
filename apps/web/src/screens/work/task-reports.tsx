import type { TaskDetail } from '@lantu/model/api/work'
import { useText } from '../../i18n/use-text.ts'
import { formatNumber } from '../../lib/numbers.ts'
import { actorName } from '../../wording/actor-name.ts'
import { TaskSheet } from './task-sheet.tsx'

/** What was reported and when; a report that was replaced stays to be seen. */
export function TaskReports({ task }: { task: TaskDetail }) {
  const { t, language } = useText()
  const words = t.area.work
  return (
    <TaskSheet title={words.reports} number="table">
      {task.reports.length ? (
        <ul className="rows">
          {task.reports.map(report => (
            <li key={`${report.asOf}-${report.recordedAt}`} className={report.superseded ? 'dim' : undefined}>
              <span>
                <span className="n">{report.asOf}</span> {report.note}
                {report.superseded ? <span className="cap"> {words.replaced}</span> : null}
              </span>
              <span className="nw">
                <span className="n b">
                  {formatNumber(report.percent)}
                  <u>%</u>
                </span>{' '}
                <span className="cap">{actorName(report.reportedBy, language)}</span>
              </span>
            </li>
          ))}
        </ul>
      ) : (
        <p className="pad2 cap gaps">{words.notReported}</p>
      )}
    </TaskSheet>
  )
}
