import type { Decided } from '@lantu/model/api/decision'
import type { StatementFields } from '@lantu/model/api/registered-statement'
import { LantuError } from '@lantu/model/errors'
import { type ActionContext, act } from '../action-context.ts'
import { checkFields } from './decide-statement.ts'
import { lockStatement, recordDecision, type Standing } from './record-decision.ts'

/** Several statements become one that spans them: a range read as two numbers, a name read in parts. */
export function mergeStatements(
  context: ActionContext,
  statements: readonly { readonly id: string; readonly version: number }[],
  fields: StatementFields,
): Promise<Decided> {
  if (statements.length < 2 || statements.length > 20)
    return Promise.reject(new LantuError('request.invalid', { reason: 'statements: 2–20' }))
  return act(context, 'statement.decide', async tx => {
    const before: Standing[] = []
    // in one order, so that two merges of the same statements wait instead of blocking each other
    for (const one of statements.toSorted((a, b) => (a.id < b.id ? -1 : 1))) before.push(await lockStatement(tx, one.id, one.version))
    const [first] = before
    if (!first || before.some(one => one.kind !== first.kind || one.documentId !== first.documentId)) {
      throw new LantuError('decision.not-possible', { reason: '只能合并同一文档、同一类别的记录 / same document and kind only' })
    }
    const checked = JSON.stringify(checkFields(first.kind, fields))
    const ids = before.map(one => one.id)
    const [row] = await tx.query<{ id: string }>(
      `INSERT INTO statement (authority_id, document_id, plan_id, kind, start_at, end_at, words, quote_start, quote_end, quote, section, rule, confidence, state, proposed, fields, made_from)
       SELECT s.authority_id, s.document_id, s.plan_id, s.kind, s.a, s.b, substr(d.content, s.a + 1, s.b - s.a), s.qa, s.qb, substr(d.content, s.qa + 1, s.qb - s.qa), s.section, s.rule,
         s.confidence, 'corrected', $3, $3, s.ids
       FROM (SELECT authority_id, document_id, min(plan_id::text)::uuid AS plan_id, kind, min(start_at) AS a, max(end_at) AS b, min(quote_start) AS qa, max(quote_end) AS qb,
           min(section) AS section, min(rule) AS rule, min(confidence) AS confidence, array_agg(id) AS ids
         FROM statement WHERE authority_id = $1 AND id = ANY($2) GROUP BY authority_id, document_id, kind) s
       JOIN document d ON d.authority_id = s.authority_id AND d.id = s.document_id RETURNING id`,
      [tx.authorityId, ids, checked],
    )
    return recordDecision(tx, context, { verb: 'merge', before, state: 'superseded', created: [row?.id as string] })
  })
}
