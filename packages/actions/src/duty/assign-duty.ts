import type { DutyAssignment, DutyItem, DutyOrigin } from '@lantu/model/api/duty/duty'
import type { DutyItemKind } from '@lantu/model/api/duty/duty-item'
import { LantuError } from '@lantu/model/errors'
import type { Tx } from '@lantu/register/open-register'
import { type ActionContext, act } from '../action-context.ts'
import { todayOf } from '../today.ts'
import { holdsOn } from './days.ts'
import { type Directory, loadDirectory } from './directory.ts'
import { recordChange } from './duty-change.ts'
import { type HoldingRow, holdingsOf, type ItemRow, itemsOf, withHolders } from './duty-items.ts'
import { cutAt, insertHoldings, type NewHolding, supersedeHoldings } from './write-holdings.ts'

export const WORKING_WITH_DUTY = "SELECT pg_advisory_xact_lock(hashtextextended('duty:' || $1, 0))"

/** Refuses what a person could not have meant: a body twice, one that has ended, a support without a lead. */
export function checkAssignment(directory: Directory, assignment: DutyAssignment, from: string, today: string): void {
  if (from > today) throw new LantuError('duty.future', { day: from, today })
  if (!assignment.lead && assignment.support.length) throw new LantuError('duty.no-lead')
  const seen = new Set<string>()
  for (const one of [...(assignment.lead ? [assignment.lead] : []), ...assignment.support]) {
    const body = directory.bodies.get(one.organizationId)
    if (!body) throw new LantuError('thing.not-found', { thing: 'organization' })
    if (seen.has(body.id)) throw new LantuError('duty.twice', { body: body.name })
    if (!holdsOn(today, body.validFrom, body.validTo)) throw new LantuError('duty.ended-body', { body: body.name, day: body.validTo ?? '' })
    seen.add(body.id)
  }
}

const sameHolder = (a: HoldingRow, b: NewHolding) =>
  a.role === b.role && a.organizationId === b.organizationId && a.ordinal === b.ordinal && a.person === b.person && a.contact === b.contact

export interface HoldingsChange {
  /** Rows to supersede. */
  readonly ended: string[]
  readonly rows: NewHolding[]
}

/** What to write so that these answer for an item from a day on; holders that stay keep their row and the day since which they hold. */
export function holdingsChange(
  item: ItemRow,
  held: readonly HoldingRow[],
  assignment: DutyAssignment,
  from: string,
  origin: DutyOrigin,
): HoldingsChange {
  const common = { itemKind: item.kind, itemId: item.id, from, to: null, origin }
  const wanted: NewHolding[] = [
    ...[...(assignment.lead ? [assignment.lead] : []), ...assignment.support].map((one, index): NewHolding => {
      const role = assignment.lead && index === 0 ? 'lead' : 'support'
      return { ...common, organizationId: one.organizationId, role, ordinal: index, person: one.person ?? '', contact: one.contact ?? '' }
    }),
    ...(assignment.overseer
      ? [
          {
            ...common,
            organizationId: null,
            role: 'oversee' as const,
            ordinal: 0,
            person: assignment.overseer.person,
            contact: assignment.overseer.contact ?? '',
          },
        ]
      : []),
  ]
  const stays = held.filter(row => row.from <= from && row.to === null && wanted.some(one => sameHolder(row, one)))
  const added = wanted.filter(one => !stays.some(row => sameHolder(row, one)))
  const { ended, kept } = cutAt(
    held.filter(row => !stays.includes(row)),
    from,
  )
  return { ended: ended.map(row => row.id), rows: [...kept, ...added] }
}

/** The first day of a responsibility that nobody dated: today, or the plan's approval where nobody held it before. */
export async function firstDay(tx: Tx, planId: string | null, today: string): Promise<string> {
  const [plan] = await tx.query<{ approved: string | null; from: number }>(
    'SELECT approved_on AS approved, period_from AS "from" FROM plan WHERE authority_id = $1 AND id = $2',
    [tx.authorityId, planId],
  )
  if (!plan) return today
  const day = plan.approved ?? `${plan.from}-01-01`
  return day < today ? day : today
}

async function itemAt(tx: Tx, kind: DutyItemKind, id: string): Promise<ItemRow> {
  const items = await itemsOf(tx, { ids: [id] })
  const item = items.find(one => one.kind === kind)
  if (!item) throw new LantuError('thing.not-found', { thing: kind })
  return item
}

/** Names who answers for one item: exactly one lead, any number of supporting bodies in order, an overseeing leader. */
export function assignDuty(
  context: ActionContext,
  kind: DutyItemKind,
  id: string,
  version: number,
  assignment: DutyAssignment,
): Promise<DutyItem> {
  return act(context, 'duty.edit', async tx => {
    await tx.query(WORKING_WITH_DUTY, [tx.authorityId])
    const today = await todayOf(tx, context)
    const directory = await loadDirectory(tx)
    const item = await itemAt(tx, kind, id)
    const [now] = await withHolders(tx, [item], directory, today)
    if (now?.version !== version) throw new LantuError('edit.stale')
    const held = await holdingsOf(tx, [item.id])
    const from = assignment.from ?? (held.length ? today : await firstDay(tx, item.planId, today))
    checkAssignment(directory, assignment, from, today)
    const changeId = crypto.randomUUID()
    const { ended, rows } = holdingsChange(item, held, assignment, from, 'hand')
    await supersedeHoldings(tx, changeId, ended)
    await insertHoldings(tx, changeId, rows)
    if (ended.length || rows.length) {
      const lead = assignment.lead ? directory.nameOn(assignment.lead.organizationId, today) : ''
      await recordChange(tx, context, {
        id: changeId,
        verb: 'assign',
        effectiveOn: from,
        summary: {
          zh: lead ? `“${item.title}”由${lead}牵头` : `“${item.title}”不再有责任单位`,
          en: lead ? `${lead} leads “${item.title}”` : `“${item.title}” has no responsible body any more`,
          item: { kind, id: item.id },
        },
      })
    }
    const [after] = await withHolders(tx, [item], directory, today)
    return after as DutyItem
  })
}
