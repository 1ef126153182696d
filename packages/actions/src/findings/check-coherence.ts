import type { NameDecision } from '@lantu/coherence/concepts'
import type { CoherenceCheck } from '@lantu/model/api/findings'
import type { CheckedDocument, Finding } from '@lantu/model/finding'
import type { Tx } from '@lantu/register/open-register'
import { type ActionContext, act } from '../action-context.ts'
import { writeAudit } from '../write-audit.ts'
import { checkInWorker } from './check-in-worker.ts'
import { gatherDocuments } from './gather-documents.ts'

export type Check = (documents: readonly CheckedDocument[], decisions?: readonly NameDecision[]) => Promise<Finding[]>

interface Outcome {
  readonly fresh: number
  readonly returned: number
  readonly gone: number
}

/**
 * Lays what was found beside what is known: new questions are opened, known ones keep their decision as long as what they rest on stands,
 * those whose text has changed or that came back are open again, and those not found any more are marked gone. Set-based.
 */
async function storeFindings(tx: Tx, findings: readonly Finding[], now: Date): Promise<Outcome> {
  const rows = findings.map(finding => {
    const [first] = finding.sides
    return {
      key: finding.key,
      rests_on: finding.state,
      rule: finding.rule,
      gravity: finding.gravity,
      content: finding,
      document_id: first?.document,
      at: first?.at,
      chapter: first?.chapter?.[0] ?? '',
      documents: [...new Set(finding.sides.map(side => side.document))],
      bodies: [...new Set(finding.sides.flatMap(side => side.bodies ?? []))],
    }
  })
  await tx.query(
    `CREATE TEMPORARY TABLE found ON COMMIT DROP AS
     SELECT r.*, d.plan_id FROM jsonb_to_recordset($2::jsonb) AS r (key text, rests_on text, rule text, gravity text, content jsonb, document_id uuid, at int, chapter text,
       documents uuid[], bodies text[]) JOIN document d ON d.authority_id = $1 AND d.id = r.document_id`,
    [tx.authorityId, JSON.stringify(rows)],
  )
  const returned = await tx.query<{ id: string; verb: string; why: string }>(
    `UPDATE finding f SET status = CASE WHEN f.rests_on <> r.rests_on OR f.gone_at IS NOT NULL THEN 'open' ELSE f.status END,
       reason = CASE WHEN f.rests_on <> r.rests_on OR f.gone_at IS NOT NULL THEN '' ELSE f.reason END,
       rests_on = r.rests_on, gravity = r.gravity, content = r.content, document_id = r.document_id, plan_id = r.plan_id, at = r.at, chapter = r.chapter,
       documents = r.documents, bodies = r.bodies, last_seen = $2, gone_at = NULL,
       version = f.version + CASE WHEN f.rests_on <> r.rests_on OR f.gone_at IS NOT NULL THEN 1 ELSE 0 END
     FROM found r JOIN finding prior ON prior.authority_id = $1 AND prior.key = r.key
     WHERE f.authority_id = $1 AND f.id = prior.id
     RETURNING f.id, CASE WHEN prior.gone_at IS NOT NULL THEN 'returned' WHEN prior.rests_on <> r.rests_on THEN 'changed' ELSE '' END AS verb, prior.reason AS why`,
    [tx.authorityId, now],
  )
  const fresh = await tx.query<{ id: string; verb: string; why: string }>(
    `INSERT INTO finding (authority_id, key, rests_on, rule, gravity, content, document_id, plan_id, at, chapter, documents, bodies, first_seen, last_seen)
     SELECT $1, r.key, r.rests_on, r.rule, r.gravity, r.content, r.document_id, r.plan_id, r.at, r.chapter, r.documents, r.bodies, $2, $2 FROM found r
     ON CONFLICT (authority_id, key) DO NOTHING RETURNING id, 'found' AS verb, '' AS why`,
    [tx.authorityId, now],
  )
  const gone = await tx.query<{ id: string; verb: string; why: string }>(
    `UPDATE finding SET gone_at = $2, version = version + 1 WHERE authority_id = $1 AND gone_at IS NULL AND NOT key IN (SELECT key FROM found)
     RETURNING id, 'gone' AS verb, '' AS why`,
    [tx.authorityId, now],
  )
  const changed = returned.filter(row => row.verb !== '')
  await tx.query(
    `INSERT INTO finding_event (authority_id, finding_id, at, actor, verb, reason)
     SELECT $1, e.id, $2, $3, e.verb, e.why FROM jsonb_to_recordset($4::jsonb) AS e (id uuid, verb text, why text)`,
    [tx.authorityId, now, 'lantu check', JSON.stringify([...fresh, ...changed, ...gone])],
  )
  return { fresh: fresh.length, returned: changed.length, gone: gone.length }
}

/** What people said in the matrix of the indicators' names. */
const namesDecided = (tx: Tx): Promise<NameDecision[]> =>
  tx.query<NameDecision>(
    `SELECT a.name AS a, b.name AS b, d.same FROM alignment_decision d
     JOIN indicator a ON a.authority_id = $1 AND a.id::text = d.a JOIN indicator b ON b.authority_id = $1 AND b.id::text = d.b
     WHERE d.authority_id = $1 AND d.kind = 'observation' AND d.superseded_at IS NULL`,
    [tx.authorityId],
  )

/** Checks all that the register holds, newest editions only, and stores what was found beside what people have decided. */
export async function checkCoherence(context: ActionContext, check: Check = checkInWorker): Promise<CoherenceCheck> {
  const started = performance.now()
  const { documents, decisions } = await act(context, 'finding.check', async tx => ({
    documents: await gatherDocuments(tx),
    decisions: await namesDecided(tx),
  }))
  const findings = documents.length ? await check(documents, decisions) : []
  return act(context, 'finding.check', async tx => {
    // one check at a time writes: the later one has the newer text
    await tx.query("SELECT pg_advisory_xact_lock(hashtextextended('findings:' || $1, 0))", [tx.authorityId])
    const now = context.now()
    const outcome = await storeFindings(tx, findings, now)
    const counts = {
      documents: documents.length,
      statements: documents.reduce((sum, document) => sum + document.statements.length, 0),
      found: findings.length,
      ...outcome,
      milliseconds: Math.round(performance.now() - started),
    }
    await tx.query(
      `INSERT INTO coherence_check (authority_id, checked_at, actor, documents, statements, found, fresh, returned, gone, milliseconds)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [
        tx.authorityId,
        now,
        context.actor.name,
        counts.documents,
        counts.statements,
        counts.found,
        counts.fresh,
        counts.returned,
        counts.gone,
        counts.milliseconds,
      ],
    )
    await writeAudit(tx, context, 'finding.check', counts)
    return { checkedAt: now.toISOString(), actor: context.actor.name, ...counts }
  })
}
