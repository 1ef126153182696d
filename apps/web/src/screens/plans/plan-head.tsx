import type { PlanNode } from '@lantu/model/api/plan-system'
import { Link } from '@tanstack/react-router'
import { useText } from '../../i18n/use-text.ts'
import { PageTitle } from '../../parts/page-title.tsx'

/** What the plan is called, said in a sentence, and where one goes from it; without the edit button while it is edited. */
export function PlanHead({
  plan,
  period,
  beneath,
  onEdit,
}: {
  plan: PlanNode
  period: string
  beneath: number
  onEdit: (() => void) | undefined
}) {
  const { t } = useText()
  const words = t.area.plans
  return (
    <div className="ph">
      <div>
        <p className="crumb">
          <Link to="/plans">{words.title}</Link>
        </p>
        <div className="ttl">
          <PageTitle>{plan.title}</PageTitle>
          <span className="tagl">{t.planKinds[plan.kind]}</span>
        </div>
        <p>{words.sentence(period, plan.stage ? words.stages[plan.stage] : '', plan.targets, beneath)}</p>
      </div>
      <div className="act">
        <Link className="btn" to="/" search={{ plan: plan.id }}>
          {t.cockpit}
        </Link>
        <Link className="btn" to="/amendments" search={{ plan: plan.id }}>
          {t.amendments}
        </Link>
        {onEdit ? (
          <button className="btn pri" type="button" onClick={onEdit}>
            {t.edit}
          </button>
        ) : null}
      </div>
    </div>
  )
}
