import { compareSentences, type SentenceDifference, type VersionSentence } from '@lantu/coherence/versions/compare-sentences'
import { compareStatements, type VersionStatement } from '@lantu/coherence/versions/compare-statements'
import type { EditionDifferences } from '@lantu/model/api/plan-system'
import { LantuError } from '@lantu/model/errors'
import type { Tx } from '@lantu/register/open-register'
import { type ActionContext, act } from '../action-context.ts'

const SENTENCE = /[^。；！？\n]+[。；！？]?/g

/** Sentences of headings and paragraphs and rows of tables, as stored; offsets are code points. */
async function sentencesOf(tx: Tx, documentId: string): Promise<VersionSentence[]> {
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

const statementsOf = (tx: Tx, documentId: string): Promise<VersionStatement[]> =>
  tx.query<VersionStatement>(
    `SELECT id, kind, fields, start_at AS at, quote FROM statement WHERE authority_id = $1 AND document_id = $2 AND state NOT IN ('superseded', 'rejected') ORDER BY start_at`,
    [tx.authorityId, documentId],
  )

const AROUND = 1

/** Leaves out the middle of runs of equal sentences. */
function shorten(all: readonly SentenceDifference[]): NonNullable<EditionDifferences['sentences']> {
  const near = Array.from({ length: all.length }, () => false)
  for (const [i, one] of all.entries())
    if (one.kind !== 'same') for (let j = Math.max(0, i - AROUND); j <= Math.min(all.length - 1, i + AROUND); j++) near[j] = true
  const found: NonNullable<EditionDifferences['sentences']> = []
  for (const [i, one] of all.entries()) {
    const last = found.at(-1)
    if (near[i]) found.push({ ...one, skipped: 0 })
    else if (last?.kind === 'skipped') found[found.length - 1] = { ...last, skipped: last.skipped + 1 }
    else found.push({ kind: 'skipped', before: null, after: null, skipped: 1 })
  }
  return found
}

/** What differs between two documents, by sentence and by what they say. */
export function compareEditions(context: ActionContext, beforeId: string, afterId: string): Promise<EditionDifferences> {
  return act(context, 'document.see', async tx => {
    const documents = await tx.query<{ id: string; title: string }>(
      'SELECT id, title FROM document WHERE authority_id = $1 AND id = ANY($2)',
      [tx.authorityId, [beforeId, afterId]],
    )
    const before = documents.find(one => one.id === beforeId)
    const after = documents.find(one => one.id === afterId)
    if (!before || !after) throw new LantuError('thing.not-found', { thing: 'document' })
    const sentences = compareSentences(await sentencesOf(tx, beforeId), await sentencesOf(tx, afterId))
    return {
      before,
      after,
      sentences: sentences && shorten(sentences),
      statements: compareStatements(await statementsOf(tx, beforeId), await statementsOf(tx, afterId)).map(one => ({
        ...one,
        before: one.before && { ...one.before },
        after: one.after && { ...one.after },
      })),
    }
  })
}
