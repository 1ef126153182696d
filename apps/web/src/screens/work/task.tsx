import type { TaskDetail } from '@lantu/model/api/work'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useParams } from '@tanstack/react-router'
import { App } from 'antd'
import { type ReactNode, useState } from 'react'
import { editTask, taskQuery, withdrawTask } from '../../api/work.ts'
import { useText } from '../../i18n/use-text.ts'
import { formatNumber } from '../../lib/numbers.ts'
import { useChange } from '../../lib/use-change.ts'
import { useKeys } from '../../lib/use-keys.ts'
import { usePlan } from '../../lib/use-plan.ts'
import { TitleBlock } from '../../parts/page-head.tsx'
import { SourceMark } from '../../parts/source-mark.tsx'
import { Failed, Loading } from '../../parts/states.tsx'
import { ClosingDialog, EditDialog, MilestonesDialog, ReportDialog } from './task-dialogs.tsx'
import { Due, ProgressBar, StateMark } from './task-mark.tsx'

const points = (value: number) => formatNumber(Math.round(Math.abs(value) * 10) / 10)
const instant = (iso: string) => iso.slice(0, 10)

function Sheet({ title, no, more, children }: { title: string; no?: string; more?: ReactNode; children: ReactNode }) {
  return (
    <section className="sheet mt2">
      <div className="fig">
        {no ? <span className="no">{no}</span> : null}
        <h2>{title}</h2>
        {more ? <span className="more">{more}</span> : null}
      </div>
      {children}
    </section>
  )
}

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
    <p className="pad2 cap">
      {said.join('；')}
      {late === null ? null : (
        <span className={late < -10 ? 'warm' : undefined}>
          {said.length ? '；' : ''}
          {Math.abs(late) < 0.05 ? words.onTime : late < 0 ? words.behind(points(late)) : words.ahead(points(late))}
        </span>
      )}
    </p>
  )
}

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
            <h1>{task.title}</h1>
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
          <Sheet title={words.progress} no={t.figure(1)}>
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
          </Sheet>
          <Sheet
            title={words.milestones}
            no={t.table(1)}
            more={
              open ? (
                <button className="btn sm no-print" type="button" onClick={() => setDialog('milestones')}>
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
          </Sheet>
          <Sheet title={words.reports} no={t.table(2)}>
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
                      <span className="cap">{report.reportedBy}</span>
                    </span>
                  </li>
                ))}
              </ul>
            ) : (
              <p className="pad2 cap">{words.notReported}</p>
            )}
          </Sheet>
        </div>
        <div className="col">
          {task.source ? (
            <Sheet title={t.source}>
              <div className="pad2 wsource">
                <blockquote>{task.source.quote}</blockquote>
                <p className="cap">
                  <SourceMark source={task.source} label={t.openSource} /> {task.source.documentTitle}
                  {task.section ? `，${task.section}` : ''}
                </p>
              </div>
            </Sheet>
          ) : null}
          <Sheet
            title={words.links}
            more={
              open && task.links.some(link => link.origin === 'sentence') ? (
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
                    {link.origin === 'sentence' ? `，${words.fromSentence}` : ''}
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
                    {words.drawnInto}，{words.state[one.state]}
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
          </Sheet>
          <Sheet title={words.closing}>
            {waiting ? (
              <div className="pad2 no-print wact">
                <button className="btn pri" type="button" onClick={() => setDialog('closed')}>
                  {words.close}
                </button>
                <button className="btn" type="button" onClick={() => setDialog('returned')}>
                  {words.giveBack}
                </button>
              </div>
            ) : null}
            {task.closings.length ? (
              <ul className="rows">
                {task.closings.map(one => (
                  <li key={one.id} className="when">
                    <span>
                      {one.evidence}
                      <br />
                      <span className="cap">{words.asked(one.askedBy, instant(one.askedAt))}</span>
                      {one.decision ? (
                        <>
                          <br />
                          <span className="cap">
                            {(one.decision === 'closed' ? words.closed : words.returned)(one.decidedBy ?? '', instant(one.decidedAt ?? ''))}
                            {one.reason ? `：${one.reason}` : ''}
                          </span>
                        </>
                      ) : null}
                    </span>
                  </li>
                ))}
              </ul>
            ) : (
              <p className="pad2 cap">{words.noClosing}</p>
            )}
          </Sheet>
          {task.detail ? (
            <Sheet title={words.detail}>
              <p className="pad2 wtext">{task.detail}</p>
            </Sheet>
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
