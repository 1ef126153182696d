import type { ImportJob } from '@lantu/model/api/import'

export const IMPORT_COLUMNS = `id, file_name AS "fileName", size AS bytes, step, progress, document_id AS "documentId", plan_id AS "planId", duplicate,
  statements, error, created_at AS "createdAt", finished_at AS "finishedAt"`

export type ImportRow = Omit<ImportJob, 'createdAt' | 'finishedAt'> & { createdAt: Date; finishedAt: Date | null }

export const presentImport = (row: ImportRow): ImportJob => ({
  ...row,
  createdAt: row.createdAt.toISOString(),
  finishedAt: row.finishedAt?.toISOString() ?? null,
})
