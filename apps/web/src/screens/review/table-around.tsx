import type { RegisteredStatement } from '@lantu/model/api'
import { useQuery } from '@tanstack/react-query'
import { textQuery } from '../../api/queries.ts'

const ROWS_AROUND = 4

/** A number of a table is reviewed in its table: the headings, its row with those around it, its cell marked. */
export function TableAround({ one }: { one: RegisteredStatement }) {
  const text = useQuery(textQuery(one.documentId))
  const block = text.data?.find(other => other.kind === 'table' && other.start <= one.at && one.at < other.end)
  if (!block?.cells || !one.cell) return null
  const { row: here } = one.cell
  const heads = block.headerRows ?? 0
  const shown = block.cells.filter(cell => cell.row < heads || Math.abs(cell.row - here) <= ROWS_AROUND)
  const rows = [...new Set(shown.map(cell => cell.row))].toSorted((a, b) => a - b)
  return (
    <div data-scroll className="tscroll around">
      <table className="tt">
        <tbody>
          {rows.map(row => (
            <tr key={row} aria-current={row === here ? 'true' : undefined}>
              {shown
                .filter(cell => cell.row === row)
                .map(cell => {
                  const Cell = row < heads ? 'th' : 'td'
                  const mine = cell.start <= one.at && one.at < cell.end
                  return (
                    <Cell key={cell.column} colSpan={cell.columnSpan} rowSpan={cell.rowSpan} className={mine ? 'num cur' : undefined}>
                      {mine ? <span className="cell">{cell.text}</span> : cell.text}
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
