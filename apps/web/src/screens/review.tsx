import { useSearch } from '@tanstack/react-router'
import { usePlan } from '../hooks/use-plan.ts'
import { useText } from '../i18n/use-text.ts'
import { PageHead } from '../parts/page-head.tsx'
import { Empty, Failed, Loading, NoPlan } from '../parts/states.tsx'
import type { Search } from '../search.ts'
import { AlikeForm } from './review/forms/alike-form.tsx'
import { GroupForm } from './review/forms/group-form.tsx'
import { History } from './review/history.tsx'
import { QueueColumn } from './review/queue/queue-column.tsx'
import { ReviewFilters } from './review/queue/review-filters.tsx'
import { Scope } from './review/queue/scope.tsx'
import { type Desk, useDesk } from './review/use-desk.ts'
import { WorkArea } from './review/work-area.tsx'

/** The plan is known before anything is asked: the number beside the tab and the number here are the same. */
export function Review() {
  const search = useSearch({ strict: false }) as Search
  const { planId, overview } = usePlan()
  if (overview.isError) return <Failed error={overview.error} retry={() => void overview.refetch()} />
  if (overview.isPending && !search.document) return <Loading />
  if (overview.data?.plans.length === 0) return <NoPlan />
  return <Reviewing search={search} planId={planId} />
}

function Reviewing({ search, planId }: { search: Search; planId: string | undefined }) {
  const desk = useDesk(search, planId)
  const { queue } = desk.queue
  if (queue.isError) return <Failed error={queue.error} retry={() => void queue.refetch()} />
  if (desk.seeking) return <Loading />
  return (
    <div className="wrap">
      <ReviewHead desk={desk} />
      <ReviewFilters
        search={search}
        plan={planId}
        order={desk.order}
        summary={desk.summary}
        onFilter={desk.setFilter}
        onOrder={desk.setOrder}
      />
      {desk.mode === 'history' ? (
        <History onUndo={decision => desk.verbs.undo(decision.id)} onClose={desk.look} />
      ) : desk.one ? (
        <div className="cols">
          <QueueColumn
            queue={desk.queue}
            filter={desk.filter}
            summary={desk.summary}
            kind={search.kind}
            index={desk.index}
            send={desk.send}
            onChoose={desk.choose}
            onKind={kind => desk.setFilter({ kind })}
            onMany={() => desk.openGroup('sure')}
          />
          <InHand desk={desk} one={desk.one} />
        </div>
      ) : (
        <NothingWaits desk={desk} />
      )}
    </div>
  )
}

function ReviewHead({ desk }: { desk: Desk }) {
  const { t } = useText()
  const words = t.area.review
  const { overview } = usePlan()
  const { filter, mode } = desk
  return (
    <PageHead
      title={t.review}
      actions={
        <button className="btn" type="button" onClick={() => desk.setMode(mode === 'history' ? 'look' : 'history')}>
          {words.history}
          <kbd>H</kbd>
        </button>
      }
    >
      <Scope
        search={desk.search}
        summary={desk.summary}
        plan={overview.data?.plan?.title ?? ''}
        left={filter.state === 'pending' ? desk.queue.total : undefined}
        filtered={desk.narrowed || filter.kind !== undefined}
      />
    </PageHead>
  )
}

/** The statement in hand, the group that is accepted with it, or those that are corrected alike. */
function InHand({ desk, one }: { desk: Desk; one: NonNullable<Desk['one']> }) {
  const { mode, group, queue, verbs, offer, looked } = desk
  if (mode === 'group')
    return (
      <GroupForm
        key={`${one.id} ${group}`}
        one={one}
        shown={desk.filter}
        narrowed={desk.narrowed}
        begin={group}
        looked={looked.waiting(queue.list)}
        onLook={looked.look}
        onDo={verbs.acceptMany}
        onCancel={desk.look}
      />
    )
  if (mode === 'alike' && offer) return <AlikeForm alike={offer.alike} onCancel={desk.look} onDo={verbs.correctOthers} />
  return <WorkArea desk={desk} one={one} />
}

/** All is decided, or nothing of it fits the filters. */
function NothingWaits({ desk }: { desk: Desk }) {
  const { t } = useText()
  const { search, filter, narrowed } = desk
  return (
    <section className="sheet">
      <Empty to="/imports" action={t.imports}>
        {filter.state === 'pending' && !narrowed && !search.kind && !search.document ? t.allDone : t.allDoneFilter}
      </Empty>
    </section>
  )
}
