import type { PlanKind } from '@lantu/model/api/plan'
import { measureCodePoints } from '@lantu/model/code-points'
import type { CheckedDocument, CheckedSection, CheckedTable } from '@lantu/model/finding'
import type { Statement } from '@lantu/model/statement'
import type { Tx } from '@lantu/register/open-register'

interface DocumentRow {
  readonly id: string
  readonly title: string
  readonly previousId: string | null
  readonly kind: PlanKind
  readonly place: string
  readonly from: number
  readonly to: number
  readonly parentPlace: string | null
}

interface BlockRow {
  readonly documentId: string
  readonly kind: string
  readonly section: number
  readonly start: number
  readonly end: number
  readonly headerRows: number | null
  readonly cells: CheckedTable['cells'] | null
}

type StatementRow = Pick<
  Statement,
  'kind' | 'at' | 'end' | 'text' | 'quoteStart' | 'quoteEnd' | 'quote' | 'section' | 'rule' | 'confidence' | 'why'
> & {
  readonly documentId: string
  readonly fields: Record<string, unknown>
  readonly cell: unknown
}

function grouped<Row extends { readonly documentId: string }>(rows: readonly Row[]): Map<string, Row[]> {
  const groups = new Map<string, Row[]>()
  for (const row of rows) {
    const group = groups.get(row.documentId)
    if (group) group.push(row)
    else groups.set(row.documentId, [row])
  }
  return groups
}

/** The first edition of each document's line. */
function lineages(rows: readonly Pick<DocumentRow, 'id' | 'previousId'>[]): (id: string) => string {
  const previous = new Map(rows.map(row => [row.id, row.previousId]))
  return id => {
    let first = id
    for (let before = previous.get(first); before; before = previous.get(first)) first = before
    return first
  }
}

/** Stretches of a text by code points; the text is measured once. */
function slicer(text: string): (start: number, end: number) => string {
  const points = measureCodePoints(text)
  return (start, end) => text.slice(points.toUnits(start), points.toUnits(end))
}

const tableOf = ({ section, headerRows, cells }: BlockRow): CheckedTable => ({
  section,
  headerRows: headerRows ?? 0,
  columns: (cells ?? []).reduce((most, cell) => Math.max(most, cell.column + cell.columnSpan), 0),
  cells: cells ?? [],
})

/**
 * Documents as the coherence rules take them, each under its identifier: the newest edition of every document, or those asked for.
 * Statements count as they stand after review; rejected ones do not, and what waits for review counts as it was read. Why a statement is as sure as
 * it is counts until a person has decided on it.
 */
export async function gatherDocuments(tx: Tx, only?: readonly string[]): Promise<CheckedDocument[]> {
  const all = await tx.query<DocumentRow>(
    `SELECT d.id, d.title, d.previous_id AS "previousId", p.kind, p.place, p.period_from AS "from", p.period_to AS "to",
       (SELECT u.place FROM plan u WHERE u.authority_id = $1 AND u.id = p.parent_id AND u.place <> p.place) AS "parentPlace"
     FROM document d JOIN plan p ON p.authority_id = $1 AND p.id = d.plan_id WHERE d.authority_id = $1
     ORDER BY p.period_from, p.period_to DESC, p.kind, d.imported_at, d.id`,
    [tx.authorityId],
  )
  const followed = new Set(all.map(row => row.previousId))
  const chosen = only ? all.filter(row => only.includes(row.id)) : all.filter(row => !followed.has(row.id))
  const ids = chosen.map(row => row.id)
  const sections = grouped(
    await tx.query<CheckedSection & { documentId: string }>(
      `SELECT document_id AS "documentId", id, parent, kind, label, title, start_at AS start, end_at AS "end" FROM section
       WHERE authority_id = $1 AND document_id = ANY($2) ORDER BY document_id, id`,
      [tx.authorityId, ids],
    ),
  )
  const blocks = grouped(
    await tx.query<BlockRow>(
      `SELECT document_id AS "documentId", kind, section, start_at AS start, end_at AS "end", header_rows AS "headerRows", cells FROM block
       WHERE authority_id = $1 AND document_id = ANY($2) AND kind IN ('paragraph', 'bullet', 'table') ORDER BY document_id, ordinal`,
      [tx.authorityId, ids],
    ),
  )
  const contents = await tx.query<{ id: string; content: string }>(
    'SELECT id, content FROM document WHERE authority_id = $1 AND id = ANY($2)',
    [tx.authorityId, ids],
  )
  const slices = new Map(contents.map(({ id, content }) => [id, slicer(content)]))
  const statements = grouped(
    await tx.query<StatementRow>(
      `SELECT document_id AS "documentId", kind, start_at AS at, end_at AS "end", words AS text, quote_start AS "quoteStart", quote_end AS "quoteEnd", quote, section,
         rule, confidence, fields, cell, CASE WHEN state = 'pending' THEN why ELSE '{}' END AS why
       FROM statement WHERE authority_id = $1 AND document_id = ANY($2) AND state NOT IN ('rejected', 'superseded') ORDER BY document_id, start_at, id`,
      [tx.authorityId, ids],
    ),
  )
  const lineage = lineages(all)
  return chosen.map(row => ({
    name: row.id,
    lineage: lineage(row.id),
    title: row.title,
    kind: row.kind,
    place: row.place,
    ...(row.parentPlace ? { parentPlace: row.parentPlace } : {}),
    period: { from: row.from, to: row.to },
    baseYear: row.from - 1,
    sections: sections.get(row.id) ?? [],
    paragraphs: (blocks.get(row.id) ?? []).flatMap(block =>
      block.kind === 'table' ? [] : [{ at: block.start, text: slices.get(row.id)?.(block.start, block.end) ?? '', section: block.section }],
    ),
    tables: (blocks.get(row.id) ?? []).filter(block => block.kind === 'table').map(tableOf),
    statements: (statements.get(row.id) ?? []).map(
      ({ documentId: _document, fields, cell, ...common }) => ({ ...common, ...fields, ...(cell ? { cell } : {}) }) as Statement,
    ),
  }))
}
