import type { Decision } from '@lantu/model/api'
import { type ActionContext, act } from './action-context.ts'

type Row = Omit<Decision, 'decidedAt'> & { decidedAt: Date }

/** The latest decisions, newest first. */
export const listDecisions = (context: ActionContext, limit = 20): Promise<Decision[]> =>
  act(context, 'statement.see', async tx => {
    const rows = await tx.query<Row>(
      `SELECT id, verb, array(SELECT (e->>'id') FROM jsonb_array_elements(before) e LIMIT 200) || created::text[] AS "statementIds", decided_at AS "decidedAt",
         undone_by IS NOT NULL AS undone FROM decision WHERE authority_id = $1 ORDER BY ordinal DESC LIMIT $2`,
      [tx.authorityId, Math.min(200, Math.max(1, limit))],
    )
    return rows.map(row => ({ ...row, decidedAt: row.decidedAt.toISOString() }))
  })
