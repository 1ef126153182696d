import type { WithdrawnDocument } from '@lantu/model/api/document'
import { LantuError } from '@lantu/model/errors'
import { plural } from '@lantu/model/wording/plural'
import type { Tx } from '@lantu/register/open-register'
import { type ActionContext, act } from '../action-context.ts'
import { writeAudit } from '../write-audit.ts'

interface Held {
  readonly id: string
  readonly planId: string
  readonly title: string
  readonly fileName: string
  readonly sha256: string
  readonly withdrawn: boolean
}

/** The document, locked, be it withdrawn or not. Row-level security shows what was withdrawn to this transaction from here on. */
async function lockDocument(tx: Tx, id: string): Promise<Held> {
  await tx.query("SELECT set_config('app.withdrawn', 'seen', true)")
  const [row] = await tx.query<Held>(
    `SELECT id, plan_id AS "planId", title, file_name AS "fileName", sha256, withdrawn_at IS NOT NULL AS withdrawn
     FROM document WHERE authority_id = $1 AND id = $2 FOR UPDATE`,
    [tx.authorityId, id],
  )
  if (!row) throw new LantuError('thing.not-found', { thing: 'document' })
  return row
}

/** What rests on a document: each in words, with its count. */
async function restingOn(tx: Tx, id: string): Promise<[zh: string, en: string][]> {
  const [found] = await tx.query<{ decided: number; editions: number; amendments: number }>(
    `SELECT (SELECT count(*) FROM statement WHERE authority_id = $1 AND document_id = $2 AND state IN ('accepted', 'corrected')) AS decided,
       (SELECT count(*) FROM document WHERE authority_id = $1 AND previous_id = $2 AND withdrawn_at IS NULL) AS editions,
       (SELECT count(*) FROM amendment WHERE authority_id = $1 AND document_id = $2) AS amendments`,
    [tx.authorityId, id],
  )
  const { decided = 0, editions = 0, amendments = 0 } = found ?? {}
  const words: [number, string, string][] = [
    [decided, `${decided} 条已通过的记录`, plural(decided, 'accepted record')],
    [editions, `${editions} 份接续它的新版`, plural(editions, 'later edition')],
    [amendments, `${amendments} 项以它为依据的调整`, plural(amendments, 'amendment')],
  ]
  return words.flatMap(([n, zh, en]) => (n ? [[zh, en]] : []))
}

/**
 * The plan of the document, where its reading has made it (they were stored at one moment), nobody has edited it since, and nothing else
 * was recorded of it.
 */
const PLAN_OF_IT_ALONE = `
  SELECT p.id FROM plan p JOIN document d ON d.authority_id = $1 AND d.id = $2 AND d.plan_id = p.id AND d.imported_at = p.created_at
  WHERE p.authority_id = $1 AND p.version = 1
    AND NOT EXISTS (SELECT 1 FROM document o WHERE o.authority_id = $1 AND o.plan_id = p.id AND o.id <> $2 AND o.withdrawn_at IS NULL)
    AND NOT EXISTS (SELECT 1 FROM import_job j WHERE j.authority_id = $1 AND j.plan_id = p.id AND j.finished_at IS NULL)
    AND NOT EXISTS (SELECT 1 FROM plan o WHERE o.authority_id = $1 AND p.id IN (o.parent_id, o.predecessor_id))
    AND NOT EXISTS (SELECT 1 FROM plan_announcement a WHERE a.authority_id = $1 AND p.id IN (a.plan_id, a.registered_id) AND a.superseded_at IS NULL)
    AND NOT EXISTS (SELECT 1 FROM plan_stage s WHERE s.authority_id = $1 AND s.plan_id = p.id AND s.superseded_at IS NULL)
    AND NOT EXISTS (SELECT 1 FROM target t WHERE t.authority_id = $1 AND t.plan_id = p.id AND t.superseded_at IS NULL)
    AND NOT EXISTS (SELECT 1 FROM observation v WHERE v.authority_id = $1 AND v.plan_id = p.id AND v.superseded_at IS NULL)
    AND NOT EXISTS (SELECT 1 FROM task t WHERE t.authority_id = $1 AND t.plan_id = p.id AND t.superseded_at IS NULL)
    AND NOT EXISTS (SELECT 1 FROM amendment a WHERE a.authority_id = $1 AND a.plan_id = p.id)
    AND NOT EXISTS (SELECT 1 FROM breakdown b WHERE b.authority_id = $1 AND b.plan_id = p.id)
    AND NOT EXISTS (SELECT 1 FROM light_rule r WHERE r.authority_id = $1 AND r.plan_id = p.id AND r.superseded_at IS NULL)
    AND NOT EXISTS (SELECT 1 FROM target_path h WHERE h.authority_id = $1 AND h.plan_id = p.id AND h.superseded_at IS NULL)
  FOR UPDATE OF p`

