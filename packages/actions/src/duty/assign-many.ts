import type { DutyChange, ManyDuties } from '@lantu/model/api/duty/duty'
import { LantuError } from '@lantu/model/errors'
import { form, plural } from '@lantu/model/wording/plural'
import { type ActionContext, act } from '../action-context.ts'
import { todayOf } from '../today.ts'
import { checkAssignment, firstDay, holdingsChange, WORKING_WITH_DUTY } from './assign-duty.ts'
import { loadDirectory } from './directory.ts'
import { recordChange } from './duty-change.ts'
import { type HoldingRow, holdingsOf, itemsOf, versionsOf } from './duty-items.ts'
import { insertHoldings, type NewHolding, supersedeHoldings } from './write-holdings.ts'

/** The same bodies and leader for many items of a plan, as one change that one undo takes back. */
export function assignMany(context: ActionContext, request: ManyDuties): Promise<DutyChange> {
  return act(context, 'duty.edit', async tx => {
    await tx.query(WORKING_WITH_DUTY, [tx.authorityId])
    const today = await todayOf(tx, context)
    const directory = await loadDirectory(tx)
    const items = await itemsOf(tx, { plan: request.plan, ids: request.items.map(one => one.id) })
    if (!items.length) throw new LantuError('thing.not-found', { thing: 'item' })
    const versions = await versionsOf(
      tx,
      items.map(one => one.id),
    )
    if (request.items.some(one => one.version !== undefined && one.version !== (versions.get(one.id) ?? 0)))
      throw new LantuError('edit.stale')
    const held = new Map<string, HoldingRow[]>()
    for (const row of await holdingsOf(
      tx,
      items.map(one => one.id),
    )) {
      const list = held.get(row.itemId)
      if (list) list.push(row)
      else held.set(row.itemId, [row])
    }
    const start = await firstDay(tx, request.plan, today)
    const changeId = crypto.randomUUID()
    const ended: string[] = []
    const rows: NewHolding[] = []
    for (const item of items) {
      const own = held.get(item.id) ?? []
      const from = request.assignment.from ?? (own.length ? today : start)
      checkAssignment(directory, request.assignment, from, today)
      const change = holdingsChange(item, own, request.assignment, from, 'hand')
      ended.push(...change.ended)
      rows.push(...change.rows)
    }
    await supersedeHoldings(tx, changeId, ended)
    await insertHoldings(tx, changeId, rows)
    const lead = request.assignment.lead ? directory.nameOn(request.assignment.lead.organizationId, today) : ''
    const counted = plural(items.length, 'item')
    return recordChange(tx, context, {
      id: changeId,
      verb: 'assign',
      effectiveOn: request.assignment.from ?? start,
      summary: {
        zh: lead ? `${items.length} 个事项由${lead}牵头` : `${items.length} 个事项不再有责任单位`,
        en: lead ? `${lead} leads ${counted}` : `${counted} ${form(items.length, 'has', 'have')} no responsible body any more`,
        count: items.length,
      },
    })
  })
}
