import { type BulkEdit, LEVELS, type LibrarySummary, NATURES, SECTORS } from '@lantu/model/api/library'
import { App } from 'antd'
import { useState } from 'react'
import { editProjects, undoLibraryEdit } from '../../api/library.ts'
import { useText } from '../../i18n/use-text.ts'
import { useChange } from '../../lib/use-change.ts'
import { FormDialog } from '../../parts/form-dialog.tsx'

type Field = 'sector' | 'level' | 'nature' | 'jurisdictionId' | 'leadId' | 'leader'

/** Sets the same fields on many projects; what is left alone stays. The message carries the way back. */
export function BulkDialog({
  open,
  ids,
  summary,
  onClose,
  onDone,
}: {
  open: boolean
  ids: readonly string[]
  summary: LibrarySummary
  onClose: () => void
  onDone: () => void
}) {
  const { t, language } = useText()
  const words = t.area.library
  const { busy, change } = useChange()
  const { message } = App.useApp()
  const [set, setSet] = useState<Partial<Record<Field, string>>>({})
  const options: Record<Exclude<Field, 'leader'>, readonly (readonly [string, string])[]> = {
    sector: SECTORS.map(one => [one, words.sectors[one] ?? one]),
    level: LEVELS.map(one => [one, words.levels[one] ?? one]),
    nature: NATURES.map(one => [one, words.natures[one] ?? one]),
    jurisdictionId: summary.places.map(one => [one.id, language === 'en' && one.nameEn ? one.nameEn : one.name]),
    leadId: summary.bodies.map(one => [one.id, one.name]),
  }
  const save = async () => {
    const given = Object.fromEntries(Object.entries(set).filter(([, value]) => value !== ''))
    if (!Object.keys(given).length) return
    const edit = await change(() => editProjects({ ids: [...ids], set: given as BulkEdit['set'] }))
    if (!edit) return
    setSet({})
    onDone()
    const key = edit.id
    void message.open({
      key,
      type: 'success',
      duration: 10,
      content: (
        <span>
          {words.edited(edit.projects)}{' '}
          <button
            type="button"
            className="plain"
            onClick={() => {
              message.destroy(key)
              void change(() => undoLibraryEdit(edit.id), words.undone)
            }}
          >
            {words.undo}
          </button>
        </span>
      ),
    })
  }
  return (
    <FormDialog title={words.bulkEdit(ids.length)} open={open} busy={busy} onClose={onClose} onSave={() => void save()}>
      {(Object.keys(options) as (keyof typeof options)[]).map(field => (
        <label key={field}>
          {words.fields[field]}
          <select value={set[field] ?? ''} onChange={event => setSet({ ...set, [field]: event.target.value })}>
            <option value="">{words.keepAsIs}</option>
            {options[field].map(([value, label]) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </select>
        </label>
      ))}
      <label>
        {words.fields.leader}
        <input
          value={set.leader ?? ''}
          maxLength={60}
          placeholder={words.keepAsIs}
          onChange={event => setSet({ ...set, leader: event.target.value })}
        />
      </label>
    </FormDialog>
  )
}
