import type { TaskDetail } from '@lantu/model/api/work'
import { useText } from '../../i18n/use-text.ts'
import { formatNumber } from '../../lib/numbers.ts'
import { ProgressBar } from './task-mark.tsx'
import { TaskSheet } from './task-sheet.tsx'

const points = (value: number) => formatNumber(Math.round(Math.abs(value) * 10) / 10)

/** How the three figures stand to each other, in words. */
function Gaps({ task }: { task: TaskDetail }) {
  const { t } = useText()
  const words = t.area.work
  const { reported, computed, schedule } = task
  const said: string[] = []
  if (reported === null) said.push(words.notReported)
  if (computed === null) said.push(words.notComputed)
  if (reported !== null && computed !== null && Math.abs(reported - computed) >= 0.05)
    said.push(reported > computed ? words.gapReported(points(reported - computed)) : words.gapComputed(points(computed - reported)))
  const stands = computed ?? reported
  const late = stands !== null && schedule !== null && task.state !== 'closed' ? stands - schedule : null
  return (
    <p className="pad2 cap gaps">
      {said.join(t.sign.stop)}
      {late === null ? null : (
        <span className={late < -10 ? 'warm' : undefined}>
          {said.length ? t.sign.stop : ''}
          {Math.abs(late) < 0.05 ? words.onTime : late < 0 ? words.behind(points(late)) : words.ahead(points(late))}
        </span>
      )}
    </p>
  )
}

/** What was reported, what the milestones make, what the calendar asks. */
export function TaskProgress({ task, today }: { task: TaskDetail; today: string }) {
  const { t } = useText()
  const words = t.area.work
  return (
    <TaskSheet title={words.progress} number="figure">
      <div className="pad2">
        <ProgressBar task={task} wide />
        <dl className="wfigs">
          {(
            [
              [words.reported, task.reported, task.reportedOn ?? ''],
              [words.computed, task.computed, task.milestones.total ? `${task.milestones.done}/${task.milestones.total}` : ''],
              [words.schedule, task.schedule, today],
            ] as const
          ).map(([name, value, note]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd className="n">
                {value === null ? <span className="dim">—</span> : formatNumber(Math.round(value * 10) / 10)}
                {value === null ? null : <u>%</u>} <small className="cap">{note}</small>
              </dd>
            </div>
          ))}
        </dl>
      </div>
      <Gaps task={task} />
    </TaskSheet>
  )
}
