import type { Tx } from '@lantu/register/open-register'
import { addDays } from './days.ts'
import { HOLDING_COLUMNS, type HoldingRow } from './duty-items.ts'
import { cutAt, insertHoldings, type NewHolding, supersedeHoldings } from './write-holdings.ts'

const RANK = { lead: 0, support: 1, oversee: 2 } as const
const END = '9999-12-31'

/** The parts of a row's days that other rows of the same body leave free. */
function free(row: NewHolding, taken: readonly NewHolding[]): NewHolding[] {
  let parts: NewHolding[] = [row]
  for (const other of taken) {
    const from = other.from
    const to = other.to ?? END
    parts = parts.flatMap(part => {
      if (part.from > to || (part.to ?? END) < from) return [part]
      const before = part.from < from ? [{ ...part, to: addDays(from, -1) }] : []
      const after = other.to !== null && (part.to ?? END) > to ? [{ ...part, from: addDays(to, 1) }] : []
      return [...before, ...after]
    })
  }
  return parts
}

/** One item's rows from a day on, with bodies exchanged: a body that would stand there twice stands there once, as lead where it led. */
function exchangeBodies(rows: readonly HoldingRow[], day: string, bodyOf: (row: HoldingRow) => string | null): NewHolding[] {
  const moved: NewHolding[] = rows
    .filter(row => row.to === null || row.to >= day)
    .map(({ id: _id, ...row }) => {
      const organizationId = bodyOf({ id: _id, ...row })
      const origin = organizationId === row.organizationId ? row.origin : ('reorganization' as const)
      return { ...row, organizationId, origin, from: row.from < day ? day : row.from }
    })
    .sort((a, b) => RANK[a.role] - RANK[b.role] || a.ordinal - b.ordinal)
  const kept: NewHolding[] = []
  for (const row of moved) {
    const same = row.organizationId === null ? [] : kept.filter(other => other.organizationId === row.organizationId)
    kept.push(...free(row, same))
  }
  return kept
}

/**
 * Hands over, from a day on, what bodies answer for. History stays: until the day before, the old body was responsible. Returns
 * how many items moved.
 */
export async function moveHoldings(
  tx: Tx,
  changeId: string,
  fromIds: readonly string[],
  day: string,
  bodyOf: (row: HoldingRow) => string | null,
): Promise<number> {
  const rows = await tx.query<HoldingRow>(
    `SELECT ${HOLDING_COLUMNS} FROM responsibility r WHERE r.authority_id = $1 AND r.superseded_at IS NULL AND (r.valid_to IS NULL OR r.valid_to >= $3)
       AND r.item_id IN (SELECT o.item_id FROM responsibility o WHERE o.authority_id = $1 AND o.organization_id = ANY($2) AND o.superseded_at IS NULL
         AND (o.valid_to IS NULL OR o.valid_to >= $3))
     ORDER BY r.item_id, r.role, r.ordinal`,
    [tx.authorityId, fromIds, day],
  )
  const items = new Map<string, HoldingRow[]>()
  for (const row of rows) {
    const list = items.get(row.itemId)
    if (list) list.push(row)
    else items.set(row.itemId, [row])
  }
  const added: NewHolding[] = []
  for (const list of items.values()) added.push(...cutAt(list, day).kept, ...exchangeBodies(list, day, bodyOf))
  await supersedeHoldings(
    tx,
    changeId,
    rows.map(row => row.id),
  )
  await insertHoldings(tx, changeId, added)
  return items.size
}
