import type { TaskDetail } from '@lantu/model/api/work'
import { Link, useNavigate } from '@tanstack/react-router'
import { App } from 'antd'
import { withdrawTask } from '../../api/work.ts'
import { useChange } from '../../hooks/use-change.ts'
import { useText } from '../../i18n/use-text.ts'
import { PageTitle } from '../../parts/page-title.tsx'
import { Due, StateMark } from './task-mark.tsx'

/** What may be asked of a task, each in a dialog of its own. */
export type TaskDialog = 'report' | 'edit' | 'milestones' | 'ask' | 'closed' | 'returned' | 'reopen'

export const isOpen = (task: TaskDetail) => task.state !== 'closed' && task.state !== 'cancelled'

interface Props {
  task: TaskDetail
  onAsk: (dialog: TaskDialog) => void
}

/** What is promised, how it stands, who answers for it and until when; beside it what may be done. */
export function TaskHead({ task, today, onAsk }: Props & { today: string }) {
  const { t } = useText()
  const words = t.area.work
  return (
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
        {isOpen(task) ? (
          <OpenActions task={task} onAsk={onAsk} />
        ) : (
          <button className="btn" type="button" onClick={() => onAsk('reopen')}>
            {words.reopen}
          </button>
        )}
      </div>
    </div>
  )
}

function OpenActions({ task, onAsk }: Props) {
  const { t } = useText()
  const words = t.area.work
  const { busy, change } = useChange()
  const { modal } = App.useApp()
  const navigate = useNavigate()
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
    <>
      <button className="btn pri" type="button" onClick={() => onAsk('report')}>
        {words.report}
        <kbd>R</kbd>
      </button>
      <button className="btn" type="button" onClick={() => onAsk('edit')}>
        {words.edit}
        <kbd>E</kbd>
      </button>
      {task.closings.some(one => one.decision === null) ? null : (
        <button className="btn" type="button" onClick={() => onAsk('ask')}>
          {words.askClosing}
        </button>
      )}
      {task.list === 'plan' ? null : (
        <button className="btn" type="button" disabled={busy} onClick={withdraw}>
          {words.withdraw}
        </button>
      )}
    </>
  )
}
