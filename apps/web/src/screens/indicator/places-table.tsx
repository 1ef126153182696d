import type { IndicatorAppraisal, PlacedLight } from '@lantu/model/api/lights/appraisal'
import type { IndicatorLight } from '@lantu/model/api/lights/lights'
import { unitWords } from '../../i18n/unit-names.ts'
import { useText } from '../../i18n/use-text.ts'
import { LightBullet } from '../../parts/light-bullet.tsx'
import { LightMark } from '../../parts/light-mark.tsx'
import { SheetNumber } from '../../parts/sheet-number.tsx'
import { lackSays, nearIn, printedOf, withUnit } from '../../wording/light-words.ts'

/** A place's light as an indicator's, so that one bullet draws both. */
const asLight = (place: PlacedLight, whole: IndicatorLight): IndicatorLight => ({
  ...whole,
  name: place.place,
  light: place.light,
  progress: place.progress,
  schedule: place.schedule,
  gap: place.gap,
  due: place.due,
  target: place.target,
  forecast: null,
  reason: place.reason,
})

/** The authority's places, each on its own path, the slowest first. */
export function PlacesTable({ data, light }: { data: IndicatorAppraisal; light: IndicatorLight }) {
  const { t, language } = useText()
  const words = t.area.lights
  const printed = printedOf(light)
  const said = (value: number) => nearIn(value, light.unit, language, printed)
  const mean = data.places.find(place => place.peersMean !== null)?.peersMean
  return (
    <section className="sheet">
      <div className="fig">
        <SheetNumber of="figure" />
        <h2>{words.places}</h2>
        <span className="more cap">
          {words.placesOrder}
          {t.sign.stop}
          {unitWords(light.unit, language)}
        </span>
      </div>
      {data.places.some(place => place.actual !== null || place.reason?.note) ? (
        <>
          <div className="plh">
            <span>{words.ribbon}</span>
            <span>{words.place}</span>
            <span>{words.progress}</span>
            <span className="r">{t.actual}</span>
            <span className="r">{t.path}</span>
            <span className="r">{t.target}</span>
          </div>
          <ol className="pl">
            {data.places.map(place => (
              <li key={place.code}>
                <span>
                  <LightMark light={place.light} />
                </span>
                <span>{language === 'en' ? place.placeEn || place.place : place.place}</span>
                <div>
                  {place.light === 'no-data' ? (
                    <span className="cap">
                      {place.actual !== null && !place.ownTarget ? words.noTargetHere : lackSays(place.reason, words)}
                    </span>
                  ) : (
                    <LightBullet one={asLight(place, light)} low />
                  )}
                </div>
                <span className="r n b">{place.actual === null ? '—' : said(place.actual)}</span>
                <span className="r n sub">{place.due === null ? '—' : said(place.due)}</span>
                <span className="r n" style={{ color: 'var(--blue)' }}>
                  {place.target === null ? '—' : said(place.target)}
                </span>
              </li>
            ))}
          </ol>
          {mean === null || mean === undefined ? null : (
            <p className="cap padx">{words.peersMean(withUnit(mean, light.unit, language, printed))}</p>
          )}
        </>
      ) : (
        <p className="cap pad2">{words.noPlaces}</p>
      )}
    </section>
  )
}
