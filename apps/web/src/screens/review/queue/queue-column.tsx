import type { Decided } from '@lantu/model/api/decision'
import type { ReviewSummary } from '@lantu/model/api/review'
import type { StatementKind } from '@lantu/model/statement'
import { post } from '../../../api/request.ts'
import type { StatementFilter } from '../../../api/review.ts'
import { useText } from '../../../i18n/use-text.ts'
import { formatNumber } from '../../../lib/numbers.ts'
import type { useDeciding } from '../use-deciding.ts'
import { Progress } from './progress.tsx'
import { Queue } from './queue.tsx'
import type { useQueue } from './use-queue.ts'

/** The queue with what it is a queue of, how far it is, and the way to accept many of it. */
export function QueueColumn({
  queue,
  filter,
  summary,
  kind,
  index,
  send,
  onChoose,
  onKind,
  onMany,
}: {
  queue: ReturnType<typeof useQueue>
  filter: StatementFilter
  summary: ReviewSummary | undefined
  kind: string | undefined
  index: number
  send: ReturnType<typeof useDeciding>['send']
  onChoose: (id: string) => void
  onKind: (kind: StatementKind | undefined) => void
  onMany: () => void
}) {
  const { t } = useText()
  const words = t.area.review
  const { list, total } = queue
  const pending = filter.state === 'pending'
  const scope = { plan: filter.plan, document: filter.document, kind: filter.kind }
  const confirm = () => post<Decided>('/decisions/confirm', scope)
  const head = filter.carried
    ? `${words.carriedState} ${formatNumber(total)}`
    : pending
      ? t.pendingTitle(total)
      : `${t.state[filter.state ?? ''] ?? ''} ${formatNumber(total)}`
  return (
    <nav className="sheet queue" aria-label={t.queue}>
      <div className="fig">
        <h2>{head}</h2>
        <span className="more cap n">{words.placeOf(formatNumber(index + 1))}</span>
      </div>
      {summary ? <Progress summary={summary} left={total} kind={kind} onKind={onKind} /> : null}
      <Queue list={list} total={total} index={index} onChoose={onChoose} onReach={queue.reach} />
      <div className="bulk">
        {filter.carried ? (
          <button
            className="btn"
            type="button"
            onClick={() => void send({ work: confirm, said: words.taken }).then(() => queue.queue.refetch())}
          >
            {words.takeAll(total)}
          </button>
        ) : pending ? (
          <button className="btn" type="button" onClick={onMany}>
            {words.many}
            <kbd>⇧A</kbd>
          </button>
        ) : null}
      </div>
    </nav>
  )
}
