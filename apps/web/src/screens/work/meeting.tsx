import type { MeetingEdit, MeetingItem } from '@lantu/model/api/meetings'
import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { editMeeting, meetingQuery } from '../../api/work.ts'
import { useChange } from '../../hooks/use-change.ts'
import { useText } from '../../i18n/use-text.ts'
import { TitleBlock } from '../../parts/page-head.tsx'
import { SheetNumber } from '../../parts/sheet-number.tsx'
import { Failed, Loading } from '../../parts/states.tsx'
import { AgendaItem } from './agenda-item.tsx'
import { type Agenda, ItemDialog, SuggestDialog } from './meeting-dialogs.tsx'
import { MeetingHead } from './meeting-head.tsx'
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
  const open = (which: 'item' | 'task', chosen: MeetingItem | null) => {
    setItem(chosen)
    setDialog(which)
  }
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
      <MeetingHead meeting={meeting} busy={busy} onHold={() => void save({ state: 'held' })} />
      <section className="sheet">
        <div className="fig">
          <SheetNumber of="table" />
          <h2>{words.agenda}</h2>
          <span className="more no-print wact">
            <button className="btn sm" type="button" onClick={() => setDialog('suggest')}>
              {words.suggest}
            </button>
            <button className="btn sm" type="button" onClick={() => open('item', null)}>
              {words.addItem}
            </button>
          </span>
        </div>
        {meeting.agenda.length === 0 ? <p className="pad2 cap">{words.noAgenda}</p> : null}
        <ol className="wagenda">
          {meeting.agenda.map((one, i) => (
            <AgendaItem
              key={one.id}
              item={one}
              first={i === 0}
              last={i === meeting.agenda.length - 1}
              busy={busy}
              verbs={{
                onEdit: chosen => open('item', chosen),
                onMakeTask: chosen => open('task', chosen),
                onMove: by => move(i, i + by),
                onRemove: chosen => void save({ agenda: agenda.filter(other => other.id !== chosen.id) }),
              }}
            />
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
