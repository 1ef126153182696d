import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { librarySummaryQuery, moneyQuery } from '../../../api/library.ts'
import { useText } from '../../../i18n/use-text.ts'
import { moneyUnit, shareOf, showMoney } from '../../../lib/money.ts'
import { SheetNumber } from '../../../parts/sheet-number.tsx'
import { YearCurve } from './year-curve.tsx'

/** The cockpit's sheet: this year's investment against the year's plan, and where the planned money comes from. */
export function InvestmentSheet() {
  const { t, language } = useText()
  const words = t.area.library
  const summary = useQuery(librarySummaryQuery({ kind: 'project', standing: 'listed' }))
  const money = useQuery({ ...moneyQuery(summary.data?.year), enabled: summary.isSuccess })
  if (!summary.data || !money.data) return null
  const { year, today, yearPlan, yearDone, yearDue } = summary.data
  const month = Number(today.slice(5, 7))
  const ofPlan = shareOf(yearDone, yearPlan)
  const ofDue = shareOf(yearDone, yearDue)
  return (
    <section className="sheet invest o6">
      <div className="fig">
        <SheetNumber of="figure" />
        <h2>{words.cockpitTitle(year)}</h2>
        <span className="more">
          <Link to="/projects/money">{words.openMoney}</Link>
        </span>
      </div>
      {ofPlan === undefined ? (
        <p className="padx cap">{words.noInvestment}</p>
      ) : (
        <div className="pad">
          <p className="big">
            <b className="n">
              {ofPlan.toFixed(1)}
              <u>%</u>
            </b>{' '}
            <span className="sub">
              {words.ofPlan}
              {ofDue === undefined ? '' : `${t.sign.stop}${words.ofDue(month, ofDue.toFixed(1))}`}
            </span>
          </p>
          <div className="two-thirds">
            <YearCurve months={money.data.months} />
            <ul className="rows">
              {money.data.bySource
                .filter(one => Number(one.plan) > 0)
                .toSorted((a, b) => Number(b.plan) - Number(a.plan))
                .map(one => (
                  <li key={one.key}>
                    <span>{words.sources[one.key]}</span>
                    <b className="n">{showMoney(one.plan, language, 1)}</b>
                  </li>
                ))}
              <li className="cap">
                <span>{words.planned}</span>
                <span>{moneyUnit(language)}</span>
              </li>
            </ul>
          </div>
        </div>
      )}
    </section>
  )
}
