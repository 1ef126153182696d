import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { amendmentsQuery, auditQuery } from '../../api/amendments.ts'
import { usePlan } from '../../hooks/use-plan.ts'
import { useText } from '../../i18n/use-text.ts'
import { ByWords } from '../../parts/by-words.tsx'
import { useFirstRows } from '../../parts/more-rows.tsx'
import { PageHead } from '../../parts/page-head.tsx'
import { Empty, Failed, Loading, NoPlan } from '../../parts/states.tsx'
import { RegisterOn } from './register-on.tsx'

function AuditChain() {
  const { t } = useText()
  const words = t.area.amendments
  const audit = useQuery(auditQuery())
  return (
    <section className="sheet mt2 chain">
      <div className="fig">
        <h2>{words.audit}</h2>
        <span className="more">
          <button className="btn sm" type="button" disabled={audit.isFetching} onClick={() => void audit.refetch()}>
            {words.verifyAgain}
          </button>
        </span>
      </div>
      {audit.isError ? (
        <p className="quiet2" role="alert">
          {words.auditFailed}
        </p>
      ) : audit.data ? (
        <p className="quiet2" role="status" data-bad={audit.data.brokenAt === null ? undefined : true}>
          {audit.data.brokenAt === null ? words.auditWhole(audit.data.entries) : words.auditBroken(audit.data.brokenAt, audit.data.entries)}
          <code>{audit.data.lastHash}</code>
        </p>
      ) : (
        <p className="quiet2">{t.loading}…</p>
      )}
    </section>
  )
}

export function Amendments() {
  const { t } = useText()
  const words = t.area.amendments
  const { planId, overview, find } = usePlan()
  const list = useQuery({ ...amendmentsQuery(planId), enabled: planId !== undefined })
  const shown = (list.data ?? []).filter(one => !find || one.title.toLowerCase().includes(find))
  const { rows, more } = useFirstRows(shown)
  const plan = overview.data?.plans.find(one => one.id === planId)
  if (overview.isError) return <Failed error={overview.error} retry={() => void overview.refetch()} />
  if (list.isError) return <Failed error={list.error} retry={() => void list.refetch()} />
  if (overview.isSuccess && !planId) return <NoPlan />
  if (list.isPending || !planId) return <Loading />
  const decided = list.data.filter(one => one.state === 'decided').length
  const open = list.data.filter(one => one.state === 'proposed' || one.state === 'reviewed').length
  return (
    <div className="wrap">
      <PageHead
        title={words.title}
        actions={
          <Link className="btn pri" to="/amendments/new" search={{ plan: planId }}>
            {words.propose}
          </Link>
        }
      >
        {words.head(decided, open)}
      </PageHead>
      <section className="sheet">
        {list.data.length === 0 ? (
          <Empty>{words.empty}</Empty>
        ) : shown.length === 0 ? (
          <Empty>{t.noMatch}</Empty>
        ) : (
          <div data-scroll className="tscroll cards">
            <table className="list">
              <thead>
                <tr>
                  <th>{words.name}</th>
                  <th>{t.statusLabel}</th>
                  <th className="r">{words.itemsHead}</th>
                  <th>{words.decidingBody}</th>
                  <th>{words.effectiveOn}</th>
                </tr>
              </thead>
              <tbody>
                {rows.map(one => (
                  <tr key={one.id}>
                    <td className="lead">
                      <Link to="/amendments/$id" params={{ id: one.id }} search={{ plan: planId }}>
                        <ByWords>{one.title}</ByWords>
                      </Link>
                    </td>
                    <td>
                      <span className="tagl">{words.states[one.state]}</span>
                    </td>
                    <td className="r n" data-label={words.itemsHead}>
                      {one.items}
                    </td>
                    <td data-label={words.decidingBody} data-none={one.decidingBody ? undefined : ''}>
                      {one.decidingBody || <span className="dim">—</span>}
                    </td>
                    <td className="n" data-label={words.effectiveOn}>
                      {one.effectiveOn ?? <span className="cap">{words.proposedAt(one.proposedOn)}</span>}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
        {more}
      </section>
      <RegisterOn
        planId={planId}
        approvedOn={plan ? (plan.approvedOn ?? `${plan.periodFrom}-01-01`) : null}
        today={overview.data?.today ?? ''}
      />
      <AuditChain />
    </div>
  )
}
