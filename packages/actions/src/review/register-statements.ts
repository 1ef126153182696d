import type { Tx } from '@lantu/register/open-register'
import { type DecidedStatement, TAKEN_OVER } from './decided-statement.ts'
import { indicatorsFor } from './indicators-of-statements.ts'
import { registerProjects, settleStages } from './register-projects.ts'
import { registerTasks } from './register-tasks.ts'

/** What accepted and corrected statements become: values of indicators, projects, tasks. */

/** Ends the living rows of the statements and, for those that stand, writes new ones. Set-based: ten thousand in one go. */
export async function registerStatements(tx: Tx, changed: readonly string[], at = new Date()): Promise<void> {
  if (!changed.length) return
  const before = await tx.query<{ id: string }>(
    'SELECT carried_from AS id FROM statement WHERE authority_id = $1 AND id = ANY($2) AND carried_from IS NOT NULL',
    [tx.authorityId, changed],
  )
  const ids = [...new Set([...changed, ...before.map(row => row.id)])]
  const touched = await tx.query<{ project_id: string }>(
    'UPDATE project_mention SET superseded_at = now() WHERE authority_id = $1 AND statement_id = ANY($2) AND superseded_at IS NULL RETURNING project_id',
    [tx.authorityId, ids],
  )
  for (const table of ['target', 'observation', 'task']) {
    await tx.query(
      `UPDATE ${table} SET superseded_at = ${table === 'observation' ? '$3' : 'now()'} WHERE authority_id = $1 AND statement_id = ANY($2) AND superseded_at IS NULL`,
      table === 'observation' ? [tx.authorityId, ids, at] : [tx.authorityId, ids],
    )
  }
  const rows = await tx.query<DecidedStatement>(
    `SELECT id, kind, plan_id AS "planId", state, fields FROM statement s WHERE authority_id = $1 AND id = ANY($2) AND state IN ('accepted', 'corrected')
       AND NOT ${TAKEN_OVER}`,
    [tx.authorityId, ids],
  )
  await registerObservations(
    tx,
    rows.filter(row => row.kind === 'observation' || row.kind === 'goal'),
    at,
  )
  const projects = rows.filter(row => row.kind === 'project' || row.kind === 'system')
  const named = await registerProjects(tx, projects)
  await settleStages(tx, [...new Set([...touched.map(row => row.project_id), ...named])])
  await registerTasks(
    tx,
    rows.filter(row => row.kind === 'task'),
  )
}

// a target that an amendment has ended does not stand again because its sentence is looked at again, be it in a later edition
const UNLESS_AMENDED = `WHERE NOT EXISTS (SELECT 1 FROM target t WHERE t.authority_id = $1 AND t.ended_by IS NOT NULL
  AND t.statement_id IN (v.statement, (SELECT n.carried_from FROM statement n WHERE n.authority_id = $1 AND n.id = v.statement)))`

async function registerObservations(tx: Tx, rows: readonly DecidedStatement[], at: Date): Promise<void> {
  if (!rows.length) return
  const indicatorOf = await indicatorsFor(tx, rows)
  const values = rows.map(({ id, kind, planId, fields }) => {
    const goal = kind === 'goal'
    const [from, to] = fields.time ? fields.time.split('-') : []
    return {
      statement: id,
      plan: planId,
      indicator: indicatorOf.get(id),
      status: fields.status,
      place: fields.place ?? '',
      attribute: fields.attribute ?? null,
      measure: goal ? 'level' : fields.measure,
      basis: goal ? null : /年均|年平均/.test(fields.indicator) && fields.measure === 'growth' ? 'annual' : (fields.basis ?? null),
      goal: goal ? fields.form : null,
      reference: goal ? fields.reference : null,
      value: goal || fields.value === null ? null : [fields.value].flat(),
      unit: goal ? '' : fields.unit,
      comparator: goal ? 'eq' : fields.comparator,
      from: from ? Number(from) : null,
      to: from ? Number(to ?? from) : null,
    }
  })
  for (const [table, status] of [
    ['target', 'target'],
    ['observation', 'actual'],
  ] as const) {
    await tx.query(
      `INSERT INTO ${table} (authority_id, indicator_id, plan_id, statement_id, place, attribute, measure, basis, goal, goal_reference, value, unit, comparator, period_from, period_to, recorded_at)
       SELECT $1, v.indicator, v.plan, v.statement, v.place, v.attribute, v.measure, v.basis, v.goal, v.reference,
         CASE WHEN v.value IS NULL OR jsonb_typeof(v.value) = 'null' THEN NULL
           ELSE (SELECT array_agg(n.x::numeric ORDER BY n.i) FROM jsonb_array_elements_text(v.value) WITH ORDINALITY AS n (x, i)) END,
         v.unit, v.comparator, v."from", v."to", coalesce($3::timestamptz, now())
       FROM jsonb_to_recordset($2::jsonb) AS v (indicator uuid, plan uuid, statement uuid, place text, attribute text, measure text, basis text, goal text, reference text,
         value jsonb, unit text, comparator text, "from" int, "to" int)
       ${status === 'target' ? UNLESS_AMENDED : ''}`,
      [tx.authorityId, JSON.stringify(values.filter(value => value.status === status)), table === 'observation' ? at : null],
    )
  }
}
