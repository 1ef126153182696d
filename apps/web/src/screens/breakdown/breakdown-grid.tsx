import { cellsByKey, checkSheet, isYear } from '@lantu/appraisal/breakdown/sheet-values'
import type { BreakdownAnswer, BreakdownDetail, BreakdownRow, BreakdownSheet } from '@lantu/model/api/breakdown'
import { type KeyboardEvent, useRef } from 'react'
import { unitTyped } from '../../i18n/unit-names.ts'
import { useText } from '../../i18n/use-text.ts'
import { toggleLock } from './edit-sheet.ts'
import { type ChangeSheet, GridRow } from './grid-row.tsx'
import { Remainder } from './remainder.tsx'
import { useColumnName } from './use-column-name.ts'

const MOVES: Readonly<Record<string, readonly [rows: number, columns: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  Enter: [1, 0],
}

/** One grid for both ways of splitting: years and quarters across, the whole, places and departments down, what is left over at the edges. */
export function BreakdownGrid({
  detail,
  sheet,
  change,
  answerOf,
}: {
  detail: BreakdownDetail
  sheet: BreakdownSheet
  change: ChangeSheet
  answerOf: (row: BreakdownRow, answer: BreakdownAnswer | undefined) => React.ReactNode
}) {
  const { t, language } = useText()
  const words = t.area.breakdown
  const columnName = useColumnName()
  const grid = useRef<HTMLTableElement>(null)
  const cells = cellsByKey(sheet)
  const target = Number(detail.target.value)
  const check = checkSheet(sheet, target)
  const answers = new Map(detail.answers.map(one => [one.row, one]))
  const move = (event: KeyboardEvent, row: number, column: number) => {
    if (event.altKey && event.code === 'KeyL') {
      event.preventDefault()
      const [rowId, columnId] = [sheet.rows[row]?.id, sheet.columns[column]?.id]
      if (rowId && columnId) change(old => toggleLock(old, rowId, columnId))
      return
    }
    const way = MOVES[event.key]
    if (!way || event.ctrlKey || event.metaKey) return
    const next = grid.current?.querySelector<HTMLInputElement>(`[data-row="${row + way[0]}"][data-column="${column + way[1]}"]`)
    if (next) {
      event.preventDefault()
      next.focus()
    }
  }
  return (
    <div data-scroll className="tscroll bgrid">
      <table ref={grid}>
        <thead>
          <tr>
            <th scope="col">{unitTyped(detail.target.unit, language)}</th>
            <th scope="col" className="r aux">
              {words.baseOf(detail.baseYear)}
            </th>
            <th scope="col" className="r aux" title={words.weightHint}>
              {words.weight}
            </th>
            {sheet.columns.map(column => (
              <th key={column.id} scope="col" className={isYear(column) ? 'r' : 'r q'}>
                {columnName(column)}
              </th>
            ))}
            {sheet.over === 'each' ? null : (
              <th scope="col" className="r">
                {words.remainderYears}
              </th>
            )}
            <th scope="col">{words.answer}</th>
          </tr>
        </thead>
        <tbody>
          {sheet.rows.map((row, index) => (
            <GridRow
              key={row.id}
              row={row}
              index={index}
              sheet={sheet}
              cells={cells}
              target={target}
              baseYear={detail.baseYear}
              answer={row.kind === 'whole' ? null : answerOf(row, answers.get(row.id))}
              change={change}
              onMove={move}
            />
          ))}
        </tbody>
        {sheet.make === 'none' ? null : (
          <tfoot>
            <tr>
              <th scope="row">{words.remainder}</th>
              <td className="aux" />
              <td className="aux" />
              {check.columns.map(one => (
                <td key={one.column}>
                  <Remainder value={one.remainder} digits={sheet.digits} />
                </td>
              ))}
              {sheet.over === 'each' ? null : <td />}
              <td>{check.empty ? <span className="warm">{words.emptyCells(check.empty)}</span> : null}</td>
            </tr>
          </tfoot>
        )}
      </table>
    </div>
  )
}
