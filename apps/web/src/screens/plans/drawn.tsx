import type { PlanNode } from '@lantu/model/api/plan-system'
import { readValue } from '@lantu/model/typed/read-value'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { App } from 'antd'
import { useState } from 'react'
import { acceptDrawnTargets, drawnTargetsQuery } from '../../api/plans.ts'
import { ApiError } from '../../api/request.ts'
import { unitTyped } from '../../i18n/unit-names.ts'
import { useText } from '../../i18n/use-text.ts'
import { formatNumber } from '../../lib/numbers.ts'
import { Terms } from '../amendments/terms.tsx'

/** 滚动落实: what the plan above asks of the year, after what was reached; accepted as it is, or with another value. */
export function Drawn({ plan }: { plan: PlanNode }) {
  const { t, language } = useText()
  const words = t.area.plans
  const { message } = App.useApp()
  const client = useQueryClient()
  const drafts = useQuery(drawnTargetsQuery(plan.id))
  const [picked, setPicked] = useState<ReadonlyMap<string, string>>(new Map())
  const accept = useMutation({
    mutationFn: () =>
      acceptDrawnTargets(
        plan.id,
        [...picked].map(([fromId, value]) => ({ fromId, value })),
      ),
    onSuccess: ({ count }) => {
      setPicked(new Map())
      void message.success(words.drawnDone(count))
      void client.invalidateQueries()
    },
    onError: (error: Error) => void message.error(error instanceof ApiError ? error[language] : error.message),
  })
  if (drafts.isError || !drafts.data?.length) return null
  const set = (id: string, value: string | undefined) => {
    const next = new Map(picked)
    if (value === undefined) next.delete(id)
    else next.set(id, value)
    setPicked(next)
  }
  const open = drafts.data.filter(one => one.suggested && !one.present)
  const wrong = [...picked.values()].some(value => readValue(value, '').kind !== 'value')
  return (
    <section className="sheet mt2">
      <div className="fig">
        <h2>{words.drawn(plan.periodTo)}</h2>
        <span className="more">
          <button
            className="btn sm"
            type="button"
            onClick={() => setPicked(new Map(open.map(one => [one.fromId, one.suggested?.value[0] as string])))}
          >
            {words.pickAll}
          </button>
          <button
            className="btn sm pri"
            type="button"
            disabled={picked.size === 0 || wrong || accept.isPending}
            onClick={() => accept.mutate()}
          >
            {words.acceptDrawn(picked.size)}
          </button>
        </span>
      </div>
      <p className="quiet2 cap">{words.drawnHelp}</p>
      <div data-scroll className="tscroll">
        <table className="list drawn">
          <thead>
            <tr>
              <th>{t.indicators}</th>
              <th className="r">{words.above}</th>
              <th className="r">{t.latest}</th>
              <th className="r">{words.planned}</th>
              <th className="r">{words.suggested}</th>
              <th>{words.ruleHead}</th>
            </tr>
          </thead>
          <tbody>
            {drafts.data.map(one => {
              const value = picked.get(one.fromId)
              return (
                <tr key={one.fromId}>
                  <td className="lead">
                    <Link to="/indicators/$id" params={{ id: one.indicatorId }}>
                      {one.name}
                    </Link>
                  </td>
                  <td className="r">
                    <Terms terms={one.above} />
                  </td>
                  <td className="r">
                    {one.last ? (
                      <>
                        <span className="n">{formatNumber(one.last.value)}</span> <span className="cap">{one.last.year}</span>
                      </>
                    ) : (
                      <span className="dim">—</span>
                    )}
                  </td>
                  <td className="r n">{one.planned ? formatNumber(one.planned) : <span className="dim">—</span>}</td>
                  <td className="r">
                    {one.present ? (
                      <span className="cap">{words.hasTarget}</span>
                    ) : one.suggested ? (
                      <label className="pickone">
                        <input
                          type="checkbox"
                          aria-label={`${t.accept} ${one.name}`}
                          checked={value !== undefined}
                          onChange={event => set(one.fromId, event.target.checked ? one.suggested?.value[0] : undefined)}
                        />
                        <input
                          aria-label={`${one.name}${t.sign.comma}${words.suggested}`}
                          inputMode="decimal"
                          value={value ?? one.suggested.value[0] ?? ''}
                          onChange={event => set(one.fromId, event.target.value)}
                        />
                        <u>{unitTyped(one.suggested.unit, language)}</u>
                      </label>
                    ) : (
                      <span className="dim">{words.noDraft}</span>
                    )}
                  </td>
                  <td className="cap">{words.rules[one.rule]}</td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </div>
    </section>
  )
}
