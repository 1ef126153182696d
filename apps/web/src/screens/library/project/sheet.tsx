import type { ReactNode } from 'react'
import { useText } from '../../../i18n/use-text.ts'

/** A sheet of the project's page with its table and, where it can be changed, the way to change it. */
export function Sheet({
  title,
  more,
  onEdit,
  screenOnly,
  children,
}: {
  title: string
  more?: ReactNode
  onEdit?: () => void
  screenOnly?: boolean
  children: ReactNode
}) {
  const { t } = useText()
  return (
    <section className={screenOnly ? 'sheet noprint' : 'sheet'}>
      <div className="fig">
        <h2>{title}</h2>
        <span className="more">
          {more ? <span className="cap">{more}　</span> : null}
          {onEdit ? (
            <button type="button" className="plain noprint" onClick={onEdit}>
              {t.area.library.edit}
            </button>
          ) : null}
        </span>
      </div>
      {children}
    </section>
  )
}

/** The table of a sheet, or that there is nothing yet. */
export function Rows({
  head,
  right = [],
  children,
  none,
}: {
  head: readonly string[]
  /** Which columns hold numbers. */
  right?: readonly number[]
  children: ReactNode
  none: boolean
}) {
  const { t } = useText()
  if (none) return <p className="foot cap">{t.area.library.empty}</p>
  return (
    <div className="tscroll" data-scroll>
      <table className="list">
        <thead>
          <tr>
            {head.map((name, column) => (
              <th key={name} className={right.includes(column) ? 'r' : undefined}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  )
}
