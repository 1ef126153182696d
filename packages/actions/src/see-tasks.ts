import type { TaskSummary } from '@lantu/model/api'
import { type ActionContext, act } from './action-context.ts'

/** Tasks in the order of the text. */
export const listTasks = (context: ActionContext, planId?: string): Promise<TaskSummary[]> =>
  act(context, 'register.see', tx =>
    tx.query<TaskSummary>(
      `SELECT t.id, t.title, t.actor, t.due, t.plan_id AS "planId", p.title AS "planTitle", s.document_id AS "documentId", s.id AS "statementId", s.start_at AS at, s.quote,
         coalesce(nullif(concat_ws(' ', nullif(sec.label, ''), nullif(sec.title, '')), ''), '') AS section
       FROM task t
       JOIN plan p ON p.authority_id = t.authority_id AND p.id = t.plan_id
       JOIN statement s ON s.authority_id = t.authority_id AND s.id = t.statement_id
       LEFT JOIN section sec ON sec.authority_id = s.authority_id AND sec.document_id = s.document_id AND sec.id = s.section
       WHERE t.authority_id = $1 AND t.superseded_at IS NULL AND ($2::uuid IS NULL OR t.plan_id = $2) ORDER BY s.document_id, s.start_at, t.id`,
      [tx.authorityId, planId ?? null],
    ),
  )
