import type { ProjectFilter } from '@lantu/model/api/library/library'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { approvalsQuery } from '../../api/library.ts'
import { useText } from '../../i18n/use-text.ts'
import { ByWords } from '../../parts/by-words.tsx'
import { CutNote, useFirstRows } from '../../parts/more-rows.tsx'
import { SheetNumber } from '../../parts/sheet-number.tsx'
import { Empty, Failed, Loading } from '../../parts/states.tsx'
import { ClockWords, LimitWords } from './approval-words.tsx'
import { ApprovalSettingsDialog } from './dialogs/approval-settings.tsx'

/** Approvals before construction (前期手续) that still run: the late ones first, by working days; the others on request. */
export function LateApprovals({ filter }: { filter: ProjectFilter }) {
  const { t } = useText()
  const words = t.area.library
  const [all, setAll] = useState(false)
  const [setting, setSetting] = useState(false)
  const approvals = useQuery(approvalsQuery({ ...filter, ...(all ? {} : { late: true }) }))
  const { rows, more } = useFirstRows(approvals.data?.items ?? [], 200)
  if (approvals.isError) return <Failed error={approvals.error} retry={() => void approvals.refetch()} />
  if (approvals.isPending) return <Loading />
  const { items, open, late } = approvals.data
  return (
    <section className="sheet" id="approvals">
      <div className="fig">
        <SheetNumber of="table" />
        <h2>{all ? words.openApprovals : words.lateApprovals}</h2>
        <span className="more">
          <label className="cap">
            <input type="checkbox" checked={all} onChange={event => setAll(event.target.checked)} /> {words.alsoInTime}
          </label>
          {'　'}
          <button type="button" className="plain noprint" onClick={() => setSetting(true)}>
            {words.approvalSettings}
          </button>
        </span>
      </div>
      {items.length ? (
        <div className="tscroll cards" data-scroll>
          <table className="list dense">
            <thead>
              <tr>
                <th>{words.fields.name}</th>
                <th>{words.approvalsTitle}</th>
                <th>{words.state}</th>
                <th>{words.body}</th>
                <th>{words.submittedOn}</th>
                <th>{words.limit}</th>
                <th>{words.deadline}</th>
                <th>{words.dueOn}</th>
                <th>{words.onTime}</th>
                <th>{words.lead}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map(one => (
                <tr key={one.id + one.kind} className={one.lateDays >= 20 ? 'hot' : undefined}>
                  <td className="lead">
                    <Link to="/projects/$id" params={{ id: one.id }}>
                      <ByWords>{one.name}</ByWords>
                    </Link>
                  </td>
                  <td>{words.approvals[one.kind]}</td>
                  <td className="nw">{words.approvalStates[one.state]}</td>
                  <td data-label={words.body} data-none={one.body ? undefined : ''}>
                    {one.body || <span className="dim">—</span>}
                  </td>
                  <td className="n" data-label={words.submittedOn} data-none={one.submittedOn ? undefined : ''}>
                    {one.submittedOn ?? '—'}
                  </td>
                  <td className="nw" data-label={words.limit}>
                    <LimitWords limit={one.limit} />
                  </td>
                  <td className="n" data-label={words.deadline} data-none={one.deadline ? undefined : ''}>
                    {one.deadline ?? '—'}
                  </td>
                  <td className="n" data-label={words.dueOn} data-none={one.dueOn ? undefined : ''}>
                    {one.dueOn ?? '—'}
                  </td>
                  <td>
                    <ClockWords clock={one} />
                  </td>
                  <td>{one.lead}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      ) : (
        <Empty>{all ? words.noOpenApprovals : words.noLateApprovals}</Empty>
      )}
      {more}
      <CutNote shown={items.length} total={all ? open : late} rest={words.narrowFilter} />
      {items.some(one => one.assumed) ? <p className="foot cap">* {words.assumedDays}</p> : null}
      {setting ? <ApprovalSettingsDialog onClose={() => setSetting(false)} /> : null}
    </section>
  )
}
