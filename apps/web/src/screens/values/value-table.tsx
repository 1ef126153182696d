import type { ValueGrid } from '@lantu/model/api/values/values'
import { labelOfPeriod } from '@lantu/model/wording/period'
import { Link } from '@tanstack/react-router'
import { Fragment, useRef } from 'react'
import { unitTyped } from '../../i18n/unit-names.ts'
import { useText } from '../../i18n/use-text.ts'
import { cellKey, type Place, seriesKey } from './drafts.ts'
import { useCellKeys } from './use-cell-keys.ts'
import { useMeasureName } from './use-measure-name.ts'
import type { TypedValues } from './use-typed-values.ts'
import { ValueField } from './value-field.tsx'

/** Indicators by periods. Arrows and Enter move, a paste fills right and down, Alt+↓ leads to the cell’s panel, Ctrl+Z takes a step back, Ctrl+S saves. */
export function ValueTable({
  grid,
  typed,
  onFocus,
  onMore,
}: {
  grid: ValueGrid
  typed: TypedValues
  onFocus: (at: Place) => void
  /** Leads to what is known of the cell, and what may be said of it. */
  onMore: () => void
}) {
  const { t, language } = useText()
  const words = t.area.values
  const table = useRef<HTMLTableElement>(null)
  const measureName = useMeasureName()
  const onKey = useCellKeys(table, typed, onMore)
  return (
    <div data-scroll className="tscroll vgrid">
      <table ref={table}>
        <PeriodHeads periods={grid.periods} />
        <tbody>
          {grid.rows.map(({ series, cells }, row) => (
            <tr key={seriesKey(series)}>
              <th scope="row" className="vname">
                <Link to="/indicators/$id" params={{ id: series.indicatorId }} tabIndex={-1}>
                  {series.name}
                </Link>
                <span className="cap">
                  {[measureName(series), unitTyped(series.unit, language), series.formula ? words.derived : '']
                    .filter(Boolean)
                    .map((part, i) => (
                      <Fragment key={part}>
                        {i ? ' · ' : ''}
                        <span className="nw">{part}</span>
                      </Fragment>
                    ))}
                </span>
              </th>
              {cells.map((cell, column) => {
                const at = { row, column }
                const key = cellKey(series, cell)
                return (
                  <ValueField
                    key={key}
                    at={at}
                    series={series}
                    cell={cell}
                    draft={typed.cells.get(key)}
                    checked={typed.checked.get(key)}
                    onFocus={() => onFocus(at)}
                    onType={draft => typed.type(key, draft)}
                    onKey={event => onKey(event, at, key)}
                    onPaste={text => typed.paste(at, text)}
                  />
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** The periods over the columns: a quarter or a month on a line of its own under its year. */
function PeriodHeads({ periods }: { periods: readonly string[] }) {
  const { t, language } = useText()
  return (
    <thead>
      <tr>
        <th scope="col" className="vname">
          {t.indicators}
        </th>
        {periods.map(code => {
          const label = labelOfPeriod(code, language)
          const [year, rest] = /^(\d{4}年)(.+)$/.exec(label)?.slice(1) ?? [label, '']
          return (
            <th key={code} scope="col">
              {year}
              {rest ? <span>{rest}</span> : null}
            </th>
          )
        })}
      </tr>
    </thead>
  )
}
