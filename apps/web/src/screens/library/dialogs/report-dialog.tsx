import type { Dispatch } from '@lantu/model/api/library/money'
import { useState } from 'react'
import { setProjectList } from '../../../api/library.ts'
import { useText } from '../../../i18n/use-text.ts'
import { wanOf, yuanOf } from '../../../lib/money.ts'
import { FormDialog } from '../../../parts/form-dialog.tsx'
import { useUndoable } from '../use-undoable.tsx'

/** A project in a month's list. */
export type DispatchedProject = Dispatch['projects'][number]

/** What a project did in a month: money, progress, and what keeps it. */
export function ReportDialog({ row, month, onClose }: { row: DispatchedProject; month: string; onClose: () => void }) {
  const { t } = useText()
  const words = t.area.library
  const { busy, undoable } = useUndoable()
  const [values, setValues] = useState({
    completed: wanOf(row.completed),
    progress: row.progress === null ? '' : String(Number(row.progress)),
    note: row.note,
    issue: row.issue,
  })
  const put = (key: keyof typeof values, value: string) => setValues({ ...values, [key]: value })
  const save = async () => {
    const report = {
      month,
      planned: row.planned,
      completed: yuanOf(values.completed) ?? null,
      progress: values.progress || null,
      note: values.note,
      issue: values.issue,
      reportedBy: '',
      reportedOn: null,
    }
    const set = await undoable(
      () => setProjectList('months', row.id, row.version, [report]),
      done => done.editId,
      words.saved,
    )
    if (set) onClose()
  }
  return (
    <FormDialog title={`${row.name} · ${month}`} open busy={busy} onClose={onClose} onSave={() => void save()}>
      <label>
        {words.completed}
        {t.sign.inside(words.wan)}
        <input
          value={values.completed}
          inputMode="decimal"
          pattern="\d{1,11}(\.\d{1,6})?"
          title={words.wanInvalid}
          onChange={event => put('completed', event.target.value)}
        />
      </label>
      <label>
        {words.fields.progress} %{row.lastProgress ? `${t.sign.inside(`${words.lastProgress} ${Number(row.lastProgress)}%`)}` : ''}
        <input
          value={values.progress}
          inputMode="decimal"
          pattern="100(\.0+)?|\d{1,2}(\.\d{1,2})?"
          onChange={event => put('progress', event.target.value)}
        />
      </label>
      <label>
        {words.note}
        <textarea rows={2} value={values.note} maxLength={1000} onChange={event => put('note', event.target.value)} />
      </label>
      <label>
        {words.issue}
        <textarea rows={2} value={values.issue} maxLength={1000} onChange={event => put('issue', event.target.value)} />
      </label>
    </FormDialog>
  )
}
