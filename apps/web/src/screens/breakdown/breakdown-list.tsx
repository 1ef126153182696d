import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { breakdownsQuery, breakdownTableAddress } from '../../api/breakdown.ts'
import { usePlan } from '../../hooks/use-plan.ts'
import { useText } from '../../i18n/use-text.ts'
import { ByWords } from '../../parts/by-words.tsx'
import { FilterChips } from '../../parts/choice-chips.tsx'
import { useFirstRows } from '../../parts/more-rows.tsx'
import { PageHead } from '../../parts/page-head.tsx'
import { Quantity } from '../../parts/quantity.tsx'
import { SourceMark } from '../../parts/source-mark.tsx'
import { Empty, Failed, Loading, NoPlan } from '../../parts/states.tsx'
import { showTime } from '../../wording/show-time.ts'
import { ImportDialog } from './import-dialog.tsx'

/** The targets of the plan, with how far the breakdown of each is. */
export function BreakdownList() {
  const { t, language } = useText()
  const words = t.area.breakdown
  const { planId, overview, find } = usePlan()
  const list = useQuery({ ...breakdownsQuery(planId ?? ''), enabled: planId !== undefined })
  const [state, setState] = useState('')
  const [reading, setReading] = useState(false)
  const all = list.data ?? []
  const shown = all.filter(one => (!state || one.state === state) && (!find || one.name.toLowerCase().includes(find)))
  const { rows, more } = useFirstRows(shown)
  if (overview.isSuccess && !overview.data.plan) return <NoPlan />
  if (list.isError) return <Failed error={list.error} retry={() => void list.refetch()} />
  if (list.isPending) return <Loading />
  return (
    <div className="wrap">
      <PageHead
        title={t.breakdown}
        actions={
          <>
            <a className="btn" href={breakdownTableAddress(planId ?? '', 'docx')}>
              {words.word}
            </a>
            <a className="btn" href={breakdownTableAddress(planId ?? '', 'xlsx')}>
              {words.excel}
            </a>
            <button className="btn" type="button" onClick={() => setReading(true)}>
              {words.importExcel}
            </button>
          </>
        }
      >
        {words.head(
          all.length,
          all.filter(one => one.state === 'issued').length,
          all.filter(one => one.state === 'draft' || one.state === 'sent').length,
        )}
      </PageHead>
      <div className="dtools">
        <FilterChips
          legend={words.state}
          options={['none', 'draft', 'sent', 'issued'].flatMap(key => {
            const count = all.filter(one => one.state === key).length
            return count ? [{ key, label: words.states[key] ?? key, count }] : []
          })}
          chosen={state}
          onChoose={setState}
        />
      </div>
      <section className="sheet">
        {all.length === 0 ? (
          <Empty to="/review" action={t.goReview}>
            {words.noTargets}
          </Empty>
        ) : shown.length === 0 ? (
          <Empty>{t.noMatch}</Empty>
        ) : (
          <div data-scroll className="tscroll cards">
            <table className="list blist">
              <thead>
                <tr>
                  <th>{t.name}</th>
                  <th>{t.attribute}</th>
                  <th className="r">{t.target}</th>
                  <th>{words.state}</th>
                  <th>{words.answer}</th>
                  <th>{words.lead}</th>
                  <th>{t.source}</th>
                </tr>
              </thead>
              <tbody>
                {rows.map(one => (
                  <tr key={one.indicatorId}>
                    <td className="lead">
                      <Link to="/breakdown/$id" params={{ id: one.indicatorId }} search={old => old}>
                        <ByWords>{one.name}</ByWords>
                      </Link>
                    </td>
                    <td className="nw">
                      {one.target.attribute ? (
                        <span className={one.target.attribute === 'binding' ? 'tagl' : 'cap'}>
                          {one.target.attribute === 'binding' ? t.binding : t.expected}
                        </span>
                      ) : null}
                    </td>
                    <td className="r" data-label={t.target}>
                      <Quantity
                        value={one.target.value}
                        unit={one.target.unit}
                        comparator={one.target.comparator}
                        measure={one.target.measure}
                        basis={one.target.basis ?? undefined}
                        name={one.name}
                      />{' '}
                      <span className="cap">{showTime(one.target.time, language)}</span>
                    </td>
                    <td className="nw" data-label={words.state}>
                      <span className={`bstate ${one.state}`}>{words.states[one.state]}</span>{' '}
                      {one.edition ? <span className="cap">{words.edition(one.edition)}</span> : null}
                    </td>
                    <td className="nw" data-label={words.answer} data-none={one.rows ? undefined : ''}>
                      {one.rows ? words.answers(one.agreed, one.rows) : ''}
                      {one.objected ? <span className="warm"> {words.objections(one.objected)}</span> : null}
                    </td>
                    <td data-label={words.lead} data-none={one.lead ? undefined : ''}>
                      {one.lead}
                    </td>
                    <td>
                      {one.target.documentId ? (
                        <SourceMark
                          source={{
                            documentId: one.target.documentId,
                            documentTitle: one.target.documentTitle,
                            at: one.target.at,
                            quote: one.target.quote,
                          }}
                        />
                      ) : null}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
            {more}
          </div>
        )}
      </section>
      {reading && planId ? <ImportDialog plan={planId} onClose={() => setReading(false)} /> : null}
    </div>
  )
}
