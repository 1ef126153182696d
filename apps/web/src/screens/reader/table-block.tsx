import type { TextBlock } from '@lantu/model/api/document'
import type { RegisteredStatement } from '@lantu/model/api/registered-statement'
import { useText } from '../../i18n/use-text.ts'
import { Marked } from './marked.tsx'

/** A table of the document, as a table. */
export function TableBlock({
  block,
  marks,
  chosen,
}: {
  block: TextBlock
  marks: readonly RegisteredStatement[]
  chosen: string | undefined
}) {
  const { t } = useText()
  const rows: NonNullable<TextBlock['cells']>[] = []
  for (const cell of block.cells ?? []) {
    const row = (rows[cell.row] ??= [])
    row.push(cell)
  }
  return (
    <figure className="box">
      {/* wider than the page, it is scrolled by the arrows too */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls needs the focus to be scrolled by keys */}
      <div data-scroll role="group" tabIndex={0} aria-label={t.table}>
        <table>
          <tbody>
            {rows.map((row, r) => (
              <tr key={r}>
                {row.map(cell => {
                  const Cell = r < (block.headerRows ?? 0) ? 'th' : 'td'
                  const own = marks.filter(mark => mark.at < cell.end && mark.end > cell.start)
                  // a dash in place of a number stands where the numbers do
                  const numeric = /^(?:[-−〔[(（≥≤>＞<＜]?\d|[-−–—]{1,2}$)/.test(cell.text)
                  return (
                    <Cell
                      key={`${cell.row}-${cell.column}`}
                      colSpan={cell.columnSpan}
                      rowSpan={cell.rowSpan}
                      className={numeric ? 'r n' : undefined}
                    >
                      {own.length && cell.end - cell.start === [...cell.text].length ? (
                        <Marked text={cell.text} start={cell.start} marks={own} chosen={chosen} />
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
    </figure>
  )
}
