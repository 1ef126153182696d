import type { SectionNode } from '@lantu/model/api/document'
import { useText } from '../../i18n/use-text.ts'
import { useOneStop } from '../../lib/use-one-stop.ts'

/** The chapters and sections, with how many statements each holds. */
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
  const shown = sections.filter(section => section.depth >= 1 && section.depth <= 3)
  return (
    <nav className="sheet treebox" aria-label={t.sections}>
      <div className="fig">
        <h2>{t.sections}</h2>
      </div>
      <ul className="tree" ref={list}>
        {shown.map(section => (
          <li key={section.id}>
            <button
              type="button"
              className={`d${section.depth - 1}${section.id === current ? ' cur' : ''}`}
              aria-current={section.id === current ? 'true' : undefined}
              onClick={() => onGo(section)}
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
