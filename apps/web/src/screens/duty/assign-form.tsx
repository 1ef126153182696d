import type { DutyAssignment, DutyItem } from '@lantu/model/api/duty/duty'
import { useQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { useState } from 'react'
import { assignDuty, assignMany, bodiesQuery, dutyItemQuery } from '../../api/duty.ts'
import { useText } from '../../i18n/use-text.ts'
import { DateField } from '../../parts/date-field.tsx'
import { FormDialog } from '../../parts/form-dialog.tsx'
import { useDutyAction } from './use-duty.ts'

/** Who was responsible when, the present first. */
function DutyPeriods({ item }: { item: DutyItem }) {
  const { t } = useText()
  const words = t.area.duty
  const found = useQuery(dutyItemQuery(item.kind, item.id))
  const periods = found.data?.periods ?? []
  return (
    <div className="dhist">
      <h3>{words.history}</h3>
      {found.isPending ? (
        <p className="cap">{t.loading}</p>
      ) : periods.length === 0 ? (
        <p className="cap">{words.noHistory}</p>
      ) : (
        <ul>
          {periods.map(one => (
            <li key={`${one.role}${one.organizationId ?? one.person}${one.from}`} className={one.to ? 'dim' : undefined}>
              <span className="tagl">{words.roles[one.role]}</span> {one.name}
              {one.person && one.role !== 'oversee' ? t.sign.inside(one.person) : ''}{' '}
              <span className="cap nw">
                {one.from}
                {one.to ? ` — ${one.to}` : ' —'} · {words.origins[one.origin]}
              </span>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

/**
 * One lead, supporting bodies in the order in which they are chosen, an overseeing leader, and the day from which it holds; for one item,
 * or the same for many, as one change.
 */
export function AssignForm({
  plan,
  items,
  onClose,
  onDone,
}: {
  plan: string
  items: readonly DutyItem[]
  onClose: () => void
  onDone: () => void
}) {
  const [item] = items as [DutyItem, ...DutyItem[]]
  const many = items.length > 1
  const { t } = useText()
  const words = t.area.duty
  const bodies = useQuery(bodiesQuery())
  const { busy, run } = useDutyAction()
  const [lead, setLead] = useState<string | undefined>(many ? undefined : item.lead?.organizationId)
  const [support, setSupport] = useState<string[]>(many ? [] : item.support.map(one => one.organizationId))
  const [person, setPerson] = useState(many ? '' : (item.lead?.person ?? ''))
  const [contact, setContact] = useState(many ? '' : (item.lead?.contact ?? ''))
  const [overseer, setOverseer] = useState(many ? '' : (item.overseer?.person ?? ''))
  const [from, setFrom] = useState('')
  const options = (bodies.data ?? [])
    .filter(one => one.validTo === null || one.id === lead || support.includes(one.id))
    .map(one => ({ value: one.id, label: one.name, words: [one.name, ...one.aliases].join(' ') }))
  const search = (typed: string, option: { words: string } | undefined) => option?.words.includes(typed) ?? false
  const kept = (id: string) => (many ? undefined : item.support.find(one => one.organizationId === id))
  const save = () => {
    const assignment: DutyAssignment = {
      lead: lead ? { organizationId: lead, person, contact } : null,
      support: support
        .filter(id => id !== lead)
        .map(id => ({ organizationId: id, person: kept(id)?.person ?? '', contact: kept(id)?.contact ?? '' })),
      overseer: overseer ? { person: overseer, contact: many ? '' : (item.overseer?.contact ?? '') } : null,
      ...(from ? { from } : {}),
    }
    void run<unknown>(
      () => (many ? assignMany(plan, items, assignment) : assignDuty(item, assignment)),
      () => (many ? words.assigned(items.length) : undefined),
    ).then(answer => answer && onDone())
  }
  return (
    <FormDialog title={many ? words.manyItems(items.length) : item.title} open busy={busy} onSave={save} onClose={onClose}>
      <label>
        <span>{words.lead}</span>
        <Select
          aria-label={words.lead}
          value={lead ?? null}
          options={options}
          showSearch={{ filterOption: search as never }}
          allowClear
          placeholder={words.noLeadChoice}
          onChange={value => setLead(value ?? undefined)}
          loading={bodies.isPending}
        />
      </label>
      <label>
        <span>{words.support}</span>
        <Select
          aria-label={words.support}
          mode="multiple"
          value={support}
          options={options.filter(one => one.value !== lead)}
          showSearch={{ filterOption: search as never }}
          onChange={setSupport}
        />
      </label>
      <label>
        <span>{words.person}</span>
        <input value={person} maxLength={60} disabled={!lead} onChange={event => setPerson(event.target.value)} />
      </label>
      <label>
        <span>{words.contact}</span>
        <input value={contact} maxLength={120} disabled={!lead} onChange={event => setContact(event.target.value)} />
      </label>
      <label>
        <span>{words.overseer}</span>
        <input value={overseer} maxLength={60} onChange={event => setOverseer(event.target.value)} />
      </label>
      <label>
        <span>{words.from}</span>
        <DateField value={from} onValue={setFrom} />
        <em className="cap">{words.fromHint}</em>
      </label>
      {many ? <p className="cap">{words.manyHint}</p> : <DutyPeriods item={item} />}
    </FormDialog>
  )
}
