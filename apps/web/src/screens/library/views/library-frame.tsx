import type { ProjectRow } from '@lantu/model/api/library/library'
import type { Ref } from 'react'
import { MOST_PRINTED, usePrinting } from '../../../hooks/printing.ts'
import type { LibraryColumn } from './library-columns.tsx'
import { LibraryRow } from './library-row.tsx'
import { LibraryHead } from './library-table-head.tsx'

/** The checkbox before the columns. */
const TICK = 40

/** The table in the frame that scrolls it: only the rows from `from` to `to` are drawn. On paper, all that are loaded. */
export function LibraryFrame({
  frame,
  rows,
  total,
  sight,
  at,
  chosen,
  columns,
  height,
  narrow,
  head,
  onPoint,
  onToggle,
}: {
  frame: Ref<HTMLDivElement>
  rows: readonly ProjectRow[]
  total: number
  sight: { readonly from: number; readonly to: number }
  at: number
  chosen: ReadonlySet<string>
  columns: readonly LibraryColumn[]
  height: number
  narrow: boolean
  head: Omit<Parameters<typeof LibraryHead>[0], 'columns'>
  onPoint: (index: number) => void
  onToggle: (id: string) => void
}) {
  const printing = usePrinting()
  const { from, to } = printing ? { from: 0, to: MOST_PRINTED } : sight
  const shown = rows.slice(from, to)
  const below = printing ? 0 : total - (from + shown.length)
  return (
    <div ref={frame} className="vbox" style={{ maxHeight: `max(420px, min(${(total + 1) * height + 20}px, calc(100vh - 300px)))` }}>
      <table
        className="ptable"
        aria-rowcount={total + 1}
        style={narrow ? undefined : { minWidth: columns.reduce((sum, column) => sum + column.width, TICK) }}
      >
        {narrow ? null : (
          <colgroup>
            <col style={{ width: TICK }} />
            {columns.map(column => (
              <col key={column.key} style={{ width: column.width }} />
            ))}
          </colgroup>
        )}
        <LibraryHead columns={columns} {...head} />
        <tbody>
          {from > 0 ? <tr className="gap" aria-hidden="true" style={{ height: from * height }} /> : null}
          {shown.map((row, index) => (
            <LibraryRow
              key={row.id}
              row={row}
              index={from + index}
              at={from + index === at}
              selected={chosen.has(row.id)}
              columns={columns}
              height={height}
              onPoint={onPoint}
              onToggle={onToggle}
            />
          ))}
          {to < total && below > 0 ? <tr className="gap" aria-hidden="true" style={{ height: below * height }} /> : null}
        </tbody>
      </table>
    </div>
  )
}
