import type { LibrarySummary, NewProject, ProjectPatch } from '@lantu/model/api/library/library'
import type { ProjectDetail } from '@lantu/model/api/library/project'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { createProject, editProject } from '../../../api/library.ts'
import { useChange } from '../../../hooks/use-change.ts'
import { useText } from '../../../i18n/use-text.ts'
import { FormDialog } from '../../../parts/form-dialog.tsx'
import { EntryField } from './entry-field.tsx'
import { changedFields, entryOf, FIELDS, placeText, readPlace } from './entry-fields.ts'
import { useFieldChoices } from './use-field-choices.ts'

/** Sends a project that is new, or of one that is there what was changed; a new one is then shown. */
function useSaveEntry(project: ProjectDetail | undefined, onClose: () => void) {
  const words = useText().t.area.library
  const navigate = useNavigate()
  const { busy, change } = useChange()
  const save = async (fields: ProjectPatch) => {
    if (project) {
      if (!Object.keys(fields).length) return onClose()
      if (await change(() => editProject(project.id, project.version, fields), words.saved)) onClose()
      return
    }
    const made = await change(() => createProject(fields as NewProject), words.created)
    if (!made) return
    onClose()
    if (made.projectId) void navigate({ to: '/projects/$id', params: { id: made.projectId }, ignoreBlocker: true })
  }
  return { busy, save }
}

/** Adds a project, or changes one: only what was changed is sent. */
export function EntryDialog({ summary, project, onClose }: { summary: LibrarySummary; project?: ProjectDetail; onClose: () => void }) {
  const words = useText().t.area.library
  const [before] = useState(() => ({ values: entryOf(project), point: placeText(project?.geometry) }))
  const [values, setValues] = useState(before.values)
  const [point, setPoint] = useState(before.point)
  const [confirm, setConfirm] = useState(false)
  const choices = useFieldChoices(summary)
  const { busy, save } = useSaveEntry(project, onClose)
  const guessed: readonly string[] = project?.guessed ?? []
  const patch = (): ProjectPatch => ({
    ...changedFields(before.values, values, confirm ? guessed : []),
    ...(confirm && project && guessed.includes('quantity') ? { quantity: project.quantity } : {}),
    ...(point === before.point ? {} : { geometry: readPlace(point) as ProjectDetail['geometry'] }),
  })
  return (
    <FormDialog title={project ? project.name : words.add} open busy={busy} width={720} onClose={onClose} onSave={() => void save(patch())}>
      <div className="two">
        {FIELDS.map(field => (
          <EntryField
            key={field}
            field={field}
            value={values[field]}
            choices={choices[field]}
            guessed={guessed.includes(field)}
            onValue={value => setValues({ ...values, [field]: value })}
          />
        ))}
        <label>
          {words.fields.geometry}
          <input
            value={point}
            placeholder={words.placeHint}
            ref={input => input?.setCustomValidity(readPlace(point) === undefined ? words.placeHint : '')}
            onChange={event => setPoint(event.target.value)}
          />
        </label>
        {guessed.length ? (
          <label className="pick">
            <input type="checkbox" checked={confirm} onChange={event => setConfirm(event.target.checked)} /> {words.confirmGuess}
          </label>
        ) : null}
      </div>
    </FormDialog>
  )
}
