import type { TaskDetail } from '@lantu/model/api/work'
import { asQuoted } from '@lantu/model/wording/without-breaks'
import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { taskQuery } from '../../api/work.ts'
import { useKeys } from '../../hooks/use-keys.ts'
import { usePlan } from '../../hooks/use-plan.ts'
import { useText } from '../../i18n/use-text.ts'
import { TitleBlock } from '../../parts/page-head.tsx'
import { Said } from '../../parts/said.tsx'
import { SourceMark } from '../../parts/source-mark.tsx'
import { Failed, Loading } from '../../parts/states.tsx'
import { TaskClosings } from './task-closings.tsx'
import { ClosingDialog, EditDialog, MilestonesDialog, ReportDialog } from './task-dialogs.tsx'
import { isOpen, type TaskDialog, TaskHead } from './task-head.tsx'
import { TaskLinks } from './task-links.tsx'
import { TaskMilestones } from './task-milestones.tsx'
import { TaskProgress } from './task-progress.tsx'
import { TaskReports } from './task-reports.tsx'
import { TaskSheet } from './task-sheet.tsx'

/** One commitment: how far it is, what was reported, where it is written, and what it serves. */
export function Task() {
  const { t } = useText()
  const words = t.area.work
  const { id } = useParams({ strict: false }) as { id: string }
  const { today } = usePlan()
  const query = useQuery(taskQuery(id))
  const [dialog, setDialog] = useState<TaskDialog | null>(null)
  const task = query.data
  const open = task !== undefined && isOpen(task)
  const waiting = task?.closings.some(one => one.decision === null)
  useKeys({
    r: () => open && setDialog('report'),
    e: () => open && setDialog('edit'),
  })
  if (query.isError) return <Failed error={query.error} retry={() => void query.refetch()} />
  if (!task) return <Loading />
  return (
    <div className="wrap screen-task">
      <TaskHead task={task} today={today} onAsk={setDialog} />
      <div className="g2">
        <div className="col">
          <TaskProgress task={task} today={today} />
          <TaskMilestones task={task} today={today} onEdit={open ? () => setDialog('milestones') : undefined} />
          <TaskReports task={task} />
        </div>
        <div className="col">
          <TaskSource task={task} />
          <TaskLinks task={task} canKeep={open} />
          <TaskClosings task={task} onDecide={waiting ? setDialog : undefined} />
          {task.detail ? (
            <TaskSheet title={words.detail}>
              <p className="pad2 wtext">{task.detail}</p>
            </TaskSheet>
          ) : null}
        </div>
      </div>
      <TitleBlock
        rows={[
          [t.plan, task.planTitle ?? '—'],
          [t.drawing, words.list[task.list]],
          [t.dataAsOf, today],
        ]}
      />
      {dialog ? <DialogOf dialog={dialog} task={task} today={today} onClose={() => setDialog(null)} /> : null}
    </div>
  )
}

function DialogOf({ dialog, task, today, onClose }: { dialog: TaskDialog; task: TaskDetail; today: string; onClose: () => void }) {
  if (dialog === 'report') return <ReportDialog task={task} today={today} open onClose={onClose} />
  if (dialog === 'edit') return <EditDialog task={task} open onClose={onClose} />
  if (dialog === 'milestones') return <MilestonesDialog task={task} open onClose={onClose} />
  return <ClosingDialog task={task} kind={dialog} onClose={onClose} />
}

/** The sentence that the task was read from. */
function TaskSource({ task }: { task: TaskDetail }) {
  const { t } = useText()
  if (!task.source) return null
  return (
    <TaskSheet title={t.source}>
      <div className="pad2 wsource">
        <blockquote lang="zh-CN">
          <Said>{asQuoted(task.source.quote)}</Said>
        </blockquote>
        <p className="cap">
          <SourceMark source={task.source} label={t.openSource} /> {task.source.documentTitle}
          {task.section ? `${t.sign.comma}${task.section}` : ''}
        </p>
      </div>
    </TaskSheet>
  )
}
