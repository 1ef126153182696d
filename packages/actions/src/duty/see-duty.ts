import type { DutyChange, DutyItem, DutyPeriod } from '@lantu/model/api/duty/duty'
import type { DutyItemKind } from '@lantu/model/api/duty/duty-item'
import { LantuError } from '@lantu/model/errors'
import { type ActionContext, act } from '../action-context.ts'
import { todayOf } from '../today.ts'
import { loadDirectory } from './directory.ts'
import { changesOf } from './duty-change.ts'
import { holdingsOf, itemsOf, withHolders } from './duty-items.ts'

/** One item with who was responsible when, the latest first. */
export const getDuty = (context: ActionContext, kind: DutyItemKind, id: string): Promise<{ item: DutyItem; periods: DutyPeriod[] }> =>
  act(context, 'duty.see', async tx => {
    const directory = await loadDirectory(tx)
    const row = (await itemsOf(tx, { ids: [id] })).find(one => one.kind === kind)
    if (!row) throw new LantuError('thing.not-found', { thing: kind })
    const today = await todayOf(tx, context)
    const [item] = await withHolders(tx, [row], directory, today)
    const periods = (await holdingsOf(tx, [row.id])).map(
      (one): DutyPeriod => ({
        role: one.role,
        organizationId: one.organizationId,
        name: one.organizationId ? directory.nameOn(one.organizationId, one.to ?? today) : one.person,
        person: one.person,
        contact: one.contact,
        origin: one.origin,
        from: one.from,
        to: one.to,
      }),
    )
    const rank = { lead: 0, support: 1, oversee: 2 }
    periods.sort((a, b) => rank[a.role] - rank[b.role] || (a.from < b.from ? 1 : a.from > b.from ? -1 : 0))
    return { item: item as DutyItem, periods }
  })

/** Changes of responsibilities, bodies and places, the latest first. */
export const listDutyChanges = (context: ActionContext): Promise<DutyChange[]> => act(context, 'duty.see', tx => changesOf(tx, 50))
