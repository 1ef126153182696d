import { LantuError } from '@lantu/model/errors'
import pg from 'pg'
import type { Backend } from './backends/backend.ts'
import { openEmbedded } from './backends/embedded.ts'
import { APPLICATION_ROLE, migrate, readMigrations } from './migrate.ts'

/** A transaction that sees one authority's rows and no others. */
export interface Tx {
  readonly authorityId: string
  query<Row extends pg.QueryResultRow>(text: string, values?: readonly unknown[]): Promise<Row[]>
}

export interface Register {
  readonly backend: Backend['name']
  /** Runs the work in one transaction as the application role, under row-level security for the authority. */
  transaction<T>(authorityId: string, work: (tx: Tx) => Promise<T>): Promise<T>
  /** For what stands above authorities: setting one up, and finding the next job of any. Never from a request. */
  asOwner<T>(work: (client: pg.PoolClient) => Promise<T>): Promise<T>
  /** Names of the migrations that opening applied. */
  readonly migrated: readonly string[]
  close(): Promise<void>
}

export interface RegisterOptions {
  /** A PostgreSQL that exists already; without it, an embedded one under `dataFolder`. */
  readonly databaseUrl?: string
  readonly dataFolder?: string
  readonly log?: (line: string) => void
}

// once, in one place: counts are numbers, days stay text, decimals stay text
const types: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') => {
    if (oid === 20) return Number // int8: counts and ordinals, far below 2^53
    if (oid === 1082) return (value: string) => value // date
    return pg.types.getTypeParser(oid, format)
  }) as pg.CustomTypesConfig['getTypeParser'],
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

async function connectOnce(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url, types, connectionTimeoutMillis: 10_000 })
  try {
    await client.connect()
  } catch (error) {
    await client.end().catch(() => undefined)
    throw new LantuError('database.unreachable', {
      reason: error instanceof Error ? error.message || (error as NodeJS.ErrnoException).code || 'no answer' : String(error),
    })
  }
  return client
}

async function migrateAt(url: string): Promise<string[]> {
  const client = await connectOnce(url)
  try {
    return (await migrate(client, await readMigrations())).applied
  } finally {
    await client.end()
  }
}

async function inTransaction<T>(pool: pg.Pool, authorityId: string, work: (tx: Tx) => Promise<T>): Promise<T> {
  if (!UUID.test(authorityId)) throw new TypeError('an authority is a UUID')
  const client = await pool.connect()
  let broken: Error | undefined
  try {
    // one round trip for the three; SET takes no parameters, and the value is a checked UUID
    await client.query(`BEGIN; SET LOCAL ROLE ${APPLICATION_ROLE}; SET LOCAL app.authority_id = '${authorityId}'`)
    const result = await work({ authorityId, query: async (text, values = []) => (await client.query(text, values as unknown[])).rows })
    await client.query('COMMIT')
    return result
  } catch (error) {
    await client.query('ROLLBACK').catch((failed: Error) => (broken = failed))
    throw error
  } finally {
    client.release(broken)
  }
}

/** Opens the register: starts, adopts or connects to its PostgreSQL, and brings it to this program's version. */
export async function openRegister(options: RegisterOptions): Promise<Register> {
  const log = options.log ?? (() => undefined)
  const backend: Backend = options.databaseUrl
    ? { name: 'server', url: options.databaseUrl, close: async () => undefined }
    : await openEmbedded(options.dataFolder ?? 'data', log)
  try {
    const migrated = await migrateAt(backend.url)
    const pool = new pg.Pool({ connectionString: backend.url, types, max: 10, idleTimeoutMillis: 30_000 })
    pool.on('error', error => log(`a database connection was lost: ${error.message}`))
    // the pool hears only idle connections: one that is lost at work refuses its query, and must not end the program beside it
    pool.on('connect', client => client.on('error', () => undefined))
    return {
      backend: backend.name,
      migrated,
      transaction: (authorityId, work) => inTransaction(pool, authorityId, work),
      asOwner: async work => {
        const client = await pool.connect()
        try {
          return await work(client)
        } finally {
          client.release()
        }
      },
      close: async () => {
        await pool.end()
        await backend.close()
      },
    }
  } catch (error) {
    await backend.close()
    throw error
  }
}
