import type { PlanDetail } from '@lantu/model/api/plan-system'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { App } from 'antd'
import { useState } from 'react'
import { carryDecisions, editionDifferencesQuery, followDocument } from '../../api/plans.ts'
import { ApiError } from '../../api/request.ts'
import { useText } from '../../i18n/use-text.ts'
import { formatNumber } from '../../lib/numbers.ts'
import { DifferentSentences, DifferentStatements } from './edition-differences.tsx'

/** The plan's documents as editions, and what differs between any two of them. */
export function Editions({ detail }: { detail: PlanDetail }) {
  const { t, language } = useText()
  const words = t.area.plans
  const { message } = App.useApp()
  const client = useQueryClient()
  const { editions } = detail
  const latest = editions.find(one => one.current && one.previousId)
  const [chosen, choose] = useState<{ from: string; to: string }>()
  const pair = chosen ?? (latest?.previousId ? { from: latest.previousId, to: latest.id } : undefined)
  const found = useQuery({
    ...editionDifferencesQuery(pair?.from ?? '', pair?.to ?? ''),
    enabled: pair !== undefined && pair.from !== '' && pair.to !== '' && pair.from !== pair.to,
  })
  const follow = useMutation({
    mutationFn: ({ id, previousId }: { id: string; previousId: string | null }) => followDocument(id, previousId),
    onSuccess: ({ carried }, { previousId }) => {
      void client.invalidateQueries()
      if (previousId) void message.success(t.area.review.carried(carried.same, carried.confirm))
    },
    onError: (error: Error) => void message.error(error instanceof ApiError ? error[language] : error.message),
  })
  const carry = useMutation({
    mutationFn: carryDecisions,
    onSuccess: ({ same, confirm }) => {
      void client.invalidateQueries()
      void message.success(t.area.review.carried(same, confirm))
    },
    onError: (error: Error) => void message.error(error instanceof ApiError ? error[language] : error.message),
  })
  const select = (label: string, value: string, change: (id: string) => void) => (
    <select aria-label={label} value={value} onChange={event => change(event.target.value)}>
      <option value="">{label}</option>
      {editions.map(one => (
        <option key={one.id} value={one.id}>
          {t.versionOf(one.edition)} {one.fileName}
        </option>
      ))}
    </select>
  )
  return (
    <section className="sheet mt2">
      <div className="fig">
        <h2>{words.editions(editions.length)}</h2>
        <span className="more">
          <Link className="btn sm" to="/imports" search={{ plan: detail.plan.id }}>
            {words.newEdition}
          </Link>
        </span>
      </div>
      {editions.length === 0 ? <p className="quiet2">{t.noDocuments}</p> : null}
      <ul className="rows">
        {editions.map(one => (
          <li key={one.id}>
            <span>
              <Link to="/reader/$id" params={{ id: one.id }}>
                {one.title}
              </Link>{' '}
              <span className="cap">
                {[editions.length > 1 ? t.versionOf(one.edition) : '', one.fileName, t.statementsCount(formatNumber(one.statements))]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
              {one.current ? null : <span className="tagl">{words.superseded}</span>}
              {one.previousId && one.pending ? (
                <span className="edcarry">
                  <button className="btn sm" type="button" disabled={carry.isPending} onClick={() => carry.mutate(one.id)}>
                    {t.area.review.carry}
                  </button>{' '}
                  <Link to="/review" search={{ document: one.id, state: 'carried' }}>
                    {t.area.review.look}
                  </Link>
                </span>
              ) : null}
            </span>
            {editions.length > 1 ? (
              <select
                aria-label={words.follows}
                value={one.previousId ?? ''}
                disabled={follow.isPending}
                onChange={event => follow.mutate({ id: one.id, previousId: event.target.value || null })}
              >
                <option value="">{words.followsNone}</option>
                {editions
                  .filter(other => other.id !== one.id)
                  .map(other => (
                    <option key={other.id} value={other.id}>
                      {words.followsOne(other.fileName)}
                    </option>
                  ))}
              </select>
            ) : null}
          </li>
        ))}
      </ul>
      {editions.length > 1 ? (
        <>
          <div className="chips quiet2">
            {words.compare}
            {select(words.before, pair?.from ?? '', from => choose({ from, to: pair?.to ?? '' }))}
            {select(words.after, pair?.to ?? '', to => choose({ from: pair?.from ?? '', to }))}
          </div>
          {found.isError ? (
            <p className="quiet2" role="alert">
              {found.error instanceof ApiError ? found.error[language] : found.error.message}
            </p>
          ) : found.isFetching ? (
            <p className="quiet2">{t.loading}…</p>
          ) : found.data ? (
            <>
              <h3 className="sub">{words.statementsDiffer(found.data.statements.length)}</h3>
              <DifferentStatements found={found.data} />
              <h3 className="sub">{words.sentences}</h3>
              <DifferentSentences found={found.data} />
            </>
          ) : null}
        </>
      ) : null}
    </section>
  )
}
