import type { FindingDecision, FindingDetail } from '@lantu/model/api/findings'
import { LantuError } from '@lantu/model/errors'
import { type ActionContext, act } from '../action-context.ts'
import { writeAudit } from '../write-audit.ts'
import { findingDetail } from './see-findings.ts'

const STATUS = { resolve: 'resolved', waive: 'waived', reopen: 'open' } as const

/** 处理, 豁免 (with a reason), 恢复, 交办. What was decided stands until the text that it rests on changes. */
export const decideFinding = (context: ActionContext, id: string, version: number, decision: FindingDecision): Promise<FindingDetail> =>
  act(context, 'finding.decide', async tx => {
    const reason = decision.reason?.trim() ?? ''
    if ((decision.verb === 'waive' || decision.verb === 'reopen') && !reason) throw new LantuError('finding.reason-required')
    const [row] = await tx.query<{ version: number; rule: string; status: string }>(
      'SELECT version, rule, status FROM finding WHERE authority_id = $1 AND id = $2 FOR UPDATE',
      [tx.authorityId, id],
    )
    if (!row) throw new LantuError('thing.not-found', { thing: 'finding' })
    if (row.version !== version) throw new LantuError('edit.stale')
    if (decision.verb === 'assign')
      await tx.query('UPDATE finding SET assigned_to = $3, version = version + 1 WHERE authority_id = $1 AND id = $2', [
        tx.authorityId,
        id,
        decision.assignedTo?.trim() ?? '',
      ])
    else
      await tx.query('UPDATE finding SET status = $3, reason = $4, version = version + 1 WHERE authority_id = $1 AND id = $2', [
        tx.authorityId,
        id,
        STATUS[decision.verb],
        decision.verb === 'reopen' ? '' : reason,
      ])
    await tx.query('INSERT INTO finding_event (authority_id, finding_id, at, actor, verb, reason) VALUES ($1, $2, $3, $4, $5, $6)', [
      tx.authorityId,
      id,
      context.now(),
      context.actor.name,
      decision.verb,
      decision.verb === 'assign' ? (decision.assignedTo ?? '') : reason,
    ])
    await writeAudit(tx, context, `finding.${decision.verb}`, { id, rule: row.rule, reason, assignedTo: decision.assignedTo })
    return findingDetail(tx, id)
  })
