import type { ReactNode } from 'react'
import { SheetNumber } from '../../parts/sheet-number.tsx'

/** A sheet of the task's page. */
export function TaskSheet({
  title,
  number,
  more,
  children,
}: {
  title: string
  number?: 'figure' | 'table'
  more?: ReactNode
  children: ReactNode
}) {
  return (
    <section className="sheet mt2">
      <div className="fig">
        {number ? <SheetNumber of={number} /> : null}
        <h2>{title}</h2>
        {more ? <span className="more">{more}</span> : null}
      </div>
      {children}
    </section>
  )
}
