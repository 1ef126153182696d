import type { Decided } from '@lantu/model/api'
import { LantuError } from '@lantu/model/errors'
import { type ActionContext, act } from './action-context.ts'
import { recordDecision, type Standing } from './record-decision.ts'
import { conditionsOf } from './see-statements.ts'

export interface ManyRequest {
  readonly verb: 'accept' | 'reject'
  readonly plan?: string | undefined
  readonly document?: string | undefined
  readonly kind?: string | undefined
  readonly minConfidence?: number | undefined
  readonly ids?: readonly string[] | undefined
}

/** Accepts or rejects all pending statements that the request names, as one decision that one undo takes back. */
export function decideMany(context: ActionContext, request: ManyRequest): Promise<Decided & { count: number }> {
  return act(context, 'statement.decide', async tx => {
    const { verb, ids, ...filter } = request
    const conditions = conditionsOf(tx.authorityId, { ...filter, state: 'pending' })
    conditions.add('s.id = ANY(?)', ids)
    const before = await tx.query<Standing>(
      `SELECT s.id, s.state, s.fields, s.version, s.kind, s.document_id AS "documentId" FROM statement s ${conditions.where} ORDER BY s.id FOR UPDATE`,
      conditions.values,
    )
    if (!before.length) throw new LantuError('decision.not-possible', { reason: '没有符合条件的待审记录 / no pending statement matches' })
    return recordDecision(tx, context, { verb, before, state: verb === 'accept' ? 'accepted' : 'rejected' })
  })
}
