import type { Decided } from '@lantu/model/api/decision'
import type { DecisionBasis } from '@lantu/model/api/registered-statement'
import { LantuError } from '@lantu/model/errors'
import { type ActionContext, act } from '../action-context.ts'
import { conditionsOf, type StatementFilter } from './choose-statements.ts'
import { recordDecision, type Standing } from './record-decision.ts'

export interface ManyRequest extends Omit<StatementFilter, 'state' | 'carried' | 'order' | 'cursor' | 'limit'> {
  readonly verb: 'accept' | 'reject'
  readonly ids?: readonly string[] | undefined
  /** Left out of those that are meant. */
  readonly except?: readonly string[] | undefined
  /** How many the reviewer was told of. */
  readonly expect?: number | undefined
  readonly basis?: DecisionBasis | undefined
}

/**
 * Accepts or rejects all pending statements that the request names, as one decision that one undo takes back. Where the request says how
 * many the reviewer was told of, another number is refused: what came in meanwhile has been seen by nobody.
 */
export function decideMany(context: ActionContext, request: ManyRequest): Promise<Decided & { count: number }> {
  return act(context, 'statement.decide', async tx => {
    const { verb, ids, except, expect, basis, ...filter } = request
    const conditions = conditionsOf(tx.authorityId, { ...filter, state: 'pending' })
    conditions.add('s.id = ANY(?)', ids)
    conditions.add('s.id <> ALL(?)', except)
    const before = await tx.query<Standing>(
      `SELECT s.id, s.state, s.fields, s.version, s.kind, s.document_id AS "documentId", s.decision_id AS "decisionId" FROM statement s ${conditions.where}
       ORDER BY s.id FOR UPDATE`,
      conditions.values,
    )
    if (!before.length) throw new LantuError('decision.not-possible', { reason: '没有符合条件的待审记录 / no pending statement matches' })
    if (expect !== undefined && before.length !== expect) throw new LantuError('edit.stale')
    return recordDecision(tx, context, { verb, before, state: verb === 'accept' ? 'accepted' : 'rejected', ...(basis ? { basis } : {}) })
  })
}
