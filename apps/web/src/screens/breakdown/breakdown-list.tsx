import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { breakdownsQuery, breakdownTableAddress } from '../../api/breakdown.ts'
import { usePlan } from '../../hooks/use-plan.ts'
import { useText } from '../../i18n/use-text.ts'
import { FilterChips } from '../../parts/choice-chips.tsx'
import { useFirstRows } from '../../parts/more-rows.tsx'
import { PageHead } from '../../parts/page-head.tsx'
import { Empty, Failed, Loading, NoPlan } from '../../parts/states.tsx'
import { ImportDialog } from './import-dialog.tsx'
import { TargetRow } from './target-row.tsx'

/** The targets of the plan, with how far the breakdown of each is. */
export function BreakdownList() {
  const { t } = useText()
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
                  <TargetRow key={one.indicatorId} one={one} />
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
