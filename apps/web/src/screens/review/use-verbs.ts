import type { RegisteredStatement } from '@lantu/model/api/registered-statement'
import type { DecideMany } from '@lantu/model/api/review'
import type { StatementKind } from '@lantu/model/statement'
import { useQueryClient } from '@tanstack/react-query'
import { post } from '../../api/request.ts'
import { correctAlike, decideMany, type StatementFilter, sentenceQuery, undoDecision } from '../../api/review.ts'
import { useText } from '../../i18n/use-text.ts'
import { withField } from './forms/field-options.ts'
import type { useQueue } from './queue/use-queue.ts'
import type { useDeciding } from './use-deciding.ts'

/** Of these, what waits to be decided and is of the kind that is shown. */
export const waitingIn = (all: readonly RegisteredStatement[], kind: StatementKind | undefined) =>
  all.filter(one => one.state === 'pending' && (!kind || one.kind === kind))

interface Place {
  /** What the reviewer looks at, in a list at an index. */
  readonly one: RegisteredStatement | undefined
  readonly list: readonly RegisteredStatement[]
  readonly index: number
  readonly filter: StatementFilter
  /** What waits in the same sentence, once it is known. */
  readonly together: readonly RegisteredStatement[] | undefined
  readonly queue: ReturnType<typeof useQueue>
  readonly send: ReturnType<typeof useDeciding>['send']
  readonly offer: ReturnType<typeof useDeciding>['offer']
  readonly setCurrent: (id: string | undefined) => void
  /** Closes whatever form the decision was taken in. */
  readonly onDone: () => void
}

/** What a reviewer can do with the statement before him, and what the queue becomes by it. */
export function useVerbs({ one, list, index, filter, together, queue, send, offer, setCurrent, onDone }: Place) {
  const { t } = useText()
  const words = t.area.review
  const client = useQueryClient()
  const pending = filter.state === 'pending'
  /** The first statement after this one that does not leave the queue with it. */
  const nextAfter = (leaving: readonly RegisteredStatement[]) => {
    const gone = new Set(leaving.map(other => other.id))
    return (list.slice(index + 1).find(other => !gone.has(other.id)) ?? list.slice(0, index).findLast(other => !gone.has(other.id)))?.id
  }
  const act = (verb: string, said: string, body: unknown = {}) => {
    if (!one) return
    const { id, version } = one
    onDone()
    // in a list of what was decided a decision changes the row rather than taking it away
    const leaving = pending || verb === 'split' ? [one] : []
    void send({
      work: () => post(`/statements/${id}/${verb}`, body, version),
      said,
      leaving,
      next: nextAfter(leaving),
    }).then(decided => (decided && !leaving.length ? queue.renew(decided.statements) : undefined))
  }
  const accept = () => act('accept', t.accepted)
  const reject = () => act('reject', t.rejected)
  const take = () => (one?.carried?.how === 'confirm' && one.state === 'pending' ? act('confirm', words.taken) : undefined)
  const correctFields = (fields: Record<string, unknown>) => act('correct', t.corrected, { fields })
  const correct = (name: string, value: string) => one && correctFields(withField(one, name, value))
  const split = (parts: readonly Record<string, unknown>[]) => act('split', t.splitDone, { parts })
  const acceptMany = (request: DecideMany) => {
    const ids = request.ids ? new Set(request.ids) : undefined
    const leaving = ids ? list.filter(other => ids.has(other.id)) : []
    onDone()
    void send({ work: () => decideMany(request), said: t.accepted, leaving, next: nextAfter(leaving) }).then(() => {
      // which of those that are not loaded the queue held is known to the register alone
      if (leaving.length === ids?.size) return
      void queue.queue.refetch().then(({ data }) => {
        if (ids || !data) return
        const left = new Set(data.pages.flatMap(page => page.items.map(other => other.id)))
        setCurrent(list.slice(index).find(other => left.has(other.id))?.id)
      })
    })
  }
  const acceptSentence = async () => {
    if (!one) return
    // a hand may be quicker than the sentence: what it holds is known before it is accepted
    const whole = together ?? waitingIn((await client.fetchQuery(sentenceQuery(one))).items, filter.kind)
    if (whole.length < 2) return accept()
    acceptMany({
      verb: 'accept',
      ids: whole.map(other => other.id),
      expect: whole.length,
      basis: { how: 'sentence', looked: whole.length },
    })
  }
  const undo = (decisionId?: string) => {
    onDone()
    void send({ work: () => undoDecision(decisionId), said: t.undone }).then(decided => {
      if (!decided) return
      const back = decided.statements.filter(other => other.state === filter.state)
      if ((decided.decision.count ?? 0) > decided.statements.length || !back.length) {
        void queue.queue.refetch()
        return
      }
      queue.putBack(back, one?.id)
      setCurrent(back[0]?.id)
    })
  }
  const merge = (chosen: readonly RegisteredStatement[]) => {
    if (!one) return
    const leaving = [one, ...chosen]
    onDone()
    void send({
      work: () => post('/statements/merge', { statements: leaving.map(({ id, version }) => ({ id, version })), fields: one.fields }),
      said: t.mergeDone,
      leaving,
      next: nextAfter(leaving),
    })
  }
  const correctOthers = (ids: readonly string[]) => {
    if (!one || !offer) return
    const gone = new Set(ids)
    const leaving = pending ? list.filter(other => gone.has(other.id)) : []
    onDone()
    void send({
      work: () => correctAlike(offer.decisionId, ids),
      said: t.corrected,
      leaving,
      next: gone.has(one.id) ? nextAfter(leaving) : one.id,
    }).then(() => (leaving.length < ids.length ? queue.queue.refetch() : undefined))
  }
  return { accept, reject, take, correct, correctFields, split, acceptMany, acceptSentence, undo, merge, correctOthers }
}
