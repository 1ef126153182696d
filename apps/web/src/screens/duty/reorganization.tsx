import type { Reorganized } from '@lantu/model/api/duty/body-duties'
import { Select } from 'antd'
import { useState } from 'react'
import { useText } from '../../i18n/use-text.ts'
import { DateField } from '../../parts/date-field.tsx'
import { useDutyAction } from './use-duty.ts'

export interface DialogProps {
  readonly today: string
  readonly onClose: () => void
}

/** A change of bodies or places: the day from which it holds, the document that decided it, and at the end a sentence about what it did. */
export function useReorganization({ today, onClose }: DialogProps) {
  const { t, language } = useText()
  const words = t.area.duty
  const { busy, run } = useDutyAction()
  const [effectiveOn, setDay] = useState(today)
  const [basis, setBasis] = useState('')
  const said = (done: Reorganized) =>
    [
      done.change[language],
      done.moved ? words.moved(done.moved) : '',
      done.undecided.length ? words.undecided(done.undecided.join(t.sign.list)) : '',
    ]
      .filter(Boolean)
      .join(t.sign.stop)
  return {
    busy,
    decided: { effectiveOn, basis },
    perform: (work: () => Promise<Reorganized>) => void run(work, said).then(done => done && onClose()),
    fields: (
      <>
        <label>
          <span>{words.effectiveOn}</span>
          <DateField required max={today} value={effectiveOn} onValue={setDay} />
        </label>
        <label>
          <span>{words.basis}</span>
          <input value={basis} maxLength={200} onChange={event => setBasis(event.target.value)} />
        </label>
      </>
    ),
  }
}

/** Those that still stand, to choose from. */
export const standing = (all: readonly { id: string; name: string; validTo: string | null }[]) =>
  all.filter(one => one.validTo === null).map(one => ({ value: one.id, label: one.name }))

/** Which of them become one, and which of them that is; null for a new one. */
export function MergeFields({
  options,
  from,
  into,
  newOne,
  onFrom,
  onInto,
}: {
  options: ReturnType<typeof standing>
  from: string[]
  into: string | null
  newOne: string
  onFrom: (ids: string[]) => void
  onInto: (id: string | null) => void
}) {
  const { t } = useText()
  const words = t.area.duty
  const search = { optionFilterProp: 'label' }
  return (
    <>
      <label>
        <span>{words.which}</span>
        <Select aria-label={words.which} mode="multiple" value={from} options={options} showSearch={search} onChange={onFrom} />
      </label>
      <label>
        <span>{words.into}</span>
        <Select
          aria-label={words.into}
          allowClear
          placeholder={newOne}
          value={into}
          options={options}
          showSearch={search}
          onChange={value => onInto(value ?? null)}
        />
      </label>
    </>
  )
}
