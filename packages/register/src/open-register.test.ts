import { spawn } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { migrate, readMigrations } from './migrate.ts'
import { openRegister, type Register } from './open-register.ts'

let folder: string
let register: Register
let a: string
let b: string

const addAuthority = (code: string) =>
  register.asOwner(
    async client =>
      (await client.query<{ id: string }>('INSERT INTO authority (code, name) VALUES ($1, $1) RETURNING id', [code])).rows[0]?.id as string,
  )
const addPlan = (authority: string, owner = authority) =>
  register.transaction(authority, tx =>
    tx.query(
      "INSERT INTO plan (authority_id, title, kind, period_from, period_to) VALUES ($1, '纲要', 'outline', 2021, 2025) RETURNING id",
      [owner],
    ),
  )

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lantu-register-'))
  register = await openRegister({ dataFolder: folder })
  a = await addAuthority('990001')
  b = await addAuthority('990002')
})
afterAll(async () => {
  await register.close()
  await rm(folder, { recursive: true, force: true })
})

describe('row-level security', () => {
  it('shows an authority its own rows and no others', async () => {
    await addPlan(a)
    expect(await register.transaction(a, tx => tx.query('SELECT id FROM plan'))).toHaveLength(1)
    expect(await register.transaction(b, tx => tx.query('SELECT id FROM plan'))).toHaveLength(0)
  })

  it('refuses a row written for another authority', async () => {
    await expect(addPlan(a, b)).rejects.toThrow(/row-level security/)
  })

  it('covers every table that has an authority', async () => {
    const bare = await register.asOwner(
      async client =>
        (
          await client.query<{ relname: string }>(
            `SELECT c.relname FROM pg_class c JOIN pg_attribute t ON t.attrelid = c.oid AND t.attname = 'authority_id'
             WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace AND NOT (c.relrowsecurity AND c.relforcerowsecurity)`,
          )
        ).rows,
    )
    expect(bare).toEqual([])
  })

  it('lets no transaction alter the audit or delete anything', async () => {
    await expect(register.transaction(a, tx => tx.query("UPDATE audit SET actor = 'x'"))).rejects.toThrow(/permission denied/)
    await expect(register.transaction(a, tx => tx.query('DELETE FROM plan'))).rejects.toThrow(/permission denied/)
  })

  it('refuses an authority that is no UUID', async () => {
    await expect(register.transaction("x'; DROP TABLE plan; --", async () => 1)).rejects.toThrow(TypeError)
  })
})

it('outlives a connection that is lost in the middle of a transaction', async () => {
  const lost = register.transaction(a, async tx => {
    const [own] = await tx.query<{ pid: number }>('SELECT pg_backend_pid() AS pid')
    await register.asOwner(client => client.query('SELECT pg_terminate_backend($1)', [own?.pid]))
    return tx.query('SELECT pg_sleep(5)')
  })
  await expect(lost).rejects.toThrow()
  expect(await register.transaction(a, tx => tx.query('SELECT 1'))).toHaveLength(1)
})

describe('migrations', () => {
  const withClient = <T>(work: Parameters<Register['asOwner']>[0]) => register.asOwner(work) as Promise<T>

  it('are applied once', async () => {
    expect(register.migrated).toEqual((await readMigrations()).map(migration => migration.name))
    expect(await withClient(async client => migrate(client as never, await readMigrations()))).toEqual({ applied: [] })
  })

  it('refuse a database that is newer than the program', async () => {
    await withClient(client => client.query("INSERT INTO lantu_migration (version, name, checksum) VALUES (9999, 'later', '')"))
    await expect(withClient(async client => migrate(client as never, await readMigrations()))).rejects.toMatchObject({
      code: 'database.newer',
    })
    await withClient(client => client.query('DELETE FROM lantu_migration WHERE version = 9999'))
  })

  it('refuse a history that differs from the files', async () => {
    const changed = (await readMigrations()).map(m => ({ ...m, checksum: 'other' }))
    await expect(withClient(client => migrate(client as never, changed))).rejects.toMatchObject({ code: 'database.changed' })
  })
})

describe('a parent that is killed', () => {
  it('leaves a server that the next start adopts, with all that was committed', async () => {
    const home = await mkdtemp(join(tmpdir(), 'lantu-killed-'))
    const script = `
      const { openRegister } = await import(${JSON.stringify(new URL('./open-register.ts', import.meta.url).href)})
      const register = await openRegister({ dataFolder: ${JSON.stringify(home)} })
      await register.asOwner(client => client.query("INSERT INTO authority (code, name) VALUES ('990003', '甲市')"))
      console.log('ready')
      setInterval(() => {}, 1000)`
    const child = spawn(process.execPath, ['--conditions=source', '--import', 'tsx', '--input-type=module', '-e', script], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    await new Promise<void>((ready, failed) => {
      child.stdout.on('data', chunk => String(chunk).includes('ready') && ready())
      child.once('exit', code => failed(new Error(`the child ended with ${code}`)))
    })
    const before = (await readFile(join(home, 'postgres', 'postmaster.pid'), 'utf8')).split('\n')[0]
    child.removeAllListeners('exit')
    child.kill('SIGKILL')
    await new Promise(gone => child.once('exit', gone))
    const next = await openRegister({ dataFolder: home })
    const after = (await readFile(join(home, 'postgres', 'postmaster.pid'), 'utf8')).split('\n')[0]
    const { rows } = await next.asOwner(client => client.query('SELECT name FROM authority'))
    expect(rows).toEqual([{ name: '甲市' }])
    expect(after).toBe(before)
    await next.close()
    await rm(home, { recursive: true, force: true })
  })
})
