import type { PlaceOfAuthority } from '@lantu/model/api/duty/places'
import { useState } from 'react'
import { addPlace, mergePlaces, renamePlace, splitPlace } from '../../api/duty.ts'
import { useText } from '../../i18n/use-text.ts'
import { FormDialog } from '../../parts/form-dialog.tsx'
import { NameField } from './name-field.tsx'
import { type DialogProps, MergeFields, standing, useReorganization } from './reorganization.tsx'
import { useDutyAction } from './use-duty.ts'

const CODE = '\\d{6}(\\d{3}|\\d{6})?'

function NameAndCode({
  name,
  code,
  label,
  onName,
  onCode,
}: {
  name: string
  code: string
  label?: string
  onName: (name: string) => void
  onCode: (code: string) => void
}) {
  const { t } = useText()
  const words = t.area.duty
  return (
    <>
      <NameField label={label ?? words.name} name={name} onName={onName} />
      <label>
        <span>{words.code}</span>
        <input required pattern={CODE} inputMode="numeric" value={code} onChange={event => onCode(event.target.value)} />
      </label>
    </>
  )
}

export function PlaceForm({ onClose }: { onClose: () => void }) {
  const { t } = useText()
  const { busy, run } = useDutyAction()
  const [name, setName] = useState('')
  const [code, setCode] = useState('')
  const save = () => void run(() => addPlace({ name: name.trim(), code })).then(done => done && onClose())
  return (
    <FormDialog title={t.area.duty.addPlace} open busy={busy} onSave={save} onClose={onClose}>
      <NameAndCode name={name} code={code} onName={setName} onCode={setCode} />
    </FormDialog>
  )
}

export function RenamePlaceForm({ place, today, onClose }: DialogProps & { place: PlaceOfAuthority }) {
  const { t } = useText()
  const { busy, decided, perform, fields } = useReorganization({ today, onClose })
  const [name, setName] = useState(place.name)
  const [code, setCode] = useState(place.code)
  const save = () => perform(() => renamePlace(place, { name: name.trim(), code, ...decided }))
  return (
    <FormDialog title={t.area.duty.renameTitle(place.name)} open busy={busy} onSave={save} onClose={onClose}>
      <NameAndCode name={name} code={code} onName={setName} onCode={setCode} />
      {fields}
    </FormDialog>
  )
}

export function MergePlacesForm({ places, today, onClose }: DialogProps & { places: readonly PlaceOfAuthority[] }) {
  const { t } = useText()
  const words = t.area.duty
  const { busy, decided, perform, fields } = useReorganization({ today, onClose })
  const [from, setFrom] = useState<string[]>([])
  const [into, setInto] = useState<string | null>(null)
  const [name, setName] = useState('')
  const [code, setCode] = useState('')
  const target = into ? { intoId: into } : { into: { name: name.trim(), code } }
  const save = () => perform(() => mergePlaces({ fromIds: from, ...target, ...decided }))
  return (
    <FormDialog title={words.mergePlacesTitle} open busy={busy || from.length === 0} onSave={save} onClose={onClose}>
      <MergeFields options={standing(places)} from={from} into={into} newOne={words.intoNewPlace} onFrom={setFrom} onInto={setInto} />
      {into ? null : <NameAndCode name={name} code={code} label={words.newName} onName={setName} onCode={setCode} />}
      {fields}
    </FormDialog>
  )
}

export function SplitPlaceForm({ place, today, onClose }: DialogProps & { place: PlaceOfAuthority }) {
  const { t } = useText()
  const words = t.area.duty
  const { busy, decided, perform, fields } = useReorganization({ today, onClose })
  const [parts, setParts] = useState([
    { name: '', code: '', share: '50' },
    { name: '', code: '', share: '50' },
  ])
  const edit = (index: number, change: Partial<(typeof parts)[number]>) =>
    setParts(parts.map((old, i) => (i === index ? { ...old, ...change } : old)))
  const into = parts.map(one => ({ place: { name: one.name.trim(), code: one.code }, share: Number(one.share) / 100 }))
  const save = () => perform(() => splitPlace(place, { into, ...decided }))
  return (
    <FormDialog title={words.splitTitle(place.name)} open busy={busy} onSave={save} onClose={onClose}>
      {parts.map((one, index) => (
        <fieldset key={words.successorPlace(index + 1)} className="dsplit">
          <NameAndCode
            name={one.name}
            code={one.code}
            label={words.successorPlace(index + 1)}
            onName={name => edit(index, { name })}
            onCode={code => edit(index, { code })}
          />
          <label>
            <span>{words.share}</span>
            <input
              required
              type="number"
              min="0.01"
              max="100"
              step="0.01"
              value={one.share}
              onChange={event => edit(index, { share: event.target.value })}
            />
          </label>
        </fieldset>
      ))}
      {fields}
    </FormDialog>
  )
}
