import type { DrawnTarget, PlanNode } from '@lantu/model/api/plan-system'
import { readValue } from '@lantu/model/typed/read-value'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { App } from 'antd'
import { useState } from 'react'
import { acceptDrawnTargets, drawnTargetsQuery } from '../../api/plans.ts'
import { ApiError } from '../../api/request.ts'
import { useText } from '../../i18n/use-text.ts'
import { DrawnRow } from './drawn-row.tsx'

/** What was picked, each with the value that it is accepted with, and how it is accepted. */
function usePicked(planId: string) {
  const { t, language } = useText()
  const { message } = App.useApp()
  const client = useQueryClient()
  const [picked, setPicked] = useState<ReadonlyMap<string, string>>(new Map())
  const accept = useMutation({
    mutationFn: () =>
      acceptDrawnTargets(
        planId,
        [...picked].map(([fromId, value]) => ({ fromId, value })),
      ),
    onSuccess: ({ count }) => {
      setPicked(new Map())
      void message.success(t.area.plans.drawnDone(count))
      void client.invalidateQueries()
    },
    onError: (error: Error) => void message.error(error instanceof ApiError ? error[language] : error.message),
  })
  const pick = (id: string, value: string | undefined) => {
    const next = new Map(picked)
    if (value === undefined) next.delete(id)
    else next.set(id, value)
    setPicked(next)
  }
  const pickAll = (targets: readonly DrawnTarget[]) =>
    setPicked(
      new Map(targets.flatMap(one => (one.suggested && !one.present ? [[one.fromId, one.suggested.value[0] as string] as const] : []))),
    )
  return { picked, pick, pickAll, accept }
}

/** 滚动落实: what the plan above asks of the year, after what was reached; accepted as it is, or with another value. */
export function Drawn({ plan }: { plan: PlanNode }) {
  const { t } = useText()
  const words = t.area.plans
  const drafts = useQuery(drawnTargetsQuery(plan.id))
  const { picked, pick, pickAll, accept } = usePicked(plan.id)
  if (drafts.isError || !drafts.data?.length) return null
  const targets = drafts.data
  const wrong = [...picked.values()].some(value => readValue(value, '').kind !== 'value')
  return (
    <section className="sheet mt2">
      <div className="fig">
        <h2>{words.drawn(plan.periodTo)}</h2>
        <span className="more">
          <button className="btn sm" type="button" onClick={() => pickAll(targets)}>
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
            {targets.map(one => (
              <DrawnRow key={one.fromId} target={one} value={picked.get(one.fromId)} onPick={value => pick(one.fromId, value)} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}
