import type { Tx } from '@lantu/register/open-register'
import { tidyTexts } from './tidy-text.ts'

/** Lists that belong to a project: table, what makes a row the same one, and its columns with their types. */
const TABLES = {
  milestone: {
    table: 'project_milestone',
    key: ['name'],
    columns: { name: 'text', baseline_on: 'date', planned_on: 'date', done_on: 'date', reason: 'text' },
  },
  approval: {
    table: 'project_approval',
    key: ['kind'],
    columns: {
      kind: 'text',
      state: 'text',
      body: 'text',
      number: 'text',
      submitted_on: 'date',
      limit_days: 'integer',
      due_on: 'date',
      granted_on: 'date',
    },
  },
  money: {
    table: 'project_money',
    key: ['year', 'source', 'kind'],
    columns: { year: 'integer', source: 'text', kind: 'text', amount: 'numeric' },
  },
  month: {
    table: 'project_month',
    key: ['month'],
    columns: {
      month: 'date',
      planned: 'numeric',
      completed: 'numeric',
      progress: 'numeric',
      note: 'text',
      issue: 'text',
      reported_by: 'text',
      reported_on: 'date',
    },
  },
  listing: { table: 'project_listing', key: ['year', 'list'], columns: { year: 'integer', list: 'text', goal: 'text' } },
  file: { table: 'project_file', key: ['sha256', 'name'], columns: { sha256: 'text', name: 'text', caption: 'text', month: 'date' } },
  link: { table: 'project_link', key: ['item_kind', 'item_id'], columns: { item_kind: 'text', item_id: 'uuid' } },
} as const

export type ListName = keyof typeof TABLES
export interface ListTable {
  readonly list: ListName
  readonly table: string
  /** What makes two rows of a project the same one. */
  readonly key: readonly string[]
  readonly columns: readonly string[]
}
export const LIST_TABLES: readonly ListTable[] = Object.entries(TABLES).map(([list, { table, key, columns }]) => ({
  list: list as ListName,
  table,
  key,
  columns: Object.keys(columns),
}))

/** A row by column names, with the project that it belongs to. */
export type ListRow = Readonly<Record<string, unknown>> & { readonly project_id: string }

/**
 * Makes the living rows those given: what is the same stays as it was recorded, what differs is superseded and written anew.
 * With `whole`, rows of these projects that are not given are superseded too. Every row knows the edit that wrote it and the one
 * that ended it. Returns how many rows were written.
 */
export async function settleRows(
  tx: Tx,
  list: ListName,
  projects: readonly string[],
  rows: readonly ListRow[],
  options: { whole: boolean; now: Date; editId: string },
): Promise<number> {
  if (!projects.length) return 0
  const { table, key, columns } = TABLES[list]
  const names = Object.keys(columns)
  const record = `jsonb_to_recordset($2::jsonb) AS n (project_id uuid, ${Object.entries(columns)
    .map(([name, type]) => `${name} ${type}`)
    .join(', ')})`
  const sameKey = ['project_id', ...key].map(name => `n.${name} = t.${name}`).join(' AND ')
  const same = `${sameKey} AND (${names.map(name => `n.${name}`).join(', ')}) IS NOT DISTINCT FROM (${names.map(name => `t.${name}`).join(', ')})`
  const json = JSON.stringify(rows.map(tidyTexts))
  // one pass over the given rows; ten thousand projects at once are hashed, not searched
  await tx.query(
    `WITH given AS MATERIALIZED (SELECT * FROM ${record})
     UPDATE ${table} t SET superseded_at = $4, ended_by = $5 WHERE t.authority_id = $1 AND t.project_id = ANY($3) AND t.superseded_at IS NULL
       AND NOT EXISTS (SELECT FROM given n WHERE ${same}) ${options.whole ? '' : `AND EXISTS (SELECT FROM given n WHERE ${sameKey})`}`,
    [tx.authorityId, json, projects, options.now, options.editId],
  )
  const written = await tx.query<{ n: number }>(
    `WITH given AS MATERIALIZED (SELECT * FROM ${record}), made AS (
       INSERT INTO ${table} (authority_id, project_id, ${names.join(', ')}, recorded_at, edit_id)
       SELECT $1, n.project_id, ${names.map(name => `n.${name}`).join(', ')}, $3, $4 FROM given n
       WHERE NOT EXISTS (SELECT FROM ${table} t WHERE t.authority_id = $1 AND t.superseded_at IS NULL AND ${sameKey}) RETURNING 1)
     SELECT count(*) AS n FROM made`,
    [tx.authorityId, json, options.now, options.editId],
  )
  return written[0]?.n ?? 0
}
