import { compareSentences, type SentenceDifference } from '@lantu/coherence/versions/compare-sentences'
import { compareStatements, type VersionStatement } from '@lantu/coherence/versions/compare-statements'
import type { EditionDifferences } from '@lantu/model/api/plan-system'
import { LantuError } from '@lantu/model/errors'
import type { Tx } from '@lantu/register/open-register'
import { type ActionContext, act } from '../action-context.ts'
import { sentencesOf } from './edition-sentences.ts'

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
