import { LEVELS, NATURES, SECTORS } from '@lantu/model/api/library/kinds'
import type { LibrarySummary } from '@lantu/model/api/library/library'
import { useState } from 'react'
import { editProjects } from '../../../api/library.ts'
import { useText } from '../../../i18n/use-text.ts'
import { FormDialog } from '../../../parts/form-dialog.tsx'
import { useUndoable } from '../use-undoable.tsx'

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
  const { busy, undoable } = useUndoable()
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
    const edit = await undoable(
      () => editProjects({ ids: [...ids], set: given }),
      done => done.id,
      done => words.edited(done.projects),
    )
    if (!edit) return
    setSet({})
    onDone()
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
