import type { Amendment, AmendmentFields, NewAmendment } from '@lantu/model/api/amendments'
import { LantuError } from '@lantu/model/errors'
import { parsePeriod } from '@lantu/model/wording/period'
import type { Tx } from '@lantu/register/open-register'
import { type ActionContext, act } from '../action-context.ts'
import { dayHere } from '../today.ts'
import { writeAudit } from '../write-audit.ts'
import { targetKey, targetsById } from './registered-targets.ts'
import { amendmentById } from './see-amendments.ts'

const refuse = (reason: string) => new LantuError('request.invalid', { reason })

/** The items checked against the plan's standing targets: one for each target, a change that changes something. */
async function checkItems(tx: Tx, planId: string, fields: AmendmentFields) {
  const targets = await targetsById(
    tx,
    fields.items.flatMap(item => item.targetId ?? []),
  )
  const standing = new Set(
    (
      await tx.query<{ id: string }>(
        'SELECT id FROM target WHERE authority_id = $1 AND plan_id = $2 AND id = ANY($3) AND superseded_at IS NULL',
        [tx.authorityId, planId, [...targets.keys()]],
      )
    ).map(row => row.id),
  )
  const seen = new Set<string>()
  const rows = fields.items.map(item => {
    const before = item.targetId ? targets.get(item.targetId) : undefined
    if (item.placeId && item.verb !== 'add') throw refuse('地区随原目标，不能另写 / the place follows the target that is changed')
    if (item.verb === 'add') {
      if (!item.indicatorId || item.targetId || !item.after) throw refuse('增加指标须写明指标和目标 / an added indicator needs its target')
    } else if (!before || !standing.has(before.id))
      throw new LantuError('decision.not-possible', {
        reason: '要调整的目标不在这份规划里，或已不是现行目标 / the target does not stand in this plan',
      })
    else if ((item.verb === 'change') !== (item.after !== undefined))
      throw refuse('调整须写明新目标，取消则不写 / a change needs a new target, a drop has none')
    if (item.after && !parsePeriod(item.after.time)) throw refuse(`“${item.after.time}”不是时间 / is no period`)
    const key = before
      ? targetKey(before)
      : `${item.indicatorId}|${item.after?.measure}|${item.after?.basis ?? ''}|${item.after?.time}|${item.placeId ?? ''}`
    if (seen.has(key)) throw refuse('同一个目标写了两次 / the same target twice')
    seen.add(key)
    return {
      verb: item.verb,
      indicator: before?.indicatorId ?? item.indicatorId,
      before: before?.id ?? null,
      after: item.after ? { ...item.after, ...(item.placeId ? { placeId: item.placeId } : {}) } : null,
      reason: item.reason ?? '',
    }
  })
  const [missing] = await tx.query<{ id: string }>(
    'SELECT x.id FROM unnest($2::uuid[]) AS x (id) WHERE NOT EXISTS (SELECT 1 FROM indicator i WHERE i.authority_id = $1 AND i.id = x.id)',
    [tx.authorityId, rows.map(row => row.indicator)],
  )
  if (missing) throw new LantuError('thing.not-found', { thing: 'indicator' })
  const [nowhere] = await tx.query(
    `SELECT x.id FROM unnest($2::uuid[]) AS x (id) WHERE NOT EXISTS (SELECT 1 FROM jurisdiction j WHERE j.authority_id = $1 AND j.id = x.id AND j.superseded_at IS NULL)
       AND NOT EXISTS (SELECT 1 FROM organization o WHERE o.authority_id = $1 AND o.id = x.id AND o.superseded_at IS NULL)`,
    [tx.authorityId, fields.items.flatMap(item => item.placeId ?? [])],
  )
  if (nowhere) throw new LantuError('thing.not-found', { thing: 'place' })
  return rows
}

async function insertItems(tx: Tx, id: string, rows: Awaited<ReturnType<typeof checkItems>>): Promise<void> {
  await tx.query(
    `INSERT INTO amendment_item (authority_id, amendment_id, verb, indicator_id, before_id, after, reason)
     SELECT $1, $2, x.verb, x.indicator, x.before, nullif(x.after, 'null'::jsonb), x.reason
     FROM jsonb_to_recordset($3::jsonb) AS x (verb text, indicator uuid, before uuid, after jsonb, reason text)`,
    [tx.authorityId, id, JSON.stringify(rows)],
  )
}

/** Proposes to amend a plan. Nothing of the plan changes before the decision. */
export function proposeAmendment(context: ActionContext, proposal: NewAmendment): Promise<Amendment> {
  return act(context, 'amendment.edit', async tx => {
    const [plan] = await tx.query('SELECT 1 FROM plan WHERE authority_id = $1 AND id = $2', [tx.authorityId, proposal.planId])
    if (!plan) throw new LantuError('thing.not-found', { thing: 'plan' })
    const rows = await checkItems(tx, proposal.planId, proposal)
    const day = proposal.proposedOn ?? dayHere(context.now())
    const [made] = await tx.query<{ id: string }>(
      `INSERT INTO amendment (authority_id, plan_id, title, reason, legal_basis, proposed_on, created_by, created_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8) RETURNING id`,
      [tx.authorityId, proposal.planId, proposal.title, proposal.reason, proposal.legalBasis, day, context.actor.name, context.now()],
    )
    const id = (made as { id: string }).id
    await insertItems(tx, id, rows)
    await tx.query("INSERT INTO amendment_step (authority_id, amendment_id, state, on_day, taken_by) VALUES ($1, $2, 'proposed', $3, $4)", [
      tx.authorityId,
      id,
      day,
      context.actor.name,
    ])
    await writeAudit(tx, context, 'amendment.propose', { id, plan: proposal.planId, title: proposal.title, items: rows.length })
    return amendmentById(tx, id)
  })
}

/** Edits a proposal while it is not decided; items that were replaced stay as history. An edit after review asks for review again. */
export function editAmendment(context: ActionContext, id: string, version: number, fields: AmendmentFields): Promise<Amendment> {
  return act(context, 'amendment.edit', async tx => {
    const [row] = await tx.query<{ version: number; state: string; plan_id: string }>(
      'SELECT version, state, plan_id FROM amendment WHERE authority_id = $1 AND id = $2 FOR UPDATE',
      [tx.authorityId, id],
    )
    if (!row) throw new LantuError('thing.not-found', { thing: 'amendment' })
    if (row.version !== version) throw new LantuError('edit.stale')
    if (row.state !== 'proposed' && row.state !== 'reviewed')
      throw new LantuError('decision.not-possible', { reason: '已有结论的调整不能再改，请另提一项 / it is closed; propose another' })
    const rows = await checkItems(tx, row.plan_id, fields)
    await tx.query(
      'UPDATE amendment_item SET superseded_at = now() WHERE authority_id = $1 AND amendment_id = $2 AND superseded_at IS NULL',
      [tx.authorityId, id],
    )
    await insertItems(tx, id, rows)
    await tx.query(
      "UPDATE amendment SET title = $3, reason = $4, legal_basis = $5, state = 'proposed', reviewed_on = NULL, version = version + 1 WHERE authority_id = $1 AND id = $2",
      [tx.authorityId, id, fields.title, fields.reason, fields.legalBasis],
    )
    await writeAudit(tx, context, 'amendment.edit', { id, title: fields.title, items: rows.length })
    return amendmentById(tx, id)
  })
}
