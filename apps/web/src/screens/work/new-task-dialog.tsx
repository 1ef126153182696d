import type { NewTask } from '@lantu/model/api/work'
import { useState } from 'react'
import { createTask } from '../../api/work.ts'
import { useChange } from '../../hooks/use-change.ts'
import { useText } from '../../i18n/use-text.ts'
import { DateField } from '../../parts/date-field.tsx'
import { FormDialog } from '../../parts/form-dialog.tsx'

interface Props {
  readonly heading: string
  /** Which list it joins, and what it comes from. */
  readonly source: Omit<NewTask, 'title' | 'actor' | 'dueOn'>
  readonly begin: { readonly title: string; readonly actor: string; readonly dueOn: string }
  /** A body and a day must be named. */
  readonly charged?: boolean
  readonly onClose: () => void
}

/** A task of somebody's own making: on the list of a year, or out of a decision. */
export function NewTaskDialog({ heading, source, begin, charged = false, onClose }: Props) {
  const { t } = useText()
  const words = t.area.work
  const { busy, change } = useChange()
  const [title, setTitle] = useState(begin.title)
  const [actor, setActor] = useState(begin.actor)
  const [dueOn, setDueOn] = useState(begin.dueOn)
  const save = async () => {
    if (await change(() => createTask({ ...source, title, actor, ...(dueOn ? { dueOn } : {}) }), words.saved)) onClose()
  }
  return (
    <FormDialog title={heading} open busy={busy} onSave={() => void save()} onClose={onClose}>
      <label>
        <span>{words.title}</span>
        <textarea rows={2} required maxLength={500} value={title} onChange={event => setTitle(event.target.value)} />
      </label>
      <label>
        <span>{words.actor}</span>
        <input required={charged} maxLength={200} value={actor} onChange={event => setActor(event.target.value)} />
      </label>
      <label>
        <span>{words.dueOn}</span>
        <DateField required={charged} value={dueOn} onValue={setDueOn} />
      </label>
    </FormDialog>
  )
}
