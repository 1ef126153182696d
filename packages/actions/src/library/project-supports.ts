import { LantuError } from '@lantu/model/errors'
import { plural } from '@lantu/model/wording/plural'
import type { Tx } from '@lantu/register/open-register'
import type { ActionContext } from '../action-context.ts'
import { WORKING_WITH_DUTY } from '../duty/assign-duty.ts'
import { recordChange } from '../duty/duty-change.ts'
import { insertHoldings, supersedeHoldings } from '../duty/write-holdings.ts'
import { todayOf } from '../today.ts'
import { leadOf } from './project-lead.ts'

/** A body that supports a project. */
export interface Support {
  readonly id: string
  readonly organizationId: string
}

/**
 * Adds supporting bodies (配合单位) to projects from today on, as one change of responsibility, after those that support already; who does
 * so, or leads, is left as it is, and a project without a lead has no support. Answers the rows that were written.
 */
export async function addSupports(tx: Tx, context: ActionContext, wanted: readonly Support[]): Promise<string[]> {
  if (!wanted.length) return []
  await tx.query(WORKING_WITH_DUTY, [tx.authorityId])
  const missing = await tx.query<Support & { readonly last: number; readonly body: string | null; readonly ended: string | null }>(
    `SELECT w.id, w."organizationId", o.name AS body, o.valid_to AS ended, coalesce((SELECT max(h.ordinal) FROM responsibility h WHERE h.authority_id = $1 AND h.item_kind = 'project' AND h.item_id = w.id AND h.role = 'support'
         AND h.superseded_at IS NULL AND h.valid_to IS NULL), 0) AS last
     FROM jsonb_to_recordset($2::jsonb) AS w (id uuid, "organizationId" uuid) JOIN project p ON p.authority_id = $1 AND p.id = w.id
       LEFT JOIN organization o ON o.authority_id = $1 AND o.id = w."organizationId"
     WHERE ${leadOf('p')} IS NOT NULL AND NOT EXISTS (SELECT FROM responsibility h WHERE h.authority_id = $1 AND h.item_kind = 'project' AND h.item_id = w.id
       AND h.organization_id = w."organizationId" AND h.role <> 'oversee' AND h.superseded_at IS NULL AND h.valid_to IS NULL)`,
    [tx.authorityId, JSON.stringify(wanted)],
  )
  if (!missing.length) return []
  for (const { body, ended } of missing) {
    if (body === null) throw new LantuError('thing.not-found', { thing: 'organization' })
    if (ended !== null) throw new LantuError('duty.ended-body', { body, day: ended })
  }
  const from = await todayOf(tx, context)
  const changeId = crypto.randomUUID()
  const added = new Map<string, number>()
  await insertHoldings(
    tx,
    changeId,
    missing.map(({ id, organizationId, last }) => {
      const before = added.get(id) ?? 0
      added.set(id, before + 1)
      const who = { organizationId, role: 'support' as const, ordinal: last + before + 1, person: '', contact: '' }
      return { itemKind: 'project', itemId: id, ...who, origin: 'hand' as const, from, to: null }
    }),
  )
  await recordChange(tx, context, {
    id: changeId,
    verb: 'assign',
    effectiveOn: from,
    summary: { zh: `项目库：${added.size} 个项目的配合单位`, en: `Library: who supports ${plural(added.size, 'project')}` },
  })
  const rows = await tx.query<{ id: string }>('SELECT id FROM responsibility WHERE authority_id = $1 AND made_by = $2', [
    tx.authorityId,
    changeId,
  ])
  return rows.map(row => row.id)
}

/** Takes back supports that an edit had added, those that still stand. */
export async function removeSupports(tx: Tx, context: ActionContext, ids: readonly string[]): Promise<void> {
  if (!ids.length) return
  const changeId = crypto.randomUUID()
  await supersedeHoldings(tx, changeId, ids)
  await recordChange(tx, context, {
    id: changeId,
    verb: 'assign',
    effectiveOn: await todayOf(tx, context),
    summary: { zh: `项目库：撤回导入的配合单位 ${ids.length} 处`, en: `Library: took back ${plural(ids.length, 'imported support')}` },
  })
}
