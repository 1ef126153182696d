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

const fieldsOf = (plan: PlanNode): PlanFields => ({
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

/** What a plan is called, its period, and its place in the system. */
export function PlanForm({ plan, onDone }: { plan: PlanNode; onDone: () => void }) {
  const { t, language } = useText()
  const { message } = App.useApp()
  const client = useQueryClient()
  const [begun] = useState(() => fieldsOf(plan))
  const [fields, setFields] = useState(begun)
  useLeaveGuard(fields !== begun)
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
  const fault = !fields.title.trim() ? t.needPlanTitle : fields.periodTo < fields.periodFrom ? t.periodWrong : ''
  return (
    <form
      className="edit planform"
      onSubmit={event => {
        event.preventDefault()
        if (!fault) save.mutate()
      }}
    >
      <FieldsOfPlan planId={plan.id} fields={fields} onChange={part => setFields(old => ({ ...old, ...part }))} />
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

function FieldsOfPlan({ planId, fields, onChange }: { planId: string; fields: PlanFields; onChange: (part: Partial<PlanFields>) => void }) {
  const { t } = useText()
  const words = t.area.plans
  const others = useQuery(planSystemQuery()).data?.filter(one => one.id !== planId) ?? []
  return (
    <>
      <label>
        {t.planTitle}
        <input value={fields.title} maxLength={200} onChange={event => onChange({ title: event.target.value })} />
      </label>
      <label>
        {t.planKind}
        <select value={fields.kind} onChange={event => onChange({ kind: event.target.value as PlanFields['kind'] })}>
          {KINDS.map(kind => (
            <option key={kind} value={kind}>
              {t.planKinds[kind]}
            </option>
          ))}
        </select>
      </label>
      <label>
        {t.place}
        <input value={fields.place} maxLength={60} onChange={event => onChange({ place: event.target.value })} />
      </label>
      <YearField label={t.periodFrom} year={fields.periodFrom} onYear={periodFrom => onChange({ periodFrom })} />
      <YearField label={t.periodTo} year={fields.periodTo} onYear={periodTo => onChange({ periodTo })} />
      <PlanSelect label={words.parent} plans={others} value={fields.parentId} onChoose={parentId => onChange({ parentId })} />
      <PlanSelect
        label={words.predecessor}
        plans={others}
        value={fields.predecessorId}
        onChoose={predecessorId => onChange({ predecessorId })}
      />
      <label>
        {words.approvedBy}
        <input value={fields.approvedBy ?? ''} maxLength={120} onChange={event => onChange({ approvedBy: event.target.value || null })} />
      </label>
      <label>
        {words.approvedOn}
        <DateField value={fields.approvedOn ?? ''} onValue={day => onChange({ approvedOn: day || null })} />
      </label>
    </>
  )
}

function YearField({ label, year, onYear }: { label: string; year: number; onYear: (year: number) => void }) {
  return (
    <label>
      {label}
      <input type="number" min={1949} max={2100} value={year} onChange={event => onYear(Number(event.target.value))} />
    </label>
  )
}

function PlanSelect({
  label,
  plans,
  value,
  onChoose,
}: {
  label: string
  plans: readonly PlanNode[]
  value: string | null
  onChoose: (id: string | null) => void
}) {
  const words = useText().t.area.plans
  return (
    <label>
      {label}
      <select value={value ?? ''} onChange={event => onChoose(event.target.value || null)}>
        <option value="">{words.none}</option>
        {plans.map(one => (
          <option key={one.id} value={one.id}>
            {one.title}
          </option>
        ))}
      </select>
    </label>
  )
}
