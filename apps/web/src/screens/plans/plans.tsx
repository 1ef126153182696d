import { startOfDay } from '@lantu/appraisal/time/dated-value'
import type { PlanNode } from '@lantu/model/api/plan-system'
import { labelOfYears } from '@lantu/model/wording/period'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { planSystemQuery } from '../../api/plans.ts'
import { usePlan } from '../../hooks/use-plan.ts'
import { useText } from '../../i18n/use-text.ts'
import { ByWords } from '../../parts/by-words.tsx'
import { PageHead } from '../../parts/page-head.tsx'
import { Empty, Failed, Loading } from '../../parts/states.tsx'

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
  const { t, language } = useText()
  const words = t.area.plans
  const { overview, find } = usePlan()
  const plans = useQuery(planSystemQuery())
  if (plans.isError) return <Failed error={plans.error} retry={() => void plans.refetch()} />
  if (plans.isPending || overview.isPending) return <Loading />
  const all = plans.data
  const rows = treeOf(all).filter(({ plan }) => !find || plan.title.toLowerCase().includes(find))
  const from = Math.min(...all.map(plan => plan.periodFrom))
  const to = Math.max(...all.map(plan => plan.periodTo)) + 1
  const today = startOfDay(overview.data?.today ?? '2024-01-01')
  const x = (year: number) => ((year - from) / (to - from)) * 100
  const years = Array.from({ length: to - from }, (_, i) => from + i)
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
                    <span className="scale">
                      {years
                        .filter(year => years.length <= 12 || year % 5 === 0 || year === from)
                        .map(year => (
                          <i key={year} style={{ left: `${x(year)}%` }}>
                            {String(year).slice(2)}
                          </i>
                        ))}
                    </span>
                  </th>
                  <th>{words.stage}</th>
                  <th>{words.approvedBy}</th>
                  <th className="r">{t.documents}</th>
                  <th className="r">{t.target}</th>
                </tr>
              </thead>
              <tbody>
                {rows.map(({ plan, depth }) => (
                  <tr key={plan.id}>
                    <td className="lead">
                      <div className="nest" style={{ paddingLeft: `${Math.min(depth, 4) * 20}px` }}>
                        <Link to="/plans/$id" params={{ id: plan.id }}>
                          <ByWords>{plan.title}</ByWords>
                        </Link>
                        <span className="cap">
                          {[t.planKinds[plan.kind], plan.place, plan.amendments ? words.amended(plan.amendments) : '']
                            .filter(Boolean)
                            .join(' · ')}
                        </span>
                      </div>
                    </td>
                    <td className="span">
                      <span className="scale">
                        <b
                          style={{ left: `${x(plan.periodFrom)}%`, width: `${x(plan.periodTo + 1) - x(plan.periodFrom)}%` }}
                          data-overall={plan.kind === 'outline' || undefined}
                        />
                        {today > from && today < to ? <u style={{ left: `${x(today)}%` }} /> : null}
                        <span className="sr">{labelOfYears(plan.periodFrom, plan.periodTo, language)}</span>
                      </span>
                    </td>
                    <td data-label={words.stage}>
                      {plan.stage ? (
                        <>
                          {words.stages[plan.stage]} <span className="cap n">{plan.stageOn}</span>
                        </>
                      ) : (
                        <span className="dim">{words.noStage}</span>
                      )}
                    </td>
                    <td className="cap" data-label={words.approvedBy} data-none={plan.approvedBy ? undefined : ''}>
                      {plan.approvedBy ?? '—'}
                    </td>
                    <td className="r n" data-label={t.documents}>
                      {plan.documents}
                    </td>
                    <td className="r n" data-label={t.target}>
                      {plan.targets}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
      </section>
    </div>
  )
}
