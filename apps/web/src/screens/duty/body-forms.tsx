import type { Body, NewBody } from '@lantu/model/api/duty/bodies'
import { useQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { useState } from 'react'
import { addBody, bodyQuery, editBody, mergeBodies, placesQuery, renameBody, splitBody } from '../../api/duty.ts'
import { useText } from '../../i18n/use-text.ts'
import { FormDialog } from '../../parts/form-dialog.tsx'
import { NameField } from './name-field.tsx'
import { type DialogProps, MergeFields, standing, useReorganization } from './reorganization.tsx'
import { useDutyAction } from './use-duty.ts'

const aliasesOf = (text: string): string[] => [
  ...new Set(
    text
      .split(/[、，,\s]+/)
      .map(name => name.trim())
      .filter(name => name.length >= 2),
  ),
]

/** A new body, or the short names of one that is there. */
export function BodyForm({ body, onClose }: { body: Body | null; onClose: () => void }) {
  const { t } = useText()
  const words = t.area.duty
  const places = useQuery(placesQuery())
  const { busy, run } = useDutyAction()
  const [name, setName] = useState(body?.name ?? '')
  const [aliases, setAliases] = useState(body?.aliases.join('、') ?? '')
  const [nameEn, setNameEn] = useState(body?.nameEn ?? '')
  const [place, setPlace] = useState<string | null>(body?.jurisdictionId ?? null)
  const save = () => {
    const edit = { aliases: aliasesOf(aliases), nameEn, jurisdictionId: place }
    void run(() => (body ? editBody(body, edit) : addBody({ name: name.trim(), ...edit }))).then(done => done && onClose())
  }
  return (
    <FormDialog title={body ? words.editTitle(body.name) : words.addBody} open busy={busy} onSave={save} onClose={onClose}>
      {body ? null : <NameField label={words.name} name={name} onName={setName} />}
      <label>
        <span>{words.aliases}</span>
        <input value={aliases} maxLength={400} onChange={event => setAliases(event.target.value)} />
        <em className="cap">{words.aliasesHint}</em>
      </label>
      <label>
        <span>{words.nameEn}</span>
        <input value={nameEn} maxLength={120} onChange={event => setNameEn(event.target.value)} />
      </label>
      <label>
        <span>{words.governs}</span>
        <Select
          aria-label={words.governs}
          allowClear
          value={place}
          options={standing(places.data ?? [])}
          onChange={value => setPlace(value ?? null)}
        />
      </label>
    </FormDialog>
  )
}

export function RenameBodyForm({ body, today, onClose }: DialogProps & { body: Body }) {
  const { t } = useText()
  const words = t.area.duty
  const { busy, decided, perform, fields } = useReorganization({ today, onClose })
  const [name, setName] = useState('')
  const save = () => perform(() => renameBody(body, { name: name.trim(), ...decided }))
  return (
    <FormDialog title={words.renameTitle(body.name)} open busy={busy} onSave={save} onClose={onClose}>
      <NameField label={words.newName} name={name} onName={setName} />
      {fields}
    </FormDialog>
  )
}

export function MergeBodiesForm({ bodies, today, onClose }: DialogProps & { bodies: readonly Body[] }) {
  const { t } = useText()
  const words = t.area.duty
  const { busy, decided, perform, fields } = useReorganization({ today, onClose })
  const [from, setFrom] = useState<string[]>([])
  const [into, setInto] = useState<string | null>(null)
  const [name, setName] = useState('')
  const [aliases, setAliases] = useState('')
  const target = into ? { intoId: into } : { into: { name: name.trim(), aliases: aliasesOf(aliases) } satisfies NewBody }
  const save = () => perform(() => mergeBodies({ fromIds: from, ...target, ...decided }))
  return (
    <FormDialog title={words.mergeTitle} open busy={busy || from.length === 0} onSave={save} onClose={onClose}>
      <MergeFields options={standing(bodies)} from={from} into={into} newOne={words.intoNew} onFrom={setFrom} onInto={setInto} />
      {into ? null : (
        <>
          <NameField label={words.newName} name={name} onName={setName} />
          <label>
            <span>{words.aliases}</span>
            <input value={aliases} maxLength={400} onChange={event => setAliases(event.target.value)} />
          </label>
        </>
      )}
      {fields}
    </FormDialog>
  )
}

/** Two successors by their names; what the body led or supported is allotted item by item. */
export function SplitBodyForm({ body, today, onClose }: DialogProps & { body: Body }) {
  const { t } = useText()
  const words = t.area.duty
  const duties = useQuery(bodyQuery(body.id))
  const { busy, decided, perform, fields } = useReorganization({ today, onClose })
  const [names, setNames] = useState([body.name, ''])
  const [second, setSecond] = useState<ReadonlySet<string>>(new Set())
  const items = duties.data?.items ?? []
  const into = names.map(name => (name.trim() === body.name ? { id: body.id } : { body: { name: name.trim(), aliases: [] } }))
  const allocation = items.filter(one => second.has(one.id)).map(({ kind, id }) => ({ kind, id, to: 1 }))
  const save = () => perform(() => splitBody(body, { into, allocation, ...decided }))
  return (
    <FormDialog title={words.splitTitle(body.name)} open busy={busy} onSave={save} onClose={onClose} width={640}>
      {names.map((name, index) => (
        <NameField
          key={words.successor(index + 1)}
          label={words.successor(index + 1)}
          name={name}
          onName={changed => setNames(names.map((old, i) => (i === index ? changed : old)))}
        />
      ))}
      <fieldset className="dsplit">
        <legend className="cap">{words.splitHint}</legend>
        {items.map(one => (
          <label key={one.id} className="pick">
            <input
              type="checkbox"
              checked={second.has(one.id)}
              onChange={event => {
                const next = new Set(second)
                if (event.target.checked) next.add(one.id)
                else next.delete(one.id)
                setSecond(next)
              }}
            />
            <span>
              {one.title} <em className="cap">{second.has(one.id) ? `${words.goesTo}${names[1] || words.successor(2)}` : ''}</em>
            </span>
          </label>
        ))}
      </fieldset>
      {fields}
    </FormDialog>
  )
}
