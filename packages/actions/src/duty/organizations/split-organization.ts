import type { SplitBody } from '@lantu/model/api/duty/bodies'
import type { Reorganized } from '@lantu/model/api/duty/body-duties'
import { LantuError } from '@lantu/model/errors'
import { plural } from '@lantu/model/wording/plural'
import { type ActionContext, act } from '../../action-context.ts'
import { todayOf } from '../../today.ts'
import { WORKING_WITH_DUTY } from '../assign-duty.ts'
import { loadDirectory } from '../directory.ts'
import { recordChange } from '../duty-change.ts'
import { moveHoldings } from '../move-holdings.ts'
import { quotasLeft } from './body-quotas.ts'
import { bodyStanding, checkDay, endBodies, insertSuccessions, type Standing, successor } from './end-bodies.ts'

/** A body's work goes to several: what `allocation` names goes where it says, the rest to the first. The body itself may be among them. */
export function splitOrganization(context: ActionContext, id: string, version: number, request: SplitBody): Promise<Reorganized> {
  return act(context, 'duty.organize', async tx => {
    await tx.query(WORKING_WITH_DUTY, [tx.authorityId])
    checkDay(request.effectiveOn, await todayOf(tx, context))
    const directory = await loadDirectory(tx)
    const body = bodyStanding(directory, id, request.effectiveOn)
    if (body.version !== version) throw new LantuError('edit.stale')
    const changeId = crypto.randomUUID()
    const into: { id: string; name: string; created: boolean }[] = []
    for (const one of request.into) into.push(await successor(tx, changeId, directory, one, request.effectiveOn))
    if (new Set(into.map(one => one.id)).size !== into.length) throw new LantuError('duty.merge-needs-two')
    const stays = into.some(one => one.id === id)
    const others = into.filter(one => one.id !== id)
    if (!stays) await endBodies(tx, [id], request.effectiveOn)
    await insertSuccessions(
      tx,
      changeId,
      'organization',
      request.effectiveOn,
      others.map(one => ({ from: id, to: one.id })),
    )
    const goes = new Map<string, string>()
    for (const one of request.allocation) {
      const target = into[one.to]
      if (!target) throw new LantuError('request.invalid', { reason: `allocation: ${one.to}` })
      goes.set(one.id, target.id)
    }
    const first = into[0]?.id as string
    const moved = await moveHoldings(tx, changeId, [id], request.effectiveOn, row =>
      row.organizationId === id ? (goes.get(row.itemId) ?? first) : row.organizationId,
    )
    const before: Standing = {
      created: into.filter(one => one.created).map(one => one.id),
      bodies: [{ id, name: body.name, validTo: body.validTo }],
    }
    const names = into.map(one => one.name)
    const change = await recordChange(tx, context, {
      id: changeId,
      verb: 'body.split',
      effectiveOn: request.effectiveOn,
      basis: request.basis,
      before,
      summary: {
        zh: `${body.name}的职责分给${names.join('、')}，涉及 ${moved} 项`,
        en: `The work of ${body.name} went to ${names.join(', ')}: ${plural(moved, 'item')}`,
        bodies: [id, ...into.map(one => one.id)],
      },
    })
    return { change, moved, undecided: stays ? [] : await quotasLeft(tx, [id]) }
  })
}
