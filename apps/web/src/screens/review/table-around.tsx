import type { RegisteredStatement } from '@lantu/model/api/registered-statement'
import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { textQuery } from '../../api/queries.ts'

const ROWS_AROUND = 4

/**
 * A number of a table is reviewed in its table: the headings, its row with those around it, its cell marked. With `all`, the whole table:
 * each cell of which a number was read is marked, and pressing it leaves the number out or takes it in again.
 */
export function TableAround({
  one,
  all,
  out,
  onToggle,
  onLook,
}: {
  one: RegisteredStatement
  all?: readonly RegisteredStatement[]
  out?: ReadonlySet<string>
  onToggle?: (id: string) => void
  onLook?: (one: RegisteredStatement) => void
}) {
  const text = useQuery(textQuery(one.documentId))
  const block = text.data?.find(other => other.kind === 'table' && other.start <= one.at && one.at < other.end)
  const told = block !== undefined
  // the whole table is on the screen
  useEffect(() => {
    if (told) for (const other of all ?? []) onLook?.(other)
  }, [told, all, onLook])
  if (!block?.cells || !one.cell) return null
  const { row: here } = one.cell
  const heads = block.headerRows ?? 0
  const shown = block.cells.filter(cell => all || cell.row < heads || Math.abs(cell.row - here) <= ROWS_AROUND)
  const rows = [...new Set(shown.map(cell => cell.row))].toSorted((a, b) => a - b)
  return (
    <div data-scroll className={all ? 'tscroll around whole' : 'tscroll around'}>
      <table className="tt">
        <tbody>
          {rows.map(row => (
            <tr key={row} aria-current={row === here && !all ? 'true' : undefined}>
              {shown
                .filter(cell => cell.row === row)
                .map(cell => {
                  const Cell = row < heads ? 'th' : 'td'
                  const read = all?.filter(other => cell.start <= other.at && other.at < cell.end) ?? []
                  const mine = cell.start <= one.at && one.at < cell.end
                  return (
                    <Cell
                      key={cell.column}
                      colSpan={cell.columnSpan}
                      rowSpan={cell.rowSpan}
                      className={read.length ? 'num' : mine ? (one.kind === 'task' ? 'own' : 'num cur') : undefined}
                    >
                      {read.length ? (
                        <button
                          type="button"
                          className="cell"
                          aria-pressed={!read.every(other => out?.has(other.id))}
                          onClick={() => read.forEach(other => onToggle?.(other.id))}
                        >
                          {cell.text}
                        </button>
                      ) : mine && one.kind !== 'task' ? (
                        <span className="cell">{cell.text}</span>
                      ) : (
                        cell.text
                      )}
                    </Cell>
                  )
                })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
