import type { FollowedEdition, NewPlanStep, PlanFields, PlanNode } from '@lantu/model/api/plan-system'
import { LantuError } from '@lantu/model/errors'
import { yearSpan } from '@lantu/model/wording/period'
import type { Tx } from '@lantu/register/open-register'
import { type ActionContext, act } from '../action-context.ts'
import { allows } from '../policies/policy.ts'
import { writeAudit } from '../write-audit.ts'
import { carryOver, releaseCarried } from './carry-decisions.ts'
import { planNode } from './plan-nodes.ts'

/** The plan, locked; refused when somebody has changed it since `version`. */
async function lockPlan(tx: Tx, id: string, version: number): Promise<void> {
  const [row] = await tx.query<{ version: number }>('SELECT version FROM plan WHERE authority_id = $1 AND id = $2 FOR UPDATE', [
    tx.authorityId,
    id,
  ])
  if (!row) throw new LantuError('thing.not-found', { thing: 'plan' })
  if (row.version !== version) throw new LantuError('edit.stale')
}

/** A plan may not stand under itself, nor follow itself, at whatever remove. */
async function refuseCircle(tx: Tx, id: string, column: 'parent_id' | 'predecessor_id', start: string | null): Promise<void> {
  const [found] = await tx.query(
    `WITH RECURSIVE up AS (
       SELECT p.id, p.${column} AS next FROM plan p WHERE p.authority_id = $1 AND p.id = $2
       UNION SELECT p.id, p.${column} FROM plan p JOIN up ON p.authority_id = $1 AND p.id = up.next
     ) SELECT 1 FROM up WHERE id = $3`,
    [tx.authorityId, start, id],
  )
  if (found)
    throw new LantuError('decision.not-possible', {
      reason:
        column === 'parent_id'
          ? '上级规划不能是它自己或它的下级 / a plan cannot stand under itself'
          : '前一份规划不能是它自己或它的后续 / a plan cannot follow itself',
    })
}

/** Edits what a plan is called, its period and its place in the system. */
export function editPlan(context: ActionContext, id: string, version: number, fields: PlanFields): Promise<PlanNode> {
  return act(context, 'plan.edit', async tx => {
    if (fields.periodTo < fields.periodFrom)
      throw new LantuError('request.invalid', { reason: yearSpan(fields.periodFrom, fields.periodTo, 'zh') })
    await lockPlan(tx, id, version)
    const named = [fields.parentId, fields.predecessorId].filter(one => one !== null)
    const found = await tx.query('SELECT id FROM plan WHERE authority_id = $1 AND id = ANY($2)', [tx.authorityId, named])
    if (found.length !== new Set(named).size) throw new LantuError('thing.not-found', { thing: 'plan' })
    await refuseCircle(tx, id, 'parent_id', fields.parentId)
    await refuseCircle(tx, id, 'predecessor_id', fields.predecessorId)
    await tx.query(
      `UPDATE plan SET title = $3, kind = $4, place = $5, period_from = $6, period_to = $7, parent_id = $8, predecessor_id = $9, approved_by = $10, approved_on = $11,
         version = version + 1 WHERE authority_id = $1 AND id = $2`,
      [
        tx.authorityId,
        id,
        fields.title,
        fields.kind,
        fields.place,
        fields.periodFrom,
        fields.periodTo,
        fields.parentId,
        fields.predecessorId,
        fields.approvedBy,
        fields.approvedOn,
      ],
    )
    await writeAudit(tx, context, 'plan.edit', { id, ...fields })
    return planNode(tx, id)
  })
}

/** Records that a plan entered a stage on a day. Days may be filled in later; the latest day is where the plan stands. */
export function enterStage(context: ActionContext, id: string, version: number, { stage, on, note = '' }: NewPlanStep): Promise<PlanNode> {
  return act(context, 'plan.edit', async tx => {
    await lockPlan(tx, id, version)
    await tx.query(
      `INSERT INTO plan_stage (authority_id, plan_id, stage, entered_on, note, recorded_by, recorded_at) VALUES ($1, $2, $3, $4, $5, $6, clock_timestamp())`,
      [tx.authorityId, id, stage, on, note, context.actor.name],
    )
    await tx.query('UPDATE plan SET version = version + 1 WHERE authority_id = $1 AND id = $2', [tx.authorityId, id])
    await writeAudit(tx, context, 'plan.stage', { id, stage, on, note })
    return planNode(tx, id)
  })
}

