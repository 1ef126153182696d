import type { PlanDetail } from '@lantu/model/api/plan-system'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { App } from 'antd'
import { createPlan, linkAnnouncement, planSystemQuery } from '../../api/plans.ts'
import { ApiError } from '../../api/request.ts'
import { useText } from '../../i18n/use-text.ts'
import { SourceMark } from '../../parts/source-mark.tsx'

/** Special plans that the texts announce: which are registered, and a way to register or link the others. */
export function Announced({ detail }: { detail: PlanDetail }) {
  const { t, language } = useText()
  const words = t.area.plans
  const { message } = App.useApp()
  const client = useQueryClient()
  const plans = useQuery(planSystemQuery())
  const { plan, announcements, counts } = detail
  const options = {
    onSuccess: () => void client.invalidateQueries(),
    onError: (error: Error) => void message.error(error instanceof ApiError ? error[language] : error.message),
  }
  const link = useMutation({
    mutationFn: ({ key, id }: { key: string; id: string | null }) => linkAnnouncement(plan.id, key, id),
    ...options,
  })
  const register = useMutation({
    mutationFn: (name: string) =>
      createPlan({
        title: name,
        kind: /空间/.test(name) ? 'spatial' : /区域/.test(name) ? 'regional' : 'special',
        place: plan.place,
        periodFrom: plan.periodFrom,
        periodTo: plan.periodTo,
        parentId: plan.id,
      }),
    ...options,
  })
  const special = detail.children.filter(child => child.kind === 'special' || child.kind === 'spatial' || child.kind === 'regional').length
  if (!announcements.length && !counts.length) return null
  const there = announcements.filter(one => one.registeredId).length
  return (
    <section className="sheet mt2">
      <div className="fig">
        <h2>{words.announced(announcements.length, there)}</h2>
      </div>
      <ul className="rows">
        {counts.map(one => (
          <li key={`${one.documentId}-${one.at}`}>
            <span>{words.counted(one.count, special)}</span>
            <SourceMark source={{ ...one, documentTitle: '' }} />
          </li>
        ))}
        {announcements.map(one => (
          <li key={one.nameKey}>
            <span>
              {one.name}{' '}
              {one.registeredId ? (
                <span className="cap">
                  {words.isRegistered}{' '}
                  <Link to="/plans/$id" params={{ id: one.registeredId }}>
                    {one.registeredTitle}
                  </Link>
                </span>
              ) : (
                <span className="t-warm">{words.notRegistered}</span>
              )}
            </span>
            <span className="annact">
              {one.registeredId ? (
                one.linked ? (
                  <button className="btn sm" type="button" onClick={() => link.mutate({ key: one.nameKey, id: null })}>
                    {words.unlink}
                  </button>
                ) : null
              ) : (
                <>
                  <select aria-label={words.linkTo} value="" onChange={event => link.mutate({ key: one.nameKey, id: event.target.value })}>
                    <option value="">{words.linkTo}</option>
                    {plans.data
                      ?.filter(other => other.id !== plan.id)
                      .map(other => (
                        <option key={other.id} value={other.id}>
                          {other.title}
                        </option>
                      ))}
                  </select>
                  <button className="btn sm" type="button" disabled={register.isPending} onClick={() => register.mutate(one.name)}>
                    {words.register}
                  </button>
                </>
              )}
              <SourceMark source={one} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
