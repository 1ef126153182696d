import type { Reorganized } from '@lantu/model/api/duty/body-duties'
import type { RenamePlace } from '@lantu/model/api/duty/places'
import { LantuError } from '@lantu/model/errors'
import { type ActionContext, act } from '../../action-context.ts'
import { todayOf } from '../../today.ts'
import { addDays } from '../days.ts'
import { recordChange } from '../duty-change.ts'
import { checkDay } from '../organizations/end-bodies.ts'
import { checkCode } from './make-place.ts'
import { loadPlaces, placeStanding } from './see-places.ts'

/** The same place under another name or code: 撤县设区, 更名. Its values and targets stay with it. */
export function renameJurisdiction(context: ActionContext, id: string, version: number, request: RenamePlace): Promise<Reorganized> {
  return act(context, 'duty.organize', async tx => {
    const { effectiveOn, name, code } = request
    checkDay(effectiveOn, await todayOf(tx, context))
    const place = placeStanding(await loadPlaces(tx), id, effectiveOn)
    if (place.version !== version) throw new LantuError('edit.stale')
    await checkCode(tx, code, id)
    const changeId = crypto.randomUUID()
    const [current] = await tx.query<{ from: string | null }>(
      `UPDATE jurisdiction_name SET superseded_at = now(), ended_by = $3 WHERE authority_id = $1 AND jurisdiction_id = $2 AND valid_to IS NULL AND superseded_at IS NULL
       RETURNING valid_from AS "from"`,
      [tx.authorityId, id, changeId],
    )
    const since = current?.from ?? place.validFrom
    if (since !== null && since >= effectiveOn) throw new LantuError('duty.renamed-since', { day: since })
    await tx.query(
      `INSERT INTO jurisdiction_name (authority_id, jurisdiction_id, code, name, valid_from, valid_to, made_by) VALUES
         ($1, $2, $3, $4, $7, $8, $10), ($1, $2, $5, $6, $9, NULL, $10)`,
      [tx.authorityId, id, place.code, place.name, code, name, since, addDays(effectiveOn, -1), effectiveOn, changeId],
    )
    await tx.query('UPDATE jurisdiction SET code = $3, name = $4, version = version + 1 WHERE authority_id = $1 AND id = $2', [
      tx.authorityId,
      id,
      code,
      name,
    ])
    const change = await recordChange(tx, context, {
      id: changeId,
      verb: 'place.rename',
      effectiveOn,
      basis: request.basis,
      before: { places: [{ id, code: place.code, name: place.name, validTo: place.validTo }] },
      summary: {
        zh: `${place.name}（${place.code}）更名为${name}（${code}）`,
        en: `${place.name} (${place.code}) was renamed ${name} (${code})`,
        places: [id],
      },
    })
    return { change, moved: 0, undecided: [] }
  })
}
