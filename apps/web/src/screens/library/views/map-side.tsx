import type { ProjectRow } from '@lantu/model/api/library/library'
import { Link } from '@tanstack/react-router'
import { useText } from '../../../i18n/use-text.ts'
import { moneyUnit, showMoney } from '../../../lib/money.ts'
import { ProjectLight } from '../project/project-light.tsx'
import { type Lateness, MarkShape, markClass } from './map-mark.tsx'

/** A mark beside its meaning. */
function KeyMark({ stage, late }: { stage: ProjectRow['stage']; late?: Lateness }) {
  return (
    <svg width="16" height="16" aria-hidden="true">
      <g className={markClass(stage, late)}>
        <MarkShape x={8} y={8} r={5} late={late} />
      </g>
    </svg>
  )
}

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
              <KeyMark stage={stage} />
              {t.stage[stage]}
            </li>
          ))}
          {(['lag', 'risk'] as const).map(late => (
            <li key={late}>
              <KeyMark stage="construction" late={late} />
              {words.lights[late]}
            </li>
          ))}
        </ul>
      )}
    </aside>
  )
}
