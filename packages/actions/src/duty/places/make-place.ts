import type { NewPlace } from '@lantu/model/api/duty/places'
import { LantuError } from '@lantu/model/errors'
import type { Tx } from '@lantu/register/open-register'
import { addDays } from '../days.ts'

/** Refuses a code that any place has or had, but this one. */
export async function checkCode(tx: Tx, code: string, own: string | null): Promise<void> {
  const [taken] = await tx.query<{ name: string }>(
    `SELECT name FROM (SELECT id, code, name FROM jurisdiction WHERE authority_id = $1 AND superseded_at IS NULL
       UNION ALL SELECT jurisdiction_id, code, name FROM jurisdiction_name WHERE authority_id = $1 AND superseded_at IS NULL) x
     WHERE code = $2 AND ($3::uuid IS NULL OR id <> $3) LIMIT 1`,
    [tx.authorityId, code, own],
  )
  if (taken) throw new LantuError('place.code-used', { code, name: taken.name })
}

/** A new place from a day on; one whose beginning had been taken back under the same code and name stands again. */
export async function insertPlace(tx: Tx, place: NewPlace, from: string | null): Promise<string> {
  await checkCode(tx, place.code, null)
  const [row] = await tx.query<{ id: string }>(
    `INSERT INTO jurisdiction (authority_id, code, name, name_en, valid_from) VALUES ($1, $2, $3, $4, $5)
     ON CONFLICT (authority_id, code, name) DO UPDATE SET superseded_at = NULL, valid_from = $5, valid_to = NULL, version = jurisdiction.version + 1 RETURNING id`,
    [tx.authorityId, place.code, place.name, place.nameEn ?? '', from],
  )
  return row?.id as string
}

export async function endPlaces(tx: Tx, ids: readonly string[], day: string): Promise<void> {
  await tx.query('UPDATE jurisdiction SET valid_to = $3, version = version + 1 WHERE authority_id = $1 AND id = ANY($2)', [
    tx.authorityId,
    ids,
    addDays(day, -1),
  ])
}

/** Names of governments that still govern a place that has ended: their own change is a person's to record. */
export async function governmentsOf(tx: Tx, placeIds: readonly string[], day: string): Promise<string[]> {
  const rows = await tx.query<{ name: string }>(
    `SELECT name FROM organization WHERE authority_id = $1 AND jurisdiction_id = ANY($2) AND superseded_at IS NULL AND (valid_to IS NULL OR valid_to >= $3) ORDER BY name`,
    [tx.authorityId, placeIds, day],
  )
  return rows.map(row => row.name)
}
