import { DEFAULT_PROJECT_PRESET } from '@lantu/appraisal/lights/project-rules'
import type { LightName, LightRules, RuleCondition, RuleQuantity } from '@lantu/model/light'
import type { Tx } from '@lantu/register/open-register'

/** The rules that light projects on a day: the authority's own, else the default. */
export async function projectRulesOf(tx: Tx, day: string): Promise<LightRules> {
  const [row] = await tx.query<{ rules: LightRules }>(
    `SELECT rules FROM light_rule WHERE authority_id = $1 AND subject = 'project' AND superseded_at IS NULL AND valid_from <= $2::date AND (valid_to IS NULL OR valid_to >= $2::date)
     ORDER BY valid_from DESC LIMIT 1`,
    [tx.authorityId, day],
  )
  return row?.rules ?? [...DEFAULT_PROJECT_PRESET.rules]
}

/** What the quantities are of a row x that has its sums; null where the project has not such a thing, so that no condition holds. $2 is the day. */
const QUANTITIES: Readonly<Partial<Record<RuleQuantity, string>>> = {
  overdue: 'CASE WHEN x.late > 0 THEN x.late / 30.0 END',
  completion: 'CASE WHEN x.year_due > 0 THEN 100 * coalesce(x.year_done, 0) / x.year_due END',
  // the month that runs is not over; where nothing was ever reported, the months of this year count
  missing: `CASE WHEN x.year_due > 0 THEN greatest(0, (extract(year FROM $2::date) * 12 + extract(month FROM $2::date))
    - coalesce(extract(year FROM x.reported) * 12 + extract(month FROM x.reported), extract(year FROM $2::date) * 12) - 1) END`,
  progress: 'x.progress',
}
const SIGNS: Readonly<Record<RuleCondition['is'], string>> = { ge: '>=', gt: '>', le: '<=', lt: '<', eq: '=' }

/** Only what was checked to be a number goes into a statement. */
function literal(value: number): string {
  if (!Number.isFinite(value)) throw new TypeError('a rule compares with a number')
  return `${value}::numeric`
}

const conditionSql = ({ quantity, is, value }: RuleCondition) => `(${QUANTITIES[quantity] ?? 'NULL'}) ${SIGNS[is]} ${literal(value)}`

/** Finished, cancelled, or nothing planned: no light, whatever the rules. */
const DARK = `x.stage_then IN ('completed', 'cancelled') OR NOT (coalesce(x.year_due, 0) > 0 OR x.starts_on IS NOT NULL OR x.milestones > 0)`

/** The place of the rule that lights a row x, from 0; −1 where it has no light. The first whose conditions all hold. */
export function ruleSql(rules: LightRules): string {
  const whens = rules.map((rule, index) => `WHEN ${rule.when.map(conditionSql).join(' AND ') || 'true'} THEN ${index}`)
  return `CASE WHEN ${DARK} THEN -1 ${whens.join(' ')} ELSE -1 END`
}

/** What a light is called on a project. */
const NAMES: Readonly<Record<LightName, string>> = {
  ahead: 'ahead',
  'on-course': 'ok',
  'at-risk': 'risk',
  behind: 'lag',
  'no-data': 'none',
}

/** The light of a rule's place, as an SQL expression over that place. */
export const lightOfRuleSql = (rules: LightRules, place: string): string =>
  `CASE ${place} ${rules.map((rule, index) => `WHEN ${index} THEN '${NAMES[rule.light]}'`).join(' ')} ELSE '' END`
