import { createHash } from 'node:crypto'
import type { LibraryJob } from '@lantu/model/api/library/exchange'
import { LantuError } from '@lantu/model/errors'
import type { Register } from '@lantu/register/open-register'
import { type ActionContext, act } from '../../action-context.ts'
import { writeAudit } from '../../write-audit.ts'
import { storeFiles } from '../project-files.ts'
import { writeEntries } from './import-entries.ts'
import { readLibraryWorkbook } from './read-library-workbook.ts'

const MAX_WORKBOOK_MEBIBYTES = 50
/** A lease runs out when the server that took the job was killed; then it is taken once more, and not a third time. */
const LEASE_SECONDS = 60
const MAX_ATTEMPTS = 2

const COLUMNS = `id, file_name AS "fileName", size AS bytes, dry_run AS "dryRun", step, progress, result, problems, more_problems AS "moreProblems", error, edit_id AS "editId",
  created_at AS "createdAt", finished_at AS "finishedAt"`
type Row = Omit<LibraryJob, 'createdAt' | 'finishedAt'> & { createdAt: Date; finishedAt: Date | null }
const present = (row: Row): LibraryJob => ({
  ...row,
  createdAt: row.createdAt.toISOString(),
  finishedAt: row.finishedAt?.toISOString() ?? null,
})

/** Queues a workbook: to be checked only, or checked and written, all or nothing. */
export function queueLibraryWorkbook(
  context: ActionContext,
  file: { fileName: string; bytes: Uint8Array; dryRun: boolean },
): Promise<LibraryJob> {
  const { bytes, dryRun } = file
  if (bytes.length === 0) return Promise.reject(new LantuError('file.empty'))
  if (bytes.length > MAX_WORKBOOK_MEBIBYTES * 1024 * 1024)
    return Promise.reject(new LantuError('file.too-large', { limit: MAX_WORKBOOK_MEBIBYTES }))
  const fileName = (file.fileName.split(/[\\/]/).at(-1) ?? '').replace(/[\u0000-\u001f\u007f]/g, '').slice(0, 200) || 'workbook.xlsx'
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  return act(context, 'library.import', async tx => {
    const [row] = await tx.query<Row>(
      `INSERT INTO library_job (authority_id, file_name, size, sha256, bytes, dry_run, created_at) VALUES ($1, $2, $3, $4, $5, $6, $7) RETURNING ${COLUMNS}`,
      [tx.authorityId, fileName, bytes.length, sha256, Buffer.from(bytes), dryRun, context.now()],
    )
    const job = present(row as Row)
    await writeAudit(tx, context, 'library.queue', { id: job.id, fileName, sha256, dryRun })
    return job
  })
}

/** A job as it stands: what the workbook would change or has changed, and what is wrong with it. Throws `thing.not-found`. */
export function getLibraryJob(context: ActionContext, id: string): Promise<LibraryJob> {
  return act(context, 'library.import', async tx => {
    const [row] = await tx.query<Row>(`SELECT ${COLUMNS} FROM library_job WHERE authority_id = $1 AND id = $2`, [tx.authorityId, id])
    if (!row) throw new LantuError('thing.not-found', { thing: 'job' })
    return present(row)
  })
}

interface Leased {
  readonly id: string
  readonly file_name: string
  readonly bytes: Buffer
  readonly dry_run: boolean
  readonly attempts: number
}

/** Ends the transaction without a trace: a dry run has done all that the real one would. */
class Rehearsed extends Error {}

async function work(
  register: Register,
  context: ActionContext,
  job: Leased,
  say: (step: string, progress: number) => void,
): Promise<Partial<LibraryJob>> {
  if (job.attempts > MAX_ATTEMPTS) throw new LantuError('import.interrupted')
  say('read', 0.02)
  const workbook = await register.transaction(context.actor.authorityId, tx => readLibraryWorkbook(tx, job.bytes))
  if (workbook.problems.length)
    return {
      problems: [...workbook.problems],
      moreProblems: workbook.moreProblems,
      error: problemsSaid(workbook.problems.length + workbook.moreProblems),
    }
  say('write', 0.4)
  let written: Awaited<ReturnType<typeof writeEntries>> | undefined
  await register
    .transaction(context.actor.authorityId, async tx => {
      await storeFiles(tx, workbook.files)
      written = await writeEntries(tx, context, workbook.entries, job.file_name, fraction => say('write', 0.4 + 0.55 * fraction))
      if (job.dry_run) throw new Rehearsed()
    })
    .catch((error: unknown) => {
      if (!(error instanceof Rehearsed)) throw error
    })
  const { editId, ...result } = written as NonNullable<typeof written>
  return { result, editId: job.dry_run ? null : editId }
}

const problemsSaid = (count: number) => {
  const error = new LantuError('workbook.problems', { count })
  return { code: error.code, zh: error.sentence('zh'), en: error.sentence('en') }
}

/** Takes the next waiting workbook of the authority and ends it, one way or the other. False when none was waiting. */
export async function runNextLibraryJob(
  register: Register,
  authorityId: string,
  options: { now: () => Date; log?: (line: string) => void },
): Promise<boolean> {
  const [job] = await register.transaction(authorityId, tx =>
    tx.query<Leased>(
      `UPDATE library_job SET attempts = attempts + 1, step = 'read', leased_until = now() + interval '${LEASE_SECONDS} seconds' WHERE authority_id = $1 AND id = (
         SELECT id FROM library_job WHERE authority_id = $1 AND finished_at IS NULL AND (leased_until IS NULL OR leased_until < now()) ORDER BY created_at, id LIMIT 1 FOR UPDATE SKIP LOCKED)
       RETURNING id, file_name, bytes, dry_run, attempts`,
      [authorityId],
    ),
  )
  if (!job) return false
  const context: ActionContext = { register, now: options.now, actor: { authorityId, name: 'planner', roles: ['planner'] } }
  let last = 0
  const say = (step: string, progress: number) => {
    if (Date.now() - last < 200) return
    last = Date.now()
    register
      .transaction(authorityId, tx =>
        tx.query(
          `UPDATE library_job SET step = $3, progress = $4, leased_until = now() + interval '${LEASE_SECONDS} seconds' WHERE authority_id = $1 AND id = $2 AND finished_at IS NULL`,
          [authorityId, job.id, step, progress],
        ),
      )
      .catch(() => undefined) // progress is a courtesy; the result is what counts
  }
  const ended = await work(register, context, job, say).catch((error: unknown): Partial<LibraryJob> => {
    if (!(error instanceof LantuError))
      options.log?.(`workbook ${job.id} failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`)
    const known = error instanceof LantuError ? error : new LantuError('internal', { reference: 'workbook' })
    return { error: { code: known.code, zh: known.sentence('zh'), en: known.sentence('en') } }
  })
  await register.transaction(authorityId, tx =>
    tx.query(
      `UPDATE library_job SET step = $3, progress = 1, error = $4, problems = $5, more_problems = $6, result = $7, edit_id = $8, finished_at = $9, bytes = NULL, leased_until = NULL
       WHERE authority_id = $1 AND id = $2`,
      [
        authorityId,
        job.id,
        ended.error ? 'failed' : 'done',
        ended.error ? JSON.stringify(ended.error) : null,
        JSON.stringify(ended.problems ?? []),
        ended.moreProblems ?? 0,
        ended.result ? JSON.stringify(ended.result) : null,
        ended.editId ?? null,
        options.now(),
      ],
    ),
  )
  return true
}
