import { createHash } from 'node:crypto'
import type { AuditVerdict } from '@lantu/model/api/amendments'
import type { Tx } from '@lantu/register/open-register'
import type { ActionContext } from './action-context.ts'

interface Entry {
  readonly ordinal: number
  readonly at: string
  readonly actor: string
  readonly verb: string
  readonly details: unknown
}

const GENESIS = '0'.repeat(64)

/** JSON with sorted keys: the same details give the same hash, whatever order a database returns them in. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null'
  const entries = Object.entries(value)
    .filter(([, v]) => v !== undefined)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
  return `{${entries.map(([k, v]) => `${JSON.stringify(k)}:${canonical(v)}`).join(',')}}`
}

const hashOf = (previous: string, entry: Entry) => createHash('sha256').update(previous).update('\n').update(canonical(entry)).digest('hex')

/** Adds an entry to the authority's chain, in the transaction of the change that it tells of. */
export async function writeAudit(tx: Tx, context: Pick<ActionContext, 'actor' | 'now'>, verb: string, details: unknown): Promise<void> {
  // one writer at a time, so that the chain does not fork; released with the transaction
  await tx.query("SELECT pg_advisory_xact_lock(hashtextextended('audit:' || $1, 0))", [tx.authorityId])
  const [last] = await tx.query<{ ordinal: number; hash: string }>(
    'SELECT ordinal, hash FROM audit WHERE authority_id = $1 ORDER BY ordinal DESC LIMIT 1',
    [tx.authorityId],
  )
  const entry: Entry = {
    ordinal: (last?.ordinal ?? 0) + 1,
    at: context.now().toISOString(),
    actor: context.actor.name,
    verb,
    details: JSON.parse(JSON.stringify(details)),
  }
  const previous = last?.hash ?? GENESIS
  await tx.query(
    'INSERT INTO audit (authority_id, ordinal, at, actor, verb, details, previous_hash, hash) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)',
    [tx.authorityId, entry.ordinal, entry.at, entry.actor, verb, JSON.stringify(entry.details), previous, hashOf(previous, entry)],
  )
}

interface AuditRow extends Omit<Entry, 'at'> {
  readonly at: Date
  readonly previous_hash: string
  readonly hash: string
}

const PAGE = 5000

/** Walks the chain from its beginning, page by page: how long it is, and the first entry that does not follow from the one before. */
export async function walkAudit(tx: Tx): Promise<AuditVerdict> {
  let previous = GENESIS
  let ordinal = 0
  let lastAt: string | null = null
  for (;;) {
    const rows = await tx.query<AuditRow>('SELECT * FROM audit WHERE authority_id = $1 AND ordinal > $2 ORDER BY ordinal LIMIT $3', [
      tx.authorityId,
      ordinal,
      PAGE,
    ])
    for (const row of rows) {
      const entry: Entry = { ordinal: row.ordinal, at: row.at.toISOString(), actor: row.actor, verb: row.verb, details: row.details }
      const follows = row.ordinal === ordinal + 1 && row.previous_hash === previous && row.hash === hashOf(previous, entry)
      if (!follows) return { entries: ordinal, brokenAt: row.ordinal, lastHash: previous, lastAt }
      previous = row.hash
      ordinal = row.ordinal
      lastAt = entry.at
    }
    if (rows.length < PAGE) return { entries: ordinal, brokenAt: null, lastHash: previous, lastAt }
  }
}

/** The first entry of the chain that does not follow from the one before, or null when all do. */
export const findBrokenAudit = async (tx: Tx): Promise<number | null> => (await walkAudit(tx)).brokenAt
