import type { ReactNode } from 'react'

/** A sheet of the task's page. */
export function TaskSheet({ title, no, more, children }: { title: string; no?: string; more?: ReactNode; children: ReactNode }) {
  return (
    <section className="sheet mt2">
      <div className="fig">
        {no ? <span className="no">{no}</span> : null}
        <h2>{title}</h2>
        {more ? <span className="more">{more}</span> : null}
      </div>
      {children}
    </section>
  )
}
