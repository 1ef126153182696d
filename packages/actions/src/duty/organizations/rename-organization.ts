import type { RenameBody } from '@lantu/model/api/duty/bodies'
import type { Reorganized } from '@lantu/model/api/duty/body-duties'
import { LantuError } from '@lantu/model/errors'
import { type ActionContext, act } from '../../action-context.ts'
import { todayOf } from '../../today.ts'
import { addDays } from '../days.ts'
import { loadDirectory } from '../directory.ts'
import { recordChange } from '../duty-change.ts'
import { bodyStanding, checkDay, type Standing } from './end-bodies.ts'

/** The same body under another name: nothing is handed over, texts find it by both names, and each day shows the name of that day. */
export function renameOrganization(context: ActionContext, id: string, version: number, request: RenameBody): Promise<Reorganized> {
  return act(context, 'duty.organize', async tx => {
    checkDay(request.effectiveOn, await todayOf(tx, context))
    const directory = await loadDirectory(tx)
    const body = bodyStanding(directory, id, request.effectiveOn)
    if (body.version !== version) throw new LantuError('edit.stale')
    const [taken] = await tx.query('SELECT 1 FROM organization WHERE authority_id = $1 AND name = $2', [tx.authorityId, request.name])
    if (taken) throw new LantuError('body.name-taken', { name: request.name })
    const changeId = crypto.randomUUID()
    const [current] = await tx.query<{ from: string | null }>(
      `UPDATE organization_name SET superseded_at = now(), ended_by = $3 WHERE authority_id = $1 AND organization_id = $2 AND official AND valid_to IS NULL AND superseded_at IS NULL
       RETURNING valid_from AS "from"`,
      [tx.authorityId, id, changeId],
    )
    const since = current?.from ?? body.validFrom
    if (since !== null && since >= request.effectiveOn) throw new LantuError('duty.renamed-since', { day: since })
    await tx.query(
      `INSERT INTO organization_name (authority_id, organization_id, name, official, valid_from, valid_to, made_by) VALUES
         ($1, $2, $3, true, $5, $6, $8), ($1, $2, $4, true, $7, NULL, $8)`,
      [tx.authorityId, id, body.name, request.name, since, addDays(request.effectiveOn, -1), request.effectiveOn, changeId],
    )
    await tx.query('UPDATE organization SET name = $3, version = version + 1 WHERE authority_id = $1 AND id = $2', [
      tx.authorityId,
      id,
      request.name,
    ])
    const before: Standing = { created: [], bodies: [{ id, name: body.name, validTo: body.validTo }] }
    const change = await recordChange(tx, context, {
      id: changeId,
      verb: 'body.rename',
      effectiveOn: request.effectiveOn,
      basis: request.basis,
      before,
      summary: { zh: `${body.name}更名为${request.name}`, en: `${body.name} was renamed ${request.name}`, bodies: [id] },
    })
    return { change, moved: 0, undecided: [] }
  })
}
