import { type BodyNames, indexBodies } from '@lantu/reader/extract/tasks/duty/body-names'
import type { Tx } from '@lantu/register/open-register'
import { holdsOn } from './days.ts'

export interface BodyRow {
  readonly id: string
  readonly name: string
  readonly shortName: string
  readonly nameEn: string
  readonly jurisdictionId: string | null
  readonly place: string | null
  readonly validFrom: string | null
  readonly validTo: string | null
  readonly version: number
}

export interface NameRow {
  readonly organizationId: string
  readonly name: string
  readonly official: boolean
  readonly from: string | null
  readonly to: string | null
}

export interface SuccessionRow {
  readonly fromId: string
  readonly toId: string
  readonly on: string
  readonly share: string
}

/** All bodies of the authority, what each is and was called, and which went on as which. */
export interface Directory {
  readonly bodies: ReadonlyMap<string, BodyRow>
  readonly names: ReadonlyMap<string, readonly NameRow[]>
  readonly successions: readonly SuccessionRow[]
  /** Finds bodies in a text by any name that they have or had. */
  readonly index: BodyNames
  nameOn(id: string, day: string): string
  /** The body that answers on the day for what this one once did: itself while it stands, else the first that followed it. */
  livingOn(id: string, day: string): string | null
  readonly all: readonly BodyRow[]
  standing(day: string): BodyRow[]
}

export const successionsOf = (tx: Tx, subject: 'organization' | 'jurisdiction'): Promise<SuccessionRow[]> =>
  tx.query<SuccessionRow>(
    `SELECT from_id AS "fromId", to_id AS "toId", effective_on AS on, share::text AS share FROM succession
     WHERE authority_id = $1 AND subject = $2 AND superseded_at IS NULL ORDER BY effective_on, id`,
    [tx.authorityId, subject],
  )

export async function loadDirectory(tx: Tx): Promise<Directory> {
  const all = await tx.query<BodyRow>(
    `SELECT o.id, o.name, o.short_name AS "shortName", o.name_en AS "nameEn", o.jurisdiction_id AS "jurisdictionId", j.name AS place,
       o.valid_from AS "validFrom", o.valid_to AS "validTo", o.version
     FROM organization o LEFT JOIN jurisdiction j ON j.authority_id = o.authority_id AND j.id = o.jurisdiction_id
     WHERE o.authority_id = $1 AND o.superseded_at IS NULL ORDER BY o.jurisdiction_id IS NOT NULL, j.code, o.name`,
    [tx.authorityId],
  )
  const rows = await tx.query<NameRow>(
    `SELECT organization_id AS "organizationId", name, official, valid_from AS "from", valid_to AS "to" FROM organization_name
     WHERE authority_id = $1 AND superseded_at IS NULL ORDER BY official DESC, valid_from NULLS FIRST, name`,
    [tx.authorityId],
  )
  const successions = await successionsOf(tx, 'organization')
  const bodies = new Map(all.map(one => [one.id, one]))
  const names = new Map<string, NameRow[]>()
  for (const row of rows) {
    const list = names.get(row.organizationId)
    if (list) list.push(row)
    else names.set(row.organizationId, [row])
  }
  const next = new Map<string, SuccessionRow>()
  for (const one of successions) if (!next.has(one.fromId)) next.set(one.fromId, one)
  const standingOn = (one: BodyRow, day: string) => holdsOn(day, one.validFrom, one.validTo)
  return {
    bodies,
    names,
    successions,
    all,
    // a standing body's name goes before the same words of one that has ended
    index: indexBodies(
      [...all]
        .sort((a, b) => Number(a.validTo === null) - Number(b.validTo === null))
        .flatMap(one => [
          ...(one.shortName ? [{ id: one.id, name: one.shortName }] : []),
          ...(names.get(one.id) ?? []).map(({ name }) => ({ id: one.id, name })),
          { id: one.id, name: one.name },
        ]),
    ),
    nameOn: (id, day) => names.get(id)?.find(row => row.official && holdsOn(day, row.from, row.to))?.name ?? bodies.get(id)?.name ?? '',
    livingOn: (id, day) => {
      let at: string | undefined = id
      for (let step = 0; at !== undefined && step < 50; step++) {
        const body = bodies.get(at)
        if (body && standingOn(body, day)) return at
        at = next.get(at)?.toId
      }
      return null
    },
    standing: day => all.filter(one => standingOn(one, day)),
  }
}
