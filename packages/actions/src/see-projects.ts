import type { ProjectSummary } from '@lantu/model/api/project'
import { type ActionContext, act } from './action-context.ts'
import { readCursor, writeCursor } from './cursor.ts'

export interface ProjectsPage {
  readonly items: ProjectSummary[]
  readonly next: string | null
}

/** Projects and promised systems with a living mention, in the order in which the texts name them first, page by page. */
export const listProjects = (
  context: ActionContext,
  query: { plan?: string | undefined; cursor?: string | undefined; limit?: number | undefined } = {},
): Promise<ProjectsPage> =>
  act(context, 'register.see', async tx => {
    const limit = Math.min(Math.max(1, query.limit ?? 200), 500)
    const after = query.cursor === undefined ? [null, null, null] : readCursor(query.cursor, 3)
    const rows = await tx.query<ProjectSummary>(
      `SELECT * FROM (SELECT DISTINCT ON (p.id) p.id, p.name, p.kind, p.stage, p.quantity, m.plan_id AS "planId", pl.title AS "planTitle", s.document_id AS "documentId",
         s.id AS "statementId", s.start_at AS at, s.quote, coalesce(nullif(replace(concat_ws(' ', nullif(sec.label, ''), nullif(sec.title, '')), '、 ', '、'), ''), '') AS section,
         count(*) OVER (PARTITION BY p.id) AS mentions
       FROM project p
       JOIN project_mention m ON m.authority_id = p.authority_id AND m.project_id = p.id AND m.superseded_at IS NULL
       JOIN statement s ON s.authority_id = m.authority_id AND s.id = m.statement_id
       JOIN plan pl ON pl.authority_id = m.authority_id AND pl.id = m.plan_id
       LEFT JOIN section sec ON sec.authority_id = s.authority_id AND sec.document_id = s.document_id AND sec.id = s.section
       WHERE p.authority_id = $1 AND ($2::uuid IS NULL OR m.plan_id = $2) ORDER BY p.id, s.document_id, s.start_at) x
       WHERE $3::uuid IS NULL OR (x."documentId", x.at, x.id) > ($3::uuid, $4::int, $5::uuid) ORDER BY x."documentId", x.at, x.id LIMIT $6`,
      [tx.authorityId, query.plan ?? null, ...after, limit + 1],
    )
    const items = rows.slice(0, limit)
    const last = items.at(-1)
    return { items, next: rows.length > limit && last ? writeCursor([last.documentId, last.at, last.id]) : null }
  })
