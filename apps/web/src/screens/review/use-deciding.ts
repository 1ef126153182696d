import type { Decided } from '@lantu/model/api/decision'
import type { RegisteredStatement } from '@lantu/model/api/registered-statement'
import type { Alike } from '@lantu/model/api/review'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { App } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { ApiError } from '../../api/request.ts'
import { alikeQuery } from '../../api/review.ts'
import { useText } from '../../i18n/use-text.ts'
import { notePace } from './queue/pace.ts'
import type { useQueue } from './queue/use-queue.ts'

/** After the last decision, before the counts of the other screens are asked again: not after every key. */
const REST = 900

export interface Deciding {
  work: () => Promise<Decided & { count?: number }>
  said: string
  /** Statements that leave the queue at once, and come back when the decision is refused. */
  leaving?: readonly RegisteredStatement[]
  /** What the reviewer looks at then. */
  next?: string | undefined
}

/**
 * Sends decisions one after another, so that a quick hand loses none: what is decided leaves the queue at once, and comes back where the
 * decision is refused. A correction that may be made for others is offered.
 */
export function useDeciding(queue: ReturnType<typeof useQueue>, setCurrent: (id: string | undefined) => void) {
  const { t, language } = useText()
  const { message } = App.useApp()
  const client = useQueryClient()
  const [offer, setOffer] = useState<{ decisionId: string; alike: Alike }>()
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const waiting = useRef(new Set<string>())
  const refresh = () => {
    const own = (key: readonly unknown[]) => key[0] === 'text' || key[0] === 'sections' || (key[0] === 'statements' && key[1] === 'queue')
    void client.invalidateQueries({ predicate: query => !own(query.queryKey) })
    // this queue is right as it stands; any other is read anew when it is opened
    void client.invalidateQueries({ queryKey: ['statements', 'queue'], refetchType: 'none' })
  }
  const rest = () => {
    clearTimeout(timer.current)
    timer.current = setTimeout(refresh, REST)
  }
  // what is shown elsewhere must not stay old because this screen was left
  useEffect(
    () => () => {
      if (timer.current === undefined) return
      clearTimeout(timer.current)
      void client.invalidateQueries({ predicate: query => query.queryKey[0] !== 'text' })
    },
    [client],
  )
  const mutation = useMutation({
    scope: { id: 'review' },
    mutationFn: ({ work }: Deciding) => work(),
    onSuccess: (decided, { said }) => {
      const { verb, id } = decided.decision
      void message.success(verb === 'undo' ? said : t.decided(said))
      const [first] = decided.statements
      if (first) void client.invalidateQueries({ queryKey: ['statements', 'sentence', first.documentId, first.quoteStart] })
      setOffer(undefined)
      if (verb !== 'correct') return
      void client.fetchQuery(alikeQuery(id)).then(
        alike => (alike.total > 0 ? setOffer({ decisionId: id, alike }) : undefined),
        // only one correction can be made for others
        () => undefined,
      )
    },
    onError: (error, { leaving }) => {
      void message.error(error instanceof ApiError ? error[language] : error.message, 6)
      if (!leaving?.length) return
      queue.putBack(leaving, undefined)
      setCurrent(leaving[0]?.id)
      // somebody else was faster: show what stands now
      if (error instanceof ApiError && (error.status === 412 || error.status === 409)) void queue.queue.refetch()
    },
    onSettled: rest,
  })
  const send = async (deciding: Deciding): Promise<Decided | undefined> => {
    const { leaving = [], next } = deciding
    if (leaving.some(one => waiting.current.has(one.id))) return undefined
    for (const one of leaving) waiting.current.add(one.id)
    if (leaving.length) {
      notePace(leaving.length, performance.now())
      queue.drop(new Set(leaving.map(one => one.id)))
      setCurrent(next)
    }
    try {
      return await mutation.mutateAsync(deciding)
    } catch {
      return undefined
    } finally {
      for (const one of leaving) waiting.current.delete(one.id)
    }
  }
  return { send, offer, dismiss: () => setOffer(undefined) }
}
