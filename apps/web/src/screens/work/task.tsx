import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useParams } from '@tanstack/react-router'
import { App } from 'antd'
import { useState } from 'react'
import { taskQuery, withdrawTask } from '../../api/work.ts'
import { useChange } from '../../hooks/use-change.ts'
import { useKeys } from '../../hooks/use-keys.ts'
import { usePlan } from '../../hooks/use-plan.ts'
import { useText } from '../../i18n/use-text.ts'
import { TitleBlock } from '../../parts/page-head.tsx'
import { PageTitle } from '../../parts/page-title.tsx'
import { SourceMark } from '../../parts/source-mark.tsx'
import { Failed, Loading } from '../../parts/states.tsx'
import { asQuoted } from '../../wording/without-breaks.ts'
import { TaskClosings } from './task-closings.tsx'
import { ClosingDialog, EditDialog, MilestonesDialog, ReportDialog } from './task-dialogs.tsx'
import { TaskLinks } from './task-links.tsx'
import { Due, StateMark } from './task-mark.tsx'
import { TaskMilestones } from './task-milestones.tsx'
import { TaskProgress } from './task-progress.tsx'
import { TaskReports } from './task-reports.tsx'
import { TaskSheet } from './task-sheet.tsx'

type Dialog = 'report' | 'edit' | 'milestones' | 'ask' | 'closed' | 'returned' | 'reopen' | null

export function Task() {
  const { t } = useText()
  const words = t.area.work
  const { id } = useParams({ strict: false }) as { id: string }
  const { today } = usePlan()
  const query = useQuery(taskQuery(id))
  const [dialog, setDialog] = useState<Dialog>(null)
  const { busy, change } = useChange()
  const { modal } = App.useApp()
  const navigate = useNavigate()
  const task = query.data
  const open = task && task.state !== 'closed' && task.state !== 'cancelled'
  const waiting = task?.closings.find(one => one.decision === null)
  useKeys({
    r: () => open && setDialog('report'),
    e: () => open && setDialog('edit'),
  })
  if (query.isError) return <Failed error={query.error} retry={() => void query.refetch()} />
  if (!task) return <Loading />
  const close = () => setDialog(null)
  const withdraw = () =>
    modal.confirm({
      title: words.confirmWithdraw,
      okText: words.withdraw,
      cancelText: t.cancel,
      onOk: async () => {
        if (await change(() => withdrawTask(task.id, task.version), words.withdrawn)) await navigate({ to: '/tasks/lists' })
      },
    })
  return (
    <div className="wrap screen-task">
      <div className="ph">
        <div>
          <p className="crumb">
            {task.list === 'plan' ? <Link to="/tasks">{t.tasks}</Link> : <Link to="/tasks/lists">{words.yearLists}</Link>}
            <span className="cap">
              {' '}
              {words.list[task.list]}
              {task.year ? ` ${task.year}` : ''}
            </span>
          </p>
          <div className="ttl">
            <PageTitle>{task.title}</PageTitle>
          </div>
          <p className="wline">
            <StateMark task={task} />
            <span>{task.lead?.name || task.actor || <span className="dim">{words.noActor}</span>}</span>
            <Due task={task} today={today} />
          </p>
        </div>
        <div className="act no-print">
          {open ? (
            <>
              <button className="btn pri" type="button" onClick={() => setDialog('report')}>
                {words.report}
                <kbd>R</kbd>
              </button>
              <button className="btn" type="button" onClick={() => setDialog('edit')}>
                {words.edit}
                <kbd>E</kbd>
              </button>
              {waiting ? null : (
                <button className="btn" type="button" onClick={() => setDialog('ask')}>
                  {words.askClosing}
                </button>
              )}
              {task.list === 'plan' ? null : (
                <button className="btn" type="button" disabled={busy} onClick={withdraw}>
                  {words.withdraw}
                </button>
              )}
            </>
          ) : (
            <button className="btn" type="button" onClick={() => setDialog('reopen')}>
              {words.reopen}
            </button>
          )}
        </div>
      </div>
      <div className="g2">
        <div className="col">
          <TaskProgress task={task} today={today} />
          <TaskMilestones task={task} today={today} onEdit={open ? () => setDialog('milestones') : undefined} />
          <TaskReports task={task} />
        </div>
        <div className="col">
          {task.source ? (
            <TaskSheet title={t.source}>
              <div className="pad2 wsource">
                <blockquote lang="zh-CN">{asQuoted(task.source.quote)}</blockquote>
                <p className="cap">
                  <SourceMark source={task.source} label={t.openSource} /> {task.source.documentTitle}
                  {task.section ? `${t.sign.comma}${task.section}` : ''}
                </p>
              </div>
            </TaskSheet>
          ) : null}
          <TaskLinks task={task} canKeep={Boolean(open)} />
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
      {dialog === 'report' ? <ReportDialog task={task} today={today} open onClose={close} /> : null}
      {dialog === 'edit' ? <EditDialog task={task} open onClose={close} /> : null}
      {dialog === 'milestones' ? <MilestonesDialog task={task} open onClose={close} /> : null}
      {dialog === 'ask' || dialog === 'closed' || dialog === 'returned' || dialog === 'reopen' ? (
        <ClosingDialog task={task} kind={dialog} onClose={close} />
      ) : null}
    </div>
  )
}
