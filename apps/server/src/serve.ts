import { join } from 'node:path'
import type { ActionContext } from '@lantu/actions/action-context'
import { type Authority, ensureAuthority, firstAuthority } from '@lantu/actions/bootstrap'
import { openReadingThread, type ReadingThread } from '@lantu/actions/documents/reading-thread'
import { startImportWorker } from '@lantu/actions/documents/run-imports'
import { listImports } from '@lantu/actions/documents/see-imports'
import { checkCoherence } from '@lantu/actions/findings/check-coherence'
import { runNextLibraryJob } from '@lantu/actions/library/exchange/library-jobs'
import { LantuError } from '@lantu/model/errors'
import { openRegister, type Register } from '@lantu/register/open-register'
import { buildApp } from './build-app.ts'
import { loadDemoBoundaries } from './demo/boundaries.ts'
import { loadDemo } from './demo/load-demo.ts'
import { acceptDemo, demoAuthority, queueDemo } from './demo.ts'
import { isLoopback } from './guard.ts'

export interface ServeOptions {
  readonly port: number
  readonly host?: string
  readonly dataFolder: string
  readonly databaseUrl?: string
  /** The folder of the demonstration city, or null for none. */
  readonly demo?: string | null
  readonly webFolder?: string
  readonly log?: (line: string) => void
  /** Takes one line of JSON for each request. */
  readonly requestLog?: (line: string) => void
  /** What the embedded database says; to `log` unless told. */
  readonly databaseLog?: (line: string) => void
  readonly env?: Readonly<Record<string, string | undefined>>
}

export interface Serving {
  readonly url: string
  /** Resolves when the demonstration's documents are read; at once without one. */
  readonly settled: Promise<void>
  stop(): Promise<void>
}

/** Waits until no import is at work, then accepts what is sure. */
async function settle(context: ActionContext, folder: string, stopped: () => boolean, log: (line: string) => void): Promise<void> {
  while (!stopped()) {
    const { items: jobs } = await listImports(context, { limit: 200 })
    if (jobs.length && jobs.every(job => job.finishedAt !== null)) break
    await new Promise(done => setTimeout(done, 200))
  }
  if (!stopped()) await acceptDemo(context, folder)
  await loadDemo(context, folder, stopped, log)
}

/** A moment of a day, at the local time of another. */
function onDay(day: string, clock: Date): Date {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  return new Date(year, month - 1, date, clock.getHours(), clock.getMinutes(), clock.getSeconds(), clock.getMilliseconds())
}

type Env = NonNullable<ServeOptions['env']>

/** The one whose plans are kept: the demonstration's, the one that is asked for, or the first that is there. */
async function authorityOf(register: Register, demo: string | null, env: Env): Promise<Authority> {
  if (demo) return ensureAuthority(register, await demoAuthority(demo))
  const setup = { code: env.LANTU_AUTHORITY_CODE ?? 'local', name: env.LANTU_AUTHORITY_NAME ?? '本地' }
  const there = env.LANTU_AUTHORITY_CODE ? null : await firstAuthority(register)
  return there ?? ensureAuthority(register, setup)
}

function contextOf(register: Register, authority: Authority): ActionContext {
  const { id: authorityId, today } = authority
  // a demonstration stands still: what is done in it is done on its day, at the clock's time, both of this place: in UTC its evenings
  // would fall on the day after
  const now = () => (today ? onDay(today, new Date()) : new Date())
  return { register, now, actor: { authorityId, name: 'planner', roles: ['planner'] } }
}

/** Works through the imports, and through what else waits: jobs of the library, and checking what the imports brought. */
function startWorker(register: Register, context: ActionContext, read: ReadingThread['read'], log: (line: string) => void) {
  const now = () => new Date()
  return startImportWorker(register, context.actor.authorityId, {
    read,
    now,
    log,
    others: (register, id) => runNextLibraryJob(register, id, { now, log }),
    afterImports: () => checkCoherence(context),
  })
}

/** Opens the register, starts the import worker and listens. */
export async function serve(options: ServeOptions): Promise<Serving> {
  const { log = () => undefined, host = '127.0.0.1', env = process.env } = options
  const openToNetwork = !isLoopback(host)
  if (openToNetwork && env.LANTU_ALLOW_NETWORK !== '1') throw new LantuError('network.closed', { host })
  const register = await openRegister({
    dataFolder: options.dataFolder,
    ...(options.databaseUrl ? { databaseUrl: options.databaseUrl } : {}),
    log: options.databaseLog ?? log,
  })
  const readingThread = openReadingThread()
  let stopped = false
  try {
    const authority = await authorityOf(register, options.demo ?? null, env)
    const context = contextOf(register, authority)
    const worker = startWorker(register, context, readingThread.read, log)
    const ready = async () => (await register.transaction(authority.id, tx => tx.query('SELECT 1'))).length === 1
    const app = await buildApp({
      context,
      nudge: () => worker.nudge(),
      ready,
      openToNetwork,
      log,
      ...(options.webFolder ? { webFolder: options.webFolder } : {}),
      ...(options.requestLog ? { requestLog: options.requestLog } : {}),
    })
    const url = await app.listen({ port: options.port, host })
    let settled = Promise.resolve()
    if (options.demo) {
      await loadDemoBoundaries(context, options.demo)
      await queueDemo(context, options.demo)
      worker.nudge()
      settled = settle(context, options.demo, () => stopped, log).catch((error: Error) =>
        log(`the demonstration could not be completed: ${error.message}`),
      )
    }
    return {
      url: url.replace('[::1]', 'localhost'),
      settled,
      stop: async () => {
        stopped = true
        await app.close()
        await worker.stop()
        await readingThread.close()
        await settled
        await register.close()
      },
    }
  } catch (error) {
    stopped = true
    await readingThread.close()
    await register.close()
    throw error
  }
}

/** Where the repository keeps the demonstration and the built pages, from this file's place in it. */
export const ownFolders = (root = join(import.meta.dirname, '..', '..', '..')) => ({
  demo: join(root, 'corpus', 'qingchuanhu'),
  web: join(root, 'apps', 'web', 'dist'),
})