/** Takes back a stage that was recorded by mistake; the entry stays as history. */
export function withdrawStage(context: ActionContext, id: string, version: number, stepId: string): Promise<PlanNode> {
  return act(context, 'plan.edit', async tx => {
    await lockPlan(tx, id, version)
    const gone = await tx.query(
      'UPDATE plan_stage SET superseded_at = now() WHERE authority_id = $1 AND plan_id = $2 AND id = $3 AND superseded_at IS NULL RETURNING id',
      [tx.authorityId, id, stepId],
    )
    if (!gone.length) throw new LantuError('thing.not-found', { thing: 'stage' })
    await tx.query('UPDATE plan SET version = version + 1 WHERE authority_id = $1 AND id = $2', [tx.authorityId, id])
    await writeAudit(tx, context, 'plan.stage-withdraw', { id, step: stepId })
    return planNode(tx, id)
  })
}

/**
 * Says which edition a document follows, or with null that it is a first one. Both must be of one plan. The decisions on the edition before
 * are carried over.
 */
export function followDocument(context: ActionContext, documentId: string, previousId: string | null): Promise<FollowedEdition> {
  return act(context, 'plan.edit', async tx => {
    const rows = await tx.query<{ id: string; plan_id: string; previous_id: string | null }>(
      'SELECT id, plan_id, previous_id FROM document WHERE authority_id = $1 AND id = ANY($2) FOR UPDATE',
      [tx.authorityId, [documentId, ...(previousId ? [previousId] : [])]],
    )
    const document = rows.find(row => row.id === documentId)
    if (!document || (previousId && !rows.some(row => row.id === previousId)))
      throw new LantuError('thing.not-found', { thing: 'document' })
    if (rows.some(row => row.plan_id !== document.plan_id))
      throw new LantuError('decision.not-possible', { reason: '两份文件不属于同一份规划 / the documents belong to different plans' })
    const [circle] = await tx.query(
      `WITH RECURSIVE up AS (
         SELECT d.id, d.previous_id FROM document d WHERE d.authority_id = $1 AND d.id = $2
         UNION SELECT d.id, d.previous_id FROM document d JOIN up ON d.authority_id = $1 AND d.id = up.previous_id
       ) SELECT 1 FROM up WHERE id = $3`,
      [tx.authorityId, previousId, documentId],
    )
    const [taken] = await tx.query('SELECT 1 FROM document WHERE authority_id = $1 AND previous_id = $2 AND id <> $3', [
      tx.authorityId,
      previousId,
      documentId,
    ])
    if (circle || taken)
      throw new LantuError('decision.not-possible', {
        reason: '那一版已有后一版，或就是它自己 / that edition is followed already, or is its own',
      })
    await tx.query('UPDATE document SET previous_id = $3 WHERE authority_id = $1 AND id = $2', [tx.authorityId, documentId, previousId])
    await writeAudit(tx, context, 'document.follow', { id: documentId, previous: previousId })
    if (document.previous_id !== null && document.previous_id !== previousId) await releaseCarried(tx, documentId)
    const carries = previousId !== null && allows(context.actor.roles, 'statement.decide')
    const carried = carries ? await carryOver(tx, context, documentId) : { same: 0, confirm: 0 }
    return { ...(await planNode(tx, document.plan_id)), carried }
  })
}

/** Says which registered plan an announced name means, or with null that the name decides again. */
export function linkAnnouncement(context: ActionContext, planId: string, nameKey: string, registeredId: string | null): Promise<PlanNode> {
  return act(context, 'plan.edit', async tx => {
    await tx.query(
      'UPDATE plan_announcement SET superseded_at = now() WHERE authority_id = $1 AND plan_id = $2 AND name_key = $3 AND superseded_at IS NULL',
      [tx.authorityId, planId, nameKey],
    )
    if (registeredId) {
      await planNode(tx, registeredId)
      await tx.query(
        'INSERT INTO plan_announcement (authority_id, plan_id, name_key, registered_id, recorded_by) VALUES ($1, $2, $3, $4, $5)',
        [tx.authorityId, planId, nameKey, registeredId, context.actor.name],
      )
    }
    await writeAudit(tx, context, 'plan.link', { id: planId, name: nameKey, registered: registeredId })
    return planNode(tx, planId)
  })
}
