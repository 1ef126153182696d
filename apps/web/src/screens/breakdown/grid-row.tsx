import { cellKey, isYear, WHOLE, yearsRemainder } from '@lantu/appraisal/breakdown/sheet-values'
import type { BreakdownCell, BreakdownRow, BreakdownSheet } from '@lantu/model/api/breakdown'
import type { KeyboardEvent, ReactNode } from 'react'
import { useText } from '../../i18n/use-text.ts'
import { removeRow, setCell, setRow, toggleLock } from './edit-sheet.ts'
import { GridCell, type GridPlace } from './grid-cell.tsx'
import { NumberField } from './number-field.tsx'
import { Remainder } from './remainder.tsx'
import { useColumnName } from './use-column-name.ts'

export type ChangeSheet = (next: (sheet: BreakdownSheet) => BreakdownSheet) => void

/** The whole, a place or a department: its base, its weight, and a number for each column. */
export function GridRow({
  row,
  index,
  sheet,
  cells,
  target,
  baseYear,
  answer,
  change,
  onMove,
}: {
  row: BreakdownRow
  index: number
  sheet: BreakdownSheet
  cells: ReadonlyMap<string, BreakdownCell>
  target: number
  baseYear: number
  answer: ReactNode
  change: ChangeSheet
  onMove: (event: KeyboardEvent, ...at: GridPlace) => void
}) {
  const { t } = useText()
  const words = t.area.breakdown
  const columnName = useColumnName()
  const name = row.kind === 'whole' ? words.whole : row.name
  return (
    <tr className={row.kind}>
      <th scope="row">
        {name}
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
          label={`${name} ${words.baseOf(baseYear)}`}
          value={row.base}
          digits={Math.max(sheet.digits, row.base?.split('.')[1]?.length ?? 0)}
          onValue={base => change(old => setRow(old, row.id, { base }))}
        />
      </td>
      <td className="r aux">
        {row.kind === 'whole' ? null : (
          <NumberField
            label={`${name} ${words.weight}`}
            value={row.weight}
            digits={Math.max(1, row.weight?.split('.')[1]?.length ?? 0)}
            onValue={weight => change(old => setRow(old, row.id, { weight }))}
          />
        )}
      </td>
      {sheet.columns.map((column, c) => (
        <GridCell
          key={column.id}
          cell={cells.get(cellKey(row.id, column.id))}
          label={`${name} ${columnName(column)}`}
          isYear={isYear(column)}
          digits={sheet.digits}
          at={[index, c]}
          onMove={onMove}
          onValue={value => change(old => setCell(old, row.id, column.id, value, value !== null))}
          onLock={() => change(old => toggleLock(old, row.id, column.id))}
        />
      ))}
      {sheet.over === 'each' ? null : (
        <td>{row.id === WHOLE ? <Remainder value={yearsRemainder(sheet, cells, row.id, target)} digits={sheet.digits} /> : null}</td>
      )}
      <td className="nw">{answer}</td>
    </tr>
  )
}
