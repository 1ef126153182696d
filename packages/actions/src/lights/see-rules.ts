import { PRESETS } from '@lantu/appraisal/lights/presets'
import { DEFAULT_PROJECT_PRESET, PROJECT_PRESETS } from '@lantu/appraisal/lights/project-rules'
import type { RuleBook, RuleScope, RuleSet } from '@lantu/model/api/lights/light-rules'
import type { Tx } from '@lantu/register/open-register'
import { type ActionContext, act } from '../action-context.ts'
import { todayOf } from '../today.ts'
import type { RuleRow } from './light-rows.ts'
import { rulesInForce } from './rules-in-force.ts'

interface Row extends RuleRow {
  readonly recorded_by: string
  readonly recorded_at: string
  readonly living: boolean
  readonly scope_name: string
  readonly subject: string
}

const COLUMNS = `r.id, r.plan_id, r.indicator_id, r.name, r.preset, r.rules, r.valid_from, r.valid_to, r.version, r.recorded_by, to_json(r.recorded_at)#>>'{}' AS recorded_at,
  r.superseded_at IS NULL AS living, concat_ws(' · ', p.title, i.name) AS scope_name, r.subject`
const FROM = `light_rule r LEFT JOIN plan p ON p.authority_id = r.authority_id AND p.id = r.plan_id LEFT JOIN indicator i ON i.authority_id = r.authority_id AND i.id = r.indicator_id`

export const presentRuleSet = (row: Row): RuleSet => ({
  id: row.id,
  ...(row.subject === 'project' ? { subject: 'project' as const } : {}),
  ...(row.plan_id ? { planId: row.plan_id } : {}),
  ...(row.indicator_id ? { indicatorId: row.indicator_id } : {}),
  scopeName: row.scope_name,
  name: row.name,
  preset: row.preset,
  rules: row.rules,
  validFrom: row.valid_from,
  validTo: row.valid_to,
  version: row.version,
  recordedBy: row.recorded_by,
  recordedAt: row.recorded_at,
  living: row.living,
})

/** The lists of exactly one scope, the living first; the latest 50. */
export async function ruleSetsOf(tx: Tx, scope: RuleScope): Promise<Row[]> {
  return tx.query<Row>(
    `SELECT ${COLUMNS} FROM ${FROM} WHERE r.authority_id = $1 AND r.plan_id IS NOT DISTINCT FROM $2::uuid AND r.indicator_id IS NOT DISTINCT FROM $3::uuid AND r.subject = $4
     ORDER BY (r.superseded_at IS NULL) DESC, r.version DESC, r.valid_from DESC, r.recorded_at DESC`,
    [tx.authorityId, scope.planId ?? null, scope.indicatorId ?? null, scope.subject ?? 'indicator'],
  )
}

/** The highest version that a scope's lists ever had; 0 where it never had one. */
export const versionOf = (rows: readonly RuleRow[]): number => Math.max(0, ...rows.map(row => row.version))

/** The rules of a scope: those in force today and where they come from, those that it has and had, and the presets. */
export function getRules(context: ActionContext, scope: RuleScope): Promise<RuleBook> {
  return act(context, 'light.see', async tx => {
    const sets = await ruleSetsOf(tx, scope)
    const living = await tx.query<RuleRow>(
      'SELECT id, plan_id, indicator_id, name, preset, rules, valid_from, valid_to, version FROM light_rule WHERE authority_id = $1 AND subject = $2 AND superseded_at IS NULL',
      [tx.authorityId, scope.subject ?? 'indicator'],
    )
    const day = await todayOf(tx, context)
    const projects = scope.subject === 'project'
    const { set, rules, from } = rulesInForce(
      living,
      scope.planId ?? null,
      scope.indicatorId ?? null,
      day,
      projects ? DEFAULT_PROJECT_PRESET : undefined,
    )
    return {
      inForce: { ...set, version: versionOf(sets), rules, from },
      sets: sets.map(presentRuleSet),
      presets: (projects ? PROJECT_PRESETS : PRESETS).map(({ key, zh, en, source, rules: list }) => ({
        key,
        name: { zh, en },
        source,
        rules: [...list],
      })),
    }
  })
}
