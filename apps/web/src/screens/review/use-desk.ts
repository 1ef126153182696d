import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { reviewQuery } from '../../api/review.ts'
import type { Search } from '../../search.ts'
import type { Mode } from './act-bar.tsx'
import { useFields } from './forms/use-fields.ts'
import type { GroupName } from './groups/groups.ts'
import { filterOf, NARROWING } from './queue/filter-of.ts'
import { useOrder } from './queue/order.ts'
import { useLooked } from './queue/use-looked.ts'
import { usePlace } from './queue/use-place.ts'
import { useQueue } from './queue/use-queue.ts'
import { useDeciding } from './use-deciding.ts'
import { useReviewKeys } from './use-review-keys.ts'
import { useSentence } from './use-sentence.ts'
import { useVerbs, waitingIn } from './use-verbs.ts'

/** The reviewer's desk: the queue as it is filtered, the statement in hand with its sentence and fields, and what can be done with it. */
export function useDesk(search: Search, planId: string | undefined) {
  const navigate = useNavigate()
  const [order, setOrder] = useOrder()
  const filter = filterOf(search, planId, order)
  const queue = useQueue(filter)
  const { list } = queue
  const summary = useQuery(reviewQuery({ plan: filter.plan, document: filter.document, kind: filter.kind })).data
  const [mode, setMode] = useState<Mode>('look')
  const [group, setGroup] = useState<GroupName>('sure')
  const { index, one, seeking, setCurrent } = usePlace(filter, search.at, queue)
  const { send, offer, dismiss } = useDeciding(queue, setCurrent)
  const looked = useLooked(one)
  const { siblings, known } = useSentence(one, list, index)
  const fields = useFields(one, siblings)
  const together = waitingIn(siblings, filter.kind)
  useEffect(() => queue.reach(index))

  const look = () => setMode('look')
  const choose = (id: string | undefined) => {
    setCurrent(id)
    look()
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
    onDone: look,
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
  return {
    search,
    filter,
    /** The queue is filtered by more than the plan, a document and a kind. */
    narrowed: NARROWING.some(name => name !== 'document' && name !== 'kind' && search[name] !== undefined) || filter.q !== undefined,
    setFilter: (change: Search) => {
      look()
      void navigate({ to: '/review', search: (old: Search) => ({ ...old, at: undefined, ...change }) })
    },
    order,
    setOrder: (next: typeof order) => {
      look()
      setOrder(next)
    },
    queue,
    summary,
    mode,
    setMode,
    look,
    group,
    openGroup,
    index,
    one,
    /** The place in the queue is not known yet; a hand may be quicker than the next page, too. */
    seeking: queue.queue.isPending || seeking || (!one && (queue.queue.hasNextPage || queue.queue.isFetching)),
    choose,
    siblings,
    together: together.length,
    fields,
    looked,
    verbs,
    send,
    offer,
    dismiss,
  }
}

export type Desk = ReturnType<typeof useDesk>
