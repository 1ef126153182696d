import { useQuery } from '@tanstack/react-query'
import { moneyQuery } from '../../../api/library.ts'
import { usePlan } from '../../../hooks/use-plan.ts'
import { useText } from '../../../i18n/use-text.ts'
import { moneyUnit, showMoney } from '../../../lib/money.ts'
import { PageHead } from '../../../parts/page-head.tsx'
import { SheetNumber } from '../../../parts/sheet-number.tsx'
import { Failed, Loading } from '../../../parts/states.tsx'
import { LibraryTabs } from '../library-head.tsx'
import { useLibrarySearch } from '../use-library-search.ts'
import { MoneyConcerns } from './money-concerns.tsx'
import { SumTable } from './sum-table.tsx'
import { YearCurve } from './year-curve.tsx'

/** The money of the library: what is needed, what gives it, what was paid and built, and where they part. */
export function MoneyScreen() {
  const { t, language } = useText()
  const words = t.area.library
  const { overview } = usePlan()
  const { search, set } = useLibrarySearch()
  const today = overview.data?.today ?? ''
  const thisYear = Number(today.slice(0, 4)) || undefined
  const year = search.year === 'all' ? undefined : Number(search.year) || thisYear
  const view = useQuery({ ...moneyQuery(year), enabled: overview.isSuccess })
  const years = useQuery({ ...moneyQuery(undefined), enabled: overview.isSuccess })
  if (view.isError) return <Failed error={view.error} retry={() => void view.refetch()} />
  if (view.isPending) return <Loading />
  const data = view.data
  const unit = moneyUnit(language)
  const money = (yuan: string) => `${showMoney(yuan, language, 1)} ${unit}`
  return (
    <div className="wrap library">
      <PageHead
        title={words.money}
        actions={
          <label className="chip pick">
            {words.year} <b>{year ?? words.allYears}</b>
            <span className="chev" />
            <select aria-label={words.year} value={year ?? 'all'} onChange={event => set({ year: event.target.value })}>
              <option value="all">{words.allYears}</option>
              {(years.data?.byYear ?? []).map(one => (
                <option key={one.key} value={one.key}>
                  {one.key}
                </option>
              ))}
            </select>
          </label>
        }
      >
        {words.moneyHead(
          year === undefined ? words.allYears : `${year}${language === 'zh' ? ' 年' : ''}`,
          money(data.total.need),
          money(data.total.plan),
          money(data.total.completed),
        )}
      </PageHead>
      <LibraryTabs />
      <div className="g2p">
        <section className="sheet">
          <div className="fig">
            <SheetNumber of="figure" />
            <h2>{words.monthsTitle(year ?? thisYear ?? 0)}</h2>
            <span className="more cap">
              {unit}
              {t.sign.comma}
              {words.cumulativeUnit}
            </span>
          </div>
          <YearCurve months={data.months} />
        </section>
        <SumTable
          title={words.bySource}
          sums={data.bySource}
          total={{ ...data.total }}
          completed={false}
          name={one => words.sources[one.key] ?? one.key}
        />
      </div>
      <SumTable title={words.byYear} sums={data.byYear} total={years.data?.total ?? data.total} name={one => one.key} />
      <div className="g2p">
        <SumTable title={words.bySector} sums={data.bySector} total={data.total} name={one => words.sectors[one.key] ?? one.key} />
        <SumTable title={words.byPlace} sums={data.byPlace} total={data.total} name={one => one.name || words.noPlace} />
      </div>
      <p className="cap addsup">{words.addsUp}</p>
      <MoneyConcerns view={data} />
    </div>
  )
}
