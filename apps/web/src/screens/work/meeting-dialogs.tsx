import type { AgendaSuggestion, MeetingDetail, MeetingEdit, MeetingItem } from '@lantu/model/api/meetings'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { agendaQuery } from '../../api/work.ts'
import { useText } from '../../i18n/use-text.ts'
import { FormDialog } from '../../parts/form-dialog.tsx'
import { Failed, Loading } from '../../parts/states.tsx'

/** The whole agenda in order, as it is sent. */
export type Agenda = NonNullable<MeetingEdit['agenda']>

/** What is late or waits for a decision, to be picked. */
export function SuggestDialog({
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

export function ItemDialog({
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
