import type { ReactNode } from 'react'
import { useText } from '../../i18n/use-text.ts'
import { CutNote, useFirstRows } from '../../parts/more-rows.tsx'

interface Given<T> {
  title: string
  items: readonly T[]
  /** How many there are, where the server told only the first of them. */
  total?: number
  row: (one: T) => ReactNode
}

/** A list of what somebody should look at: the first twelve, the others on request. */
export function Concerns<T extends { id: string }>({ title, items, total = items.length, row }: Given<T>) {
  const { t } = useText()
  const words = t.area.library
  const { rows, more } = useFirstRows(items, 12)
  return (
    <section className="sheet">
      <div className="fig">
        <h2>{title}</h2>
        {total ? <span className="more cap n">{total}</span> : null}
      </div>
      {items.length ? (
        <ul className="rows">
          {rows.map(one => (
            <li key={one.id}>{row(one)}</li>
          ))}
        </ul>
      ) : (
        <p className="foot cap">{words.nothingHere}</p>
      )}
      {more}
      <CutNote shown={items.length} total={total} rest={words.narrowYear} />
    </section>
  )
}
