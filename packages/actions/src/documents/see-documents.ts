import type { DocumentSummary, SectionNode, TextBlock } from '@lantu/model/api/document'
import { measureCodePoints } from '@lantu/model/code-points'
import { LantuError } from '@lantu/model/errors'
import type { Role } from '@lantu/model/statement'
import type { Tx } from '@lantu/register/open-register'
import { type ActionContext, act } from '../action-context.ts'
import { type Page, type PageAsked, readPage } from '../keyset.ts'

const SELECT = `
  SELECT d.id, d.plan_id AS "planId", d.title, d.file_name AS "fileName", d.media_type AS "mediaType", d.encoding, octet_length(d.bytes) AS bytes,
    char_length(d.content) AS length, d.sha256, d.imported_at AS "importedAt", d.notices,
    coalesce((SELECT jsonb_object_agg(c.kind, c.n) FROM (SELECT s.kind, count(*) AS n FROM statement s
      WHERE s.authority_id = d.authority_id AND s.document_id = d.id AND s.state <> 'superseded' GROUP BY s.kind) c), '{}') AS statements,
    (SELECT count(*) FROM statement s WHERE s.authority_id = d.authority_id AND s.document_id = d.id AND s.state = 'pending') AS pending
  FROM document d`

type Row = Omit<DocumentSummary, 'importedAt'> & { importedAt: Date }
const present = (row: Row): DocumentSummary => ({ ...row, importedAt: row.importedAt.toISOString() })

/** All documents of a plan. */
export async function documentsOf(tx: Tx, planId: string | null): Promise<DocumentSummary[]> {
  const rows = await tx.query<Row>(`${SELECT} WHERE d.authority_id = $1 AND d.plan_id = $2 ORDER BY d.imported_at, d.id`, [
    tx.authorityId,
    planId,
  ])
  return rows.map(present)
}

const KEYSET = {
  columns: [
    ['importedAt', 'timestamptz'],
    ['id', 'uuid'],
  ],
} as const

/** Documents page by page, in the order in which they came. */
export const listDocuments = (
  context: ActionContext,
  { plan, ...asked }: PageAsked & { readonly plan?: string | undefined } = {},
): Promise<Page<DocumentSummary>> =>
  act(context, 'document.see', async tx => {
    const page = await readPage<Row>(
      tx,
      `${SELECT} WHERE d.authority_id = $1 AND ($2::uuid IS NULL OR d.plan_id = $2)`,
      [tx.authorityId, plan ?? null],
      KEYSET,
      asked,
    )
    return { ...page, items: page.items.map(present) }
  })

const missing = () => new LantuError('thing.not-found', { thing: 'document' })

/** Throws `thing.not-found`. */
export function getDocument(context: ActionContext, id: string): Promise<DocumentSummary> {
  return act(context, 'document.see', async tx => {
    const [row] = await tx.query<Row>(`${SELECT} WHERE d.authority_id = $1 AND d.id = $2`, [tx.authorityId, id])
    if (!row) throw missing()
    return present(row)
  })
}

async function sectionsOf(tx: Tx, documentId: string): Promise<SectionNode[]> {
  return tx.query<SectionNode>(
    `SELECT id, parent, depth, kind, label, title, start_at AS start, end_at AS "end", heading_start AS "headingStart", heading_end AS "headingEnd"
     FROM section WHERE authority_id = $1 AND document_id = $2 ORDER BY id`,
    [tx.authorityId, documentId],
  )
}

/** The tree of a document, its sections in the order of the text. Throws `thing.not-found`. */
export function getSections(context: ActionContext, documentId: string): Promise<SectionNode[]> {
  return act(context, 'document.see', async tx => {
    const sections = await sectionsOf(tx, documentId)
    if (!sections.length) throw missing()
    return sections
  })
}

interface BlockRow {
  readonly kind: TextBlock['kind']
  readonly section: number
  readonly start: number
  readonly end: number
  readonly page: number | null
  readonly paragraph: number | null
  readonly headerRows: number | null
  readonly cells: NonNullable<TextBlock['cells']> | null
  readonly sentences: (readonly [number, number, Role])[] | null
}

/** Paragraphs, tables and headings in text order, from the `from`-th on; `next` where there are more. */
export function getText(
  context: ActionContext,
  documentId: string,
  { from = 0, limit = 500 }: { from?: number; limit?: number } = {},
): Promise<{ blocks: TextBlock[]; next: number | null }> {
  const size = Math.min(Math.max(1, Math.trunc(limit)), 1000)
  return act(context, 'document.see', async tx => {
    const [document] = await tx.query<{ content: string }>('SELECT content FROM document WHERE authority_id = $1 AND id = $2', [
      tx.authorityId,
      documentId,
    ])
    if (!document) throw missing()
    const rows = await tx.query<BlockRow>(
      `SELECT kind, section, start_at AS start, end_at AS "end", page, paragraph, header_rows AS "headerRows", cells, sentences, 1 AS rank
       FROM block WHERE authority_id = $1 AND document_id = $2
       UNION ALL
       SELECT 'heading', id, heading_start, heading_end, NULL, NULL, NULL, NULL, NULL, 0 FROM section
       WHERE authority_id = $1 AND document_id = $2 AND heading_end > heading_start
       ORDER BY start, rank, "end" LIMIT $3 OFFSET $4`,
      [tx.authorityId, documentId, size + 1, Math.max(0, Math.trunc(from))],
    )
    const points = measureCodePoints(document.content)
    const blocks = rows.slice(0, size).map((row): TextBlock => {
      const { page, paragraph, headerRows, cells, sentences, kind, section, start, end } = row
      return {
        kind,
        section,
        start,
        end,
        text: document.content.slice(points.toUnits(start), points.toUnits(end)),
        ...(page === null ? {} : { page }),
        ...(paragraph === null ? {} : { paragraph }),
        ...(headerRows === null ? {} : { headerRows }),
        ...(cells === null ? {} : { cells }),
        ...(sentences === null ? {} : { sentences: sentences.map(([from, to, role]) => ({ start: from, end: to, role })) }),
      }
    })
    return { blocks, next: rows.length > size ? from + size : null }
  })
}

export interface Original {
  readonly bytes: Buffer
  readonly mediaType: string
  readonly fileName: string
  readonly sha256: string
}

/** The file as received. */
export function getOriginal(context: ActionContext, documentId: string): Promise<Original> {
  return act(context, 'document.see', async tx => {
    const [row] = await tx.query<Original>(
      `SELECT bytes, media_type AS "mediaType", file_name AS "fileName", sha256 FROM document WHERE authority_id = $1 AND id = $2`,
      [tx.authorityId, documentId],
    )
    if (!row) throw missing()
    return row
  })
}
