import type { IndicatorDetail } from '@lantu/model/api/indicator'
import { mainTarget, planInForce } from './main-target.ts'
import { presentValue } from './present-value.ts'
import type { ValueRow } from './value-rows.ts'

/** What all values of an indicator say together: its commitment, where it began, how far it is. */
export type Valued = Omit<IndicatorDetail, 'goals' | 'planId' | 'planTitle'>

export function summarise(rows: readonly ValueRow[], asked: string | null, day: string): Valued {
  const planId = asked ?? planInForce(rows, day)
  const first = rows[0] as ValueRow
  const target = mainTarget(rows, planId)
  const measure = target?.measure ?? 'level'
  const facts = rows.filter(
    row =>
      row.status === 'actual' &&
      row.place === '' &&
      row.value !== null &&
      // part of a year is compared with part of a path, not with the year's end
      row.starts_on === null &&
      row.measure === measure &&
      row.period_to !== null &&
      (row.unit === target?.unit || !target),
  )
  // a rate has no base; what was reached of it counts from the plan's first year on
  const level = measure === 'level'
  const base = target && level ? facts.findLast(row => row.period_to === target.plan_from - 1) : undefined
  const since = level ? facts : facts.filter(row => row.basis === target?.basis && (!target || (row.period_from ?? 0) >= target.plan_from))
  const latest = since.filter(row => row !== base).at(-1) ?? base
  const own = (row: ValueRow) => (planId === null || row.plan_id === planId) && (row.period_to === null || row.period_to >= row.plan_from)
  const attribute = target?.attribute ?? rows.find(row => row.attribute && row.status === 'target' && own(row))?.attribute ?? null
  return {
    id: first.id,
    name: first.name,
    unit: target?.unit || first.own_unit || first.unit,
    attribute,
    direction: first.direction,
    aliases: first.aliases,
    target: target ? presentValue(target) : null,
    base: base ? presentValue(base) : null,
    latest: latest ? presentValue(latest) : null,
    values: rows.length,
    version: first.version,
    series: rows.map(presentValue),
  }
}
