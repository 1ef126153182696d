import { Children, type ReactNode } from 'react'
import { PageTitle } from './page-title.tsx'
import { Said } from './said.tsx'

export function PageHead({ title, children, actions }: { title: string; children?: ReactNode; actions?: ReactNode }) {
  return (
    <div className="ph">
      <div>
        <PageTitle>{title}</PageTitle>
        {children ? <p>{Children.map(children, part => (typeof part === 'string' ? <Said byWords>{part}</Said> : part))}</p> : null}
      </div>
      {actions ? <div className="act">{actions}</div> : null}
    </div>
  )
}

/** The title block at the foot of a drawing. */
export function TitleBlock({ rows }: { rows: readonly (readonly [string, ReactNode])[] }) {
  return (
    <footer className="tb">
      <dl>
        {rows.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </footer>
  )
}
