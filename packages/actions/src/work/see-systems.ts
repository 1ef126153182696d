import type { PromisedSystem } from '@lantu/model/api/systems'
import { LantuError } from '@lantu/model/errors'
import type { Tx } from '@lantu/register/open-register'
import { type ActionContext, act } from '../action-context.ts'
import { type Page, type PageAsked, readPage } from '../keyset.ts'
import { writeAudit } from '../write-audit.ts'

type Row = Omit<PromisedSystem, 'source'> & {
  readonly documentId: string | null
  readonly documentTitle: string | null
  readonly statementId: string | null
  readonly at: number | null
  readonly quote: string | null
}

const KEYSET = {
  columns: [
    ['documentId', 'uuid'],
    ['at', 'integer'],
    ['id', 'uuid'],
  ],
} as const

async function systemsOf(tx: Tx, plan: string | null, id: string | null, asked: PageAsked): Promise<Page<PromisedSystem>> {
  const { items, next } = await readPage<Row>(
    tx,
    `SELECT q.id, q.name, q.stage, q.version, m.n AS mentions, m.plan_id AS "planId", p.title AS "planTitle",
       coalesce(nullif(replace(concat_ws(' ', nullif(sec.label, ''), nullif(sec.title, '')), '、 ', '、'), ''), '') AS section,
       s.document_id AS "documentId", d.title AS "documentTitle", s.id AS "statementId", s.start_at AS at, s.quote,
       coalesce((SELECT jsonb_agg(jsonb_build_object('id', t.id, 'title', t.title, 'state', t.state) ORDER BY t.title)
         FROM task_link l JOIN task t ON t.authority_id = l.authority_id AND t.id = l.task_id AND t.superseded_at IS NULL
         WHERE l.authority_id = q.authority_id AND l.item_kind = 'system' AND l.item_id = q.id AND l.superseded_at IS NULL), '[]') AS tasks
     FROM project q
     JOIN LATERAL (
       SELECT pm.plan_id, pm.statement_id, count(*) OVER () AS n FROM project_mention pm JOIN statement x ON x.authority_id = pm.authority_id AND x.id = pm.statement_id
       WHERE pm.authority_id = q.authority_id AND pm.project_id = q.id AND pm.superseded_at IS NULL AND ($2::uuid IS NULL OR pm.plan_id = $2)
       ORDER BY x.document_id, x.start_at LIMIT 1
     ) m ON true
     JOIN plan p ON p.authority_id = q.authority_id AND p.id = m.plan_id
     JOIN statement s ON s.authority_id = q.authority_id AND s.id = m.statement_id
     JOIN document d ON d.authority_id = s.authority_id AND d.id = s.document_id
     LEFT JOIN section sec ON sec.authority_id = s.authority_id AND sec.document_id = s.document_id AND sec.id = s.section
     WHERE q.authority_id = $1 AND q.kind = 'system' AND ($3::uuid IS NULL OR q.id = $3)`,
    [tx.authorityId, plan, id],
    KEYSET,
    asked,
  )
  const systems = items.map(({ documentId, documentTitle, statementId, at, quote, ...rest }) => ({
    ...rest,
    source:
      documentId === null || statementId === null || at === null
        ? null
        : { documentId, documentTitle: documentTitle ?? '', statementId, at, quote: (quote ?? '').replace(/\s*\n\s*/g, '') },
  }))
  return { items: systems, next }
}

/** Every platform, mechanism and institution that a plan promises, with its sentence and what is being done for it, page by page in the order of the text. */
export const listSystems = (
  context: ActionContext,
  { plan, ...asked }: PageAsked & { readonly plan?: string | undefined } = {},
): Promise<Page<PromisedSystem>> => act(context, 'register.see', tx => systemsOf(tx, plan ?? null, null, asked))

/** Says how far a promised system has come. */
export const moveSystem = (context: ActionContext, id: string, version: number, stage: string): Promise<PromisedSystem> =>
  act(context, 'task.report', async tx => {
    const [before] = await tx.query<{ stage: string; name: string; version: number }>(
      "SELECT stage, name, version FROM project WHERE authority_id = $1 AND id = $2 AND kind = 'system' FOR UPDATE",
      [tx.authorityId, id],
    )
    if (!before) throw new LantuError('thing.not-found', { thing: 'system' })
    if (before.version !== version) throw new LantuError('edit.stale')
    await tx.query('UPDATE project SET stage = $3, version = version + 1 WHERE authority_id = $1 AND id = $2', [tx.authorityId, id, stage])
    await writeAudit(tx, context, 'system.move', { id, name: before.name, from: before.stage, to: stage })
    const [after] = (await systemsOf(tx, null, id, { limit: 1 })).items
    return after as PromisedSystem
  })
