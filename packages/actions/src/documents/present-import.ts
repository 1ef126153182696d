import type { ImportJob } from '@lantu/model/api/import'
import { UNLIKE_PLAN } from './unlike-plan.ts'

export const IMPORT_COLUMNS = `id, file_name AS "fileName", size AS bytes, step, progress, document_id AS "documentId", plan_id AS "planId", duplicate,
  statements, found, error, created_at AS "createdAt", finished_at AS "finishedAt",
  document_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM document d WHERE d.authority_id = import_job.authority_id AND d.id = import_job.document_id) AS withdrawn,
  EXISTS (SELECT 1 FROM document d WHERE d.authority_id = import_job.authority_id AND d.id = import_job.document_id
    AND d.notices @> '[{"code": "${UNLIKE_PLAN.code}"}]') AS "unlikePlan"`

export type ImportRow = Omit<ImportJob, 'createdAt' | 'finishedAt'> & { createdAt: Date; finishedAt: Date | null }

export const presentImport = (row: ImportRow): ImportJob => ({
  ...row,
  createdAt: row.createdAt.toISOString(),
  finishedAt: row.finishedAt?.toISOString() ?? null,
})
