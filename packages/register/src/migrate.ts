import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { LantuError } from '@lantu/model/errors'
import type { Client } from 'pg'

interface Migration {
  readonly version: number
  readonly name: string
  readonly sql: string
  readonly checksum: string
}

/** Both `src` and `dist` lie beside `migrations`. */
const folder = new URL('../migrations/', import.meta.url)

/** Any number that only Lantu uses: two programs that start at once migrate one after the other. */
const LOCK = 7_261_401

export async function readMigrations(): Promise<Migration[]> {
  const names = (await readdir(folder)).filter(name => /^\d{4}_.+\.sql$/.test(name)).toSorted()
  return Promise.all(
    names.map(async name => {
      const sql = await readFile(new URL(name, folder), 'utf8')
      return { version: Number(name.slice(0, 4)), name, sql, checksum: createHash('sha256').update(sql).digest('hex') }
    }),
  )
}

/** The role that every transaction of the program takes on: it owns nothing and bypasses nothing. */
export const APPLICATION_ROLE = 'lantu_app'

async function ensureRole(client: Client): Promise<void> {
  await client.query(`DO $$ BEGIN
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '${APPLICATION_ROLE}') THEN CREATE ROLE ${APPLICATION_ROLE} NOLOGIN NOBYPASSRLS; END IF;
    EXECUTE format('GRANT ${APPLICATION_ROLE} TO %I', current_user);
  END $$`)
}

const GRANTS = `
  GRANT USAGE ON SCHEMA public TO ${APPLICATION_ROLE};
  GRANT SELECT, INSERT, UPDATE ON ALL TABLES IN SCHEMA public TO ${APPLICATION_ROLE};
  GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO ${APPLICATION_ROLE};
  REVOKE ALL ON lantu_migration FROM ${APPLICATION_ROLE};
  REVOKE INSERT, UPDATE ON authority FROM ${APPLICATION_ROLE};
  REVOKE UPDATE ON audit FROM ${APPLICATION_ROLE};
  -- the claim of a request that failed, so that it may be sent again; nothing of the register is ever deleted
  GRANT DELETE ON idempotency TO ${APPLICATION_ROLE};`

/**
 * Brings the database to this program's version: numbered SQL files, each in a transaction, under a lock. Refuses a database
 * that a newer program has migrated, and one whose history differs from the files.
 */
export async function migrate(client: Client, migrations: readonly Migration[]): Promise<{ applied: string[] }> {
  await client.query('SELECT pg_advisory_lock($1)', [LOCK])
  try {
    await client.query(
      'CREATE TABLE IF NOT EXISTS lantu_migration (version integer PRIMARY KEY, name text NOT NULL, checksum text NOT NULL, applied_at timestamptz NOT NULL DEFAULT now())',
    )
    const { rows } = await client.query<{ version: number; checksum: string }>(
      'SELECT version, checksum FROM lantu_migration ORDER BY version',
    )
    const known = migrations.at(-1)?.version ?? 0
    const found = rows.at(-1)?.version ?? 0
    if (found > known) throw new LantuError('database.newer', { found, known })
    for (const { version, checksum } of rows) {
      if (migrations.find(m => m.version === version)?.checksum !== checksum) throw new LantuError('database.changed', { version })
    }
    await ensureRole(client)
    const applied: string[] = []
    // by what is there, not by the highest number: two branches may have numbered side by side
    const there = new Set(rows.map(row => row.version))
    for (const migration of migrations.filter(m => !there.has(m.version))) {
      await client.query('BEGIN')
      try {
        await client.query(migration.sql)
        await client.query('INSERT INTO lantu_migration (version, name, checksum) VALUES ($1, $2, $3)', [
          migration.version,
          migration.name,
          migration.checksum,
        ])
        await client.query(GRANTS)
        await client.query('COMMIT')
      } catch (error) {
        await client.query('ROLLBACK')
        throw error
      }
      applied.push(migration.name)
    }
    return { applied }
  } finally {
    await client.query('SELECT pg_advisory_unlock($1)', [LOCK])
  }
}
