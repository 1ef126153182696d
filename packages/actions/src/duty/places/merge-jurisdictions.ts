import type { Reorganized } from '@lantu/model/api/duty/body-duties'
import type { MergePlaces } from '@lantu/model/api/duty/places'
import { LantuError } from '@lantu/model/errors'
import { type ActionContext, act } from '../../action-context.ts'
import { todayOf } from '../../today.ts'
import { WORKING_WITH_DUTY } from '../assign-duty.ts'
import { recordChange } from '../duty-change.ts'
import { joinTargets } from '../move-targets.ts'
import { checkDay, insertSuccessions } from '../organizations/end-bodies.ts'
import { endPlaces, governmentsOf, insertPlace } from './make-place.ts'
import { loadPlaces, placeStanding } from './see-places.ts'

/** Places become one. Their values stay theirs; targets from the day on are added up or averaged in the new place, and count once. */
export function mergeJurisdictions(context: ActionContext, request: MergePlaces): Promise<Reorganized> {
  return act(context, 'duty.organize', async tx => {
    await tx.query(WORKING_WITH_DUTY, [tx.authorityId])
    const { effectiveOn } = request
    checkDay(effectiveOn, await todayOf(tx, context))
    const places = await loadPlaces(tx)
    const ending = [...new Set(request.fromIds)].filter(id => id !== request.intoId).map(id => placeStanding(places, id, effectiveOn))
    if (!ending.length || (request.into && ending.length < 2)) throw new LantuError('duty.merge-needs-two')
    if (request.intoId === undefined && !request.into) throw new LantuError('request.invalid', { reason: 'into' })
    const changeId = crypto.randomUUID()
    const into =
      request.intoId === undefined
        ? { id: await insertPlace(tx, request.into as NonNullable<typeof request.into>, effectiveOn), name: request.into?.name ?? '' }
        : placeStanding(places, request.intoId, effectiveOn)
    const ids = ending.map(one => one.id)
    await endPlaces(tx, ids, effectiveOn)
    await insertSuccessions(
      tx,
      changeId,
      'jurisdiction',
      effectiveOn,
      ids.map(from => ({ from, to: into.id })),
    )
    const targets = await joinTargets(tx, ids, into, effectiveOn)
    const left = await governmentsOf(tx, ids, effectiveOn)
    const names = ending.map(one => one.name)
    const change = await recordChange(tx, context, {
      id: changeId,
      verb: 'place.merge',
      effectiveOn,
      basis: request.basis,
      before: {
        createdPlaces: request.intoId === undefined ? [into.id] : [],
        places: ending.map(({ id, code, name, validTo }) => ({ id, code, name, validTo })),
        targets,
      },
      summary: {
        zh: `${names.join('、')}${request.intoId === undefined ? '合并设立' : '并入'}${into.name}`,
        en: `${names.join(', ')} became ${into.name}`,
        places: [...ids, into.id],
      },
    })
    return { change, moved: targets.made.length, undecided: [...targets.undecided, ...left] }
  })
}
