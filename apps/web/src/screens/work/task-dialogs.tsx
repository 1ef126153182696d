import type { TaskDetail } from '@lantu/model/api/work'
import { useState } from 'react'
import { askClosing, decideClosing, editTask, reopenTask, reportTask } from '../../api/work.ts'
import { useChange } from '../../hooks/use-change.ts'
import { useText } from '../../i18n/use-text.ts'
import { DateField } from '../../parts/date-field.tsx'
import { FormDialog } from '../../parts/form-dialog.tsx'

interface Props {
  task: TaskDetail
  open: boolean
  onClose: () => void
}

export function ReportDialog({ task, open, onClose, today }: Props & { today: string }) {
  const { t } = useText()
  const words = t.area.work
  const { busy, change } = useChange()
  const [asOf, setAsOf] = useState(today)
  const [percent, setPercent] = useState(String(task.reported ?? ''))
  const [note, setNote] = useState('')
  const save = async () => {
    if (await change(() => reportTask(task.id, task.version, { asOf, percent: Number(percent), note }), words.reportedSaid)) onClose()
  }
  return (
    <FormDialog title={words.reportTitle} open={open} busy={busy} onSave={() => void save()} onClose={onClose}>
      <label>
        <span>{words.percent}</span>
        <input type="number" min={0} max={100} step="0.1" required value={percent} onChange={event => setPercent(event.target.value)} />
      </label>
      <label>
        <span>{words.asOf}</span>
        <DateField max={today} required value={asOf} onValue={setAsOf} />
      </label>
      <label>
        <span>{words.note}</span>
        <textarea rows={3} maxLength={2000} value={note} onChange={event => setNote(event.target.value)} />
      </label>
    </FormDialog>
  )
}

/** Asks for close-out, decides on it, or takes it back: one field of words and its consequence. */
export function ClosingDialog({
  task,
  kind,
  onClose,
}: {
  task: TaskDetail
  kind: 'ask' | 'closed' | 'returned' | 'reopen' | null
  onClose: () => void
}) {
  const { t } = useText()
  const words = t.area.work
  const { busy, change } = useChange()
  const [text, setText] = useState('')
  if (!kind) return null
  const title = { ask: words.askClosing, closed: words.close, returned: words.giveBack, reopen: words.reopen }[kind]
  const work = () =>
    kind === 'ask'
      ? askClosing(task.id, task.version, text)
      : kind === 'reopen'
        ? reopenTask(task.id, task.version, text)
        : decideClosing(task.id, task.version, kind, text)
  const save = async () => {
    if (await change(work, words.saved)) onClose()
  }
  return (
    <FormDialog title={title} open busy={busy} save={title} onSave={() => void save()} onClose={onClose}>
      <label>
        <span>{kind === 'ask' ? words.evidence : words.reason}</span>
        <textarea rows={4} maxLength={2000} required={kind !== 'closed'} value={text} onChange={event => setText(event.target.value)} />
        {kind === 'ask' ? <em className="cap">{words.evidenceHelp}</em> : null}
      </label>
    </FormDialog>
  )
}

export function EditDialog({ task, open, onClose }: Props) {
  const { t } = useText()
  const words = t.area.work
  const { busy, change } = useChange()
  const [title, setTitle] = useState(task.title)
  const [actor, setActor] = useState(task.actor)
  const [startsOn, setStartsOn] = useState(task.startsOn ?? '')
  const [dueOn, setDueOn] = useState(task.dueAssumed ? '' : (task.dueOn ?? ''))
  const [detail, setDetail] = useState(task.detail)
  const save = async () => {
    const edit = { title, actor, detail, startsOn: startsOn || null, dueOn: dueOn || null }
    if (await change(() => editTask(task.id, task.version, edit), words.saved)) onClose()
  }
  return (
    <FormDialog title={words.edit} open={open} busy={busy} onSave={() => void save()} onClose={onClose}>
      <label>
        <span>{words.title}</span>
        <textarea rows={2} required maxLength={500} value={title} onChange={event => setTitle(event.target.value)} />
      </label>
      <label>
        <span>{words.actor}</span>
        <input maxLength={200} value={actor} onChange={event => setActor(event.target.value)} />
      </label>
      <label>
        <span>{words.startsOn}</span>
        <DateField value={startsOn} onValue={setStartsOn} />
      </label>
      <label>
        <span>{words.dueOn}</span>
        <DateField min={startsOn || undefined} value={dueOn} onValue={setDueOn} />
      </label>
      <label>
        <span>{words.detail}</span>
        <textarea rows={3} maxLength={4000} value={detail} onChange={event => setDetail(event.target.value)} />
      </label>
    </FormDialog>
  )
}

interface MilestoneRow {
  key: number
  title: string
  dueOn: string
  weight: string
  doneOn: string
}

/** The whole list of milestones in one small table. */
export function MilestonesDialog({ task, open, onClose }: Props) {
  const { t } = useText()
  const words = t.area.work
  const { busy, change } = useChange()
  const blank = (key: number): MilestoneRow => ({ key, title: '', dueOn: '', weight: '1', doneOn: '' })
  const [rows, setRows] = useState<MilestoneRow[]>(() =>
    task.milestoneList.length
      ? task.milestoneList.map((one, key) => ({
          key,
          title: one.title,
          dueOn: one.dueOn ?? '',
          weight: String(one.weight),
          doneOn: one.doneOn ?? '',
        }))
      : [blank(0)],
  )
  const set = (key: number, part: Partial<MilestoneRow>) => setRows(rows.map(row => (row.key === key ? { ...row, ...part } : row)))
  const save = async () => {
    const milestones = rows
      .filter(row => row.title.trim())
      .map(row => ({ title: row.title.trim(), dueOn: row.dueOn || null, weight: Number(row.weight) || 1, doneOn: row.doneOn || null }))
    if (await change(() => editTask(task.id, task.version, { milestones }), words.saved)) onClose()
  }
  return (
    <FormDialog title={words.milestones} open={open} busy={busy} width={760} onSave={() => void save()} onClose={onClose}>
      <div className="tscroll">
        <table className="mini">
          <thead>
            <tr>
              <th>{words.milestone}</th>
              <th>{words.dueOn}</th>
              <th>{words.doneOn}</th>
              <th>{words.weight}</th>
              <th>
                <span className="sr">{words.remove}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map(row => (
              <tr key={row.key}>
                <td>
                  <input
                    aria-label={words.milestone}
                    maxLength={200}
                    value={row.title}
                    onChange={event => set(row.key, { title: event.target.value })}
                  />
                </td>
                <td>
                  <DateField label={words.dueOn} value={row.dueOn} onValue={dueOn => set(row.key, { dueOn })} />
                </td>
                <td>
                  <DateField label={words.doneOn} value={row.doneOn} onValue={doneOn => set(row.key, { doneOn })} />
                </td>
                <td>
                  <input
                    aria-label={words.weight}
                    type="number"
                    min="0.1"
                    step="0.1"
                    className="short"
                    value={row.weight}
                    onChange={event => set(row.key, { weight: event.target.value })}
                  />
                </td>
                <td>
                  <button
                    className="btn sm"
                    type="button"
                    aria-label={`${words.remove} ${row.title}`}
                    onClick={() => setRows(rows.filter(one => one.key !== row.key))}
                  >
                    ×
                  </button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div>
        <button className="btn sm" type="button" onClick={() => setRows([...rows, blank(Math.max(-1, ...rows.map(row => row.key)) + 1)])}>
          {words.addMilestone}
        </button>
      </div>
    </FormDialog>
  )
}
