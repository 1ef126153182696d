import type { NewPlan } from '@lantu/model/api/plan'
import { LantuError } from '@lantu/model/errors'
import type { Reading } from '@lantu/model/reading'
import type { Register } from '@lantu/register/open-register'
import type { ActionContext } from '../action-context.ts'
import { storeReading } from './store-reading.ts'

export type Read = (bytes: Uint8Array, onProgress: (step: string, fraction: number) => void) => Promise<Reading>

interface Job {
  readonly id: string
  readonly file_name: string
  readonly sha256: string
  readonly bytes: Buffer
  readonly plan_id: string | null
  readonly new_plan: NewPlan | null
  readonly attempts: number
}

export interface WorkerOptions {
  readonly read: Read
  readonly now: () => Date
  readonly log?: (line: string) => void
  /** Other jobs that wait in the same queue; false when there was none. */
  readonly others?: (register: Register, authorityId: string) => Promise<boolean>
  /** What follows once nothing waits any more. */
  readonly afterImports?: () => Promise<unknown>
}

/** A lease runs out when the server that took it was killed; then the job is taken once more, and not a third time. */
const LEASE_SECONDS = 30
const MAX_ATTEMPTS = 2

const contextFor = (register: Register, authorityId: string, now: () => Date): ActionContext => ({
  register,
  now,
  actor: { authorityId, name: 'import', roles: ['planner'] },
})

async function lease(register: Register, authorityId: string): Promise<Job | null> {
  return register.transaction(authorityId, async tx => {
    const [job] = await tx.query<Job>(
      `UPDATE import_job SET attempts = attempts + 1, step = 'decode', leased_until = now() + interval '${LEASE_SECONDS} seconds'
       WHERE authority_id = $1 AND id = (
         SELECT id FROM import_job WHERE authority_id = $1 AND finished_at IS NULL AND (leased_until IS NULL OR leased_until < now())
         ORDER BY created_at, id LIMIT 1 FOR UPDATE SKIP LOCKED)
       RETURNING id, file_name, sha256, bytes, plan_id, new_plan, attempts`,
      [authorityId],
    )
    return job ?? null
  })
}

async function finish(
  register: Register,
  authorityId: string,
  id: string,
  now: Date,
  set: { error?: unknown; documentId?: string; planId?: string; duplicate?: boolean; found?: Record<string, number> | undefined },
): Promise<void> {
  await register.transaction(authorityId, tx =>
    tx.query(
      `UPDATE import_job SET step = $3, progress = 1, error = $4, document_id = $5, plan_id = coalesce($6, plan_id), duplicate = $7, statements = $8, found = $9, finished_at = $10,
       bytes = NULL, leased_until = NULL WHERE authority_id = $1 AND id = $2`,
      [
        authorityId,
        id,
        set.error ? 'failed' : 'done',
        set.error ? JSON.stringify(set.error) : null,
        set.documentId ?? null,
        set.planId ?? null,
        set.duplicate ?? false,
        set.found ? Object.values(set.found).reduce((sum, n) => sum + n, 0) : null,
        set.found ? JSON.stringify(set.found) : null,
        now,
      ],
    ),
  )
}

const sayError = (error: unknown) => {
  const known = error instanceof LantuError ? error : new LantuError('internal', { reference: 'import' })
  return { code: known.code, zh: known.sentence('zh'), en: known.sentence('en') }
}

function countKinds({ statements }: Reading): Record<string, number> {
  const found: Record<string, number> = {}
  for (const { kind } of statements) found[kind] = (found[kind] ?? 0) + 1
  return found
}

/** Progress is written a few times a second at most, and renews the lease. */
function progressWriter(register: Register, authorityId: string, id: string): (step: string, fraction: number) => void {
  let last = 0
  return (step, fraction) => {
    if (Date.now() - last < 200) return
    last = Date.now()
    register
      .transaction(authorityId, tx =>
        tx.query(
          `UPDATE import_job SET step = $3, progress = $4, leased_until = now() + interval '${LEASE_SECONDS} seconds' WHERE authority_id = $1 AND id = $2 AND finished_at IS NULL`,
          [authorityId, id, step, Math.min(0.95, Math.max(0, fraction))],
        ),
      )
      .catch(() => undefined) // progress is a courtesy; the result is what counts
  }
}

async function work(register: Register, authorityId: string, job: Job, options: WorkerOptions): Promise<void> {
  if (job.attempts > MAX_ATTEMPTS) throw new LantuError('import.interrupted')
  const reading = await options.read(job.bytes, progressWriter(register, authorityId, job.id))
  const context = contextFor(register, authorityId, options.now)
  const file = { fileName: job.file_name, sha256: job.sha256, bytes: job.bytes, planId: job.plan_id, plan: job.new_plan }
  const stored = await register.transaction(authorityId, async tx => {
    // two jobs with the same bytes: the second finds what the first has stored
    await tx.query("SELECT pg_advisory_xact_lock(hashtextextended('document:' || $1 || $2, 0))", [authorityId, job.sha256])
    const [known] = await tx.query<{ id: string; plan_id: string }>(
      'SELECT id, plan_id FROM document WHERE authority_id = $1 AND sha256 = $2',
      [authorityId, job.sha256],
    )
    return known
      ? { documentId: known.id, planId: known.plan_id, duplicate: true }
      : { ...(await storeReading(tx, context, file, reading)), duplicate: false }
  })
  // a document is many rows at once: without fresh statistics the next screens would be planned for empty tables
  await register.asOwner(client => client.query('ANALYZE document, section, block, statement'))
  await finish(register, authorityId, job.id, options.now(), { ...stored, found: countKinds(reading) })
}

/** Takes the next waiting job of the authority and ends it, one way or the other. False when none was waiting. */
export async function runNextImport(register: Register, authorityId: string, options: WorkerOptions): Promise<boolean> {
  const job = await lease(register, authorityId)
  if (!job) return false
  try {
    await work(register, authorityId, job, options)
  } catch (error) {
    if (!(error instanceof LantuError))
      options.log?.(`import ${job.id} failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`)
    await finish(register, authorityId, job.id, options.now(), { error: sayError(error) })
  }
  return true
}

export interface ImportWorker {
  /** There is something to do; look now. */
  nudge(): void
  /** Ends after the job in hand. */
  stop(): Promise<void>
}

/** Works through the queue one job after the other until it is stopped; looks every two seconds, and at once when nudged. */
export function startImportWorker(register: Register, authorityId: string, options: WorkerOptions): ImportWorker {
  const stopping = new AbortController()
  let wake: () => void = () => undefined
  const rest = () =>
    new Promise<void>(done => {
      const timer = setTimeout(done, 2000)
      wake = () => {
        clearTimeout(timer)
        done()
      }
    })
  const loop = async () => {
    let read = false
    while (!stopping.signal.aborted) {
      const next = async () =>
        (await runNextImport(register, authorityId, options)) || ((await options.others?.(register, authorityId)) ?? false)
      const worked = await next().catch((error: Error) => {
        options.log?.(`the import worker could not reach the register: ${error.message}`)
        return false
      })
      if (worked) read = true
      else if (read) {
        read = false
        await options.afterImports?.().catch((error: Error) => options.log?.(`what follows an import failed: ${error.message}`))
      } else if (!stopping.signal.aborted) await rest()
    }
  }
  const running = loop()
  return {
    nudge: () => wake(),
    stop: async () => {
      stopping.abort()
      wake()
      await running
    },
  }
}
