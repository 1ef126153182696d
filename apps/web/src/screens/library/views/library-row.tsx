import type { ProjectRow } from '@lantu/model/api/library/library'
import { memo } from 'react'
import { useText } from '../../../i18n/use-text.ts'
import type { COLUMNS } from './library-columns.tsx'

/** A row of the library's table. Drawn anew only when something of it has changed: scrolling draws the rows that come into sight and no others. */
export const LibraryRow = memo(function LibraryRow({
  row,
  index,
  at,
  selected,
  columns,
  height,
  onPoint,
  onToggle,
}: {
  row: ProjectRow
  index: number
  /** The keyboard is here. */
  at: boolean
  selected: boolean
  columns: readonly (typeof COLUMNS)[number][]
  height: number
  onPoint: (index: number) => void
  onToggle: (id: string) => void
}) {
  const { t, language } = useText()
  return (
    <tr
      aria-rowindex={index + 2}
      className={`${row.light === 'lag' ? 'hot' : ''} ${at ? 'at' : ''}`}
      aria-selected={selected}
      style={{ height }}
      onClick={() => onPoint(index)}
    >
      <td className="sel">
        <input type="checkbox" aria-label={row.name} checked={selected} onChange={() => onToggle(row.id)} />
      </td>
      {columns.map(column => (
        <td key={column.key} className={`c-${column.key} ${column.right ? 'r' : ''}`}>
          {column.cell(row, t, language)}
        </td>
      ))}
    </tr>
  )
})
