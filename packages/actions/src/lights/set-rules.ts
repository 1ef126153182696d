import { checkRules } from '@lantu/appraisal/lights/check-rules'
import { presetOf } from '@lantu/appraisal/lights/presets'
import { checkProjectRules, PROJECT_PRESETS } from '@lantu/appraisal/lights/project-rules'
import type { NewRuleSet, RuleSet } from '@lantu/model/api/lights/light-rules'
import { LantuError } from '@lantu/model/errors'
import type { Tx } from '@lantu/register/open-register'
import { type ActionContext, act } from '../action-context.ts'
import { todayOf } from '../today.ts'
import { writeAudit } from '../write-audit.ts'
import { presentRuleSet, ruleSetsOf, versionOf } from './see-rules.ts'

/**
 * Gives a scope new rules from a day on. The list before it lights up to the day before; rows are superseded, never changed. The
 * version is the one that was seen: 0 where the scope never had rules of its own.
 */
export function setRules(context: ActionContext, given: NewRuleSet, seen: number): Promise<RuleSet> {
  return act(context, 'light.rule', async tx => {
    const projects = given.subject === 'project'
    const [problem] = (projects ? checkProjectRules : checkRules)(given.rules)
    if (problem) throw new LantuError('light.rules-unfit', { zh: problem.zh, en: problem.en })
    if (projects && (given.planId || given.indicatorId))
      throw new LantuError('request.invalid', { reason: '项目的规则用于全市 / rules for projects are for the whole authority' })
    if (given.preset && !(projects ? PROJECT_PRESETS.some(preset => preset.key === given.preset) : presetOf(given.preset)))
      throw new LantuError('thing.not-found', { thing: 'preset' })
    await scopeExists(tx, given)
    // two writers of one scope come one after the other
    await tx.query("SELECT pg_advisory_xact_lock(hashtextextended('light_rule:' || $1 || coalesce($2, '') || coalesce($3, '') || $4, 0))", [
      tx.authorityId,
      given.planId ?? null,
      given.indicatorId ?? null,
      given.subject ?? 'indicator',
    ])
    const sets = await ruleSetsOf(tx, given)
    if (versionOf(sets) !== seen) throw new LantuError('edit.stale')
    const from = given.validFrom ?? (await todayOf(tx, context))
    const version = seen + 1
    await endBefore(tx, context, given, from, version)
    await tx.query(
      `INSERT INTO light_rule (authority_id, plan_id, indicator_id, name, preset, rules, valid_from, version, recorded_by, recorded_at, subject) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
      [
        tx.authorityId,
        given.planId ?? null,
        given.indicatorId ?? null,
        given.name,
        given.preset ?? '',
        JSON.stringify(given.rules),
        from,
        version,
        context.actor.name,
        context.now(),
        given.subject ?? 'indicator',
      ],
    )
    await writeAudit(tx, context, 'light.rule.set', {
      name: given.name,
      subject: given.subject ?? 'indicator',
      preset: given.preset ?? '',
      planId: given.planId ?? null,
      indicatorId: given.indicatorId ?? null,
      validFrom: from,
      version,
      rules: given.rules,
    })
    const [made] = (await ruleSetsOf(tx, given)).filter(row => row.living && row.version === version && row.valid_to === null)
    return presentRuleSet(made as NonNullable<typeof made>)
  })
}

/** Takes a scope's own rules away from a day on, so that those of the wider scope light again. */
export function withdrawRules(
  context: ActionContext,
  scope: Pick<NewRuleSet, 'subject' | 'planId' | 'indicatorId'>,
  seen: number,
): Promise<{ version: number }> {
  return act(context, 'light.rule', async tx => {
    const sets = await ruleSetsOf(tx, scope)
    if (!sets.some(row => row.living && row.valid_to === null)) throw new LantuError('thing.not-found', { thing: 'rule' })
    if (versionOf(sets) !== seen) throw new LantuError('edit.stale')
    const from = await todayOf(tx, context)
    await endBefore(tx, context, scope, from, seen + 1)
    await writeAudit(tx, context, 'light.rule.withdraw', { planId: scope.planId ?? null, indicatorId: scope.indicatorId ?? null, from })
    return { version: versionOf(await ruleSetsOf(tx, scope)) }
  })
}

/** Ends what lights on or after a day: lists from that day on are superseded, one that began before is recorded anew with its end. */
async function endBefore(
  tx: Tx,
  context: ActionContext,
  scope: Pick<NewRuleSet, 'subject' | 'planId' | 'indicatorId'>,
  day: string,
  version: number,
): Promise<void> {
  await tx.query(
    `WITH ended AS (
       UPDATE light_rule SET superseded_at = $5 WHERE authority_id = $1 AND plan_id IS NOT DISTINCT FROM $2::uuid AND indicator_id IS NOT DISTINCT FROM $3::uuid
         AND subject = $8 AND superseded_at IS NULL AND (valid_to IS NULL OR valid_to >= $4::date) RETURNING *)
     INSERT INTO light_rule (authority_id, plan_id, indicator_id, name, preset, rules, valid_from, valid_to, version, recorded_by, recorded_at, subject)
     SELECT authority_id, plan_id, indicator_id, name, preset, rules, valid_from, $4::date - 1, $6, $7, $5, subject FROM ended WHERE valid_from < $4::date`,
    [
      tx.authorityId,
      scope.planId ?? null,
      scope.indicatorId ?? null,
      day,
      context.now(),
      version,
      context.actor.name,
      scope.subject ?? 'indicator',
    ],
  )
}

async function scopeExists(tx: Tx, scope: Pick<NewRuleSet, 'subject' | 'planId' | 'indicatorId'>): Promise<void> {
  const [found] = await tx.query<{ plan: boolean; indicator: boolean }>(
    `SELECT $2::uuid IS NULL OR EXISTS (SELECT 1 FROM plan WHERE authority_id = $1 AND id = $2) AS plan,
       $3::uuid IS NULL OR EXISTS (SELECT 1 FROM indicator WHERE authority_id = $1 AND id = $3) AS indicator`,
    [tx.authorityId, scope.planId ?? null, scope.indicatorId ?? null],
  )
  if (!found?.plan) throw new LantuError('thing.not-found', { thing: 'plan' })
  if (!found.indicator) throw new LantuError('thing.not-found', { thing: 'indicator' })
}
