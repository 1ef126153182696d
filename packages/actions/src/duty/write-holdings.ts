import type { DutyOrigin } from '@lantu/model/api/duty/duty'
import type { Tx } from '@lantu/register/open-register'
import { addDays } from './days.ts'
import type { HoldingRow } from './duty-items.ts'

export interface NewHolding {
  readonly itemKind: string
  readonly itemId: string
  readonly organizationId: string | null
  readonly role: HoldingRow['role']
  readonly ordinal: number
  readonly person: string
  readonly contact: string
  readonly origin: DutyOrigin
  readonly from: string
  readonly to: string | null
}

export async function insertHoldings(tx: Tx, changeId: string, rows: readonly NewHolding[]): Promise<void> {
  if (!rows.length) return
  await tx.query(
    `INSERT INTO responsibility (authority_id, item_kind, item_id, organization_id, role, ordinal, person, contact, origin, valid_from, valid_to, made_by)
     SELECT $1, h."itemKind", h."itemId", h."organizationId", h.role, h.ordinal, h.person, h.contact, h.origin, h."from", h."to", $2
     FROM jsonb_to_recordset($3::jsonb) AS h ("itemKind" text, "itemId" uuid, "organizationId" uuid, role text, ordinal int, person text, contact text, origin text,
       "from" date, "to" date)`,
    [tx.authorityId, changeId, JSON.stringify(rows)],
  )
}

export const supersedeHoldings = (tx: Tx, changeId: string, ids: readonly string[]) =>
  tx.query(
    'UPDATE responsibility SET superseded_at = now(), ended_by = $3 WHERE authority_id = $1 AND id = ANY($2) AND superseded_at IS NULL',
    [tx.authorityId, ids, changeId],
  )

/**
 * What remains of living rows when something else holds from a day on: rows that reach into it are replaced by their part
 * before it. What had ended before stays as it is. Returns the rows to supersede and the parts to keep.
 */
export function cutAt(rows: readonly HoldingRow[], day: string): { ended: HoldingRow[]; kept: NewHolding[] } {
  const ended = rows.filter(row => row.to === null || row.to >= day)
  const kept = ended.filter(row => row.from < day).map(({ id: _id, ...row }) => ({ ...row, to: addDays(day, -1) }))
  return { ended, kept }
}
