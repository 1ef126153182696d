import type { Mention } from '@lantu/model/api/lights'
import { convert } from '@lantu/model/units'
import type { IndicatorRows } from './indicator-rows.ts'
import type { ActualRow, PlanOfLights, TargetRow } from './light-rows.ts'
import { originOf, printed, yearsOf } from './present-light.ts'
import type { ReadCommitment } from './read-commitments.ts'

/** Where the plan's years speak of the indicator: each target and value with its sentence, and whether it agrees. */
export function mentionsOf(rows: IndicatorRows, plan: PlanOfLights | null, one: ReadCommitment | null): Mention[] {
  const within = (row: { period_to: number | null }) =>
    plan === null || (row.period_to !== null && row.period_to >= plan.period_from - 1 && row.period_to <= plan.period_to)
  const place = plan?.own ?? ''
  const targets = rows.targets
    .filter(row => within(row) && row.spot === place && row.period_to !== (plan?.period_from ?? 0) - 1)
    .map(
      (row): Mention => ({
        status: 'target',
        planId: row.plan_id,
        planTitle: row.plan_title,
        ...said(row),
        vintage: '',
        agrees: one ? sameTarget(row, one.row) : null,
      }),
    )
  const actuals = rows.actuals
    .filter(row => within(row) && row.place === place && row.value !== null && row.document_id !== null)
    .map(
      (row): Mention => ({
        status: 'actual',
        planId: row.plan_id,
        planTitle: row.plan_title ?? '',
        ...said(row),
        vintage: row.vintage,
        agrees: agreesWithOthers(row, rows.actuals),
      }),
    )
  return [...targets, ...actuals]
}

const said = (row: (TargetRow & { spot?: string }) | (ActualRow & { comparator?: string })) => ({
  value: printed(row.value),
  unit: row.unit,
  comparator: row.comparator ?? 'eq',
  measure: row.measure,
  basis: row.basis,
  time: yearsOf(row),
  place: row.place,
  origin: originOf(row),
})

/** Values agree when they are one within the digits that the coarser of them is printed with. */
function sameValue(a: { value: string[] | null; unit: string }, b: { value: string[] | null; unit: string }): boolean | null {
  if (!a.value || !b.value || a.value.length !== b.value.length) return null
  const others = b.value
  return a.value.every((text, i) => {
    const other = others[i] as string
    const converted = convert(Number(other), b.unit, a.unit)
    if (converted === null) return false
    const digits = Math.min(digitsOf(text), b.unit === a.unit ? digitsOf(other) : digitsOf(text))
    return Math.abs(Math.abs(Number(text)) - Math.abs(converted)) <= 0.5 * 10 ** -digits + 1e-9
  })
}

const digitsOf = (text: string) => text.split('.')[1]?.length ?? 0
const comparable = (a: { measure: string; basis: string | null; period_to: number | null; unit: string }, b: typeof a) =>
  a.measure === b.measure && (a.basis ?? '') === (b.basis ?? '') && a.period_to === b.period_to && convert(1, a.unit, b.unit) !== null

function sameTarget(row: TargetRow, main: TargetRow): boolean | null {
  if (row.id === main.id) return true
  return comparable(row, main) ? sameValue(row, main) : null
}

/** Whether all that speak of the same time say the same; null where it stands alone. */
function agreesWithOthers(row: ActualRow, all: readonly ActualRow[]): boolean | null {
  const others = all.filter(
    other =>
      other.id !== row.id &&
      other.place === row.place &&
      comparable(other, row) &&
      (other.ends_on ?? '') === (row.ends_on ?? '') &&
      other.period_from === row.period_from &&
      other.value,
  )
  return others.length ? others.every(other => sameValue(row, other) !== false) : null
}
