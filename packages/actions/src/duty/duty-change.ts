import type { DutyChange } from '@lantu/model/api/duty/duty'
import type { Tx } from '@lantu/register/open-register'
import type { ActionContext } from '../action-context.ts'
import { writeAudit } from '../write-audit.ts'

export type ChangeVerb =
  | 'assign'
  | 'accept'
  | 'body.add'
  | 'body.edit'
  | 'body.merge'
  | 'body.split'
  | 'body.rename'
  | 'place.add'
  | 'place.merge'
  | 'place.split'
  | 'place.rename'
  | 'undo'

export interface ChangeNote {
  readonly id: string
  readonly verb: ChangeVerb
  readonly effectiveOn?: string | null
  readonly basis?: string
  /** Bodies and places as they stood, for undo. */
  readonly before?: unknown
  /** What the entry says to a person. */
  readonly summary: { readonly zh: string; readonly en: string; readonly [more: string]: unknown }
  readonly undoes?: string
}

interface Row {
  readonly id: string
  readonly verb: string
  readonly actor: string
  readonly effective_on: string | null
  readonly basis: string
  readonly summary: { zh?: string; en?: string }
  readonly undone_by: string | null
  readonly decided_at: Date
}

const present = (row: Row): DutyChange => ({
  id: row.id,
  verb: row.verb,
  actor: row.actor,
  effectiveOn: row.effective_on,
  basis: row.basis,
  decidedAt: row.decided_at.toISOString(),
  undone: row.undone_by !== null,
  zh: row.summary.zh ?? row.verb,
  en: row.summary.en ?? row.verb,
})

/** Writes the change that the rows of this transaction carry, and its audit entry. */
export async function recordChange(tx: Tx, context: ActionContext, note: ChangeNote): Promise<DutyChange> {
  const [row] = await tx.query<Row>(
    `INSERT INTO duty_change (authority_id, id, verb, effective_on, basis, actor, before, summary, undoes, decided_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) RETURNING *`,
    [
      tx.authorityId,
      note.id,
      note.verb,
      note.effectiveOn ?? null,
      note.basis ?? '',
      context.actor.name,
      JSON.stringify(note.before ?? {}),
      JSON.stringify(note.summary),
      note.undoes ?? null,
      context.now(),
    ],
  )
  await writeAudit(tx, context, `duty.${note.verb}`, { change: note.id, effectiveOn: note.effectiveOn, basis: note.basis, ...note.summary })
  return present(row as Row)
}

export async function changesOf(tx: Tx, limit: number, mentioning?: string): Promise<DutyChange[]> {
  const rows = await tx.query<Row>(
    `SELECT c.* FROM duty_change c WHERE c.authority_id = $1
       AND ($3::uuid IS NULL OR EXISTS (SELECT 1 FROM succession s WHERE s.authority_id = c.authority_id AND s.made_by = c.id AND $3 IN (s.from_id, s.to_id))
         OR c.summary->'bodies' ? $3::text)
     ORDER BY c.ordinal DESC LIMIT $2`,
    [tx.authorityId, limit, mentioning ?? null],
  )
  return rows.map(present)
}
