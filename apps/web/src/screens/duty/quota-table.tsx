import type { BodyQuota } from '@lantu/model/api/duty/body-duties'
import { Link } from '@tanstack/react-router'
import { unitWords } from '../../i18n/unit-names.ts'
import { useText } from '../../i18n/use-text.ts'
import { LightMark } from '../../parts/light-mark.tsx'
import { nearIn } from '../../wording/light-words.ts'

const shown = (value: number | null, unit: string, language: 'zh' | 'en') => (value === null ? '—' : nearIn(value, unit, language))

/** A body's own parts of targets: what was issued to it year by year, where it should stand, where it stands, and its light. */
export function QuotaTable({ body, quotas }: { body: string; quotas: readonly BodyQuota[] }) {
  const { t, language } = useText()
  const words = t.area.duty
  const years = [...new Set(quotas.flatMap(one => one.years.map(each => each.year)))].toSorted((a, b) => a - b)
  return (
    <section className="sheet">
      <div className="fig">
        <h2>{words.quotas(quotas.length)}</h2>
        <span className="more">
          <Link className="btn sm" to="/values" search={old => ({ ...old, place: body })}>
            {words.report}
          </Link>
        </span>
      </div>
      <div data-scroll className="tscroll">
        <table className="list dquota">
          <thead>
            <tr>
              <th>{words.kinds.indicator}</th>
              <th>{words.status}</th>
              <th className="r">{t.actual}</th>
              <th className="r">{t.path}</th>
              {years.map(year => (
                <th key={year} className="r n">
                  {year}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {quotas.map(one => (
              <tr key={`${one.planId}${one.indicatorId}`}>
                <td className="ti">
                  <Link to="/indicators/$id" params={{ id: one.indicatorId }} search={old => ({ ...old, plan: one.planId })}>
                    {one.name}
                  </Link>{' '}
                  <span className="cap">{unitWords(one.unit, language)}</span>
                </td>
                <td>
                  <LightMark light={one.light} />
                </td>
                <td className="r n b">
                  {shown(one.actual, one.unit, language)}
                  {one.time ? <span className="cap"> {one.time}</span> : null}
                </td>
                <td className="r n sub">{shown(one.due, one.unit, language)}</td>
                {years.map(year => (
                  <td key={year} className="r n">
                    {shown(one.years.find(each => each.year === year)?.value ?? null, one.unit, language)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}
