import { checkSheet, partRows } from '@lantu/appraisal/breakdown/sheet-values'
import type { AnswerBreakdown, BreakdownDetail } from '@lantu/model/api/breakdown'
import { LantuError } from '@lantu/model/errors'
import { plural } from '@lantu/model/wording/plural'
import type { Tx } from '@lantu/register/open-register'
import { type ActionContext, act } from '../action-context.ts'
import { writeAudit } from '../write-audit.ts'
import { answersOf, breakdownIn, type StandRow, sheetOf, standOf, targetOf } from './see-breakdown.ts'

export async function standing(tx: Tx, planId: string, indicatorId: string, version: number): Promise<StandRow> {
  const stand = await standOf(tx, planId, indicatorId, true)
  if (!stand) throw new LantuError('breakdown.nothing-saved')
  if (stand.version !== version) throw new LantuError('edit.stale')
  return stand
}

const rise = (tx: Tx, id: string, state: string) =>
  tx.query('UPDATE breakdown SET state = $3, version = version + 1 WHERE authority_id = $1 AND id = $2', [tx.authorityId, id, state])

async function insertAnswers(
  tx: Tx,
  context: ActionContext,
  stand: StandRow,
  rows: readonly string[],
  state: string,
  reason: string,
): Promise<void> {
  await tx.query(
    `INSERT INTO breakdown_answer (authority_id, breakdown_id, edition, row_id, state, reason, actor, recorded_at)
     SELECT $1, $2, $3, r.id, $5, $6, $7, $8 FROM unnest($4::text[]) AS r (id)`,
    [tx.authorityId, stand.id, stand.edition, rows, state, reason, context.actor.name, context.now()],
  )
}

/** Sends the edition to every place and body that has not agreed to its figures: 征求意见. */
export function sendBreakdown(context: ActionContext, indicatorId: string, version: number, planId: string): Promise<BreakdownDetail> {
  return act(context, 'breakdown.edit', async tx => {
    const target = await targetOf(tx, planId, indicatorId)
    const stand = await standing(tx, planId, indicatorId, version)
    const sheet = await sheetOf(tx, stand.id, stand.edition)
    const check = checkSheet(sheet, Number(target.value))
    if (!check.complete) throw new LantuError('breakdown.left-over')
    const answered = new Set((await answersOf(tx, stand.id)).filter(one => one.state === 'agreed').map(one => one.row))
    const rows = partRows(sheet)
      .map(row => row.id)
      .filter(id => !answered.has(id))
    await tx.query(
      "UPDATE breakdown_answer SET superseded_at = now() WHERE authority_id = $1 AND breakdown_id = $2 AND superseded_at IS NULL AND state <> 'agreed'",
      [tx.authorityId, stand.id],
    )
    await insertAnswers(tx, context, stand, rows, 'sent', '')
    await rise(tx, stand.id, 'sent')
    await writeAudit(tx, context, 'breakdown.send', {
      indicatorId,
      plan: planId,
      edition: stand.edition,
      rows,
      zh: `“${target.name}”的分解送 ${rows.length} 个单位征求意见`,
      en: `Sent the breakdown of “${target.name}” to ${plural(rows.length, 'body', 'bodies')}`,
    })
    return breakdownIn(tx, context, planId, indicatorId)
  })
}

/** What a place or body says to its row: agreed, or objected with its reason. */
export function answerBreakdown(
  context: ActionContext,
  indicatorId: string,
  version: number,
  request: AnswerBreakdown,
): Promise<BreakdownDetail> {
  return act(context, 'breakdown.edit', async tx => {
    const target = await targetOf(tx, request.plan, indicatorId)
    const stand = await standing(tx, request.plan, indicatorId, version)
    if (request.state === 'objected' && !request.reason.trim()) throw new LantuError('breakdown.reason-needed')
    const asked = await tx.query(
      'UPDATE breakdown_answer SET superseded_at = now() WHERE authority_id = $1 AND breakdown_id = $2 AND row_id = $3 AND superseded_at IS NULL RETURNING id',
      [tx.authorityId, stand.id, request.row],
    )
    if (!asked.length || stand.state !== 'sent') throw new LantuError('breakdown.not-sent')
    await insertAnswers(tx, context, stand, [request.row], request.state, request.reason.trim())
    await rise(tx, stand.id, 'sent')
    const row = (await sheetOf(tx, stand.id, stand.edition)).rows.find(one => one.id === request.row)
    await writeAudit(tx, context, `breakdown.${request.state}`, {
      indicatorId,
      plan: request.plan,
      row: request.row,
      reason: request.reason,
      zh: `${row?.name ?? ''}对“${target.name}”的分解${request.state === 'agreed' ? '无异议' : '有异议'}`,
      en: `${row?.name ?? ''} ${request.state === 'agreed' ? 'agreed' : 'objected'} to the breakdown of “${target.name}”`,
    })
    return breakdownIn(tx, context, request.plan, indicatorId)
  })
}
