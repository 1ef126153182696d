import type { RegisterBasis } from '@lantu/model/api/amendments'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { differencesQuery, planTargetsQuery } from '../../api/amendments.ts'
import { useText } from '../../i18n/use-text.ts'
import { SourceMark } from '../../parts/source-mark.tsx'
import { Empty } from '../../parts/states.tsx'
import { Terms } from './terms.tsx'

const isDay = (text: string) => /^\d{4}-\d\d-\d\d$/.test(text)

/** What differs between the register of one day and of another. */
export function RegisterDifferences({ planId, from, to, basis }: { planId: string; from: string; to: string; basis: RegisterBasis }) {
  const { t } = useText()
  const words = t.area.amendments
  const differences = useQuery({
    ...differencesQuery(planId, from, to, basis),
    enabled: isDay(from) && isDay(to),
    placeholderData: old => old,
  })
  const changed = differences.data ?? []
  if (differences.isError)
    return (
      <p className="quiet2" role="alert">
        {t.failedHead}
      </p>
    )
  if (changed.length === 0)
    return (
      <p className="quiet2" role="status">
        {differences.isFetching ? `${t.loading}…` : words.noDifference(from, to)}
      </p>
    )
  return (
    <>
      <p className="quiet2" role="status">
        {words.differences(changed.length)}
      </p>
      <div data-scroll className="tscroll cards">
        <table className="list">
          <thead>
            <tr>
              <th>{t.indicators}</th>
              <th>{words.change}</th>
              <th className="r">{from}</th>
              <th className="r">{to}</th>
            </tr>
          </thead>
          <tbody>
            {changed.map(one => (
              <tr key={`${one.indicatorId}-${one.before?.id ?? ''}-${one.after?.id ?? ''}`}>
                <td className="lead">
                  <Link to="/indicators/$id" params={{ id: one.indicatorId }}>
                    {one.name}
                  </Link>
                </td>
                <td>{words.changes[one.change]}</td>
                <td className="r" data-label={from}>
                  <Terms terms={one.before} old />
                </td>
                <td className="r" data-label={to}>
                  <Terms terms={one.after} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
}

/** Every target of the plan as it stood on a day. */
export function WholeRegister({ planId, on, basis }: { planId: string; on: string; basis: RegisterBasis }) {
  const { t } = useText()
  const words = t.area.amendments
  const targets = useQuery({ ...planTargetsQuery(planId, on, basis), enabled: isDay(on) })
  if (targets.data?.length === 0) return <Empty>{words.nothingOn(on)}</Empty>
  return (
    <div data-scroll className="tscroll cards">
      <table className="list">
        <caption className="sr">{words.wholeOn(on)}</caption>
        <thead>
          <tr>
            <th>{words.wholeOn(on)}</th>
            <th className="r">{t.target}</th>
            <th>{t.source}</th>
          </tr>
        </thead>
        <tbody>
          {targets.data?.map(one => (
            <tr key={one.id}>
              <td className="lead">
                {one.name}
                {one.place ? <span className="cap"> {one.place}</span> : null}
              </td>
              <td className="r">
                <Terms terms={one} />
              </td>
              <td>
                <SourceMark source={{ ...one, amendment: one.amendment ?? undefined }} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
