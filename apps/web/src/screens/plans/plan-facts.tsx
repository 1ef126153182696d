import type { PlanNode } from '@lantu/model/api/plan-system'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Fragment } from 'react'
import { planSystemQuery } from '../../api/plans.ts'
import { useText } from '../../i18n/use-text.ts'
import { ByWords } from '../../parts/by-words.tsx'

/** The plan's place among the others, and who approved it when. */
export function PlanFacts({ plan }: { plan: PlanNode }) {
  const { t } = useText()
  const words = t.area.plans
  const all = useQuery(planSystemQuery()).data ?? []
  const linkTo = (planId: string | null) => {
    const one = all.find(other => other.id === planId)
    return one ? (
      <Link to="/plans/$id" params={{ id: one.id }}>
        {one.title}
      </Link>
    ) : (
      '—'
    )
  }
  const followers = all.filter(one => one.predecessorId === plan.id)
  return (
    <dl className="facts planfacts">
      <dt>{words.parent}</dt>
      <dd>{linkTo(plan.parentId)}</dd>
      <dt>{words.predecessor}</dt>
      <dd>{linkTo(plan.predecessorId)}</dd>
      {followers.length ? (
        <>
          <dt>{words.followed}</dt>
          <dd>
            {followers.map((one, i) => (
              <Fragment key={one.id}>
                {i ? t.sign.list : ''}
                {linkTo(one.id)}
              </Fragment>
            ))}
          </dd>
        </>
      ) : null}
      <dt>{words.approvedBy}</dt>
      <dd>
        <ByWords>{plan.approvedBy ?? '—'}</ByWords>
      </dd>
      <dt>{words.approvedOn}</dt>
      <dd className="n">{plan.approvedOn ?? '—'}</dd>
    </dl>
  )
}
