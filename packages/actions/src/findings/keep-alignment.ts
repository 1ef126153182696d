import { alignThings } from '@lantu/coherence/align/align-things'
import type { AlignmentDecision } from '@lantu/model/alignment'
import type { AlignedKind } from '@lantu/model/api/findings'
import type { Tx } from '@lantu/register/open-register'

interface Thing {
  readonly id: string
  readonly name: string
  readonly unit: string
  /** As its own row gives it, without the unit of a target. */
  readonly own: string
  /** The plan that speaks of it first: two names in one text are more often two things. */
  readonly plan: string
}

/** All things of a kind that a plan speaks of, whatever plans they are in: an alignment is one for the whole register. */
const THINGS: Readonly<Record<AlignedKind, string>> = {
  observation: `SELECT i.id, i.name, coalesce(nullif(i.unit, ''), t.unit) AS unit, i.unit AS own, t.plan_id AS plan FROM indicator i
    CROSS JOIN LATERAL (SELECT t.unit, t.plan_id FROM target t WHERE t.authority_id = $1 AND t.indicator_id = i.id AND t.superseded_at IS NULL AND t.jurisdiction_id IS NULL
      ORDER BY t.recorded_at, t.id LIMIT 1) t WHERE i.authority_id = $1 ORDER BY i.name, i.id`,
  task: `SELECT t.id, t.title AS name, '' AS unit, '' AS own, t.plan_id AS plan FROM task t
    WHERE t.authority_id = $1 AND t.superseded_at IS NULL AND t.list = 'plan' AND t.statement_id IS NOT NULL ORDER BY t.title, t.id`,
  project: mentioned('project'),
  system: mentioned('system'),
}

function mentioned(kind: 'project' | 'system'): string {
  return `SELECT p.id, p.name, '' AS unit, '' AS own, m.plan_id AS plan FROM project p
    CROSS JOIN LATERAL (SELECT m.plan_id FROM project_mention m WHERE m.authority_id = $1 AND m.project_id = p.id AND m.superseded_at IS NULL
      ORDER BY m.recorded_at, m.id LIMIT 1) m WHERE p.authority_id = $1 AND p.kind = '${kind}' ORDER BY p.name, p.id`
}

/**
 * Aligns the names of a kind anew and keeps what it finds, so that looking at it is reading. It is due when a thing is new or has
 * another name (the matrix sees that itself), and when a person has decided. Rows that stay as they are are not written.
 */
export async function keepAlignment(tx: Tx, kind: AlignedKind): Promise<void> {
  await tx.query("SELECT pg_advisory_xact_lock(hashtextextended('alignment:' || $1 || $2, 0))", [tx.authorityId, kind])
  const things = await tx.query<Thing>(THINGS[kind], [tx.authorityId])
  const known = new Set(things.map(thing => thing.id))
  const said = await tx.query<AlignmentDecision>(
    'SELECT a, b, same FROM alignment_decision WHERE authority_id = $1 AND kind = $2 AND superseded_at IS NULL',
    [tx.authorityId, kind],
  )
  const decisions = said.filter(({ a, b }) => known.has(a) && known.has(b))
  const named = things.map(({ id, name, unit, plan }) => ({ id, kind, document: plan, name, ...(unit ? { unit } : {}) }))
  const { pairs, sets } = alignThings(named, decisions)
  const setOf = new Map(sets.flatMap(set => set.map(id => [id, set[0] as string] as const)))
  const members = things.map(({ id, name, own }) => ({ id, name, unit: own, set: setOf.get(id) ?? id }))
  await tx.query(
    `INSERT INTO alignment_member AS m (authority_id, kind, thing_id, name, unit, set_id)
     SELECT $1, $2, x.id, x.name, x.unit, x."set" FROM jsonb_to_recordset($3::jsonb) AS x (id uuid, name text, unit text, "set" uuid)
     ON CONFLICT (authority_id, kind, thing_id) DO UPDATE SET name = excluded.name, unit = excluded.unit, set_id = excluded.set_id
     WHERE (m.name, m.unit, m.set_id) <> (excluded.name, excluded.unit, excluded.set_id)`,
    [tx.authorityId, kind, JSON.stringify(members)],
  )
  const worth = pairs.map(({ a, b, score, reason, joined }) => {
    const [first, second] = a < b ? [a, b] : [b, a]
    return { a: first, b: second, score, zh: reason.zh, en: reason.en, joined }
  })
  await tx.query(
    `WITH found AS MATERIALIZED (SELECT DISTINCT ON (x.a, x.b) x.* FROM jsonb_to_recordset($3::jsonb) AS x (a uuid, b uuid, score float8, zh text, en text, joined text)
         WHERE x.a <> x.b ORDER BY x.a, x.b, (x.joined = 'by person') DESC, x.score DESC),
       gone AS (UPDATE alignment_pair p SET stands = false WHERE p.authority_id = $1 AND p.kind = $2 AND p.stands
         AND NOT EXISTS (SELECT 1 FROM found f WHERE f.a = p.a AND f.b = p.b))
     INSERT INTO alignment_pair AS p (authority_id, kind, a, b, score, reason_zh, reason_en, joined)
     SELECT $1, $2, f.a, f.b, f.score, f.zh, f.en, f.joined FROM found f
     ON CONFLICT (authority_id, kind, a, b) DO UPDATE SET score = excluded.score, reason_zh = excluded.reason_zh, reason_en = excluded.reason_en,
       joined = excluded.joined, stands = true
     WHERE NOT p.stands OR (p.score, p.reason_zh, p.joined) <> (excluded.score, excluded.reason_zh, excluded.joined)`,
    [tx.authorityId, kind, JSON.stringify(worth)],
  )
}
