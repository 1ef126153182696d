import type { ImportJob } from '@lantu/model/api/import'
import { LantuError } from '@lantu/model/errors'
import { type ActionContext, act } from '../action-context.ts'
import { type Keyset, type Page, type PageAsked, readPage } from '../keyset.ts'
import { IMPORT_COLUMNS, type ImportRow, presentImport } from './present-import.ts'

const NEWEST: Keyset = {
  columns: [
    ['createdAt', 'timestamptz'],
    ['id', 'uuid'],
  ],
  down: true,
}

/** A job as it stands: its step, and the error it failed with. Throws `thing.not-found`. */
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

/** Imports, the newest first, page by page. */
export function listImports(context: ActionContext, asked: PageAsked = {}): Promise<Page<ImportJob>> {
  return act(context, 'import.see', async tx => {
    const { items, next } = await readPage<ImportRow>(
      tx,
      `SELECT ${IMPORT_COLUMNS} FROM import_job WHERE authority_id = $1`,
      [tx.authorityId],
      NEWEST,
      { limit: 50, ...asked },
    )
    return { items: items.map(presentImport), next }
  })
}
