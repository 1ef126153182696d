import { cellKey, cellsByKey, checkSheet, isYear, WHOLE, yearsRemainder } from '@lantu/appraisal/breakdown/sheet-values'
import type { BreakdownAnswer, BreakdownColumn, BreakdownDetail, BreakdownRow, BreakdownSheet } from '@lantu/model/api/breakdown'
import { type KeyboardEvent, useRef, useState } from 'react'
import { unitTyped } from '../../i18n/unit-names.ts'
import { useText } from '../../i18n/use-text.ts'
import { removeRow, setCell, setRow, toggleLock, typedDecimal } from './edit-sheet.ts'
import { Remainder } from './remainder.tsx'

type Change = (next: (sheet: BreakdownSheet) => BreakdownSheet) => void

const MOVES: Readonly<Record<string, readonly [rows: number, columns: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  Enter: [1, 0],
}

/** A number that is typed in; it counts when the field is left or Enter is pressed, and what is no number goes back. */
function NumberField({
  value,
  label,
  digits,
  className,
  onValue,
  ...place
}: {
  value: string | null
  label: string
  digits: number
  className?: string | undefined
  onValue: (value: string | null) => void
  'data-row'?: number
  'data-column'?: number
}) {
  const [typed, setTyped] = useState<string | null>(null)
  const leave = () => {
    if (typed === null) return
    setTyped(null)
    if (typed.trim() === '') return onValue(null)
    const number = typedDecimal(typed, digits)
    if (number !== null && number !== value) onValue(number)
  }
  return (
    <input
      {...place}
      className={className}
      aria-label={label}
      inputMode="decimal"
      value={typed ?? value ?? ''}
      onFocus={event => event.target.select()}
      onChange={event => setTyped(event.target.value)}
      onBlur={leave}
      onKeyDown={event => {
        if (event.key === 'Enter') leave()
        if (event.key === 'Escape') setTyped(null)
      }}
    />
  )
}

function useColumnName() {
  const { t } = useText()
  const words = t.area.breakdown
  return (column: BreakdownColumn) =>
    isYear(column) ? words.year(column.year) : (words.quarters[Number(column.id.slice(5, 7)) / 3 - 1] ?? column.id)
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
  change: Change
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
  const name = (row: BreakdownRow) => (row.kind === 'whole' ? words.whole : row.name)
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
          {sheet.rows.map((row, r) => (
            <tr key={row.id} className={row.kind}>
              <th scope="row">
                {name(row)}
                {row.kind === 'body' ? (
                  <button
                    type="button"
                    className="plain x"
                    aria-label={`${words.removeRow}${t.sign.colon}${row.name}`}
                    onClick={() => change(old => removeRow(old, row.id))}
                  >
                    ×
                  </button>
                ) : null}
              </th>
              <td className="r aux">
                <NumberField
                  label={`${name(row)} ${words.baseOf(detail.baseYear)}`}
                  value={row.base}
                  digits={Math.max(sheet.digits, row.base?.split('.')[1]?.length ?? 0)}
                  onValue={base => change(old => setRow(old, row.id, { base }))}
                />
              </td>
              <td className="r aux">
                {row.kind === 'whole' ? null : (
                  <NumberField
                    label={`${name(row)} ${words.weight}`}
                    value={row.weight}
                    digits={Math.max(1, row.weight?.split('.')[1]?.length ?? 0)}
                    onValue={weight => change(old => setRow(old, row.id, { weight }))}
                  />
                )}
              </td>
              {sheet.columns.map((column, c) => {
                const cell = cells.get(cellKey(row.id, column.id))
                return (
                  // biome-ignore lint/a11y/noStaticElementInteractions: keys of the field within
                  <td
                    key={column.id}
                    className={`r ${isYear(column) ? '' : 'q'} ${cell?.locked ? 'held' : ''}`}
                    onKeyDown={event => move(event, r, c)}
                  >
                    <NumberField
                      data-row={r}
                      data-column={c}
                      className={cell?.value ? undefined : 'empty'}
                      label={`${name(row)} ${columnName(column)}`}
                      value={cell?.value ?? null}
                      digits={sheet.digits}
                      onValue={value => change(old => setCell(old, row.id, column.id, value, value !== null))}
                    />
                    {cell?.value ? (
                      <button
                        type="button"
                        tabIndex={-1}
                        className="lock"
                        aria-pressed={cell.locked}
                        aria-label={`${cell.locked ? words.unlock : words.lock}${t.sign.colon}${name(row)} ${columnName(column)}`}
                        onClick={() => change(old => toggleLock(old, row.id, column.id))}
                      >
                        <svg width="10" height="12" viewBox="0 0 10 12" aria-hidden="true">
                          <path d={cell.locked ? 'M2.5 5V3.5a2.5 2.5 0 0 1 5 0V5' : 'M2.5 5V3a2.5 2.5 0 0 1 5-.5'} />
                          <rect x="1" y="5" width="8" height="6" />
                        </svg>
                      </button>
                    ) : null}
                  </td>
                )
              })}
              {sheet.over === 'each' ? null : (
                <td>
                  {row.id === WHOLE ? <Remainder value={yearsRemainder(sheet, cells, row.id, target)} digits={sheet.digits} /> : null}
                </td>
              )}
              <td className="nw">{row.kind === 'whole' ? null : answerOf(row, answers.get(row.id))}</td>
            </tr>
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
