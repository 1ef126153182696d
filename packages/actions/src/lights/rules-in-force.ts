import { DEFAULT_PRESET, type Preset } from '@lantu/appraisal/lights/presets'
import type { RuleSetName } from '@lantu/model/api/lights/light-rules'
import type { LightRules } from '@lantu/model/light'
import type { RuleRow } from './light-rows.ts'

export interface RulesInForce {
  readonly set: RuleSetName
  readonly rules: LightRules
  readonly from: 'indicator-in-plan' | 'indicator' | 'plan' | 'authority' | 'default'
}

const byDefault = ({ zh, en, key, rules }: Preset): RulesInForce => ({
  set: { id: null, name: { zh, en }, preset: key, validFrom: null, version: 0 },
  rules: [...rules],
  from: 'default',
})

/** The rules that light an indicator in a plan on a day: the nearest scope that has a list valid then, else the default. */
export function rulesInForce(
  rows: readonly RuleRow[],
  planId: string | null,
  indicatorId: string | null,
  day: string,
  otherwise: Preset = DEFAULT_PRESET,
): RulesInForce {
  const valid = rows.filter(
    row =>
      row.valid_from <= day &&
      (row.valid_to === null || row.valid_to >= day) &&
      (row.plan_id === null || row.plan_id === planId) &&
      (row.indicator_id === null || row.indicator_id === indicatorId),
  )
  const nearness = (row: RuleRow) => (row.indicator_id ? 2 : 0) + (row.plan_id ? 1 : 0)
  const row = valid.toSorted((a, b) => nearness(b) - nearness(a))[0]
  if (!row) return byDefault(otherwise)
  return {
    set: { id: row.id, name: { zh: row.name, en: row.name }, preset: row.preset, validFrom: row.valid_from, version: row.version },
    rules: row.rules,
    from: row.indicator_id ? (row.plan_id ? 'indicator-in-plan' : 'indicator') : row.plan_id ? 'plan' : 'authority',
  }
}
