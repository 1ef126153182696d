import { roundToDigits } from '@lantu/appraisal/decompose/largest-remainder'
import type { Mention } from '@lantu/model/api/lights/appraisal'
import { convert } from '@lantu/model/units'
import type { IndicatorRows } from './indicator-rows.ts'
import type { ActualRow, PlanOfLights, TargetRow } from './light-rows.ts'
import { originOf, printed, yearsOf } from './present-light.ts'
import type { ReadCommitment } from './read-commitments.ts'

/** Where the plan's years speak of the indicator: each target and value with its sentence, and whether it agrees. */
export function mentionsOf(rows: IndicatorRows, plan: PlanOfLights | null, one: ReadCommitment | null): Mention[] {
  // of the years before the plan, only the year that it starts from
  const within = (row: { period_from: number | null; period_to: number | null }) =>
    plan === null ||
    (row.period_to !== null &&
      row.period_to <= plan.period_to &&
      (row.period_to >= plan.period_from || (row.period_to === plan.period_from - 1 && row.period_from === row.period_to)))
  const place = plan?.own ?? ''
  const targets = rows.targets
    // an issued part stands in no text
    .filter(row => row.breakdown_id === null && within(row) && row.spot === place && row.period_to !== (plan?.period_from ?? 0) - 1)
    .map(
      (row): Mention => ({
        status: 'target',
        planId: row.plan_id,
        planTitle: row.plan_title,
        ...said(row),
        vintage: '',
        agrees: one ? sameTarget(row, one.row, one.shape.name === 'reduction') : null,
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

/** Whether two printed values are one: exactly, or, where one may be the other rounded, within the digits of the coarser. */
function sameValue(a: Printed, b: Printed, rounded: boolean): boolean | null {
  if (!a.value || !b.value || a.value.length !== b.value.length) return null
  const others = b.value
  return a.value.every((text, i) => {
    const other = others[i] as string
    const converted = convert(Number(other), b.unit, a.unit)
    if (converted === null) return false
    const [x, y] = [Math.abs(Number(text)), Math.abs(converted)]
    if (Math.abs(x - y) <= 1e-9 * Math.max(1, x)) return true
    const digits = Math.min(digitsOf(text), b.unit === a.unit ? digitsOf(other) : digitsOf(text))
    return rounded && roundToDigits(x, digits) === roundToDigits(y, digits)
  })
}

interface Printed {
  readonly value: readonly string[] | null
  readonly unit: string
}

const digitsOf = (text: string) => text.split('.')[1]?.length ?? 0
/** Two rows speak of one thing: of one measure and year, in units that convert; 降低 11% is one whether read as growth or as level. */
const comparable = (a: Comparable, b: Comparable, fall: boolean) =>
  (fall ? isPercent(a) && isPercent(b) : a.measure === b.measure && (a.basis ?? '') === (b.basis ?? '')) &&
  a.period_to === b.period_to &&
  convert(1, a.unit, b.unit) !== null

interface Comparable {
  readonly measure: string
  readonly basis: string | null
  readonly period_to: number | null
  readonly unit: string
}
const isPercent = (row: Comparable) => row.unit === '%' && row.basis !== 'annual'

function sameTarget(row: TargetRow, main: TargetRow, fall: boolean): boolean | null {
  if (row.id === main.id) return true
  return comparable(row, main, fall) ? sameValue(row, main, false) : null
}

/** Whether all that speak of the same time say the same; null where it stands alone. */
function agreesWithOthers(row: ActualRow, all: readonly ActualRow[]): boolean | null {
  const others = all.filter(
    other =>
      other.id !== row.id &&
      other.place === row.place &&
      comparable(other, row, false) &&
      (other.ends_on ?? '') === (row.ends_on ?? '') &&
      other.period_from === row.period_from &&
      other.value,
  )
  return others.length ? others.every(other => sameValue(row, other, true) !== false) : null
}
