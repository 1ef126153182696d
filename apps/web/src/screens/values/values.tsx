import type { ValueBatch, ValueGridQuery } from '@lantu/model/api/values/values'
import { useQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { valueGridQuery, workbookAddress } from '../../api/values.ts'
import { usePlan } from '../../hooks/use-plan.ts'
import { useText } from '../../i18n/use-text.ts'
import { PageHead } from '../../parts/page-head.tsx'
import { Empty, Failed, Loading } from '../../parts/states.tsx'
import type { Search } from '../../search.ts'
import { showDay } from '../../wording/show-moment.ts'
import { useLastBatch } from './use-last-batch.ts'
import { useTypedValues } from './use-typed-values.ts'
import { type GridChoice, ValueFilters } from './value-filters.tsx'
import { ValueSheets } from './value-sheets.tsx'
import { WorkbookBox } from './workbook-box.tsx'

/** The first year that is shown: seven years, the quarters of two, or the months of one. */
const firstYear = (frequency: GridChoice['frequency'], to: number) => (frequency === 'year' ? to - 6 : frequency === 'month' ? to : to - 1)

export function Values() {
  const { t } = useText()
  const words = t.area.values
  const { planId, overview, find } = usePlan()
  const thisYear = Number((overview.data?.today ?? showDay(new Date())).slice(0, 4))
  const search = useSearch({ strict: false }) as Search
  const [choice, setChoice] = useState<GridChoice>({ place: search.place ?? '', frequency: 'year', cumulative: true, scope: 'main' })
  const { place, frequency, cumulative, scope, to = thisYear } = choice
  const query: ValueGridQuery = {
    from: firstYear(frequency, to),
    to,
    frequency,
    cumulative: cumulative && frequency !== 'year',
    scope,
    ...(planId ? { plan: planId } : {}),
    ...(place ? { place } : {}),
    ...(find ? { q: find } : {}),
  }
  const values = useQuery({ ...valueGridQuery(query), enabled: overview.isSuccess, placeholderData: old => old })
  const grid = values.data
  const typed = useTypedValues(grid, place)
  const last = useLastBatch()
  if (overview.isError) return <Failed error={overview.error} retry={() => void overview.refetch()} />
  if (values.isError) return <Failed error={values.error} retry={() => void values.refetch()} />
  return (
    <div className="wrap">
      <PageHead
        title={words.title}
        actions={last.latest ? <UndoButton batch={last.latest} disabled={last.busy || typed.count > 0} onUndo={last.undo} /> : null}
      >
        {words.head}
      </PageHead>
      <ValueFilters
        grid={grid}
        whole={overview.data?.authority.name ?? ''}
        thisYear={thisYear}
        choice={{ ...choice, to }}
        onChoose={next => typed.unlessTyped(() => setChoice(next))}
      />
      {values.isPending || overview.isPending ? (
        <Loading />
      ) : !grid || grid.rows.length === 0 ? (
        <section className="sheet mt2">
          <Empty to="/review" action={t.goReview}>
            {find ? t.noMatch : words.empty}
          </Empty>
        </section>
      ) : (
        <ValueSheets grid={grid} typed={typed} />
      )}
      <WorkbookBox address={workbookAddress({ plan: planId, place: place || undefined, from: to - 6, to })} />
    </div>
  )
}

function UndoButton({ batch, disabled, onUndo }: { batch: ValueBatch; disabled: boolean; onUndo: (batch: ValueBatch) => void }) {
  const { t } = useText()
  return (
    <button className="btn" type="button" disabled={disabled} onClick={() => onUndo(batch)}>
      {t.area.values.undoBatch(batch.values)}
    </button>
  )
}
