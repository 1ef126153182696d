import type { ProjectRow } from '@lantu/model/api/library/library'
import { Link } from '@tanstack/react-router'
import { useText } from '../../../i18n/use-text.ts'
import { moneyUnit, showMoney } from '../../../lib/money.ts'
import { ProjectLight } from '../project/project-light.tsx'

/** Beside the map: the project that is chosen on it, or what its marks mean. */
export function MapSide({ row }: { row: ProjectRow | undefined }) {
  const { t, language } = useText()
  const words = t.area.library
  return (
    <aside className="mapside" aria-live="polite">
      {row ? (
        <>
          <p className="pn">
            <Link to="/projects/$id" params={{ id: row.id }}>
              {row.name}
            </Link>
          </p>
          <p className="pm">
            {t.stage[row.stage]} · {row.placeName || words.noPlace}
          </p>
          <p className="pm">
            <ProjectLight project={row} /> {row.next ? `${row.next.name} ${row.next.on.slice(0, 7)}` : ''}
          </p>
          <p className="n">
            {showMoney(row.investment, language, 1)}
            <u>{moneyUnit(language)}</u>
          </p>
        </>
      ) : (
        <ul className="mapkey">
          {(['idea', 'reserve', 'construction', 'completed', 'cancelled'] as const).map(stage => (
            <li key={stage}>
              <svg width="14" height="14" aria-hidden="true">
                <g className={`mk mk-${stage}`}>
                  <circle cx="7" cy="7" r="5" />
                </g>
              </svg>
              {t.stage[stage]}
            </li>
          ))}
        </ul>
      )}
    </aside>
  )
}
