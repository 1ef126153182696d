import { startOfDay } from '@lantu/appraisal/time/dated-value'
import type { PlanNode } from '@lantu/model/api/plan-system'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { planSystemQuery } from '../../api/plans.ts'
import { usePlan } from '../../hooks/use-plan.ts'
import { useText } from '../../i18n/use-text.ts'
import { PageHead } from '../../parts/page-head.tsx'
import { Empty, Failed, Loading } from '../../parts/states.tsx'
import { PlanRow, type Scale, Years } from './plan-row.tsx'

interface Row {
  readonly plan: PlanNode
  readonly depth: number
}

/** Plans with those beneath them, in the order of time; one whose parent is not there stands at the top. */
function treeOf(plans: readonly PlanNode[]): Row[] {
  const beneath = new Map<string, PlanNode[]>()
  const ids = new Set(plans.map(plan => plan.id))
  for (const plan of plans) {
    const parent = plan.parentId && ids.has(plan.parentId) ? plan.parentId : ''
    beneath.set(parent, [...(beneath.get(parent) ?? []), plan])
  }
  const rows: Row[] = []
  const add = (parent: string, depth: number) => {
    for (const plan of beneath.get(parent) ?? []) {
      rows.push({ plan, depth })
      add(plan.id, depth + 1)
    }
  }
  add('', 0)
  return rows
}

/** 规划体系: every plan under the one that it serves, on one scale of years with today on it. */
export function Plans() {
  const { t } = useText()
  const words = t.area.plans
  const { overview, find } = usePlan()
  const plans = useQuery(planSystemQuery())
  if (plans.isError) return <Failed error={plans.error} retry={() => void plans.refetch()} />
  if (plans.isPending || overview.isPending) return <Loading />
  const all = plans.data
  const rows = treeOf(all).filter(({ plan }) => !find || plan.title.toLowerCase().includes(find))
  const scale: Scale = {
    from: Math.min(...all.map(plan => plan.periodFrom)),
    to: Math.max(...all.map(plan => plan.periodTo)) + 1,
    today: startOfDay(overview.data?.today ?? '2024-01-01'),
  }
  return (
    <div className="wrap">
      <PageHead
        title={words.title}
        actions={
          <Link className="btn pri" to="/imports">
            {words.bringIn}
          </Link>
        }
      >
        {words.head(all.length, all.filter(plan => plan.stage === 'implementation' || plan.stage === 'evaluation').length)}
      </PageHead>
      <section className="sheet">
        {all.length === 0 ? (
          <Empty to="/imports" action={t.imports}>
            {t.noPlanYet}
          </Empty>
        ) : rows.length === 0 ? (
          <Empty>{t.noMatch}</Empty>
        ) : (
          <div data-scroll className="tscroll cards">
            <table className="list plantree">
              <thead>
                <tr>
                  <th>{t.plan}</th>
                  <th className="span" aria-label={words.period}>
                    <Years scale={scale} />
                  </th>
                  <th>{words.stage}</th>
                  <th>{words.approvedBy}</th>
                  <th className="r">{t.documents}</th>
                  <th className="r">{t.target}</th>
                </tr>
              </thead>
              <tbody>
                {rows.map(({ plan, depth }) => (
                  <PlanRow key={plan.id} plan={plan} depth={depth} scale={scale} />
                ))}
              </tbody>
            </table>
          </div>
        )}
      </section>
    </div>
  )
}
