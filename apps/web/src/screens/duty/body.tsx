import type { DutyItem } from '@lantu/model/api/duty/duty'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { bodyQuery, letterAddress } from '../../api/duty.ts'
import { usePlan } from '../../hooks/use-plan.ts'
import { useText } from '../../i18n/use-text.ts'
import { PageHead } from '../../parts/page-head.tsx'
import { SourceMark } from '../../parts/source-mark.tsx'
import { Empty, Failed, Loading } from '../../parts/states.tsx'
import { ChangeList } from './change-list.tsx'
import { QuotaTable } from './quota-table.tsx'

/** What a body owes, a line each: by when, in which role, what, and with whom. */
function OwedList({ body, items }: { body: string; items: readonly DutyItem[] }) {
  const { t } = useText()
  const words = t.area.duty
  return (
    <ul className="dowes">
      {items.map(item => {
        const leads = item.lead?.organizationId === body
        return (
          <li key={`${item.kind}${item.id}`}>
            <span className="n">{item.dueOn.slice(0, 7)}</span>
            <span className={leads ? 'tagl' : 'cap'}>{leads ? words.roles.lead : words.roles.support}</span>
            <span className="cap">{words.kindOfOne[item.kind]}</span>
            <span className="ti">
              {item.kind === 'indicator' ? (
                <Link to="/indicators/$id" params={{ id: item.id }} search={old => old}>
                  {item.title}
                </Link>
              ) : (
                item.title
              )}{' '}
              {item.documentId ? (
                <SourceMark source={{ documentId: item.documentId, documentTitle: item.planTitle, at: item.at, quote: item.quote }} />
              ) : null}
            </span>
            <span className="cap">{leads ? item.support.map(one => one.name).join(t.sign.list) : item.lead?.name}</span>
          </li>
        )
      })}
    </ul>
  )
}

/** A body's page: what it owes by due date, first what is still to come, then what is past its date, and what happened to it. */
export function BodyPage() {
  const { t } = useText()
  const words = t.area.duty
  const { id } = useParams({ strict: false }) as { id: string }
  const { planId, find } = usePlan()
  const found = useQuery(bodyQuery(id))
  if (found.isError) return <Failed error={found.error} retry={() => void found.refetch()} />
  if (found.isPending) return <Loading />
  const { body, items, day, history, quotas } = found.data
  const facts = [
    body.formerNames.length ? words.formerly(body.formerNames.map(one => one.name).join(t.sign.list)) : '',
    body.predecessors.length ? words.cameFrom(body.predecessors.map(one => one.name).join(t.sign.list)) : '',
    body.successors.length ? words.wentTo(body.successors.map(one => one.name).join(t.sign.list)) : '',
    body.validTo ? words.ended(body.validTo) : '',
    body.aliases.length ? `${words.aliases} ${body.aliases.join(t.sign.list)}` : '',
  ].filter(Boolean)
  const shown = items.filter(one => !find || one.title.toLowerCase().includes(find))
  const due = shown.filter(one => one.dueOn >= day)
  const past = shown.filter(one => one.dueOn < day)
  return (
    <div className="wrap">
      <PageHead
        title={body.name}
        actions={
          <>
            {planId && items.length ? (
              <a className="btn pri" href={letterAddress(body.id, planId)}>
                {words.letter}
              </a>
            ) : null}
            <Link className="btn" to="/duty" search={old => old}>
              {words.back}
            </Link>
          </>
        }
      >
        {words.owes(body.leads, body.supports)}
        {facts.length ? <span className="cap dfacts">{facts.join(' · ')}</span> : null}
      </PageHead>
      {quotas.length ? <QuotaTable body={body.id} quotas={quotas} /> : null}
      <section className={quotas.length ? 'sheet mt2' : 'sheet'}>
        {shown.length === 0 ? (
          <Empty>{items.length ? t.noMatch : words.owesNothing}</Empty>
        ) : (
          <>
            {due.length ? <OwedList body={body.id} items={due} /> : <Empty>{words.nothingDue}</Empty>}
            {past.length ? (
              <>
                <div className="fig">
                  <h2>{words.overdue}</h2>
                  <span className="more cap n">{past.length}</span>
                </div>
                <OwedList body={body.id} items={past} />
              </>
            ) : null}
          </>
        )}
      </section>
      {history.length ? (
        <section className="sheet mt2">
          <div className="fig">
            <h2>{words.changes}</h2>
          </div>
          <ChangeList changes={history} most={20} />
        </section>
      ) : null}
    </div>
  )
}
