import type { AlignedKind, AlignmentMatrix, AlignmentQuery, DecideAlignment, MatrixCell } from '@lantu/model/api/findings'
import { LantuError } from '@lantu/model/errors'
import type { Tx } from '@lantu/register/open-register'
import { type ActionContext, act } from '../action-context.ts'
import { readCursor, writeCursor } from '../cursor.ts'
import { writeAudit } from '../write-audit.ts'
import { keepAlignment } from './keep-alignment.ts'
import { MATRIX_SQL, type MatrixRows } from './matrix-rows.ts'

const PAGE = 50

async function readMatrix(tx: Tx, kind: AlignedKind, query: AlignmentQuery, limit: number): Promise<MatrixRows> {
  const after = query.cursor === undefined ? null : JSON.stringify(readCursor(query.cursor, 3))
  const values = [tx.authorityId, query.plan ?? null, query.q?.trim() || null, query.shared ?? false, after, limit, kind]
  const [row] = await tx.query<MatrixRows>(MATRIX_SQL[kind], values)
  return row as MatrixRows
}

const oneLine = (cell: MatrixCell): MatrixCell =>
  cell.source?.quote?.includes('\n') ? { ...cell, source: { ...cell.source, quote: cell.source.quote.replace(/\s*\n\s*/g, '') } } : cell

/**
 * 指标矩阵: things that are one across plans, a row each with what every plan says of it, and the pairs that a person may join or
 * split. A person's word outweighs the scores. One statement where no name is new since the names were last aligned.
 */
export const seeAlignment = (context: ActionContext, kind: AlignedKind, query: AlignmentQuery = {}): Promise<AlignmentMatrix> =>
  act(context, 'finding.see', async tx => {
    const limit = Math.min(Math.max(1, query.limit ?? PAGE), 200)
    let read = await readMatrix(tx, kind, query, limit + 1)
    if (read.stale) {
      await keepAlignment(tx, kind)
      read = await readMatrix(tx, kind, query, limit + 1)
    }
    const shown = read.rows.slice(0, limit)
    const last = shown.at(-1)
    return {
      kind,
      plans: read.plans,
      plansTotal: read.plansTotal,
      rows: shown.map(({ things, cells }) => ({ things, cells: cells.map(oneLine) })),
      total: read.total,
      shared: read.shared,
      next: read.rows.length > limit && last ? writeCursor(last.key) : null,
      pairs: [...read.joined, ...read.waiting],
      waiting: read.waitingTotal,
      joined: read.joinedTotal,
    }
  })

/** Says that two names are one thing, or are not; null takes an earlier word back. */
export const decideAlignment = (context: ActionContext, { kind, a, b, same }: DecideAlignment): Promise<{ same: boolean | null }> =>
  act(context, 'finding.decide', async tx => {
    if (a === b) throw new LantuError('request.invalid', { reason: 'a = b' })
    const [first, second] = [a, b].toSorted() as [string, string]
    await tx.query(
      'UPDATE alignment_decision SET superseded_at = now() WHERE authority_id = $1 AND kind = $2 AND a = $3 AND b = $4 AND superseded_at IS NULL',
      [tx.authorityId, kind, first, second],
    )
    if (same !== null)
      await tx.query(
        'INSERT INTO alignment_decision (authority_id, kind, a, b, same, decided_by, decided_at) VALUES ($1, $2, $3, $4, $5, $6, $7)',
        [tx.authorityId, kind, first, second, same, context.actor.name, context.now()],
      )
    await keepAlignment(tx, kind)
    await writeAudit(tx, context, 'alignment.decide', { kind, a: first, b: second, same })
    return { same }
  })
