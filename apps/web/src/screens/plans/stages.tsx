import type { PlanDetail, PlanStage } from '@lantu/model/api/plan-system'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { App } from 'antd'
import { useState } from 'react'
import { enterStage, withdrawStage } from '../../api/plans.ts'
import { ApiError } from '../../api/request.ts'
import { useText } from '../../i18n/use-text.ts'
import { DateField } from '../../parts/date-field.tsx'
import { actorName } from '../../wording/actor-name.ts'

const STAGES: readonly PlanStage[] = ['draft', 'consultation', 'review', 'approved', 'implementation', 'evaluation', 'abolished']

/** The plan's life: seven stages in a row, those behind it with their days; below, the next one to record. */
export function Stages({ detail, today }: { detail: PlanDetail; today: string }) {
  const { t, language } = useText()
  const words = t.area.plans
  const { message } = App.useApp()
  const client = useQueryClient()
  const { plan, steps } = detail
  const at = plan.stage ? STAGES.indexOf(plan.stage) : -1
  const [stage, setStage] = useState<PlanStage>(STAGES[Math.min(at + 1, STAGES.length - 1)] as PlanStage)
  const [on, setOn] = useState(today)
  const [note, setNote] = useState('')
  const failed = (error: Error) => {
    void message.error(error instanceof ApiError ? error[language] : error.message)
    void client.invalidateQueries({ queryKey: ['plan-detail', plan.id] })
  }
  const done = () => {
    setNote('')
    void client.invalidateQueries()
  }
  const enter = useMutation({
    mutationFn: () => enterStage(plan.id, plan.version, { stage, on, ...(note.trim() ? { note: note.trim() } : {}) }),
    onSuccess: done,
    onError: failed,
  })
  const withdraw = useMutation({ mutationFn: (id: string) => withdrawStage(plan.id, plan.version, id), onSuccess: done, onError: failed })
  return (
    <section className="sheet mt2">
      <div className="fig">
        <h2>{words.stagesTitle}</h2>
      </div>
      <ol className="stagerow">
        {STAGES.map((one, i) => {
          const step = steps.findLast(other => other.stage === one)
          return (
            <li key={one} data-done={step ? true : undefined} aria-current={i === at ? 'step' : undefined}>
              <b>{words.stages[one]}</b>
              <time className="n">{step?.on ?? ''}</time>
            </li>
          )
        })}
      </ol>
      {steps.length ? (
        <ul className="rows">
          {steps.map(step => (
            <li key={step.id}>
              <span>
                <span className="stagename">{words.stages[step.stage]}</span> <span className="n">{step.on}</span>{' '}
                <span className="cap">{step.note}</span>
              </span>
              <span className="cap stageby">
                {actorName(step.by, language)}
                <button className="btn sm" type="button" disabled={withdraw.isPending} onClick={() => withdraw.mutate(step.id)}>
                  {t.undo}
                </button>
              </span>
            </li>
          ))}
        </ul>
      ) : null}
      <div className="chips quiet2 stageadd">
        <select aria-label={words.stage} value={stage} onChange={event => setStage(event.target.value as PlanStage)}>
          {STAGES.map(one => (
            <option key={one} value={one}>
              {words.stages[one]}
            </option>
          ))}
        </select>
        <DateField label={words.day} value={on} onValue={setOn} />
        <input
          aria-label={words.note}
          placeholder={words.note}
          maxLength={400}
          value={note}
          onChange={event => setNote(event.target.value)}
        />
        <button className="btn" type="button" disabled={!on || enter.isPending} onClick={() => enter.mutate()}>
          {words.recordStage}
        </button>
      </div>
    </section>
  )
}
