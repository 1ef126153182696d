import type { PlanNode } from '@lantu/model/api/plan-system'
import { yearSpan } from '@lantu/model/wording/period'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { planDetailQuery } from '../../api/plans.ts'
import { usePlan } from '../../hooks/use-plan.ts'
import { useText } from '../../i18n/use-text.ts'
import { TitleBlock } from '../../parts/page-head.tsx'
import { Failed, Loading } from '../../parts/states.tsx'
import { showDay } from '../../wording/show-moment.ts'
import { Announced } from './announced.tsx'
import { Drawn } from './drawn.tsx'
import { Editions } from './editions.tsx'
import { PlanFacts } from './plan-facts.tsx'
import { PlanForm } from './plan-form.tsx'
import { PlanHead } from './plan-head.tsx'
import { Stages } from './stages.tsx'

/** One plan: where it stands in the system and in its life, its editions, what it announces, and for a year what it draws from above. */
export function PlanPage() {
  const { t, language } = useText()
  const { id } = useParams({ strict: false }) as { id: string }
  const { overview } = usePlan()
  const detail = useQuery(planDetailQuery(id))
  const [editing, setEditing] = useState(false)
  if (detail.isError) return <Failed error={detail.error} retry={() => void detail.refetch()} />
  if (detail.isPending || overview.isPending) return <Loading />
  const { plan, children } = detail.data
  const today = overview.data?.today ?? showDay(new Date())
  const period = yearSpan(plan.periodFrom, plan.periodTo, language)
  return (
    <div className="wrap">
      <PlanHead plan={plan} period={period} beneath={children.length} onEdit={editing ? undefined : () => setEditing(true)} />
      <section className="sheet">
        {editing ? <PlanForm key={plan.version} plan={plan} onDone={() => setEditing(false)} /> : <PlanFacts plan={plan} />}
      </section>
      <Stages key={`${plan.id}-${plan.version}`} detail={detail.data} today={today} />
      {plan.parentId && plan.periodFrom === plan.periodTo ? <Drawn plan={plan} /> : null}
      <Announced detail={detail.data} />
      {children.length ? <Beneath plans={children} /> : null}
      <Editions key={plan.id} detail={detail.data} />
      <TitleBlock
        rows={[
          [t.plan, plan.title],
          [t.area.plans.period, period],
          [t.dataAsOf, today],
        ]}
      />
    </div>
  )
}

/** The plans that serve this one. */
function Beneath({ plans }: { plans: readonly PlanNode[] }) {
  const { t } = useText()
  const words = t.area.plans
  return (
    <section className="sheet mt2">
      <div className="fig">
        <h2>{words.beneath(plans.length)}</h2>
      </div>
      <ul className="rows">
        {plans.map(plan => (
          <li key={plan.id}>
            <Link to="/plans/$id" params={{ id: plan.id }}>
              {plan.title}
            </Link>
            <span className="cap">{[t.planKinds[plan.kind], plan.stage ? words.stages[plan.stage] : ''].filter(Boolean).join(' · ')}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
