import type { ProjectRow } from '@lantu/model/api/library/library'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useDrawn } from '../../../hooks/printing.ts'
import { useText } from '../../../i18n/use-text.ts'
import { PrintNote } from '../../../parts/more-rows.tsx'
import { SheetNumber } from '../../../parts/sheet-number.tsx'
import { Empty, Failed, Loading } from '../../../parts/states.tsx'
import { useLibrarySearch } from '../use-library-search.ts'
import { useRows } from './use-rows.ts'

const STEP = 60
const at = (day: string) => Number(day.slice(0, 4)) + (Number(day.slice(5, 7)) - 1) / 12 + Number(day.slice(8, 10)) / 372

/** Planned, actual and baseline on one scale of years; what runs over its baseline is warm. */
export function LibraryGantt({ today }: { today: string }) {
  const { t } = useText()
  const words = t.area.library
  const { query } = useLibrarySearch()
  const [onScreen, setOnScreen] = useState(STEP)
  const shown = useDrawn(onScreen)
  const { pages, rows, total } = useRows({ ...query, sort: query.sort === 'light' ? 'startsOn' : (query.sort ?? 'startsOn') }, shown)
  if (pages.isError) return <Failed error={pages.error} retry={() => void pages.refetch()} />
  if (pages.isPending) return <Loading />
  const dated = rows.slice(0, shown).filter(row => row.startsOn && row.endsOn)
  if (!dated.length)
    return (
      <section className="sheet">
        <Empty>{words.noDates}</Empty>
      </section>
    )
  const first = Math.floor(Math.min(...dated.map(row => at(row.startsOn as string))))
  const last = Math.ceil(Math.max(...dated.map(row => at(row.endsOn as string))))
  const x = (day: string) => ((at(day) - first) / (last - first)) * 100
  const printed = Math.min(shown, rows.length)
  const years = Array.from({ length: last - first }, (_, i) => first + i)
  return (
    <section className="sheet">
      <div className="fig">
        <SheetNumber of="figure" />
        <h2>{words.gantt}</h2>
        <span className="more cap">{words.ganttLegend}</span>
      </div>
      <div className="gantt" role="table" aria-label={words.gantt}>
        <div className="gantt-years" aria-hidden="true">
          <span />
          <div>
            {years.map(year => (
              <span key={year} style={{ left: `${((year - first) / (last - first)) * 100}%` }}>
                {year}
              </span>
            ))}
          </div>
        </div>
        {dated.map(row => (
          <Bar key={row.id} row={row} x={x} today={today} years={years} first={first} last={last} />
        ))}
      </div>
      {total > shown ? (
        <button type="button" className="plain mo" onClick={() => setOnScreen(shown + STEP)}>
          {words.more(total - shown)}
        </button>
      ) : null}
      {total > printed ? <PrintNote printed={printed} total={total} /> : null}
    </section>
  )
}

function Bar({
  row,
  x,
  today,
  years,
  first,
  last,
}: {
  row: ProjectRow
  x: (day: string) => number
  today: string
  years: readonly number[]
  first: number
  last: number
}) {
  const { t } = useText()
  const words = t.area.library
  const starts = row.startsOn as string
  const ends = row.endsOn as string
  const begun = row.actualStart
  const over = row.baselineEnd !== null && (row.actualEnd ?? ends) > row.baselineEnd
  const until = row.actualEnd ?? (today < ends ? today : ends)
  const said = [
    `${words.fields.startsOn} ${starts}`,
    `${words.fields.endsOn} ${ends}`,
    row.baselineEnd ? `${words.fields.baselineEnd} ${row.baselineEnd}` : '',
  ]
    .filter(Boolean)
    .join(t.sign.comma)
  return (
    <div className="gantt-row" role="row">
      <span className="gantt-name" role="rowheader">
        <Link to="/projects/$id" params={{ id: row.id }}>
          {row.name}
        </Link>
      </span>
      <div role="cell" aria-label={said} title={said}>
        {years.map(year => (
          <s key={year} style={{ left: `${((year - first) / (last - first)) * 100}%` }} />
        ))}
        {row.baselineStart && row.baselineEnd ? (
          <i
            className="gantt-baseline"
            style={{ left: `${x(row.baselineStart)}%`, width: `${Math.max(0.4, x(row.baselineEnd) - x(row.baselineStart))}%` }}
          />
        ) : null}
        <i className="gantt-planned" style={{ left: `${x(starts)}%`, width: `${Math.max(0.4, x(ends) - x(starts))}%` }} />
        {begun && until > begun ? (
          <i className="gantt-actual" style={{ left: `${x(begun)}%`, width: `${Math.max(0.4, x(until) - x(begun))}%` }} />
        ) : null}
        {over && row.baselineEnd ? (
          <i
            className="gantt-over"
            style={{ left: `${x(row.baselineEnd)}%`, width: `${Math.max(0.3, x(row.actualEnd ?? ends) - x(row.baselineEnd))}%` }}
          />
        ) : null}
        {row.next && row.next.on >= starts && row.next.on <= ends ? (
          <i
            className={`gantt-next ${row.next.on < today ? 'late' : ''}`}
            style={{ left: `${x(row.next.on)}%` }}
            title={`${row.next.name} ${row.next.on}`}
          />
        ) : null}
        <b style={{ left: `${x(today)}%` }} />
      </div>
    </div>
  )
}
