import type { Amendment, AmendmentMove, TargetTerms } from '@lantu/model/api/amendments'
import { LantuError } from '@lantu/model/errors'
import { parsePeriod } from '@lantu/model/wording/period'
import type { Tx } from '@lantu/register/open-register'
import { type ActionContext, act } from '../action-context.ts'
import { writeAudit } from '../write-audit.ts'
import { amendmentById } from './see-amendments.ts'

/** From which state a step may be taken. */
const FROM: Readonly<Record<AmendmentMove['to'], readonly string[]>> = {
  reviewed: ['proposed'],
  decided: ['reviewed'],
  rejected: ['proposed', 'reviewed'],
  withdrawn: ['proposed', 'reviewed'],
}

interface Item {
  readonly id: string
  readonly verb: 'change' | 'drop' | 'add'
  readonly indicator_id: string
  readonly before_id: string | null
  readonly after: (TargetTerms & { readonly placeId?: string }) | null
}

/** Ends a target and its twins: the same promise said in the table and again in the prose of the plan. */
async function endTarget(tx: Tx, amendmentId: string, id: string): Promise<void> {
  const ended = await tx.query<{ id: string }>(
    `UPDATE target t SET superseded_at = now(), ended_by = $2 FROM target x
     WHERE x.authority_id = $1 AND x.id = $3 AND t.authority_id = $1 AND t.plan_id = x.plan_id AND t.indicator_id = x.indicator_id AND t.measure = x.measure
       AND t.basis IS NOT DISTINCT FROM x.basis AND t.period_from IS NOT DISTINCT FROM x.period_from AND t.period_to IS NOT DISTINCT FROM x.period_to
       AND t.starts_on IS NOT DISTINCT FROM x.starts_on AND t.ends_on IS NOT DISTINCT FROM x.ends_on AND t.place = x.place
       AND t.jurisdiction_id IS NOT DISTINCT FROM x.jurisdiction_id AND t.organization_id IS NOT DISTINCT FROM x.organization_id AND t.superseded_at IS NULL RETURNING t.id`,
    [tx.authorityId, amendmentId, id],
  )
  if (!ended.some(row => row.id === id))
    throw new LantuError('decision.not-possible', {
      reason: '其中一个目标在提出调整以后已经变了，请先修改这项调整 / one of the targets has changed since the proposal',
    })
}

async function insertTarget(
  tx: Tx,
  context: ActionContext,
  amendment: { id: string; planId: string; title: string },
  item: Item,
): Promise<void> {
  const after = item.after as NonNullable<Item['after']>
  const period = parsePeriod(after.time)
  const [made] = await tx.query<{ id: string }>(
    `INSERT INTO target (authority_id, indicator_id, plan_id, place, jurisdiction_id, organization_id, attribute, measure, basis, value, unit, comparator, period_from, period_to, starts_on, ends_on,
       amendment_id, entered_by, source_note, recorded_at)
     SELECT $1, $2, $3, coalesce(x.place, j.name, o.name, ''), coalesce(x.jurisdiction_id, j.id), coalesce(x.organization_id, o.id), $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, now()
     FROM (SELECT 1) one LEFT JOIN target x ON x.authority_id = $1 AND x.id = $4 LEFT JOIN jurisdiction j ON j.authority_id = $1 AND j.id = $18::uuid
       LEFT JOIN organization o ON o.authority_id = $1 AND o.id = $18::uuid RETURNING id`,
    [
      tx.authorityId,
      item.indicator_id,
      amendment.planId,
      item.before_id,
      after.attribute,
      after.measure,
      after.basis,
      after.value,
      after.unit,
      after.comparator,
      period?.from ?? null,
      period?.to ?? null,
      period?.startsOn ?? null,
      period?.endsOn ?? null,
      amendment.id,
      context.actor.name,
      amendment.title,
      after.placeId ?? null,
    ],
  )
  await tx.query('UPDATE amendment_item SET after_id = $3 WHERE authority_id = $1 AND id = $2', [tx.authorityId, item.id, made?.id])
}

async function apply(tx: Tx, context: ActionContext, amendment: { id: string; planId: string; title: string }): Promise<void> {
  const items = await tx.query<Item>(
    'SELECT id, verb, indicator_id, before_id, after FROM amendment_item WHERE authority_id = $1 AND amendment_id = $2 AND superseded_at IS NULL ORDER BY id',
    [tx.authorityId, amendment.id],
  )
  for (const item of items) if (item.before_id) await endTarget(tx, amendment.id, item.before_id)
  for (const item of items) if (item.after) await insertTarget(tx, context, amendment, item)
}

/**
 * Takes an amendment one step on: reviewed, then decided; or rejected, or withdrawn. With the decision the new targets stand
 * and the old ones are ended, in one transaction; the days say from when they hold.
 */
export function moveAmendment(context: ActionContext, id: string, version: number, move: AmendmentMove): Promise<Amendment> {
  return act(context, 'amendment.decide', async tx => {
    const [row] = await tx.query<{ version: number; state: string; planId: string; title: string; proposed_on: string }>(
      'SELECT version, state, plan_id AS "planId", title, proposed_on FROM amendment WHERE authority_id = $1 AND id = $2 FOR UPDATE',
      [tx.authorityId, id],
    )
    if (!row) throw new LantuError('thing.not-found', { thing: 'amendment' })
    if (row.version !== version) throw new LantuError('edit.stale')
    if (!FROM[move.to].includes(row.state))
      throw new LantuError('decision.not-possible', {
        reason: move.to === 'decided' ? '先审核，再决定 / it must be reviewed before it is decided' : row.state,
      })
    if (move.on < row.proposed_on) throw new LantuError('request.invalid', { reason: `${move.on} < ${row.proposed_on}` })
    const body = move.decidingBody?.trim() ?? ''
    if (move.to === 'decided' && !body) throw new LantuError('request.invalid', { reason: '决定机关 / the deciding body is missing' })
    const effective = move.effectiveOn ?? move.on
    if (
      move.documentId &&
      !(await tx.query('SELECT 1 FROM document WHERE authority_id = $1 AND id = $2', [tx.authorityId, move.documentId])).length
    )
      throw new LantuError('thing.not-found', { thing: 'document' })
    await tx.query(
      `UPDATE amendment SET state = $3, version = version + 1, reviewed_on = CASE WHEN $3 = 'reviewed' THEN $4::date ELSE reviewed_on END,
         decided_on = CASE WHEN $3 IN ('decided', 'rejected') THEN $4::date END, effective_on = CASE WHEN $3 = 'decided' THEN $5::date END,
         deciding_body = CASE WHEN $6 <> '' THEN $6 ELSE deciding_body END, document_id = coalesce($7, document_id), reference = CASE WHEN $8 <> '' THEN $8 ELSE reference END
       WHERE authority_id = $1 AND id = $2`,
      [tx.authorityId, id, move.to, move.on, effective, body, move.documentId ?? null, move.reference?.trim() ?? ''],
    )
    await tx.query(
      'INSERT INTO amendment_step (authority_id, amendment_id, state, on_day, note, taken_by, taken_at) VALUES ($1, $2, $3, $4, $5, $6, clock_timestamp())',
      [tx.authorityId, id, move.to, move.on, move.note ?? '', context.actor.name],
    )
    if (move.to === 'decided') await apply(tx, context, { id, planId: row.planId, title: row.title })
    await writeAudit(tx, context, `amendment.${move.to}`, {
      id,
      title: row.title,
      on: move.on,
      ...(move.to === 'decided' ? { body, effective } : {}),
    })
    return amendmentById(tx, id)
  })
}
