import type { ValueGrid } from '@lantu/model/api/values/values'
import { useState } from 'react'
import { useText } from '../../i18n/use-text.ts'
import { CellPanel } from './cell-panel.tsx'
import { cellKey, type Place } from './drafts.ts'
import { SaveBar } from './save-bar.tsx'
import type { TypedValues } from './use-typed-values.ts'
import { ValueTable } from './value-table.tsx'

const focusOn = (selector: string) => document.querySelector<HTMLElement>(selector)?.focus()

/** The table of values, what is typed and not saved, and what is known of the cell in hand. */
export function ValueSheets({ grid, typed }: { grid: ValueGrid; typed: TypedValues }) {
  const words = useText().t.area.values
  const [at, setAt] = useState<Place>()
  const row = at ? grid.rows[at.row] : undefined
  const cell = at ? row?.cells[at.column] : undefined
  const key = row && cell ? cellKey(row.series, cell) : ''
  return (
    <>
      <section className="sheet mt2">
        <div className="fig">
          <h2>{words.tableTitle(grid.rows.length)}</h2>
          <span className="more cap vhelp">{words.help}</span>
        </div>
        <ValueTable grid={grid} typed={typed} onFocus={setAt} onMore={() => focusOn('.vcell :is(select, input, a, button)')} />
        <VintageLegend />
      </section>
      {typed.count ? <SaveBar typed={typed} /> : null}
      {row && cell ? (
        <CellPanel
          series={row.series}
          cell={cell}
          draft={typed.cells.get(key)}
          checked={typed.checked.get(key)}
          onChange={draft => typed.type(key, draft)}
          onBack={() => focusOn(`[data-cell="${at?.row}:${at?.column}"]`)}
        />
      ) : null}
    </>
  )
}

/** What the marks beside the values mean. */
function VintageLegend() {
  const { t } = useText()
  const words = t.area.values
  return (
    <p className="cap vlegend">
      {Object.entries(words.vintageShort).map(([one, mark]) => (
        <span key={one} className="nw">
          <b>{mark}</b>
          {words.vintage[one]}
        </span>
      ))}
      <span className="nw">
        <b>{words.fromText}</b>
        {words.sentence}
      </span>
    </p>
  )
}
