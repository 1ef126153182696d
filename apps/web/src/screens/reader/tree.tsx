import type { SectionNode } from '@lantu/model/api/document'
import { useState } from 'react'
import { useNarrow } from '../../hooks/use-narrow.ts'
import { useOneStop } from '../../hooks/use-one-stop.ts'
import { useText } from '../../i18n/use-text.ts'

/** The chapters and sections, with how many statements each holds; on a phone they are folded until they are asked for. */
export function Tree({
  sections,
  counts,
  current,
  onGo,
}: {
  sections: readonly SectionNode[]
  counts: ReadonlyMap<number, number>
  current: number
  onGo: (section: SectionNode) => void
}) {
  const { t } = useText()
  const list = useOneStop<HTMLUListElement>('button')
  const narrow = useNarrow()
  const [open, setOpen] = useState(false)
  const shown = sections.filter(section => section.depth >= 1 && section.depth <= 3)
  return (
    <nav className="sheet treebox" aria-label={t.sections}>
      <div className="fig">
        <h2>{t.sections}</h2>
        {narrow ? (
          <span className="more">
            <button className="btn sm" type="button" aria-expanded={open} onClick={() => setOpen(!open)}>
              {open ? t.area.lights.fold : t.unfold(shown.length)}
            </button>
          </span>
        ) : null}
      </div>
      <ul className="tree" ref={list} hidden={narrow && !open}>
        {shown.map(section => (
          <li key={section.id}>
            <button
              type="button"
              className={`d${section.depth - 1}${section.id === current ? ' cur' : ''}`}
              aria-current={section.id === current ? 'true' : undefined}
              onClick={() => {
                setOpen(false)
                onGo(section)
              }}
            >
              {section.label ? <span>{section.label}</span> : null}
              <em>{section.title || section.label}</em>
              <b className="n">{counts.get(section.id) ?? ''}</b>
            </button>
          </li>
        ))}
      </ul>
    </nav>
  )
}
