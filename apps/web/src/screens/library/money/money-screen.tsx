import type { MoneyView } from '@lantu/model/api/library/money'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { moneyQuery } from '../../../api/library.ts'
import { usePlan } from '../../../hooks/use-plan.ts'
import { useText } from '../../../i18n/use-text.ts'
import { moneyUnit, showMoney } from '../../../lib/money.ts'
import { PageHead } from '../../../parts/page-head.tsx'
import { SheetNumber } from '../../../parts/sheet-number.tsx'
import { Failed, Loading } from '../../../parts/states.tsx'
import { Concerns } from '../concerns.tsx'
import { LibraryTabs } from '../library-head.tsx'
import { useLibrarySearch } from '../use-library-search.ts'
import { YearCurve } from './year-curve.tsx'

type Sums = MoneyView['total']
const KINDS = ['need', 'budget', 'plan', 'paid', 'completed'] as const

function SumTable({
  title,
  sums,
  total,
  name,
  completed = true,
}: {
  title: string
  sums: readonly Sums[]
  total: Sums
  name: (one: Sums) => string
  completed?: boolean
}) {
  const { t, language } = useText()
  const words = t.area.library
  const kinds = KINDS.filter(kind => completed || kind !== 'completed')
  return (
    <section className="sheet">
      <div className="fig">
        <SheetNumber of="table" />
        <h2>{title}</h2>
        <span className="more cap">{moneyUnit(language)}</span>
      </div>
      <div className="tscroll" data-scroll>
        <table className="list">
          <thead>
            <tr>
              <th>{title}</th>
              {kinds.map(kind => (
                <th key={kind} className="r">
                  {words.moneyKinds[kind]}
                </th>
              ))}
              <th className="r">{words.projects}</th>
            </tr>
          </thead>
          <tbody>
            {sums.map(one => (
              <tr key={one.key}>
                <td className="lead">{name(one)}</td>
                {kinds.map(kind => (
                  <td key={kind} className="r n" title={`${one[kind]} 元`}>
                    {showMoney(one[kind], language)}
                  </td>
                ))}
                <td className="r n">{one.projects}</td>
              </tr>
            ))}
            <tr className="sum">
              <td>{words.total}</td>
              {kinds.map(kind => (
                <td key={kind} className="r n b" title={`${total[kind]} 元`}>
                  {showMoney(total[kind], language)}
                </td>
              ))}
              <td className="r n b">{total.projects}</td>
            </tr>
          </tbody>
        </table>
      </div>
    </section>
  )
}

const project = (one: { id: string; name: string }) => (
  <Link to="/projects/$id" params={{ id: one.id }}>
    {one.name}
  </Link>
)

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
      <div className="g2p">
        <Concerns
          title={`${words.gaps}${t.sign.inside(unit)}`}
          items={data.gaps}
          total={data.totals.gaps}
          row={one => (
            <>
              <span>{project(one)}</span>
              <span className="n">
                <span className="cap">
                  {words.moneyKinds.need} {showMoney(one.need, language)}　{words.covered} {showMoney(one.covered, language)}
                </span>
                {'　'}
                <b className="warm">{showMoney(one.gap, language)}</b>
              </span>
            </>
          )}
        />
        <Concerns
          title={words.uneven}
          items={data.uneven}
          total={data.totals.uneven}
          row={one => (
            <>
              <span>{project(one)}</span>
              <span className="n">
                {words.spent} <b>{Number(one.spent)}%</b>　{words.fields.progress} <b>{Number(one.progress)}%</b>
              </span>
            </>
          )}
        />
        <Concerns
          title={words.moneyless}
          items={data.moneyless}
          total={data.totals.moneyless}
          row={one => (
            <>
              <span>{project(one)}</span>
              <span className="n">
                {t.stage[one.stage]}　{showMoney(one.investment, language, 1)}
              </span>
            </>
          )}
        />
        <Concerns
          title={words.unfunded}
          items={data.unfunded}
          row={one => (
            <>
              <Link to="/indicators/$id" params={{ id: one.id }}>
                {one.name}
              </Link>
              <span className="cap">{words.unfundedWhy(one.projects)}</span>
            </>
          )}
        />
      </div>
    </div>
  )
}
