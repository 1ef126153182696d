import type { MeetingEdit, MeetingItem } from '@lantu/model/api/meetings'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { editMeeting, meetingQuery } from '../../api/work.ts'
import { useChange } from '../../hooks/use-change.ts'
import { useText } from '../../i18n/use-text.ts'
import { TitleBlock } from '../../parts/page-head.tsx'
import { PageTitle } from '../../parts/page-title.tsx'
import { SheetNumber } from '../../parts/sheet-number.tsx'
import { Failed, Loading } from '../../parts/states.tsx'
import { type Agenda, ItemDialog, SuggestDialog } from './meeting-dialogs.tsx'
import { NewTaskDialog } from './new-task-dialog.tsx'

const asAgenda = (items: readonly MeetingItem[]): Agenda =>
  items.map(({ id, title, origin, itemId, presenter, brief, decision }) => ({ id, title, origin, itemId, presenter, brief, decision }))

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
            <PageTitle>{meeting.title}</PageTitle>
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
          <SheetNumber of="table" />
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
      {dialog === 'task' && item ? (
        <NewTaskDialog
          heading={words.makeTask}
          source={{ list: 'meeting', meetingItemId: item.id }}
          begin={{ title: item.decision || item.title, actor: item.presenter, dueOn: '' }}
          charged
          onClose={close}
        />
      ) : null}
    </div>
  )
}
