import type { PlanFields, PlanNode } from '@lantu/model/api/plan-system'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { App } from 'antd'
import { useState } from 'react'
import { editPlan, planSystemQuery } from '../../api/plans.ts'
import { ApiError } from '../../api/request.ts'
import { useLeaveGuard } from '../../hooks/use-leave-guard.tsx'
import { useText } from '../../i18n/use-text.ts'
import { DateField } from '../../parts/date-field.tsx'

const KINDS = ['proposal', 'outline', 'special', 'regional', 'spatial', 'county', 'annual', 'work-report', 'completion'] as const

/** What a plan is called, its period, and its place in the system. */
export function PlanForm({ plan, onDone }: { plan: PlanNode; onDone: () => void }) {
  const { t, language } = useText()
  const words = t.area.plans
  const { message } = App.useApp()
  const client = useQueryClient()
  const plans = useQuery(planSystemQuery())
  const [fields, setFields] = useState<PlanFields>({
    title: plan.title,
    kind: plan.kind,
    place: plan.place,
    periodFrom: plan.periodFrom,
    periodTo: plan.periodTo,
    parentId: plan.parentId,
    predecessorId: plan.predecessorId,
    approvedBy: plan.approvedBy,
    approvedOn: plan.approvedOn,
  })
  const [begun] = useState(fields)
  useLeaveGuard(fields !== begun)
  const set = (part: Partial<PlanFields>) => setFields(old => ({ ...old, ...part }))
  const save = useMutation({
    mutationFn: () => editPlan(plan.id, plan.version, fields),
    onSuccess: () => {
      void client.invalidateQueries()
      onDone()
    },
    onError: (error: Error) => {
      void message.error(error instanceof ApiError ? error[language] : error.message)
      if (error instanceof ApiError && error.status === 412) void client.invalidateQueries({ queryKey: ['plan-detail', plan.id] })
    },
  })
  const others = (plans.data ?? []).filter(one => one.id !== plan.id)
  const choice = (label: string, value: string | null, change: (id: string | null) => void) => (
    <label>
      {label}
      <select value={value ?? ''} onChange={event => change(event.target.value || null)}>
        <option value="">{words.none}</option>
        {others.map(one => (
          <option key={one.id} value={one.id}>
            {one.title}
          </option>
        ))}
      </select>
    </label>
  )
  const fault = !fields.title.trim() ? t.needPlanTitle : fields.periodTo < fields.periodFrom ? t.periodWrong : ''
  return (
    <form
      className="edit planform"
      onSubmit={event => {
        event.preventDefault()
        if (!fault) save.mutate()
      }}
    >
      <label>
        {t.planTitle}
        <input value={fields.title} maxLength={200} onChange={event => set({ title: event.target.value })} />
      </label>
      <label>
        {t.planKind}
        <select value={fields.kind} onChange={event => set({ kind: event.target.value as PlanFields['kind'] })}>
          {KINDS.map(kind => (
            <option key={kind} value={kind}>
              {t.planKinds[kind]}
            </option>
          ))}
        </select>
      </label>
      <label>
        {t.place}
        <input value={fields.place} maxLength={60} onChange={event => set({ place: event.target.value })} />
      </label>
      <label>
        {t.periodFrom}
        <input
          type="number"
          min={1949}
          max={2100}
          value={fields.periodFrom}
          onChange={event => set({ periodFrom: Number(event.target.value) })}
        />
      </label>
      <label>
        {t.periodTo}
        <input
          type="number"
          min={1949}
          max={2100}
          value={fields.periodTo}
          onChange={event => set({ periodTo: Number(event.target.value) })}
        />
      </label>
      {choice(words.parent, fields.parentId, parentId => set({ parentId }))}
      {choice(words.predecessor, fields.predecessorId, predecessorId => set({ predecessorId }))}
      <label>
        {words.approvedBy}
        <input value={fields.approvedBy ?? ''} maxLength={120} onChange={event => set({ approvedBy: event.target.value || null })} />
      </label>
      <label>
        {words.approvedOn}
        <DateField value={fields.approvedOn ?? ''} onValue={day => set({ approvedOn: day || null })} />
      </label>
      <div className="foot">
        <button className="btn pri" type="submit" disabled={fault !== '' || save.isPending}>
          {t.save}
        </button>
        <button className="btn" type="button" onClick={onDone}>
          {t.cancel}
        </button>
        <span className="cap" role="status">
          {fault}
        </span>
      </div>
    </form>
  )
}
