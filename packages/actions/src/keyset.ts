import type { Tx } from '@lantu/register/open-register'
import { readCursor, writeCursor } from './cursor.ts'

/** Columns of a statement's answer that put it in order, with the types they are compared as; the last makes each row unique. */
export interface Keyset {
  readonly columns: readonly (readonly [name: string, type: 'integer' | 'text' | 'uuid' | 'date' | 'timestamptz'])[]
  /** From the last to the first. */
  readonly down?: boolean
}

export interface PageAsked {
  readonly cursor?: string | undefined
  readonly limit?: number | undefined
}

export interface Page<T> {
  readonly items: T[]
  /** The cursor of the page after; null where this is the last. */
  readonly next: string | null
}

const MOST_ROWS = 500
const USUAL_ROWS = 200

/**
 * A page of a statement, after the row at which the page before ended: as quick at the end of a list as at its beginning, and no row
 * is passed over or told twice when others come or go meanwhile. No column of the keyset may be null.
 */
export async function readPage<T extends object>(
  tx: Tx,
  sql: string,
  values: readonly unknown[],
  { columns, down = false }: Keyset,
  { cursor, limit = USUAL_ROWS }: PageAsked,
): Promise<Page<T>> {
  const size = Math.min(Math.max(1, limit), MOST_ROWS)
  const names = columns.map(([name]) => `x."${name}"`)
  const first = values.length + 1
  const after = columns.map(([, type], i) => `$${first + i}::${type}`)
  const rows = await tx.query<T & { readonly keyset: (string | number)[] }>(
    `SELECT x.*, jsonb_build_array(${names.join(', ')}) AS keyset FROM (${sql}) x
     WHERE ${after[0]} IS NULL OR (${names.join(', ')}) ${down ? '<' : '>'} (${after.join(', ')})
     ORDER BY ${names.map(name => `${name}${down ? ' DESC' : ''}`).join(', ')} LIMIT $${first + columns.length}`,
    [...values, ...(cursor === undefined ? columns.map(() => null) : readCursor(cursor, columns.length)), size + 1],
  )
  const shown = rows.slice(0, size)
  const last = shown.at(-1)
  return {
    items: shown.map(({ keyset: _keyset, ...row }) => row as unknown as T),
    next: rows.length > size && last ? writeCursor(last.keyset) : null,
  }
}

/** All rows of a list that is read page by page, for those who need every one of them. */
export async function everyRow<T>(page: (asked: PageAsked) => Promise<Page<T>>): Promise<T[]> {
  const items: T[] = []
  for (let cursor: string | undefined; ; ) {
    const found = await page({ limit: MOST_ROWS, ...(cursor === undefined ? {} : { cursor }) })
    items.push(...found.items)
    if (found.next === null) return items
    cursor = found.next
  }
}
