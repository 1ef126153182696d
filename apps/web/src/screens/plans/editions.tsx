import type { PlanDetail, PlanEdition } from '@lantu/model/api/plan-system'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { App } from 'antd'
import { carryDecisions, followDocument } from '../../api/plans.ts'
import { ApiError } from '../../api/request.ts'
import { useText } from '../../i18n/use-text.ts'
import { formatNumber } from '../../lib/numbers.ts'
import { ComparedEditions } from './compared-editions.tsx'

/** Says which edition one follows, and carries the decisions of the one before over to it. */
function useFollowing() {
  const { t, language } = useText()
  const { message } = App.useApp()
  const client = useQueryClient()
  const failed = (error: Error) => void message.error(error instanceof ApiError ? error[language] : error.message)
  const sayCarried = ({ same, confirm }: { same: number; confirm: number }) => void message.success(t.area.review.carried(same, confirm))
  const follow = useMutation({
    mutationFn: ({ id, previousId }: { id: string; previousId: string | null }) => followDocument(id, previousId),
    onSuccess: ({ carried }, { previousId }) => {
      void client.invalidateQueries()
      if (previousId) sayCarried(carried)
    },
    onError: failed,
  })
  const carry = useMutation({
    mutationFn: carryDecisions,
    onSuccess: carried => {
      void client.invalidateQueries()
      sayCarried(carried)
    },
    onError: failed,
  })
  return { follow, carry }
}

/** The plan's documents as editions, and what differs between any two of them. */
export function Editions({ detail }: { detail: PlanDetail }) {
  const { t } = useText()
  const words = t.area.plans
  const { editions } = detail
  const { follow, carry } = useFollowing()
  return (
    <section className="sheet mt2">
      <div className="fig">
        <h2>{words.editions(editions.length)}</h2>
        <span className="more">
          <Link className="btn sm" to="/imports" search={{ plan: detail.plan.id }}>
            {words.newEdition}
          </Link>
        </span>
      </div>
      {editions.length === 0 ? <p className="quiet2">{t.noDocuments}</p> : null}
      <ul className="rows">
        {editions.map(one => (
          <li key={one.id}>
            <EditionFacts edition={one} several={editions.length > 1} carrying={carry.isPending} onCarry={() => carry.mutate(one.id)} />
            {editions.length > 1 ? (
              <Follows
                edition={one}
                others={editions.filter(other => other.id !== one.id)}
                busy={follow.isPending}
                onFollow={previousId => follow.mutate({ id: one.id, previousId })}
              />
            ) : null}
          </li>
        ))}
      </ul>
      {editions.length > 1 ? <ComparedEditions editions={editions} /> : null}
    </section>
  )
}

/** The document, which edition it is, and the decisions that may be carried to it. */
function EditionFacts({
  edition,
  several,
  carrying,
  onCarry,
}: {
  edition: PlanEdition
  several: boolean
  carrying: boolean
  onCarry: () => void
}) {
  const { t } = useText()
  return (
    <span>
      <Link to="/reader/$id" params={{ id: edition.id }}>
        {edition.title}
      </Link>{' '}
      <span className="cap">
        {[several ? t.versionOf(edition.edition) : '', edition.fileName, t.statementsCount(formatNumber(edition.statements))]
          .filter(Boolean)
          .join(' · ')}
      </span>
      {edition.current ? null : <span className="tagl">{t.area.plans.superseded}</span>}
      {edition.previousId && edition.pending ? (
        <span className="edcarry">
          <button className="btn sm" type="button" disabled={carrying} onClick={onCarry}>
            {t.area.review.carry}
          </button>{' '}
          <Link to="/review" search={{ document: edition.id, state: 'carried' }}>
            {t.area.review.look}
          </Link>
        </span>
      ) : null}
    </span>
  )
}

/** Which edition this one follows. */
function Follows({
  edition,
  others,
  busy,
  onFollow,
}: {
  edition: PlanEdition
  others: readonly PlanEdition[]
  busy: boolean
  onFollow: (previousId: string | null) => void
}) {
  const words = useText().t.area.plans
  return (
    <select
      aria-label={words.follows}
      value={edition.previousId ?? ''}
      disabled={busy}
      onChange={event => onFollow(event.target.value || null)}
    >
      <option value="">{words.followsNone}</option>
      {others.map(other => (
        <option key={other.id} value={other.id}>
          {words.followsOne(other.fileName)}
        </option>
      ))}
    </select>
  )
}
