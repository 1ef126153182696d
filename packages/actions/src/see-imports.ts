import type { ImportJob } from '@lantu/model/api'
import { LantuError } from '@lantu/model/errors'
import { type ActionContext, act } from './action-context.ts'
import { IMPORT_COLUMNS, type ImportRow, presentImport } from './present-import.ts'

export function getImport(context: ActionContext, id: string): Promise<ImportJob> {
  return act(context, 'import.see', async tx => {
    const [row] = await tx.query<ImportRow>(`SELECT ${IMPORT_COLUMNS} FROM import_job WHERE authority_id = $1 AND id = $2`, [
      tx.authorityId,
      id,
    ])
    if (!row) throw new LantuError('thing.not-found', { thing: 'import' })
    return presentImport(row)
  })
}

/** The latest imports, newest first. */
export function listImports(context: ActionContext, limit = 50): Promise<ImportJob[]> {
  return act(context, 'import.see', async tx => {
    const rows = await tx.query<ImportRow>(
      `SELECT ${IMPORT_COLUMNS} FROM import_job WHERE authority_id = $1 ORDER BY created_at DESC, id LIMIT $2`,
      [tx.authorityId, limit],
    )
    return rows.map(presentImport)
  })
}
