import type { VersionSentence } from '@lantu/coherence/versions/compare-sentences'
import type { Tx } from '@lantu/register/open-register'

const SENTENCE = /[^。；！？\n]+[。；！？]?/g

/** Sentences of headings and paragraphs and rows of tables, as stored; offsets are code points. */
export async function sentencesOf(tx: Tx, documentId: string): Promise<VersionSentence[]> {
  const rows = await tx.query<{ at: number; text: string; kind: string }>(
    `SELECT b.start_at AS at, substr(d.content, b.start_at + 1, b.end_at - b.start_at) AS text, b.kind, 1 AS rank FROM block b
       JOIN document d ON d.authority_id = $1 AND d.id = b.document_id WHERE b.authority_id = $1 AND b.document_id = $2 AND b.kind <> 'aside'
     UNION ALL
     SELECT s.heading_start, substr(d.content, s.heading_start + 1, s.heading_end - s.heading_start), 'heading', 0 FROM section s
       JOIN document d ON d.authority_id = $1 AND d.id = s.document_id WHERE s.authority_id = $1 AND s.document_id = $2 AND s.heading_end > s.heading_start
     ORDER BY at, rank`,
    [tx.authorityId, documentId],
  )
  return rows.flatMap(({ at, text, kind }) => {
    // a table is compared line by line, prose sentence by sentence though its lines are wrapped
    const parts = kind === 'table' ? [...text.matchAll(/[^\n]+/g)] : [...text.replace(/\n/g, ' ').matchAll(SENTENCE)]
    const astral = /[\ud800-\udbff]/.test(text)
    return parts.flatMap(match => {
      const said = match[0].trim()
      const before = text.slice(0, match.index)
      return said ? [{ text: said.replace(/\s*\n\s*/g, ''), at: at + (astral ? [...before].length : before.length) }] : []
    })
  })
}
