import { dayOfDeadline } from '@lantu/model/typed/day-of-deadline'
import { taskTitle } from '@lantu/model/wording/task-title'
import type { Tx } from '@lantu/register/open-register'
import type { DecidedStatement } from './decided-statement.ts'
import { DECIDED } from './decided-statement.ts'

export async function registerTasks(tx: Tx, rows: readonly DecidedStatement[]): Promise<void> {
  if (!rows.length) return
  const tasks = rows.map(({ id, planId, fields }) => ({
    statement: id,
    plan: planId,
    title: taskTitle(fields),
    actor: fields.actor ?? '',
    due: fields.due ?? '',
    dueOn: dayOfDeadline(fields.due ?? '', fields.dueYear ?? null),
  }))
  await moveTasks(
    tx,
    rows.map(row => row.id),
  )
  // a task is what its sentence became, whatever is corrected in it: reports and owners stay with it
  await tx.query(
    `INSERT INTO task (authority_id, plan_id, statement_id, title, actor, due, due_on)
     SELECT $1, t.plan, t.statement, t.title, t.actor, t.due, t."dueOn"
     FROM jsonb_to_recordset($2::jsonb) AS t (plan uuid, statement uuid, title text, actor text, due text, "dueOn" date)
     ON CONFLICT (authority_id, statement_id) DO UPDATE SET plan_id = excluded.plan_id, title = excluded.title, actor = excluded.actor, due = excluded.due,
       due_on = CASE WHEN task.due = excluded.due THEN task.due_on ELSE excluded.due_on END, superseded_at = NULL, version = task.version + 1`,
    [tx.authorityId, JSON.stringify(tasks)],
  )
}

/** A task goes with its sentence from edition to edition, and back where that is taken back: its reports and owners stay with it. */
async function moveTasks(tx: Tx, statements: readonly string[]): Promise<void> {
  await tx.query(
    `UPDATE task k SET statement_id = m.there FROM (
       SELECT s.carried_from AS here, s.id AS there FROM statement s WHERE s.authority_id = $1 AND s.id = ANY($2) AND s.carried_from IS NOT NULL
       UNION ALL SELECT n.id, n.carried_from FROM statement n WHERE n.authority_id = $1 AND n.carried_from = ANY($2) AND n.state NOT IN ${DECIDED}) m
     WHERE k.authority_id = $1 AND k.statement_id = m.here AND NOT EXISTS (SELECT 1 FROM task x WHERE x.authority_id = $1 AND x.statement_id = m.there)`,
    [tx.authorityId, statements],
  )
}
