import { projectKey } from '@lantu/model/project-key'
import type { Stage } from '@lantu/model/statement'
import type { Tx } from '@lantu/register/open-register'
import { guessPlaces } from '../library/exchange/guess-places.ts'
import type { DecidedStatement } from './decided-statement.ts'

const STAGES: Readonly<Record<Stage, string>> = {
  '': 'idea',
  planning: 'reserve',
  start: 'construction',
  ongoing: 'construction',
  upgrade: 'construction',
  complete: 'construction',
  done: 'completed',
}

export async function registerProjects(tx: Tx, rows: readonly DecidedStatement[]): Promise<string[]> {
  if (!rows.length) return []
  const input = rows.map(({ id, kind, planId, fields }) => ({
    statement: id,
    plan: planId,
    kind,
    name: fields.name,
    // a document that names a thing twice, the second time in other words, means one
    key: projectKey(fields.sameAs ?? fields.name),
    stage: STAGES[fields.stage] ?? 'idea',
    quantity: fields.quantity,
  }))
  const json = JSON.stringify(input)
  await tx.query(
    `INSERT INTO project (authority_id, kind, name, name_key, stage, quantity, guessed)
     SELECT DISTINCT ON (p.kind, p.key) $1::uuid, p.kind, p.name, p.key, p.stage, p.quantity,
       CASE WHEN p.quantity = '' THEN '{stage}'::text[] ELSE '{stage,quantity}'::text[] END
     FROM jsonb_to_recordset($2::jsonb) AS p (kind text, name text, key text, stage text, quantity text) ORDER BY p.kind, p.key, p.name
     ON CONFLICT (authority_id, kind, name_key) DO NOTHING`,
    [tx.authorityId, json],
  )
  const mentions = await tx.query<{ project_id: string }>(
    `INSERT INTO project_mention (authority_id, project_id, plan_id, statement_id)
     -- a name that was merged away leads to the project that stands for it
     SELECT $1, coalesce(q.merged_into, q.id), p.plan, p.statement FROM jsonb_to_recordset($2::jsonb) AS p (kind text, key text, plan uuid, statement uuid)
     JOIN project q ON q.authority_id = $1 AND q.kind = p.kind AND q.name_key = p.key RETURNING project_id`,
    [tx.authorityId, json],
  )
  const named = mentions.map(row => row.project_id)
  await guessPlaces(tx, named)
  return named
}

/** A project stands where its furthest living mention puts it, until a person has said where it stands. */
export async function settleStages(tx: Tx, projects: readonly string[]): Promise<void> {
  if (!projects.length) return
  await tx.query(
    `UPDATE project p SET stage = m.stage, version = p.version + 1
     FROM (SELECT DISTINCT ON (x.project_id) x.project_id, x.stage, x.rank FROM (
        SELECT pm.project_id, v.stage, v.rank FROM project_mention pm
        JOIN statement s ON s.authority_id = pm.authority_id AND s.id = pm.statement_id
        JOIN (VALUES ('', 'idea', 0), ('planning', 'reserve', 1), ('start', 'construction', 2), ('ongoing', 'construction', 2), ('upgrade', 'construction', 2),
          ('complete', 'construction', 2), ('done', 'completed', 3)) AS v (said, stage, rank) ON v.said = coalesce(s.fields->>'stage', '')
        WHERE pm.authority_id = $1 AND pm.project_id = ANY($2) AND pm.superseded_at IS NULL) x ORDER BY x.project_id, x.rank DESC) m
     WHERE p.authority_id = $1 AND p.id = m.project_id AND p.stage <> m.stage AND 'stage' = ANY(p.guessed)`,
    [tx.authorityId, projects],
  )
}
