import type { DutySummary } from '@lantu/model/api/duty/duty'
import type { DutyItemKind } from '@lantu/model/api/duty/duty-item'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { dutyQuery, dutySummaryQuery, dutyTableAddress } from '../../api/duty.ts'
import { usePlan } from '../../hooks/use-plan.ts'
import { useText } from '../../i18n/use-text.ts'
import { MorePages } from '../../parts/more-rows.tsx'
import { PageHead } from '../../parts/page-head.tsx'
import { Empty, Failed, Loading, NoPlan } from '../../parts/states.tsx'
import { AssignForm } from './assign-form.tsx'
import { DutyFilters, type DutyView } from './duty-filters.tsx'
import { DutyRows } from './duty-list.tsx'
import { BodyLoads, DutyMatrix } from './duty-matrix.tsx'
import { useDutyChoice } from './use-duty-choice.ts'

export function Duty() {
  const { t } = useText()
  const words = t.area.duty
  const { planId, overview, find } = usePlan()
  const [view, setView] = useState<DutyView>('list')
  const [kind, setKind] = useState<DutyItemKind | ''>('')
  const [only, setOnly] = useState<'' | 'open' | 'suggested'>('')
  const scope = { plan: planId ?? '', ...(kind ? { kind } : {}), ...(find ? { q: find } : {}) }
  const duty = useInfiniteQuery({ ...dutyQuery({ ...scope, ...(only ? { only } : {}) }), enabled: planId !== undefined })
  const whole = useQuery({ ...dutySummaryQuery({ plan: planId ?? '' }), enabled: planId !== undefined })
  const summary = useQuery({ ...dutySummaryQuery(scope), enabled: planId !== undefined })
  const more = () => {
    if (duty.hasNextPage && !duty.isFetchingNextPage) void duty.fetchNextPage()
  }
  const choice = useDutyChoice({
    planId,
    loaded: duty.data?.pages.flatMap(page => page.items) ?? [],
    hidesTaken: only !== '',
    isList: view === 'list',
    onNear: more,
  })
  const { items, at, chosen, editing, select, choose, accept, setEditing } = choice
  if (overview.isSuccess && !overview.data.plan) return <NoPlan />
  if (duty.isError) return <Failed error={duty.error} retry={() => void duty.refetch()} />
  if (duty.isPending) return <Loading />
  const all = whole.data?.total ?? 0
  const today = overview.data?.today ?? duty.data.pages[0]?.day ?? ''
  return (
    <div className="wrap">
      <DutyHead planId={planId ?? ''} whole={whole.data} />
      <div className="dtools">
        <DutyFilters
          whole={whole.data}
          open={summary.data?.open ?? 0}
          kind={kind}
          only={only}
          view={view}
          onKind={setKind}
          onOnly={setOnly}
          onView={setView}
        />
        <DutyActions {...choice} />
      </div>
      <section className="sheet">
        {all === 0 && items.length === 0 ? (
          <Empty to="/review" action={t.goReview}>
            {words.noItems}
          </Empty>
        ) : items.length === 0 ? (
          <Empty>{t.noMatch}</Empty>
        ) : view === 'matrix' ? (
          <DutyMatrix items={items} loads={summary.data?.bodies ?? []} onEdit={item => setEditing([item])} />
        ) : view === 'bodies' ? (
          <BodyLoads loads={summary.data?.bodies ?? []} />
        ) : (
          <DutyRows
            items={items}
            selected={at}
            chosen={chosen}
            today={today}
            onSelect={select}
            onChoose={choose}
            onEdit={item => setEditing([item])}
            onAccept={item => accept([item])}
          />
        )}
        {view === 'bodies' ? null : (
          <MorePages
            pages={duty}
            shown={items.length}
            total={only === 'suggested' ? undefined : only === 'open' ? summary.data?.open : summary.data?.total}
          />
        )}
      </section>
      {view === 'list' ? <p className="cap dkeys">{words.keys}</p> : null}
      {editing.length ? (
        <AssignForm
          key={editing.map(item => item.id).join()}
          plan={planId ?? ''}
          items={editing}
          onClose={() => setEditing([])}
          onDone={choice.assigned}
        />
      ) : null}
    </div>
  )
}

/** How much has found its body, who carries most, and the sheet of responsibilities to take away. */
function DutyHead({ planId, whole }: { planId: string; whole: DutySummary | undefined }) {
  const { t } = useText()
  const words = t.area.duty
  const heaviest = whole?.bodies.find(one => one.leads > 0)
  return (
    <PageHead
      title={t.duty}
      actions={
        <>
          <a className="btn" href={dutyTableAddress(planId, 'docx')}>
            {words.word}
          </a>
          <a className="btn" href={dutyTableAddress(planId, 'xlsx')}>
            {words.excel}
          </a>
          <Link className="btn" to="/duty/organizations" search={old => old}>
            {words.administration}
          </Link>
        </>
      }
    >
      {whole ? words.head(whole.total - whole.open, whole.open) : ''}
      {heaviest ? `${t.sign.stop}${words.heaviest(heaviest.name, heaviest.leads)}` : ''}
    </PageHead>
  )
}

/** What may be done with the items that are chosen, or with all that are shown. */
function DutyActions({
  picked,
  offered,
  busy,
  edit,
  accept,
  undo,
}: Pick<ReturnType<typeof useDutyChoice>, 'picked' | 'offered' | 'busy' | 'edit' | 'accept' | 'undo'>) {
  const words = useText().t.area.duty
  return (
    <span className="dact">
      {picked.length ? (
        <button className="btn" type="button" disabled={busy} onClick={edit}>
          {words.assignChosen(picked.length)} <kbd>E</kbd>
        </button>
      ) : null}
      {offered.length ? (
        <button className="btn pri" type="button" disabled={busy} onClick={() => accept(offered)}>
          {words.acceptAll(offered.length)} <kbd>⇧A</kbd>
        </button>
      ) : null}
      <button className="btn" type="button" disabled={busy} onClick={undo}>
        {words.undo} <kbd>U</kbd>
      </button>
    </span>
  )
}
