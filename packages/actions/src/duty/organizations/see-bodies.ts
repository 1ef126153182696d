import type { Body } from '@lantu/model/api/duty/bodies'
import type { BodyDuties } from '@lantu/model/api/duty/body-duties'
import type { FormerName } from '@lantu/model/api/duty/succession'
import { LantuError } from '@lantu/model/errors'
import type { Tx } from '@lantu/register/open-register'
import { type ActionContext, act } from '../../action-context.ts'
import { todayOf } from '../../today.ts'
import { type BodyRow, type Directory, loadDirectory } from '../directory.ts'
import { changesOf } from '../duty-change.ts'
import { type ItemRow, itemsOf, withHolders } from '../duty-items.ts'
import { quotasOf } from './body-quotas.ts'

interface Count {
  readonly id: string
  readonly leads: number
  readonly supports: number
}

async function countsOn(tx: Tx, day: string): Promise<Map<string, Count>> {
  const rows = await tx.query<Count>(
    `SELECT organization_id AS id, count(*) FILTER (WHERE role = 'lead') AS leads, count(*) FILTER (WHERE role = 'support') AS supports FROM responsibility
     WHERE authority_id = $1 AND superseded_at IS NULL AND valid_from <= $2 AND (valid_to IS NULL OR valid_to >= $2) AND organization_id IS NOT NULL GROUP BY organization_id`,
    [tx.authorityId, day],
  )
  return new Map(rows.map(row => [row.id, row]))
}

function present(row: BodyRow, directory: Directory, counts: ReadonlyMap<string, Count>): Body {
  const names = directory.names.get(row.id) ?? []
  const link = (id: string, on: string) => ({ id, name: directory.bodies.get(id)?.name ?? '', on })
  return {
    id: row.id,
    name: row.name,
    shortName: row.shortName,
    nameEn: row.nameEn,
    aliases: [...new Set([...(row.shortName ? [row.shortName] : []), ...names.filter(one => !one.official).map(one => one.name)])],
    formerNames: names.filter(one => one.official && one.name !== row.name).map(({ name, from, to }): FormerName => ({ name, from, to })),
    jurisdictionId: row.jurisdictionId,
    place: row.place ?? '',
    validFrom: row.validFrom,
    validTo: row.validTo,
    predecessors: directory.successions.filter(one => one.toId === row.id).map(one => link(one.fromId, one.on)),
    successors: directory.successions.filter(one => one.fromId === row.id).map(one => link(one.toId, one.on)),
    leads: counts.get(row.id)?.leads ?? 0,
    supports: counts.get(row.id)?.supports ?? 0,
    version: row.version,
  }
}

/** All bodies, those that have ended too, with how much each answers for today. */
export const listBodies = (context: ActionContext): Promise<Body[]> =>
  act(context, 'duty.see', async tx => {
    const directory = await loadDirectory(tx)
    const counts = await countsOn(tx, await todayOf(tx, context))
    return directory.all.map(row => present(row, directory, counts))
  })

export async function getBodyIn(tx: Tx, context: ActionContext, id: string): Promise<Body> {
  const directory = await loadDirectory(tx)
  const row = directory.bodies.get(id)
  if (!row) throw new LantuError('thing.not-found', { thing: 'organization' })
  return present(row, directory, await countsOn(tx, await todayOf(tx, context)))
}

/** A body's page: all that it leads or supports on a day, by due date, and what happened to it. */
export const getBody = (context: ActionContext, id: string, day?: string): Promise<BodyDuties> =>
  act(context, 'duty.see', async tx => {
    const body = await getBodyIn(tx, context, id)
    const on = day ?? (await todayOf(tx, context))
    const owed = await tx.query<{ id: string }>(
      `SELECT DISTINCT item_id AS id FROM responsibility WHERE authority_id = $1 AND organization_id = $2 AND superseded_at IS NULL
         AND valid_from <= $3 AND (valid_to IS NULL OR valid_to >= $3)`,
      [tx.authorityId, id, on],
    )
    const directory = await loadDirectory(tx)
    const all = owed.length ? await itemsOf(tx, { ids: owed.map(row => row.id) }) : []
    // an indicator stands in many plans; the body owes it once, by the latest of them
    const latest = new Map<string, ItemRow>()
    for (const row of all) {
      const known = latest.get(row.id)
      if (!known || row.periodTo > known.periodTo) latest.set(row.id, row)
    }
    const rows = [...latest.values()]
    const items = (await withHolders(tx, rows, directory, on)).sort((a, b) =>
      a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : Number(b.lead?.organizationId === id) - Number(a.lead?.organizationId === id),
    )
    return { body, day: on, quotas: await quotasOf(tx, id, on), items, history: await changesOf(tx, 20, id) }
  })
