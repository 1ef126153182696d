import { createHash } from 'node:crypto'
import type { ImportJob } from '@lantu/model/api/import'
import type { NewPlan } from '@lantu/model/api/plan'
import { LantuError } from '@lantu/model/errors'
import { type ActionContext, act } from '../action-context.ts'
import { writeAudit } from '../write-audit.ts'
import { IMPORT_COLUMNS, type ImportRow, presentImport } from './present-import.ts'

export const MAX_IMPORT_MEBIBYTES = 50

export interface ImportRequest {
  readonly fileName: string
  readonly bytes: Uint8Array
  /** The plan that it belongs to; without one, a plan is recognised from the document, or made. */
  readonly planId?: string
  readonly plan?: NewPlan
}

/** A name to show, never a path to open. */
const showName = (name: string) => (name.split(/[\\/]/).at(-1) ?? '').replace(/[\u0000-\u001f\u007f]/g, '').slice(0, 200) || 'document'

/** Queues a file for reading. The bytes wait in the register, so a killed server loses nothing; bytes known already end the job at once. */
export function queueImport(context: ActionContext, request: ImportRequest): Promise<ImportJob> {
  const { bytes } = request
  if (bytes.length === 0) return Promise.reject(new LantuError('file.empty'))
  if (bytes.length > MAX_IMPORT_MEBIBYTES * 1024 * 1024)
    return Promise.reject(new LantuError('file.too-large', { limit: MAX_IMPORT_MEBIBYTES }))
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  return act(context, 'import.queue', async tx => {
    if (
      request.planId &&
      !(await tx.query('SELECT 1 FROM plan WHERE authority_id = $1 AND id = $2', [tx.authorityId, request.planId])).length
    ) {
      throw new LantuError('thing.not-found', { thing: 'plan' })
    }
    const [known] = await tx.query<{ id: string; plan_id: string }>(
      'SELECT id, plan_id FROM document WHERE authority_id = $1 AND sha256 = $2',
      [tx.authorityId, sha256],
    )
    const [row] = await tx.query<ImportRow>(
      `INSERT INTO import_job (authority_id, file_name, size, sha256, bytes, plan_id, new_plan, step, progress, document_id, duplicate, finished_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) RETURNING ${IMPORT_COLUMNS}`,
      [
        tx.authorityId,
        showName(request.fileName),
        bytes.length,
        sha256,
        known ? null : Buffer.from(bytes),
        known?.plan_id ?? request.planId ?? null,
        request.plan ? JSON.stringify(request.plan) : null,
        known ? 'done' : 'queued',
        known ? 1 : 0,
        known?.id ?? null,
        Boolean(known),
        known ? context.now() : null,
      ],
    )
    const job = presentImport(row as ImportRow)
    await writeAudit(tx, context, 'import.queue', { id: job.id, fileName: job.fileName, sha256, duplicate: job.duplicate })
    return job
  })
}
