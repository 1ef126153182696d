import { measureCodePoints } from '@lantu/model/code-points'
import type { Tx } from '@lantu/register/open-register'
import type { ItemRow } from '../duty-items.ts'

/** The words around an item: its sentence, its paragraph, and a paragraph after it that only lists units. */
export interface ItemTexts {
  readonly sentences: readonly string[]
  readonly paragraphs: readonly string[]
  /** Who answers for a row of a table of duties by its cells, the lead first, and the leader who oversees it. */
  readonly row: { readonly actors: readonly string[]; readonly overseer: string } | null
}

interface Block {
  readonly kind: string
  readonly start: number
  readonly end: number
}

const ONLY_UNITS = /^\s*[（(]?(?:牵头|责任|配合|主要责任)(?:单位|部门)/

/** The last block that begins at or before a position; blocks are sorted. */
function blockAt(blocks: readonly Block[], position: number): number {
  let low = 0
  let high = blocks.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((blocks[middle] as Block).start <= position) low = middle
    else high = middle - 1
  }
  return low
}

/** The texts of all items of a plan, by item id. Each document is fetched once and walked once. */
export async function textsOf(tx: Tx, planId: string, items: readonly ItemRow[]): Promise<Map<string, ItemTexts>> {
  const statements = await tx.query<{
    item: string
    document: string
    at: number
    quote: string
    actors: string[] | null
    overseer: string
  }>(
    `SELECT x.item, s.document_id AS document, s.start_at AS at, s.quote, coalesce(s.fields->>'overseer', '') AS overseer,
       CASE WHEN s.kind = 'task' AND s.cell IS NOT NULL AND s.fields ? 'actor'
         THEN coalesce(s.fields->'actors', jsonb_build_array(s.fields->'actor')) END AS actors FROM (
       SELECT t.indicator_id AS item, t.statement_id, t.authority_id FROM target t WHERE t.authority_id = $1 AND t.plan_id = $2 AND t.superseded_at IS NULL AND t.statement_id IS NOT NULL
       UNION ALL SELECT t.id, t.statement_id, t.authority_id FROM task t WHERE t.authority_id = $1 AND t.plan_id = $2 AND t.superseded_at IS NULL
       UNION ALL SELECT m.project_id, m.statement_id, m.authority_id FROM project_mention m WHERE m.authority_id = $1 AND m.plan_id = $2 AND m.superseded_at IS NULL) x
     JOIN statement s ON s.authority_id = x.authority_id AND s.id = x.statement_id WHERE x.item = ANY($3) ORDER BY x.item, s.document_id, s.start_at`,
    [tx.authorityId, planId, items.map(one => one.id)],
  )
  const documents = [...new Set(statements.map(one => one.document))]
  const contents = await tx.query<{ id: string; content: string }>(
    'SELECT id, content FROM document WHERE authority_id = $1 AND id = ANY($2)',
    [tx.authorityId, documents],
  )
  const blocks = await tx.query<Block & { document: string }>(
    `SELECT document_id AS document, kind, start_at AS start, end_at AS "end" FROM block
     WHERE authority_id = $1 AND document_id = ANY($2) ORDER BY document_id, start_at, ordinal`,
    [tx.authorityId, documents],
  )
  const readers = new Map(
    contents.map(({ id, content }) => {
      const points = measureCodePoints(content)
      const own = blocks.filter(block => block.document === id)
      return [id, { own, slice: (block: Block) => content.slice(points.toUnits(block.start), points.toUnits(block.end)) }] as const
    }),
  )
  const texts = new Map<string, { sentences: string[]; paragraphs: string[]; row: ItemTexts['row'] }>()
  for (const { item, document, at, quote, actors, overseer } of statements) {
    const entry = texts.get(item) ?? { sentences: [], paragraphs: [], row: null }
    if (actors) entry.row ??= { actors, overseer }
    texts.set(item, entry)
    entry.sentences.push(quote)
    const reader = readers.get(document)
    if (!reader?.own.length) continue
    const index = blockAt(reader.own, at)
    const block = reader.own[index] as Block
    // a table's row is its sentence; the whole table says nothing of one row
    if (block.kind !== 'table') entry.paragraphs.push(reader.slice(block))
    const after = reader.own[index + 1]
    if (after && after.end - after.start < 300) {
      const words = reader.slice(after)
      if (ONLY_UNITS.test(words)) entry.paragraphs.push(words)
    }
  }
  return texts
}
