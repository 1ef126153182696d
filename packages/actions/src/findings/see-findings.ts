import type { CoherenceCheck, FindingDetail, FindingEvent, FindingList, RegisteredFinding } from '@lantu/model/api/findings'
import { LantuError } from '@lantu/model/errors'
import type { Tx } from '@lantu/register/open-register'
import { type ActionContext, act } from '../action-context.ts'

export interface FindingFilter {
  readonly plan?: string | undefined
  readonly document?: string | undefined
  /** Also those that the last check did not find any more. */
  readonly gone?: boolean | undefined
  readonly ids?: readonly string[] | undefined
}

type Row = Omit<RegisteredFinding, 'firstSeen' | 'goneAt'> & { readonly firstSeen: Date; readonly goneAt: Date | null }

const present = (row: Row): RegisteredFinding => ({
  ...row,
  firstSeen: row.firstSeen.toISOString(),
  goneAt: row.goneAt?.toISOString() ?? null,
})

export async function findingsOf(tx: Tx, filter: FindingFilter): Promise<RegisteredFinding[]> {
  const rows = await tx.query<Row>(
    `SELECT f.id, f.rule, f.gravity, f.status, f.reason, f.assigned_to AS "assignedTo", f.plan_id AS "planId", f.chapter, f.bodies, f.content AS finding,
       f.first_seen AS "firstSeen", f.gone_at AS "goneAt", f.version
     FROM finding f
     WHERE f.authority_id = $1 AND ($2::uuid IS NULL OR EXISTS (SELECT 1 FROM document d WHERE d.authority_id = $1 AND d.plan_id = $2 AND d.id = ANY(f.documents)))
       AND ($3::uuid IS NULL OR f.documents @> ARRAY[$3::uuid]) AND ($4 OR f.gone_at IS NULL) AND ($5::uuid[] IS NULL OR f.id = ANY($5))
     ORDER BY array_position(ARRAY['error', 'warning', 'note'], f.gravity), f.document_id, f.at, f.id LIMIT 5000`,
    [tx.authorityId, filter.plan ?? null, filter.document ?? null, filter.gone ?? false, filter.ids ?? null],
  )
  return rows.map(present)
}

type CheckRow = Omit<CoherenceCheck, 'checkedAt'> & { readonly checkedAt: Date }

export const listFindings = (context: ActionContext, filter: FindingFilter): Promise<FindingList> =>
  act(context, 'finding.see', async tx => {
    const items = await findingsOf(tx, filter)
    const documents = await tx.query<FindingList['documents'][number]>(
      `SELECT d.id, d.title, d.plan_id AS "planId", p.title AS "planTitle" FROM document d JOIN plan p ON p.authority_id = $1 AND p.id = d.plan_id
       WHERE d.authority_id = $1 AND d.id = ANY($2)`,
      [tx.authorityId, [...new Set(items.flatMap(item => item.finding.sides.map(side => side.document)))]],
    )
    const [last] = await tx.query<CheckRow>(
      `SELECT checked_at AS "checkedAt", actor, documents, statements, found, fresh, returned, gone, milliseconds FROM coherence_check
       WHERE authority_id = $1 ORDER BY ordinal DESC LIMIT 1`,
      [tx.authorityId],
    )
    // by the chain's order and not by the clock: a demonstration's clock may stand still
    const [{ stale } = { stale: false }] = await tx.query<{ stale: boolean }>(
      `SELECT coalesce((SELECT max(ordinal) FROM audit WHERE authority_id = $1 AND (verb LIKE 'statement.%' OR verb = 'document.import')) >
         coalesce((SELECT max(ordinal) FROM audit WHERE authority_id = $1 AND verb = 'finding.check'), 0), false) AS stale`,
      [tx.authorityId],
    )
    return { items, documents, lastCheck: last ? { ...last, checkedAt: last.checkedAt.toISOString() } : null, stale }
  })

export async function findingDetail(tx: Tx, id: string): Promise<FindingDetail> {
  const [item] = await findingsOf(tx, { ids: [id], gone: true })
  if (!item) throw new LantuError('thing.not-found', { thing: 'finding' })
  const events = await tx.query<Omit<FindingEvent, 'at'> & { at: Date }>(
    'SELECT at, actor, verb, reason FROM finding_event WHERE authority_id = $1 AND finding_id = $2 ORDER BY ordinal DESC',
    [tx.authorityId, id],
  )
  return { ...item, events: events.map(event => ({ ...event, at: event.at.toISOString() })) }
}

export const getFinding = (context: ActionContext, id: string): Promise<FindingDetail> =>
  act(context, 'finding.see', tx => findingDetail(tx, id))
