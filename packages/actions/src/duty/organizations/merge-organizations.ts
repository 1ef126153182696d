import type { MergeBodies } from '@lantu/model/api/duty/bodies'
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

/** Bodies become one, a new one or one of them: 组建, 并入. What they answered for goes along; who answered before stays on record. */
export function mergeOrganizations(context: ActionContext, request: MergeBodies): Promise<Reorganized> {
  return act(context, 'duty.organize', async tx => {
    await tx.query(WORKING_WITH_DUTY, [tx.authorityId])
    checkDay(request.effectiveOn, await todayOf(tx, context))
    const directory = await loadDirectory(tx)
    const ending = [...new Set(request.fromIds)]
      .filter(id => id !== request.intoId)
      .map(id => bodyStanding(directory, id, request.effectiveOn))
    if (!ending.length || (request.into && ending.length < 2)) throw new LantuError('duty.merge-needs-two')
    const changeId = crypto.randomUUID()
    const into = await successor(tx, changeId, directory, { id: request.intoId, body: request.into }, request.effectiveOn)
    const ids = ending.map(body => body.id)
    await endBodies(tx, ids, request.effectiveOn)
    await insertSuccessions(
      tx,
      changeId,
      'organization',
      request.effectiveOn,
      ids.map(from => ({ from, to: into.id })),
    )
    const gone = new Set(ids)
    const moved = await moveHoldings(tx, changeId, ids, request.effectiveOn, row =>
      row.organizationId !== null && gone.has(row.organizationId) ? into.id : row.organizationId,
    )
    const names = ending.map(body => body.name)
    const before: Standing = {
      created: into.created ? [into.id] : [],
      bodies: ending.map(({ id, name, validTo }) => ({ id, name, validTo })),
    }
    const change = await recordChange(tx, context, {
      id: changeId,
      verb: 'body.merge',
      effectiveOn: request.effectiveOn,
      basis: request.basis,
      before,
      summary: {
        zh: `${names.join('、')}${into.created ? '合并组建' : '并入'}${into.name}，${moved} 项责任随之移交`,
        en: `${names.join(', ')} became ${into.name}; ${plural(moved, 'responsibility', 'responsibilities')} went along`,
        bodies: [...ids, into.id],
      },
    })
    return { change, moved, undecided: await quotasLeft(tx, ids) }
  })
}
