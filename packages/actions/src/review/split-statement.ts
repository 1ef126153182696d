import type { Decided } from '@lantu/model/api/decision'
import type { StatementFields } from '@lantu/model/api/registered-statement'
import { LantuError } from '@lantu/model/errors'
import { type ActionContext, act } from '../action-context.ts'
import { checkFields } from './decide-statement.ts'
import { lockStatement, recordDecision } from './record-decision.ts'

/** One statement becomes several that stand at the same words: one number for two indicators, two names read as one. */
export function splitStatement(context: ActionContext, id: string, version: number, parts: readonly StatementFields[]): Promise<Decided> {
  if (parts.length < 2 || parts.length > 20) return Promise.reject(new LantuError('request.invalid', { reason: 'parts: 2–20' }))
  return act(context, 'statement.decide', async tx => {
    const before = await lockStatement(tx, id, version)
    const created: string[] = []
    for (const part of parts) {
      const fields = JSON.stringify(checkFields(before.kind, part))
      const [row] = await tx.query<{ id: string }>(
        `INSERT INTO statement (authority_id, document_id, plan_id, kind, start_at, end_at, words, quote_start, quote_end, quote, section, rule, confidence, why, state, proposed, fields, cell, made_from)
         SELECT authority_id, document_id, plan_id, kind, start_at, end_at, words, quote_start, quote_end, quote, section, rule, confidence, why, 'corrected', $3, $3, cell, ARRAY[id]
         FROM statement WHERE authority_id = $1 AND id = $2 RETURNING id`,
        [tx.authorityId, id, fields],
      )
      created.push(row?.id as string)
    }
    return recordDecision(tx, context, { verb: 'split', before: [before], state: 'superseded', created })
  })
}
