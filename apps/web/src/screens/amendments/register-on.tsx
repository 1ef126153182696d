import type { RegisterBasis } from '@lantu/model/api/amendments'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { differencesQuery, planTargetsQuery } from '../../api/amendments.ts'
import { useText } from '../../i18n/use-text.ts'
import { DateField } from '../../parts/date-field.tsx'
import { SourceMark } from '../../parts/source-mark.tsx'
import { Empty } from '../../parts/states.tsx'
import { Terms } from './terms.tsx'

/** The plan's targets on any day, and what differs from another: by decisions in force, or by what was known here. */
export function RegisterOn({ planId, approvedOn, today }: { planId: string; approvedOn: string | null; today: string }) {
  const { t } = useText()
  const words = t.area.amendments
  const [chosenFrom, setFrom] = useState<string>()
  const [chosenTo, setTo] = useState<string>()
  const [basis, setBasis] = useState<RegisterBasis>('force')
  const [whole, setWhole] = useState(false)
  const from = chosenFrom ?? approvedOn ?? today
  const to = chosenTo ?? today
  const enabled = /^\d{4}-\d\d-\d\d$/.test(from) && /^\d{4}-\d\d-\d\d$/.test(to)
  const differences = useQuery({ ...differencesQuery(planId, from, to, basis), enabled, placeholderData: old => old })
  const targets = useQuery({ ...planTargetsQuery(planId, to, basis), enabled: enabled && whole })
  const changed = differences.data ?? []
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
          <button type="button" className="chip" onClick={() => (setFrom(approvedOn), setTo(today), setBasis('force'))}>
            {words.sinceApproval}
          </button>
        ) : null}
        <button type="button" className="chip" aria-pressed={whole} onClick={() => setWhole(!whole)}>
          {words.showWhole}
        </button>
      </div>
      {differences.isError ? (
        <p className="quiet2" role="alert">
          {t.failedHead}
        </p>
      ) : changed.length === 0 ? (
        <p className="quiet2" role="status">
          {differences.isFetching ? `${t.loading}…` : words.noDifference(from, to)}
        </p>
      ) : (
        <>
          <p className="quiet2" role="status">
            {words.differences(changed.length)}
          </p>
          <div data-scroll className="tscroll cards">
            <table className="list">
              <thead>
                <tr>
                  <th>{t.indicators}</th>
                  <th>{words.change}</th>
                  <th className="r">{from}</th>
                  <th className="r">{to}</th>
                </tr>
              </thead>
              <tbody>
                {changed.map(one => (
                  <tr key={`${one.indicatorId}-${one.before?.id ?? ''}-${one.after?.id ?? ''}`}>
                    <td className="lead">
                      <Link to="/indicators/$id" params={{ id: one.indicatorId }}>
                        {one.name}
                      </Link>
                    </td>
                    <td>{words.changes[one.change]}</td>
                    <td className="r" data-label={from}>
                      <Terms terms={one.before} old />
                    </td>
                    <td className="r" data-label={to}>
                      <Terms terms={one.after} />
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </>
      )}
      {whole ? (
        targets.data?.length === 0 ? (
          <Empty>{words.nothingOn(to)}</Empty>
        ) : (
          <div data-scroll className="tscroll cards">
            <table className="list">
              <caption className="sr">{words.wholeOn(to)}</caption>
              <thead>
                <tr>
                  <th>{words.wholeOn(to)}</th>
                  <th className="r">{t.target}</th>
                  <th>{t.source}</th>
                </tr>
              </thead>
              <tbody>
                {targets.data?.map(one => (
                  <tr key={one.id}>
                    <td className="lead">
                      {one.name}
                      {one.place ? <span className="cap"> {one.place}</span> : null}
                    </td>
                    <td className="r">
                      <Terms terms={one} />
                    </td>
                    <td>
                      <SourceMark source={{ ...one, amendment: one.amendment ?? undefined }} />
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )
      ) : null}
    </section>
  )
}
