import { LEVELS, NATURES, SECTORS } from '@lantu/model/api/library/kinds'
import type { LibrarySummary, NewProject, ProjectPatch } from '@lantu/model/api/library/library'
import type { ProjectDetail } from '@lantu/model/api/library/project'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { createProject, editProject } from '../../../api/library.ts'
import { useChange } from '../../../hooks/use-change.ts'
import { useText } from '../../../i18n/use-text.ts'
import { wanOf, yuanOf } from '../../../lib/money.ts'
import { DateField } from '../../../parts/date-field.tsx'
import { FormDialog } from '../../../parts/form-dialog.tsx'

const FIELDS = [
  'name',
  'serial',
  'code',
  'sector',
  'nature',
  'level',
  'jurisdictionId',
  'place',
  'owner',
  'leadId',
  'leader',
  'scale',
  'investment',
  'startsOn',
  'endsOn',
  'actualStart',
  'actualEnd',
] as const
type Field = (typeof FIELDS)[number]
const DAYS = new Set<Field>(['startsOn', 'endsOn', 'actualStart', 'actualEnd'])
const NULLS = new Set<Field>(['jurisdictionId', 'leadId', ...DAYS])
const LONGEST: Partial<Record<Field, number>> = { name: 120, code: 24, serial: 40, place: 120, owner: 120, leader: 60 }

/** A point as longitude and latitude, or any GeoJSON geometry pasted in; undefined for what is neither. */
function readPlace(text: string): unknown {
  if (text.trim() === '') return null
  const numbers = text
    .split(/[,，\s]+/)
    .filter(Boolean)
    .map(Number)
  if (numbers.length === 2 && numbers.every(Number.isFinite)) return { type: 'Point', coordinates: numbers }
  try {
    return JSON.parse(text) as unknown
  } catch {
    return undefined
  }
}

/** Adds a project, or changes one: only what was changed is sent. */
export function EntryDialog({ summary, project, onClose }: { summary: LibrarySummary; project?: ProjectDetail; onClose: () => void }) {
  const { t, language } = useText()
  const words = t.area.library
  const navigate = useNavigate()
  const { busy, change } = useChange()
  const before = Object.fromEntries(
    FIELDS.map(field => [field, field === 'investment' ? wanOf(project?.investment ?? null) : (project?.[field] ?? '')]),
  ) as Record<Field, string>
  const [values, setValues] = useState(before)
  const [point, setPoint] = useState(
    project?.geometry
      ? project.geometry.type === 'Point'
        ? project.geometry.coordinates.join(', ')
        : JSON.stringify(project.geometry)
      : '',
  )
  const [drawn] = useState(point)
  const [confirm, setConfirm] = useState(false)
  const put = (field: Field, value: string) => setValues({ ...values, [field]: value })
  const options: Partial<Record<Field, readonly (readonly [string, string])[]>> = {
    sector: SECTORS.map(one => [one, words.sectors[one] ?? one]),
    nature: NATURES.map(one => [one, words.natures[one] ?? one]),
    level: LEVELS.map(one => [one, words.levels[one] ?? one]),
    jurisdictionId: summary.places.map(one => [one.id, language === 'en' && one.nameEn ? one.nameEn : one.name]),
    leadId: summary.bodies.map(one => [one.id, one.name]),
  }
  const patch = (): ProjectPatch => {
    const changed: Record<string, unknown> = {}
    for (const field of FIELDS) {
      const guessedAndRight = confirm && project?.guessed.includes(field)
      if (values[field] === before[field] && !guessedAndRight) continue
      changed[field] =
        field === 'investment' ? yuanOf(values[field]) : values[field] === '' && NULLS.has(field) ? null : values[field].trim()
    }
    if (confirm && project?.guessed.includes('quantity')) changed.quantity = project.quantity
    if (point !== drawn) changed.geometry = readPlace(point)
    return changed
  }
  const save = async () => {
    const fields = patch()
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
  return (
    <FormDialog title={project ? project.name : words.add} open busy={busy} width={720} onClose={onClose} onSave={() => void save()}>
      <div className="two">
        {FIELDS.map(field => {
          const label = (
            <span>
              {words.fields[field]}
              {field === 'investment' ? t.sign.inside(words.wan) : ''}
              {project?.guessed.includes(field) ? <em className="guess">{words.guessedMark}</em> : null}
            </span>
          )
          const choices = options[field]
          return (
            <label key={field} className={field === 'name' || field === 'scale' ? 'wide' : undefined}>
              {label}
              {choices ? (
                <select value={values[field]} onChange={event => put(field, event.target.value)}>
                  <option value="">—</option>
                  {choices.map(([value, name]) => (
                    <option key={value} value={value}>
                      {name}
                    </option>
                  ))}
                </select>
              ) : field === 'scale' ? (
                <textarea rows={3} value={values.scale} maxLength={1000} onChange={event => put('scale', event.target.value)} />
              ) : DAYS.has(field) ? (
                <DateField value={values[field]} onValue={day => put(field, day)} />
              ) : (
                <input
                  value={values[field]}
                  required={field === 'name'}
                  maxLength={LONGEST[field]}
                  inputMode={field === 'investment' ? 'decimal' : undefined}
                  placeholder={field === 'code' ? words.codeHint : undefined}
                  ref={input => {
                    if (field === 'investment') input?.setCustomValidity(yuanOf(values.investment) === undefined ? words.wanInvalid : '')
                  }}
                  onChange={event => put(field, event.target.value)}
                />
              )}
            </label>
          )
        })}
        <label>
          {words.fields.geometry}
          <input
            value={point}
            placeholder={words.placeHint}
            ref={input => input?.setCustomValidity(readPlace(point) === undefined ? words.placeHint : '')}
            onChange={event => setPoint(event.target.value)}
          />
        </label>
        {project?.guessed.length ? (
          <label className="pick">
            <input type="checkbox" checked={confirm} onChange={event => setConfirm(event.target.checked)} /> {words.confirmGuess}
          </label>
        ) : null}
      </div>
    </FormDialog>
  )
}
