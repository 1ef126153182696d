import { Link } from '@tanstack/react-router'
import { useText } from '../../i18n/use-text.ts'
import { showMoney } from '../../lib/money.ts'
import { ByWords } from '../../parts/by-words.tsx'
import type { DispatchedProject } from './dialogs/report-dialog.tsx'

/** Each project with the month's money and progress, and what keeps it. */
export function DispatchTable({ rows, onReport }: { rows: readonly DispatchedProject[]; onReport: (row: DispatchedProject) => void }) {
  const words = useText().t.area.library
  return (
    <div className="tscroll cards" data-scroll>
      <table className="list">
        <thead>
          <tr>
            <th>{words.fields.name}</th>
            <th>{words.place}</th>
            <th>{words.lead}</th>
            <th className="r">{words.planned}</th>
            <th className="r">{words.completed}</th>
            <th className="r">{words.fields.progress}</th>
            <th>{words.issue}</th>
            <th>
              <span className="sr">{words.report}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(row => (
            <DispatchRow key={row.id} row={row} onReport={() => onReport(row)} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function DispatchRow({ row, onReport }: { row: DispatchedProject; onReport: () => void }) {
  const { t, language } = useText()
  const words = t.area.library
  return (
    <tr>
      <td className="lead">
        <Link to="/projects/$id" params={{ id: row.id }}>
          <ByWords>{row.name}</ByWords>
        </Link>
      </td>
      <td className="nw" data-none={row.placeName ? undefined : ''}>
        {row.placeName}
      </td>
      <td className="nw">{row.lead}</td>
      <td className="r n" data-label={words.planned}>
        {showMoney(row.planned, language)}
      </td>
      <td className="r n b" data-label={words.completed}>
        {row.completed === null ? <span className="warm">{words.notYet}</span> : showMoney(row.completed, language)}
      </td>
      <td className="r n" data-label={words.fields.progress} data-none={row.progress === null ? '' : undefined}>
        {row.progress === null ? '—' : `${Number(row.progress)}%`}
      </td>
      <td className={row.issue ? 'warm' : undefined}>{row.issue}</td>
      <td className="r">
        <button type="button" className="btn sm" onClick={onReport}>
          {words.report}
        </button>
      </td>
    </tr>
  )
}
