import { yearSpan } from '@lantu/model/wording/period'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { planDetailQuery, planSystemQuery } from '../../api/plans.ts'
import { usePlan } from '../../hooks/use-plan.ts'
import { useText } from '../../i18n/use-text.ts'
import { TitleBlock } from '../../parts/page-head.tsx'
import { PageTitle } from '../../parts/page-title.tsx'
import { Failed, Loading } from '../../parts/states.tsx'
import { showDay } from '../../wording/show-moment.ts'
import { Announced } from './announced.tsx'
import { Drawn } from './drawn.tsx'
import { Editions } from './editions.tsx'
import { PlanForm } from './plan-form.tsx'
import { Stages } from './stages.tsx'

/** One plan: where it stands in the system and in its life, its editions, what it announces, and for a year what it draws from above. */
export function PlanPage() {
  const { t, language } = useText()
  const words = t.area.plans
  const { id } = useParams({ strict: false }) as { id: string }
  const { overview } = usePlan()
  const detail = useQuery(planDetailQuery(id))
  const all = useQuery(planSystemQuery())
  const [editing, setEditing] = useState(false)
  if (detail.isError) return <Failed error={detail.error} retry={() => void detail.refetch()} />
  if (detail.isPending || overview.isPending) return <Loading />
  const { plan, children } = detail.data
  const today = overview.data?.today ?? showDay(new Date())
  const named = (planId: string | null) => all.data?.find(one => one.id === planId)
  const linkTo = (planId: string | null) => {
    const one = named(planId)
    return one ? (
      <Link to="/plans/$id" params={{ id: one.id }}>
        {one.title}
      </Link>
    ) : (
      '—'
    )
  }
  const followers = all.data?.filter(one => one.predecessorId === plan.id) ?? []
  const period = yearSpan(plan.periodFrom, plan.periodTo, language)
  return (
    <div className="wrap">
      <div className="ph">
        <div>
          <p className="crumb">
            <Link to="/plans">{words.title}</Link>
          </p>
          <div className="ttl">
            <PageTitle>{plan.title}</PageTitle>
            <span className="tagl">{t.planKinds[plan.kind]}</span>
          </div>
          <p>{words.sentence(period, plan.stage ? words.stages[plan.stage] : '', plan.targets, children.length)}</p>
        </div>
        <div className="act">
          <Link className="btn" to="/" search={{ plan: plan.id }}>
            {t.cockpit}
          </Link>
          <Link className="btn" to="/amendments" search={{ plan: plan.id }}>
            {t.amendments}
          </Link>
          {editing ? null : (
            <button className="btn pri" type="button" onClick={() => setEditing(true)}>
              {t.edit}
            </button>
          )}
        </div>
      </div>
      <section className="sheet">
        {editing ? (
          <PlanForm key={plan.version} plan={plan} onDone={() => setEditing(false)} />
        ) : (
          <dl className="facts planfacts">
            <dt>{words.parent}</dt>
            <dd>{linkTo(plan.parentId)}</dd>
            <dt>{words.predecessor}</dt>
            <dd>{linkTo(plan.predecessorId)}</dd>
            {followers.length ? (
              <>
                <dt>{words.followed}</dt>
                <dd>{followers.map(one => linkTo(one.id))}</dd>
              </>
            ) : null}
            <dt>{words.approvedBy}</dt>
            <dd>{plan.approvedBy ?? '—'}</dd>
            <dt>{words.approvedOn}</dt>
            <dd className="n">{plan.approvedOn ?? '—'}</dd>
          </dl>
        )}
      </section>
      <Stages key={`${plan.id}-${plan.version}`} detail={detail.data} today={today} />
      {plan.parentId && plan.periodFrom === plan.periodTo ? <Drawn plan={plan} /> : null}
      <Announced detail={detail.data} />
      {children.length ? (
        <section className="sheet mt2">
          <div className="fig">
            <h2>{words.beneath(children.length)}</h2>
          </div>
          <ul className="rows">
            {children.map(child => (
              <li key={child.id}>
                <Link to="/plans/$id" params={{ id: child.id }}>
                  {child.title}
                </Link>
                <span className="cap">
                  {[t.planKinds[child.kind], child.stage ? words.stages[child.stage] : ''].filter(Boolean).join(' · ')}
                </span>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      <Editions key={plan.id} detail={detail.data} />
      <TitleBlock
        rows={[
          [t.plan, plan.title],
          [words.period, period],
          [t.dataAsOf, today],
        ]}
      />
    </div>
  )
}
