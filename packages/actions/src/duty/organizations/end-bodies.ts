import type { NewBody } from '@lantu/model/api/duty/bodies'
import { LantuError } from '@lantu/model/errors'
import type { Tx } from '@lantu/register/open-register'
import { addDays, holdsOn } from '../days.ts'
import type { BodyRow, Directory } from '../directory.ts'
import { insertBody } from './add-body.ts'

/** What undo needs of bodies and places that a change ended, renamed or made. */
export interface Standing {
  readonly created: string[]
  readonly bodies: { readonly id: string; readonly name: string; readonly validTo: string | null }[]
}

export function bodyStanding(directory: Directory, id: string, day: string): BodyRow {
  const body = directory.bodies.get(id)
  if (!body) throw new LantuError('thing.not-found', { thing: 'organization' })
  if (!holdsOn(day, body.validFrom, body.validTo)) throw new LantuError('duty.ended-body', { body: body.name, day: body.validTo ?? '' })
  return body
}

/** A change takes effect today or before: what is to come is recorded when it comes. */
export function checkDay(day: string, today: string): void {
  if (day > today) throw new LantuError('duty.future', { day, today })
}

/** The body that goes on: one that stands, or a new one from the day on. */
export async function successor(
  tx: Tx,
  changeId: string,
  directory: Directory,
  which: { readonly id?: string | undefined; readonly body?: NewBody | undefined },
  day: string,
): Promise<{ id: string; name: string; created: boolean }> {
  if (which.id !== undefined) return { id: which.id, name: bodyStanding(directory, which.id, day).name, created: false }
  if (!which.body) throw new LantuError('request.invalid', { reason: 'into' })
  return { id: await insertBody(tx, changeId, which.body, day), name: which.body.name, created: true }
}

export async function endBodies(tx: Tx, ids: readonly string[], day: string): Promise<void> {
  await tx.query('UPDATE organization SET valid_to = $3, version = version + 1 WHERE authority_id = $1 AND id = ANY($2)', [
    tx.authorityId,
    ids,
    addDays(day, -1),
  ])
}

export async function insertSuccessions(
  tx: Tx,
  changeId: string,
  subject: 'organization' | 'jurisdiction',
  day: string,
  links: readonly { readonly from: string; readonly to: string; readonly share?: number }[],
): Promise<void> {
  await tx.query(
    `INSERT INTO succession (authority_id, subject, from_id, to_id, effective_on, share, made_by)
     SELECT $1, $2, l."from", l."to", $3, coalesce(l.share, 1), $4 FROM jsonb_to_recordset($5::jsonb) AS l ("from" uuid, "to" uuid, share numeric)`,
    [tx.authorityId, subject, day, changeId, JSON.stringify(links)],
  )
}