/** Findings in which it has a side are no findings without it. */
async function endFindings(tx: Tx, context: ActionContext, id: string): Promise<void> {
  await tx.query(
    `WITH gone AS (UPDATE finding SET gone_at = $3, version = version + 1
       WHERE authority_id = $1 AND documents @> ARRAY[$2::uuid] AND gone_at IS NULL RETURNING id)
     INSERT INTO finding_event (authority_id, finding_id, at, actor, verb) SELECT $1, id, $3, $4, 'gone' FROM gone`,
    [tx.authorityId, id, context.now(), context.actor.name],
  )
}

/**
 * Takes a document out of the register that nothing rests on: a letter, a list, the wrong file. The plan that its reading had made goes
 * with it unless more was recorded of that plan. Nothing is deleted: `restoreDocument` brings all of it back.
 */
export const withdrawDocument = (context: ActionContext, id: string): Promise<WithdrawnDocument> =>
  act(context, 'document.withdraw', async tx => {
    const document = await lockDocument(tx, id)
    if (document.withdrawn) throw new LantuError('thing.not-found', { thing: 'document' })
    // first, so that whoever decides a statement meanwhile is waited for, and counted below
    const hidden = await tx.query('UPDATE statement SET withdrawn = true WHERE authority_id = $1 AND document_id = $2 RETURNING id', [
      tx.authorityId,
      id,
    ])
    const resting = await restingOn(tx, id)
    if (resting.length)
      throw new LantuError('document.rested-on', { zh: resting.map(([zh]) => zh).join('、'), en: resting.map(([, en]) => en).join(', ') })
    const [plan] = await tx.query<{ id: string }>(PLAN_OF_IT_ALONE, [tx.authorityId, id])
    await tx.query('UPDATE document SET withdrawn_at = $3, withdrawn_by = $4 WHERE authority_id = $1 AND id = $2', [
      tx.authorityId,
      id,
      context.now(),
      context.actor.name,
    ])
    if (plan)
      await tx.query('UPDATE plan SET withdrawn_at = $3 WHERE authority_id = $1 AND id = $2', [tx.authorityId, plan.id, context.now()])
    await endFindings(tx, context, id)
    const { title, fileName, sha256, planId } = document
    await writeAudit(tx, context, 'document.withdraw', {
      id,
      title,
      fileName,
      sha256,
      planId,
      plan: Boolean(plan),
      statements: hidden.length,
    })
    return { id, planId, planToo: Boolean(plan) }
  })

/** Brings a withdrawn document back as it stood, with the plan that had gone with it; what was said of its statements stands again. */
export const restoreDocument = (context: ActionContext, id: string): Promise<WithdrawnDocument> =>
  act(context, 'document.withdraw', async tx => {
    const document = await lockDocument(tx, id)
    if (!document.withdrawn) throw new LantuError('decision.not-possible', { reason: '这份文件没有撤下 / the document was not withdrawn' })
    const [again] = await tx.query(
      `SELECT 1 FROM document d JOIN document o ON o.authority_id = $1 AND o.id <> d.id AND o.withdrawn_at IS NULL
         AND (o.sha256 = d.sha256 OR o.previous_id = d.previous_id) WHERE d.authority_id = $1 AND d.id = $2`,
      [tx.authorityId, id],
    )
    if (again)
      throw new LantuError('decision.not-possible', {
        reason: '同一份文件又导入过，或那一版已有另一份新版 / the same file was imported again, or another edition has taken its place',
      })
    await tx.query('UPDATE document SET withdrawn_at = NULL, withdrawn_by = NULL WHERE authority_id = $1 AND id = $2', [tx.authorityId, id])
    await tx.query('UPDATE statement SET withdrawn = false WHERE authority_id = $1 AND document_id = $2', [tx.authorityId, id])
    const back = await tx.query(
      'UPDATE plan SET withdrawn_at = NULL WHERE authority_id = $1 AND id = $2 AND withdrawn_at IS NOT NULL RETURNING id',
      [tx.authorityId, document.planId],
    )
    await writeAudit(tx, context, 'document.restore', { id, title: document.title, fileName: document.fileName, planId: document.planId })
    return { id, planId: document.planId, planToo: back.length > 0 }
  })
