import type { BreakdownCell } from '@lantu/model/api/breakdown'
import type { KeyboardEvent } from 'react'
import { useText } from '../../i18n/use-text.ts'
import { NumberField } from './number-field.tsx'

/** Row and column. */
export type GridPlace = readonly [row: number, column: number]

/** One number of the grid, and the lock that keeps it from being shared out again. */
export function GridCell({
  cell,
  label,
  isYear,
  digits,
  at,
  onMove,
  onValue,
  onLock,
}: {
  cell: BreakdownCell | undefined
  label: string
  isYear: boolean
  digits: number
  at: GridPlace
  onMove: (event: KeyboardEvent, ...at: GridPlace) => void
  onValue: (value: string | null) => void
  onLock: () => void
}) {
  const { t } = useText()
  const words = t.area.breakdown
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of the field within
    <td className={`r ${isYear ? '' : 'q'} ${cell?.locked ? 'held' : ''}`} onKeyDown={event => onMove(event, ...at)}>
      <NumberField
        data-row={at[0]}
        data-column={at[1]}
        className={cell?.value ? undefined : 'empty'}
        label={label}
        value={cell?.value ?? null}
        digits={digits}
        onValue={onValue}
      />
      {cell?.value ? (
        <button
          type="button"
          tabIndex={-1}
          className="lock"
          aria-pressed={cell.locked}
          aria-label={`${cell.locked ? words.unlock : words.lock}${t.sign.colon}${label}`}
          onClick={onLock}
        >
          <svg width="10" height="12" viewBox="0 0 10 12" aria-hidden="true">
            <path d={cell.locked ? 'M2.5 5V3.5a2.5 2.5 0 0 1 5 0V5' : 'M2.5 5V3a2.5 2.5 0 0 1 5-.5'} />
            <rect x="1" y="5" width="8" height="6" />
          </svg>
        </button>
      ) : null}
    </td>
  )
}
