import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { reviewQuery } from '../api/review.ts'
import { usePlan } from '../hooks/use-plan.ts'
import { useText } from '../i18n/use-text.ts'
import { PageHead } from '../parts/page-head.tsx'
import { Empty, Failed, Loading, NoPlan } from '../parts/states.tsx'
import type { Search } from '../search.ts'
import type { Mode } from './review/act-bar.tsx'
import { AlikeForm } from './review/forms/alike-form.tsx'
import { GroupForm } from './review/forms/group-form.tsx'
import { useFields } from './review/forms/use-fields.ts'
import type { GroupName } from './review/groups/groups.ts'
import { History } from './review/history.tsx'
import { filterOf, NARROWING } from './review/queue/filter-of.ts'
import { useOrder } from './review/queue/order.ts'
import { QueueColumn } from './review/queue/queue-column.tsx'
import { ReviewFilters } from './review/queue/review-filters.tsx'
import { Scope } from './review/queue/scope.tsx'
import { useLooked } from './review/queue/use-looked.ts'
import { usePlace } from './review/queue/use-place.ts'
import { useQueue } from './review/queue/use-queue.ts'
import { useDeciding } from './review/use-deciding.ts'
import { useReviewKeys } from './review/use-review-keys.ts'
import { useSentence } from './review/use-sentence.ts'
import { useVerbs, waitingIn } from './review/use-verbs.ts'
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
  const { t } = useText()
  const words = t.area.review
  const navigate = useNavigate()
  const { overview } = usePlan()
  const [order, setOrder] = useOrder()
  const filter = filterOf(search, planId, order)
  const queue = useQueue(filter)
  const { list, total } = queue
  const scope = { plan: filter.plan, document: filter.document, kind: filter.kind }
  const summary = useQuery(reviewQuery(scope))
  const [mode, setMode] = useState<Mode>('look')
  const [group, setGroup] = useState<GroupName>('sure')
  const pending = filter.state === 'pending'
  const { index, one, seeking, setCurrent } = usePlace(filter, search.at, queue)
  const { send, offer, dismiss } = useDeciding(queue, setCurrent)
  const looked = useLooked(one)
  const { siblings, known } = useSentence(one, list, index)
  const fields = useFields(one, siblings)
  const together = waitingIn(siblings, filter.kind)
  useEffect(() => queue.reach(index))

  const choose = (id: string | undefined) => {
    setCurrent(id)
    setMode('look')
  }
  const verbs = useVerbs({
    one,
    list,
    index,
    filter,
    together: known ? together : undefined,
    queue,
    send,
    offer,
    setCurrent,
    onDone: () => setMode('look'),
  })
  const openGroup = (name: GroupName) => {
    if (!one) return
    setGroup(name)
    setMode('group')
  }
  useReviewKeys(
    {
      one,
      fields,
      verbs,
      offered: offer !== undefined,
      move: by => choose(list[Math.min(list.length - 1, Math.max(0, index + by))]?.id),
      moveTo: end => (end === 'first' ? choose(list[0]?.id) : void queue.whole().then(items => choose(items.at(-1)?.id))),
      onMode: setMode,
      onGroup: openGroup,
      onDismiss: dismiss,
    },
    mode === 'look',
  )
  const setFilter = (change: Search) => {
    setMode('look')
    void navigate({ to: '/review', search: (old: Search) => ({ ...old, at: undefined, ...change }) })
  }
  if (queue.queue.isError) return <Failed error={queue.queue.error} retry={() => void queue.queue.refetch()} />
  // a hand may be quicker than the next page, too
  if (queue.queue.isPending || seeking || (!one && (queue.queue.hasNextPage || queue.queue.isFetching))) return <Loading />

  const narrowed = NARROWING.some(name => name !== 'document' && name !== 'kind' && search[name] !== undefined) || filter.q !== undefined
  const head = (
    <PageHead
      title={t.review}
      actions={
        <button className="btn" type="button" onClick={() => setMode(mode === 'history' ? 'look' : 'history')}>
          {words.history}
          <kbd>H</kbd>
        </button>
      }
    >
      <Scope
        search={search}
        summary={summary.data}
        plan={overview.data?.plan?.title ?? ''}
        left={pending ? total : undefined}
        filtered={narrowed || filter.kind !== undefined}
      />
    </PageHead>
  )
  const filters = (
    <ReviewFilters
      search={search}
      plan={planId}
      order={order}
      summary={summary.data}
      onFilter={setFilter}
      onOrder={next => {
        setMode('look')
        setOrder(next as typeof order)
      }}
    />
  )
  if (mode === 'history' || !one)
    return (
      <div className="wrap">
        {head}
        {filters}
        {mode === 'history' ? (
          <History onUndo={decision => verbs.undo(decision.id)} onClose={() => setMode('look')} />
        ) : (
          <section className="sheet">
            <Empty to="/imports" action={t.imports}>
              {pending && !narrowed && !search.kind && !search.document ? t.allDone : t.allDoneFilter}
            </Empty>
          </section>
        )}
      </div>
    )
  return (
    <div className="wrap">
      {head}
      {filters}
      <div className="cols">
        <QueueColumn
          queue={queue}
          filter={filter}
          summary={summary.data}
          kind={search.kind}
          index={index}
          send={send}
          onChoose={choose}
          onKind={kind => setFilter({ kind })}
          onMany={() => openGroup('sure')}
        />
        {mode === 'group' ? (
          <GroupForm
            key={`${one.id} ${group}`}
            one={one}
            shown={filter}
            narrowed={narrowed}
            begin={group}
            looked={looked.waiting(list)}
            onLook={looked.look}
            onDo={verbs.acceptMany}
            onCancel={() => setMode('look')}
          />
        ) : mode === 'alike' && offer ? (
          <AlikeForm alike={offer.alike} onCancel={() => setMode('look')} onDo={verbs.correctOthers} />
        ) : (
          <WorkArea
            mode={mode}
            one={one}
            list={list}
            siblings={siblings}
            together={together.length}
            fields={fields}
            verbs={verbs}
            offer={offer}
            onDismiss={dismiss}
            onChoose={choose}
            onMode={setMode}
          />
        )}
      </div>
    </div>
  )
}
