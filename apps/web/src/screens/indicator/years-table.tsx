import type { IndicatorAppraisal } from '@lantu/model/api/lights/appraisal'
import { unitWords, valueInUnit } from '../../i18n/unit-names.ts'
import { useText } from '../../i18n/use-text.ts'
import { formatNumber, roundTo } from '../../lib/numbers.ts'
import { LightMark } from '../../parts/light-mark.tsx'
import { SheetNumber } from '../../parts/sheet-number.tsx'
import { nearIn } from '../../wording/light-words.ts'

/** Path, value, gap, light and vintage at the plan's year ends and on the day asked about. */
export function YearsTable({ data }: { data: IndicatorAppraisal }) {
  const { t, language } = useText()
  const words = t.area.lights
  const { years, light, day } = data
  if (!light || !years.length) return null
  const printed = typeof light.commitment.value === 'string' ? light.commitment.value : null
  const head = (on: string) => (on.endsWith('-12-31') ? words.yearEnd(on.slice(0, 4)) : on.slice(0, 7))
  const mark = (on: string) => (on === day ? ' now' : '')
  const said = (value: number) => nearIn(value, light.unit, language, printed)
  const signed = (gap: number) => {
    const shown = valueInUnit(gap, light.unit, language)
    return `${gap > 0 ? '+' : ''}${formatNumber(roundTo(shown, Math.abs(shown) < 1 ? 2 : 1))}`
  }
  return (
    <section className="sheet">
      <div className="fig">
        <SheetNumber of="table" />
        <h2>{words.yearTable}</h2>
        <span className="more cap">{unitWords(light.unit, language)}</span>
      </div>
      <div className="yw" data-scroll>
        <table className="yt">
          <thead>
            <tr>
              <th>
                <span className="sr">{words.yearRow}</span>
              </th>
              {years.map(one => (
                <th key={one.day} className={`r${mark(one.day)}`}>
                  {head(one.day)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            <tr>
              <td>{t.path}</td>
              {years.map(one => (
                <td key={one.day} className={`r n${mark(one.day)}`} style={{ color: 'var(--blue)' }}>
                  {one.due === null ? '—' : said(one.due)}
                </td>
              ))}
            </tr>
            <tr>
              <td>{t.actual}</td>
              {years.map(one => (
                <td key={one.day} className={`r n b${mark(one.day)}`}>
                  {one.actual === null ? (
                    <span className="dim" style={{ fontWeight: 400 }}>
                      {one.day > day ? words.notYet : '—'}
                    </span>
                  ) : (
                    said(one.actual)
                  )}
                </td>
              ))}
            </tr>
            {data.references.map(reference => (
              <tr key={reference.name}>
                <td>{words.reference[reference.name] ?? reference.name}</td>
                {years.map(one => {
                  const there = reference.points.find(point => point.day === one.day)
                  return (
                    <td key={one.day} className={`r n dim${mark(one.day)}`}>
                      {there ? said(there.value) : ''}
                    </td>
                  )
                })}
              </tr>
            ))}
            <tr>
              <td>{words.difference}</td>
              {years.map(one => (
                <td
                  key={one.day}
                  className={`r n${mark(one.day)}${one.gap !== null && one.gap < 0 && (one.light === 'behind' || one.light === 'at-risk') ? ' warm b' : ''}`}
                >
                  {one.gap === null ? '' : signed(one.gap)}
                </td>
              ))}
            </tr>
            <tr>
              <td>{words.ribbon}</td>
              {years.map(one => (
                <td key={one.day} className={`r${mark(one.day)}`}>
                  {one.day > day ? null : <LightMark light={one.light} />}
                </td>
              ))}
            </tr>
            <tr>
              <td>{words.nature}</td>
              {years.map(one => (
                <td key={one.day} className={`r sub${mark(one.day)}`}>
                  {one.actual === null ? '' : words.vintage[one.vintage]}
                  {one.revised[0] === undefined ? '' : `${t.sign.comma}${words.was(said(one.revised[0]))}`}
                </td>
              ))}
            </tr>
          </tbody>
        </table>
      </div>
    </section>
  )
}
