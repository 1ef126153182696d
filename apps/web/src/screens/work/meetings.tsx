import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { createMeeting, meetingsQuery } from '../../api/work.ts'
import { useChange } from '../../hooks/use-change.ts'
import { usePlan } from '../../hooks/use-plan.ts'
import { useText } from '../../i18n/use-text.ts'
import { ByWords } from '../../parts/by-words.tsx'
import { DateField } from '../../parts/date-field.tsx'
import { FormDialog } from '../../parts/form-dialog.tsx'
import { useFirstRows } from '../../parts/more-rows.tsx'
import { PageHead } from '../../parts/page-head.tsx'
import { Empty, Failed, Loading } from '../../parts/states.tsx'
import { WorkTabs } from './work-tabs.tsx'

function NewMeetingDialog({ today, onClose }: { today: string; onClose: () => void }) {
  const { t } = useText()
  const words = t.area.work
  const navigate = useNavigate()
  const { busy, change } = useChange()
  const [fields, setFields] = useState({ title: '', body: '', heldOn: today, place: '', chair: '', attendance: '' })
  const set = (part: Partial<typeof fields>) => setFields({ ...fields, ...part })
  const save = async () => {
    const made = await change(() => createMeeting(fields), words.saved)
    if (made) await navigate({ to: '/tasks/meetings/$id', params: { id: made.id }, ignoreBlocker: true })
  }
  return (
    <FormDialog title={words.newMeeting} open busy={busy} onSave={() => void save()} onClose={onClose}>
      {(
        [
          ['title', words.meetingTitle, 200],
          ['body', words.meetingBody, 100],
          ['place', words.place, 100],
          ['chair', words.chair, 60],
          ['attendance', words.attendance, 1000],
        ] as const
      ).map(([name, label, length]) => (
        <label key={name}>
          <span>{label}</span>
          <input
            required={name === 'title'}
            maxLength={length}
            value={fields[name]}
            onChange={event => set({ [name]: event.target.value })}
          />
        </label>
      ))}
      <label>
        <span>{words.heldOn}</span>
        <DateField required value={fields.heldOn} onValue={heldOn => set({ heldOn })} />
      </label>
    </FormDialog>
  )
}

export function Meetings() {
  const { t } = useText()
  const words = t.area.work
  const { today } = usePlan()
  const meetings = useQuery(meetingsQuery())
  const [adding, setAdding] = useState(false)
  const { rows, more } = useFirstRows(meetings.data ?? [])
  if (meetings.isError) return <Failed error={meetings.error} retry={() => void meetings.refetch()} />
  if (meetings.isPending) return <Loading />
  const all = meetings.data
  return (
    <div className="wrap">
      <PageHead
        title={words.meetings}
        actions={
          <>
            <WorkTabs />
            <button className="btn pri no-print" type="button" onClick={() => setAdding(true)}>
              {words.newMeeting}
            </button>
          </>
        }
      >
        {words.meetingsHead(
          all.length,
          all.reduce((sum, one) => sum + one.open, 0),
        )}
      </PageHead>
      <section className="sheet mt2">
        {all.length === 0 ? (
          <Empty>{words.noMeetings}</Empty>
        ) : (
          <ul className="rows big">
            {rows.map(one => (
              <li key={one.id}>
                <span className="held">
                  <span className="n cap">{one.heldOn}</span>{' '}
                  <Link to="/tasks/meetings/$id" params={{ id: one.id }}>
                    <ByWords>{one.title}</ByWords>
                  </Link>
                </span>
                <span className="cap nw">
                  {words.meetingState[one.state]} · {words.counts(one.items, one.decided)}
                  {one.tasks ? ` · ${words.itemTasks(one.tasks)}` : ''}
                </span>
              </li>
            ))}
          </ul>
        )}
        {more}
      </section>
      {adding ? <NewMeetingDialog today={today} onClose={() => setAdding(false)} /> : null}
    </div>
  )
}
