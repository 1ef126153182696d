import type { Tx } from '@lantu/register/open-register'
import { LIST_TABLES, type ListTable } from './exchange/settle-rows.ts'

const living = 't.authority_id = $1 AND t.superseded_at IS NULL'

/** True where a row that the edit wrote was changed since by an edit that still stands, or one that it ended has a successor of another edit. */
async function touchedSince(tx: Tx, { table, key }: ListTable, editId: string): Promise<boolean> {
  const sameKey = ['project_id', ...key].map(column => `n.${column} = t.${column}`).join(' AND ')
  const [found] = await tx.query<{ touched: boolean }>(
    `SELECT EXISTS (SELECT FROM ${table} t WHERE t.authority_id = $1 AND t.edit_id = $2 AND t.superseded_at IS NOT NULL
         AND NOT EXISTS (SELECT FROM project_edit e WHERE e.authority_id = t.authority_id AND e.id = t.ended_by AND e.undone_by IS NOT NULL))
       OR EXISTS (SELECT FROM ${table} t JOIN ${table} n ON n.authority_id = t.authority_id AND ${sameKey}
         WHERE t.authority_id = $1 AND t.ended_by = $2 AND n.superseded_at IS NULL AND n.edit_id IS DISTINCT FROM $2) AS touched`,
    [tx.authorityId, editId],
  )
  return found?.touched ?? false
}

/** Projects of which the edit wrote or ended rows, in any list. */
export async function projectsOfRows(tx: Tx, editId: string): Promise<string[]> {
  const of = LIST_TABLES.map(
    ({ table }) =>
      `SELECT project_id FROM ${table} WHERE authority_id = $1 AND edit_id = $2 AND superseded_at IS NULL
       UNION SELECT project_id FROM ${table} WHERE authority_id = $1 AND ended_by = $2`,
  )
  const rows = await tx.query<{ id: string }>(`SELECT DISTINCT project_id AS id FROM (${of.join(' UNION ')}) x ORDER BY 1`, [
    tx.authorityId,
    editId,
  ])
  return rows.map(row => row.id)
}

/**
 * Takes back what the edit did to lists of projects: its rows end, those that it had ended come back as copies under the edit that
 * first wrote them, so that the earlier edit can be undone in its turn. False, and nothing done, where something came after.
 */
export async function undoRows(tx: Tx, editId: string, undo: { readonly id: string; readonly now: Date }): Promise<boolean> {
  for (const list of LIST_TABLES) if (await touchedSince(tx, list, editId)) return false
  for (const { table, columns } of LIST_TABLES) {
    await tx.query(`UPDATE ${table} t SET superseded_at = $3, ended_by = $4 WHERE ${living} AND t.edit_id = $2`, [
      tx.authorityId,
      editId,
      undo.now,
      undo.id,
    ])
    await tx.query(
      `INSERT INTO ${table} (authority_id, project_id, ${columns.join(', ')}, recorded_at, edit_id, restores)
       SELECT t.authority_id, t.project_id, ${columns.map(column => `t.${column}`).join(', ')}, $3, t.edit_id, coalesce(t.restores, t.id)
       FROM ${table} t WHERE t.authority_id = $1 AND t.ended_by = $2`,
      [tx.authorityId, editId, undo.now],
    )
  }
  return true
}
