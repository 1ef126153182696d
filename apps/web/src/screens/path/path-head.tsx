import type { PathSheet } from '@lantu/model/api/lights/paths'
import { Link, useNavigate } from '@tanstack/react-router'
import { useText } from '../../i18n/use-text.ts'
import { PageTitle } from '../../parts/page-title.tsx'

/** Whose path it is, with the way back to the indicator and the choice of the place. */
export function PathHead({ sheet, name }: { sheet: PathSheet; name: string }) {
  const { t, language } = useText()
  const words = t.area.paths
  const navigate = useNavigate()
  return (
    <div className="ph">
      <div>
        <p className="crumb">
          <Link to="/indicators" search={(old: object) => ({ ...old, place: undefined })}>
            {t.indicators}
          </Link>
          {'　'}
          <Link to="/indicators/$id" params={{ id: sheet.indicatorId }} search={(old: object) => ({ ...old, place: undefined })}>
            {sheet.name}
          </Link>
        </p>
        <PageTitle>{words.title(name)}</PageTitle>
        <p>{words.head}</p>
      </div>
      {sheet.places.length ? (
        <div className="act no-print">
          <label className="chip tall">
            {words.of}
            <select
              value={sheet.placeId ?? ''}
              onChange={event => void navigate({ to: '.', search: (old: object) => ({ ...old, place: event.target.value || undefined }) })}
            >
              <option value="">{words.whole}</option>
              {sheet.places.map(one => (
                <option key={one.id} value={one.id}>
                  {language === 'en' && one.nameEn ? one.nameEn : one.name}
                </option>
              ))}
            </select>
          </label>
        </div>
      ) : null}
    </div>
  )
}
