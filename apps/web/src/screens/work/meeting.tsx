import type { AgendaSuggestion, MeetingDetail, MeetingEdit, MeetingItem } from '@lantu/model/api/meetings'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { agendaQuery, createTask, editMeeting, meetingQuery } from '../../api/work.ts'
import { useText } from '../../i18n/use-text.ts'
import { useChange } from '../../lib/use-change.ts'
import { FormDialog } from '../../parts/form-dialog.tsx'
import { TitleBlock } from '../../parts/page-head.tsx'
import { Failed, Loading } from '../../parts/states.tsx'

type Agenda = NonNullable<MeetingEdit['agenda']>
const asAgenda = (items: readonly MeetingItem[]): Agenda =>
  items.map(({ id, title, origin, itemId, presenter, brief, decision }) => ({ id, title, origin, itemId, presenter, brief, decision }))

/** What is late or waits for a decision, to be picked. */
function SuggestDialog({
  meeting,
  onPick,
  onClose,
  busy,
}: {
  meeting: MeetingDetail
  onPick: (picked: AgendaSuggestion[]) => void
  onClose: () => void
  busy: boolean
}) {
  const { t } = useText()
  const words = t.area.work
  const suggestions = useQuery(agendaQuery())
  const [picked, setPicked] = useState<ReadonlySet<number>>(new Set())
  const there = new Set(meeting.agenda.map(item => item.itemId))
  const all = (suggestions.data ?? []).filter(one => one.itemId === null || !there.has(one.itemId))
  return (
    <FormDialog
      title={words.suggest}
      open
      width={720}
      busy={busy || picked.size === 0}
      save={words.addItem}
      onSave={() => onPick(all.filter((_, i) => picked.has(i)))}
      onClose={onClose}
    >
      {suggestions.isPending ? <Loading /> : null}
      {suggestions.isError ? <Failed error={suggestions.error} retry={() => void suggestions.refetch()} /> : null}
      {suggestions.isSuccess && !all.length ? <p className="cap">{words.noSuggestions}</p> : null}
      <div className="wpick">
        {all.map((one, i) => (
          <label key={`${one.origin}-${one.itemId}`} className="pick">
            <input
              type="checkbox"
              checked={picked.has(i)}
              onChange={event => {
                const next = new Set(picked)
                if (event.target.checked) next.add(i)
                else next.delete(i)
                setPicked(next)
              }}
            />
            <span>
              <span className="tagl">{words.origin[one.origin]}</span> {one.title}
              <br />
              <span className="cap">{one.brief}</span>
            </span>
          </label>
        ))}
      </div>
    </FormDialog>
  )
}

function ItemDialog({
  item,
  onSave,
  onClose,
  busy,
}: {
  item: MeetingItem | null
  onSave: (fields: Agenda[number]) => void
  onClose: () => void
  busy: boolean
}) {
  const { t } = useText()
  const words = t.area.work
  const [fields, setFields] = useState({
    title: item?.title ?? '',
    presenter: item?.presenter ?? '',
    brief: item?.brief ?? '',
    decision: item?.decision ?? '',
  })
  const set = (part: Partial<typeof fields>) => setFields({ ...fields, ...part })
  return (
    <FormDialog
      title={item ? words.edit : words.addItem}
      open
      busy={busy}
      width={640}
      onSave={() => onSave({ ...(item ? { id: item.id, origin: item.origin, itemId: item.itemId } : {}), ...fields })}
      onClose={onClose}
    >
      <label>
        <span>{words.agenda}</span>
        <input required maxLength={300} value={fields.title} onChange={event => set({ title: event.target.value })} />
      </label>
      <label>
        <span>{words.presenter}</span>
        <input maxLength={100} value={fields.presenter} onChange={event => set({ presenter: event.target.value })} />
      </label>
      <label>
        <span>{words.brief}</span>
        <textarea rows={3} maxLength={4000} value={fields.brief} onChange={event => set({ brief: event.target.value })} />
      </label>
      <label>
        <span>{words.decision}</span>
        <textarea rows={3} maxLength={4000} value={fields.decision} onChange={event => set({ decision: event.target.value })} />
      </label>
    </FormDialog>
  )
}

/** Turns a decision into a task with a body and a day. */
function TaskDialog({ item, onClose }: { item: MeetingItem; onClose: () => void }) {
  const { t } = useText()
  const words = t.area.work
  const { busy, change } = useChange()
  const [title, setTitle] = useState(item.decision || item.title)
  const [actor, setActor] = useState(item.presenter)
  const [dueOn, setDueOn] = useState('')
  const save = async () => {
    if (await change(() => createTask({ list: 'meeting', title, actor, dueOn, meetingItemId: item.id }), words.saved)) onClose()
  }
  return (
    <FormDialog title={words.makeTask} open busy={busy} onSave={() => void save()} onClose={onClose}>
      <label>
        <span>{words.title}</span>
        <textarea rows={2} required maxLength={500} value={title} onChange={event => setTitle(event.target.value)} />
      </label>
      <label>
        <span>{words.actor}</span>
        <input required maxLength={200} value={actor} onChange={event => setActor(event.target.value)} />
      </label>
      <label>
        <span>{words.dueOn}</span>
        <input type="date" required value={dueOn} onChange={event => setDueOn(event.target.value)} />
      </label>
    </FormDialog>
  )
}

