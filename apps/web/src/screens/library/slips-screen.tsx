import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { librarySummaryQuery, slipsQuery } from '../../api/library.ts'
import { useText } from '../../i18n/use-text.ts'
import { ByWords } from '../../parts/by-words.tsx'
import { CutNote, useFirstRows } from '../../parts/more-rows.tsx'
import { PageHead } from '../../parts/page-head.tsx'
import { SheetNumber } from '../../parts/sheet-number.tsx'
import { Empty, Failed, Loading } from '../../parts/states.tsx'
import { LateApprovals } from './late-approvals.tsx'
import { LibraryFilters } from './library-filters.tsx'
import { LibraryTabs } from './library-head.tsx'
import { useLibrarySearch } from './use-library-search.ts'

/** Tracking and inspection: what has slipped, by how long, since when, and why. */
export function SlipsScreen() {
  const { t } = useText()
  const words = t.area.library
  const { filter } = useLibrarySearch()
  const slips = useQuery(slipsQuery(filter))
  const { rows, more } = useFirstRows(slips.data?.items ?? [], 200)
  const summary = useQuery(librarySummaryQuery({ kind: 'project', standing: 'listed' }))
  if (slips.isError) return <Failed error={slips.error} retry={() => void slips.refetch()} />
  if (slips.isPending || !summary.data) return <Loading />
  const { items, total, projects } = slips.data
  const what = (name: string) => (name === 'start' ? words.slipStart : name === 'finish' ? words.slipFinish : name)
  return (
    <div className="wrap library">
      <PageHead title={words.slips}>
        {total ? words.slipsHead(total, projects) : words.noSlips}
        {summary.data.lateApprovals ? `${t.sign.stop}${words.headApprovals(summary.data.lateApprovals)}` : null}
      </PageHead>
      <LibraryTabs />
      <LibraryFilters summary={summary.data} />
      <section className="sheet">
        <div className="fig">
          <SheetNumber of="table" />
          <h2>{words.slips}</h2>
        </div>
        {rows.length ? (
          <div className="tscroll cards" data-scroll>
            <table className="list">
              <thead>
                <tr>
                  <th>{words.fields.name}</th>
                  <th>{words.what}</th>
                  <th>{words.baseline}</th>
                  <th>{words.nowOn}</th>
                  <th className="r">{words.howLong}</th>
                  <th>{words.why}</th>
                  <th>{words.place}</th>
                  <th>{words.lead}</th>
                </tr>
              </thead>
              <tbody>
                {rows.map(row => (
                  <tr key={row.id + row.what} className={row.days >= 90 ? 'hot' : undefined}>
                    <td className="lead">
                      <Link to="/projects/$id" params={{ id: row.id }}>
                        <ByWords>{row.name}</ByWords>
                      </Link>
                    </td>
                    <td>{what(row.what)}</td>
                    <td className="n" data-label={words.baseline}>
                      {row.baselineOn}
                    </td>
                    <td className="n" data-label={words.nowOn}>
                      {row.nowOn}
                    </td>
                    <td className="r n warm">{words.days(row.days)}</td>
                    <td data-label={words.why} data-none={row.reason ? undefined : ''}>
                      {row.reason || <span className="dim">—</span>}
                    </td>
                    <td className="nw">{row.placeName}</td>
                    <td className="nw">{row.lead}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        ) : (
          <Empty>{words.noSlips}</Empty>
        )}
        {more}
        <CutNote shown={items.length} total={total} rest={words.narrowFilter} />
      </section>
      <LateApprovals filter={filter} />
    </div>
  )
}
