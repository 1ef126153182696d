import type { Reorganized } from '@lantu/model/api/duty/body-duties'
import type { SplitPlace } from '@lantu/model/api/duty/places'
import { LantuError } from '@lantu/model/errors'
import { type ActionContext, act } from '../../action-context.ts'
import { todayOf } from '../../today.ts'
import { WORKING_WITH_DUTY } from '../assign-duty.ts'
import { recordChange } from '../duty-change.ts'
import { splitTargets } from '../move-targets.ts'
import { checkDay, insertSuccessions } from '../organizations/end-bodies.ts'
import { endPlaces, governmentsOf, insertPlace } from './make-place.ts'
import { loadPlaces, placeStanding } from './see-places.ts'

/** A place becomes several, each with its share of the amounts of the time before. */
export function splitJurisdiction(context: ActionContext, id: string, version: number, request: SplitPlace): Promise<Reorganized> {
  return act(context, 'duty.organize', async tx => {
    await tx.query(WORKING_WITH_DUTY, [tx.authorityId])
    const { effectiveOn } = request
    checkDay(effectiveOn, await todayOf(tx, context))
    const places = await loadPlaces(tx)
    const place = placeStanding(places, id, effectiveOn)
    if (place.version !== version) throw new LantuError('edit.stale')
    const sum = request.into.reduce((total, one) => total + one.share, 0)
    if (Math.abs(sum - 1) > 1e-6) throw new LantuError('place.shares', { sum: Number(sum.toFixed(6)) })
    const changeId = crypto.randomUUID()
    const into: { id: string; name: string; share: number }[] = []
    for (const { place: made, share } of request.into) into.push({ id: await insertPlace(tx, made, effectiveOn), name: made.name, share })
    await endPlaces(tx, [id], effectiveOn)
    await insertSuccessions(
      tx,
      changeId,
      'jurisdiction',
      effectiveOn,
      into.map(one => ({ from: id, to: one.id, share: one.share })),
    )
    const targets = await splitTargets(tx, id, into, effectiveOn)
    const left = await governmentsOf(tx, [id], effectiveOn)
    const names = into.map(one => one.name)
    const change = await recordChange(tx, context, {
      id: changeId,
      verb: 'place.split',
      effectiveOn,
      basis: request.basis,
      before: {
        createdPlaces: into.map(one => one.id),
        places: [{ id, code: place.code, name: place.name, validTo: place.validTo }],
        targets,
      },
      summary: {
        zh: `${place.name}分设${names.join('、')}`,
        en: `${place.name} became ${names.join(', ')}`,
        places: [id, ...into.map(one => one.id)],
      },
    })
    return { change, moved: targets.made.length, undecided: [...targets.undecided, ...left] }
  })
}
