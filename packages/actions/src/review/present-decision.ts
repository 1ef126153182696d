import type { Decision } from '@lantu/model/api/decision'
import type { DecisionBasis } from '@lantu/model/api/registered-statement'
import type { Tx } from '@lantu/register/open-register'

type Row = Omit<Decision, 'decidedAt' | 'basis' | 'about'> & { decidedAt: Date; basis: DecisionBasis | null; about: string | null }

/** A decision as it is told; `d` is the table. */
const DECISION_SELECT = `
  SELECT d.id, d.verb, d.actor, d.count, d.basis, d.decided_at AS "decidedAt", d.undone_by IS NOT NULL AS undone,
    array(SELECT e.x ->> 'id' FROM jsonb_array_elements(d.before) WITH ORDINALITY AS e (x, i) ORDER BY e.i LIMIT 200) || d.created::text[] AS "statementIds",
    (SELECT left(coalesce(s.fields ->> 'indicator', s.fields ->> 'name', concat(s.fields ->> 'action', s.fields ->> 'object')), 60) FROM statement s
      WHERE s.authority_id = d.authority_id AND s.id = (d.before -> 0 ->> 'id')::uuid) AS about
  FROM decision d`

function presentDecision({ decidedAt, basis, about, ...row }: Row): Decision {
  return { ...row, decidedAt: decidedAt.toISOString(), about: about ?? '', ...(basis ? { basis } : {}) }
}

export async function decisionById(tx: Tx, id: string): Promise<Decision> {
  const [row] = await tx.query<Row>(`${DECISION_SELECT} WHERE d.authority_id = $1 AND d.id = $2`, [tx.authorityId, id])
  return presentDecision(row as Row)
}

/** The latest decisions, newest first. */
export async function latestDecisions(tx: Tx, limit: number): Promise<Decision[]> {
  const rows = await tx.query<Row>(`${DECISION_SELECT} WHERE d.authority_id = $1 ORDER BY d.ordinal DESC LIMIT $2`, [tx.authorityId, limit])
  return rows.map(presentDecision)
}
