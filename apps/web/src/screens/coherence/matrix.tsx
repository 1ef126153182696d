import type { AlignedKind } from '@lantu/model/api/findings'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { matrixQuery } from '../../api/findings.ts'
import { usePlan } from '../../hooks/use-plan.ts'
import { useText } from '../../i18n/use-text.ts'
import { ChoiceChips } from '../../parts/choice-chips.tsx'
import { CutNote, MorePages } from '../../parts/more-rows.tsx'
import { PageHead } from '../../parts/page-head.tsx'
import { SheetNumber } from '../../parts/sheet-number.tsx'
import { Empty, Failed, Loading } from '../../parts/states.tsx'
import { CoherenceTabs } from './coherence-tabs.tsx'
import { MatrixTable } from './matrix-table.tsx'
import { Pairs } from './pairs.tsx'

const KINDS: readonly AlignedKind[] = ['observation', 'task', 'project', 'system']

/** 指标矩阵: a row for each thing, a column for each plan, and in the cell what the plan says. */
export function Matrix() {
  const { t } = useText()
  const words = t.area.coherence
  const { chosen, find } = usePlan()
  const [kind, setKind] = useState<AlignedKind>('observation')
  const [onlyShared, setOnlyShared] = useState(true)
  const matrix = useInfiniteQuery(matrixQuery(kind, { plan: chosen, q: find, shared: onlyShared }))
  if (matrix.isError) return <Failed error={matrix.error} retry={() => void matrix.refetch()} />
  const data = matrix.data?.pages[0]
  const rows = matrix.data?.pages.flatMap(page => page.rows) ?? []
  const waiting = (data?.pairs ?? []).filter(pair => pair.joined === 'no')
  const joined = (data?.pairs ?? []).filter(pair => pair.joined !== 'no')
  return (
    <div className="wrap">
      <PageHead title={words.views.matrix} actions={<CoherenceTabs />}>
        {data ? words.matrixHead(data.total, data.shared, data.plans.length) : ''}
      </PageHead>
      <div className="wtools">
        <ChoiceChips
          legend={words.views.matrix}
          options={KINDS.map(key => ({ key, label: words.kinds[key] }))}
          chosen={kind}
          onChoose={setKind}
        />
        <label className="inline cap">
          <input type="checkbox" checked={onlyShared} onChange={event => setOnlyShared(event.target.checked)} /> {words.onlyShared}
        </label>
      </div>
      {data === undefined ? (
        <Loading />
      ) : data.total === 0 ? (
        <section className="sheet mt2">
          <Empty to="/review" action={t.goReview}>
            {words.emptyMatrix}
          </Empty>
        </section>
      ) : (
        <>
          <section className="sheet mt2">
            <div className="fig">
              <SheetNumber of="table" />
              <h2>{words.views.matrix}</h2>
              <span className="more cap n">{find ? rows.length : onlyShared ? data.shared : data.total}</span>
            </div>
            {rows.length === 0 ? <Empty>{t.noMatch}</Empty> : <MatrixTable kind={kind} plans={data.plans} rows={rows} />}
            <CutNote shown={Math.min(60, data.plansTotal)} total={data.plansTotal} rest={words.choosePlan} />
            <MorePages pages={matrix} shown={rows.length} total={find ? undefined : onlyShared ? data.shared : data.total} />
          </section>
          {waiting.length ? <Pairs kind={kind} pairs={waiting} total={data.waiting} joined={false} /> : null}
          {joined.length ? <Pairs kind={kind} pairs={joined} total={data.joined} joined /> : null}
        </>
      )}
    </div>
  )
}
