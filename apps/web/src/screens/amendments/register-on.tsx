import type { RegisterBasis } from '@lantu/model/api/amendments'
import { useState } from 'react'
import { useText } from '../../i18n/use-text.ts'
import { DateField } from '../../parts/date-field.tsx'
import { RegisterDifferences, WholeRegister } from './register-tables.tsx'

/** The plan's targets on any day, and what differs from another: by decisions in force, or by what was known here. */
export function RegisterOn({ planId, approvedOn, today }: { planId: string; approvedOn: string | null; today: string }) {
  const words = useText().t.area.amendments
  const [chosenFrom, setFrom] = useState<string>()
  const [chosenTo, setTo] = useState<string>()
  const [basis, setBasis] = useState<RegisterBasis>('force')
  const [whole, setWhole] = useState(false)
  const from = chosenFrom ?? approvedOn ?? today
  const to = chosenTo ?? today
  const sinceApproval = () => {
    setFrom(approvedOn ?? today)
    setTo(today)
    setBasis('force')
  }
  return (
    <section className="sheet mt2 ondate">
      <div className="fig">
        <h2>{words.onDate}</h2>
      </div>
      <div className="chips quiet2">
        <label>
          {words.from}
          <DateField value={from} onValue={setFrom} />
        </label>
        <label>
          {words.to}
          <DateField value={to} onValue={setTo} />
        </label>
        <select aria-label={words.basis} value={basis} onChange={event => setBasis(event.target.value as RegisterBasis)}>
          <option value="force">{words.byForce}</option>
          <option value="known">{words.byKnown}</option>
        </select>
        {approvedOn ? (
          <button type="button" className="chip" onClick={sinceApproval}>
            {words.sinceApproval}
          </button>
        ) : null}
        <button type="button" className="chip" aria-pressed={whole} onClick={() => setWhole(!whole)}>
          {words.showWhole}
        </button>
      </div>
      <RegisterDifferences planId={planId} from={from} to={to} basis={basis} />
      {whole ? <WholeRegister planId={planId} on={to} basis={basis} /> : null}
    </section>
  )
}