export function Meeting() {
  const { t } = useText()
  const words = t.area.work
  const { id } = useParams({ strict: false }) as { id: string }
  const query = useQuery(meetingQuery(id))
  const { busy, change } = useChange()
  const [dialog, setDialog] = useState<'suggest' | 'item' | 'task' | null>(null)
  const [item, setItem] = useState<MeetingItem | null>(null)
  if (query.isError) return <Failed error={query.error} retry={() => void query.refetch()} />
  const meeting = query.data
  if (!meeting) return <Loading />
  const close = () => setDialog(null)
  const save = async (edit: MeetingEdit) => {
    if (await change(() => editMeeting(meeting.id, meeting.version, edit), words.saved)) close()
  }
  const agenda = asAgenda(meeting.agenda)
  const saveItem = (fields: Agenda[number]) =>
    save({ agenda: fields.id ? agenda.map(one => (one.id === fields.id ? fields : one)) : [...agenda, fields] })
  const move = (from: number, to: number) => {
    const next = [...agenda]
    const [one] = next.splice(from, 1)
    if (one) next.splice(to, 0, one)
    void save({ agenda: next })
  }
  return (
    <div className="wrap">
      <div className="ph">
        <div>
          <p className="crumb">
            <Link to="/tasks/meetings">{words.meetings}</Link>
          </p>
          <div className="ttl">
            <h1>{meeting.title}</h1>
            <span className="tagl">{words.meetingState[meeting.state]}</span>
          </div>
          <p>
            <span className="n">{meeting.heldOn}</span>
            {[meeting.place, meeting.body, meeting.chair ? `${words.chair} ${meeting.chair}` : ''].filter(Boolean).map(one => ` · ${one}`)}
          </p>
          {meeting.attendance ? (
            <p className="cap">
              {words.attendance} {meeting.attendance}
            </p>
          ) : null}
        </div>
        <div className="act no-print">
          {meeting.state === 'planned' ? (
            <button className="btn pri" type="button" disabled={busy} onClick={() => void save({ state: 'held' })}>
              {words.hold}
            </button>
          ) : null}
          <a className="btn" href={`/api/v1/meetings/${meeting.id}/minutes`} download>
            {words.minutes}
          </a>
        </div>
      </div>
      <section className="sheet">
        <div className="fig">
          <span className="no">{t.table(1)}</span>
          <h2>{words.agenda}</h2>
          <span className="more no-print wact">
            <button className="btn sm" type="button" onClick={() => setDialog('suggest')}>
              {words.suggest}
            </button>
            <button
              className="btn sm"
              type="button"
              onClick={() => {
                setItem(null)
                setDialog('item')
              }}
            >
              {words.addItem}
            </button>
          </span>
        </div>
        {meeting.agenda.length === 0 ? <p className="pad2 cap">{words.noAgenda}</p> : null}
        <ol className="wagenda">
          {meeting.agenda.map((one, i) => (
            <li key={one.id}>
              <span className="no n">{one.ordinal}</span>
              <div>
                <h3>
                  {one.title} {one.origin === 'own' ? null : <span className="tagl">{words.origin[one.origin]}</span>}
                </h3>
                {one.presenter ? (
                  <p className="cap">
                    {words.presenter}
                    {t.sign.colon}
                    {one.presenter}
                  </p>
                ) : null}
                {one.brief ? <p>{one.brief}</p> : null}
                {one.decision ? (
                  <p className="wdecision">
                    <b>{words.decision}</b> {one.decision}
                  </p>
                ) : null}
                {one.tasks.map(task => (
                  <p key={task.id}>
                    <Link to="/tasks/$id" params={{ id: task.id }}>
                      {task.title}
                    </Link>{' '}
                    <span className="cap">{[task.actor, task.dueOn ?? '', words.state[task.state]].filter(Boolean).join(' · ')}</span>
                  </p>
                ))}
                <p className="wact no-print">
                  <button
                    className="btn sm"
                    type="button"
                    onClick={() => {
                      setItem(one)
                      setDialog('item')
                    }}
                  >
                    {words.edit}
                  </button>
                  <button
                    className="btn sm"
                    type="button"
                    onClick={() => {
                      setItem(one)
                      setDialog('task')
                    }}
                  >
                    {words.makeTask}
                  </button>
                  <button
                    className="btn sm"
                    type="button"
                    disabled={busy || i === 0}
                    aria-label={`${words.up} ${one.title}`}
                    onClick={() => move(i, i - 1)}
                  >
                    ↑
                  </button>
                  <button
                    className="btn sm"
                    type="button"
                    disabled={busy || i === meeting.agenda.length - 1}
                    aria-label={`${words.down} ${one.title}`}
                    onClick={() => move(i, i + 1)}
                  >
                    ↓
                  </button>
                  <button
                    className="btn sm"
                    type="button"
                    disabled={busy}
                    aria-label={`${words.remove} ${one.title}`}
                    onClick={() => void save({ agenda: agenda.filter(other => other.id !== one.id) })}
                  >
                    {words.remove}
                  </button>
                </p>
              </div>
            </li>
          ))}
        </ol>
      </section>
      <TitleBlock
        rows={[
          [t.drawing, meeting.title],
          [words.heldOn, meeting.heldOn],
          [t.version, t.versionOf(meeting.version)],
        ]}
      />
      {dialog === 'suggest' ? (
        <SuggestDialog meeting={meeting} busy={busy} onClose={close} onPick={picked => void save({ agenda: [...agenda, ...picked] })} />
      ) : null}
      {dialog === 'item' ? <ItemDialog item={item} busy={busy} onClose={close} onSave={fields => void saveItem(fields)} /> : null}
      {dialog === 'task' && item ? <TaskDialog item={item} onClose={close} /> : null}
    </div>
  )
}
