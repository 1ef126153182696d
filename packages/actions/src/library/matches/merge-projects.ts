import type { LibraryEdit } from '@lantu/model/api/library/library'
import { LantuError } from '@lantu/model/errors'
import type { Tx } from '@lantu/register/open-register'
import { type ActionContext, act } from '../../action-context.ts'
import { LIST_TABLES } from '../exchange/settle-rows.ts'
import { leadOf } from '../project-lead.ts'
import { applyChanges, endEdit, startEdit } from '../record-edit.ts'

/** Tables whose rows go over whole; of the lists only what the other has not. */
const WHOLE = ['project_mention', 'project_gate']

export interface Moved {
  readonly ids: string[]
  readonly from: string
  readonly to: string
}

async function moveRows(tx: Tx, keep: string, gone: string): Promise<Record<string, Moved>> {
  const moved: Record<string, Moved> = {}
  for (const { table, key } of [...WHOLE.map(table => ({ table, key: [] as readonly string[] })), ...LIST_TABLES]) {
    const clash = key.length
      ? `AND NOT EXISTS (SELECT FROM ${table} k WHERE k.authority_id = $1 AND k.project_id = $2 AND k.superseded_at IS NULL AND ${key.map(column => `k.${column} = t.${column}`).join(' AND ')})`
      : ''
    const rows = await tx.query<{ id: string }>(
      `UPDATE ${table} t SET project_id = $2 WHERE t.authority_id = $1 AND t.project_id = $3 AND t.superseded_at IS NULL ${clash} RETURNING id`,
      [tx.authorityId, keep, gone],
    )
    if (rows.length) moved[table] = { ids: rows.map(row => row.id), from: gone, to: keep }
  }
  const tasks = await tx.query<{ id: string }>(
    `UPDATE task_link t SET item_id = $2 WHERE t.authority_id = $1 AND t.item_kind = 'project' AND t.item_id = $3
       AND NOT EXISTS (SELECT FROM task_link k WHERE k.authority_id = $1 AND k.task_id = t.task_id AND k.item_kind = 'project' AND k.item_id = $2) RETURNING t.task_id AS id`,
    [tx.authorityId, keep, gone],
  )
  if (tasks.length) moved.tasks = { ids: tasks.map(row => row.id), from: gone, to: keep }
  return moved
}

/** In the caller's transaction; `gone` is from then on a name that leads to `keep`. */
export async function mergeInto(tx: Tx, context: ActionContext, keep: string, gone: string, note: string): Promise<LibraryEdit> {
  if (keep === gone) throw new LantuError('request.invalid', { reason: '同一个项目 / the same project' })
  const rows = await tx.query<{ id: string; standing: string; kind: string; fields: Record<string, unknown> }>(
    `SELECT id, standing, kind, jsonb_build_object('code', code, 'serial', serial, 'sector', sector, 'nature', nature, 'level', level, 'jurisdictionId', jurisdiction_id, 'place', place,
       'geometry', geometry, 'owner', owner, 'leadId', ${leadOf('project')}, 'leader', leader, 'scale', scale, 'quantity', quantity, 'investment', investment::text,
       'startsOn', starts_on, 'endsOn', ends_on, 'actualStart', actual_start, 'actualEnd', actual_end) AS fields
     FROM project WHERE authority_id = $1 AND id = ANY($2) ORDER BY id FOR UPDATE`,
    [tx.authorityId, [keep, gone]],
  )
  const kept = rows.find(row => row.id === keep)
  const lost = rows.find(row => row.id === gone)
  if (!kept || !lost) throw new LantuError('thing.not-found', { thing: 'project' })
  if (kept.standing === 'merged' || lost.standing === 'merged' || kept.standing === 'withdrawn' || lost.standing === 'withdrawn')
    throw new LantuError('decision.not-possible', { reason: '其中一个已并入别的项目 / one of them is merged already' })
  const editId = await startEdit(tx, context, 'merge', note)
  const empty = (value: unknown) => value === null || value === ''
  // what the kept one lacks, the other gives; days stay with their own pair
  const given = Object.fromEntries(Object.entries(lost.fields).filter(([field, value]) => !empty(value) && empty(kept.fields[field])))
  await applyChanges(tx, context, editId, [{ id: gone, fields: { standing: 'merged', mergedInto: keep } }])
  await applyChanges(tx, context, editId, [{ id: keep, fields: given }])
  // names that led to the one that goes lead on to the one that stays
  const names = await tx.query<{ id: string }>(
    'UPDATE project SET merged_into = $2 WHERE authority_id = $1 AND merged_into = $3 RETURNING id',
    [tx.authorityId, keep, gone],
  )
  const moved = { ...(await moveRows(tx, keep, gone)), names: { ids: names.map(row => row.id), from: gone, to: keep } }
  await tx.query('UPDATE project_edit SET moved = $3 WHERE authority_id = $1 AND id = $2', [tx.authorityId, editId, JSON.stringify(moved)])
  return endEdit(tx, context, editId, 'merge', [keep, gone], { keep, gone })
}

/** Makes two entries one: sentences, months, money and files go over, the name stays as another name. Undo takes it apart again. */
export const mergeProjects = (context: ActionContext, keep: string, gone: string, note = ''): Promise<LibraryEdit> =>
  act(context, 'library.edit', tx => mergeInto(tx, context, keep, gone, note))
