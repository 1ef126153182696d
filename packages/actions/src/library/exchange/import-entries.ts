import type { LibraryStage } from '@lantu/model/api/library/kinds'
import type { ProjectPatch } from '@lantu/model/api/library/library'
import type { Approval, Listing, Milestone, MoneyLine, MonthReport } from '@lantu/model/api/library/lists'
import { plainDecimal } from '@lantu/model/decimal'
import { projectKey } from '@lantu/model/project-key'
import type { Tx } from '@lantu/register/open-register'
import { type ActionContext, act } from '../../action-context.ts'
import { snapshot } from '../project-columns.ts'
import { addSupports } from '../project-supports.ts'
import { applyChanges, endEdit, startEdit, taken } from '../record-edit.ts'
import { approvalRow, fileRow, linkRow, listingRow, milestoneRow, moneyRow, monthRow } from '../set-project-lists.ts'
import { type ListName, type ListRow, settleRows } from './settle-rows.ts'

/** A project as it comes from outside: fields that are absent stay as they are. */
export interface EntryIn {
  /** The project that it is; without it, one is made. */
  readonly id?: string
  readonly fields: ProjectPatch & { readonly name: string; readonly stage?: LibraryStage }
  readonly months?: readonly MonthReport[]
  readonly money?: readonly MoneyLine[]
  readonly milestones?: readonly Milestone[]
  readonly approvals?: readonly Approval[]
  readonly listings?: readonly Listing[]
  readonly links?: readonly { readonly itemKind: 'indicator' | 'task'; readonly itemId: string }[]
  /** Supporting bodies, beside those that support already; only where the project has a lead. */
  readonly supports?: readonly string[]
  /** The bytes are stored before, under their hash. */
  readonly files?: readonly { readonly name: string; readonly caption: string; readonly month: string | null; readonly sha256: string }[]
}

export interface EntriesWritten {
  readonly editId: string
  readonly created: number
  readonly changed: number
  readonly same: number
  readonly months: number
  readonly money: number
  readonly milestones: number
  /** Rows of approvals, listings, links, files and supporting bodies. */
  readonly others: number
}

const CHUNK = 20_000

const plain = (field: string, value: unknown): string =>
  value === null || value === undefined
    ? ''
    : field === 'investment'
      ? plainDecimal(String(value))
      : typeof value === 'object'
        ? JSON.stringify(sorted(value))
        : String(value)

/** Keys in one order: the database keeps its own. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, one]) => [key, sorted(one)]),
  )
}

async function makeProjects(tx: Tx, context: ActionContext, entries: readonly (EntryIn & { id: string })[]): Promise<void> {
  if (!entries.length) return
  await tx
    .query(
      `INSERT INTO project (authority_id, id, kind, name, name_key, stage, standing, guessed, version, recorded_at)
       SELECT $1, n.id, 'project', n.name, n.key, n.stage, 'listed', '{}', 0, $3 FROM jsonb_to_recordset($2::jsonb) AS n (id uuid, name text, key text, stage text)`,
      [
        tx.authorityId,
        JSON.stringify(
          entries.map(({ id, fields }) => ({ id, name: fields.name, key: projectKey(fields.name), stage: fields.stage ?? 'idea' })),
        ),
        context.now(),
      ],
    )
    .catch(taken)
}

/** Fields of each entry that differ from what stands; none where all is the same. */
async function changesOf(tx: Tx, entries: readonly (EntryIn & { id: string })[]) {
  const rows = await tx.query<{ id: string; fields: Record<string, unknown> }>(
    `SELECT p.id, ${snapshot('p')} AS fields FROM project p WHERE p.authority_id = $1 AND p.id = ANY($2)`,
    [tx.authorityId, entries.map(entry => entry.id)],
  )
  const standing = new Map(rows.map(row => [row.id, row.fields]))
  return entries.flatMap(({ id, fields }) => {
    const before = standing.get(id) ?? {}
    const differing = Object.entries(fields).filter(([field, value]) => plain(field, value) !== plain(field, before[field]))
    // a project that comes in a workbook is in the library, whoever named it first
    if (before.standing === 'candidate') differing.push(['standing', 'listed'])
    if (!differing.length) return []
    const guessed = (before.guessed as string[] | undefined)?.filter(field => !(field in fields)) ?? []
    return [{ id, fields: { ...Object.fromEntries(differing), guessed } }]
  })
}

async function settleInChunks(
  tx: Tx,
  context: ActionContext,
  editId: string,
  list: ListName,
  rows: readonly ListRow[],
  onChunk: () => void,
): Promise<number> {
  let written = 0
  for (let at = 0; at < rows.length; at += CHUNK) {
    const chunk = rows.slice(at, at + CHUNK)
    written += await settleRows(tx, list, [...new Set(chunk.map(row => row.project_id))], chunk, {
      whole: false,
      now: context.now(),
      editId,
    })
    onChunk()
  }
  return written
}

type Identified = EntryIn & { readonly id: string }

const rowsOf = (entries: readonly Identified[]): [ListName, ListRow[]][] => [
  ['month', entries.flatMap(({ id, months = [] }) => months.map(one => monthRow(id, one)))],
  ['money', entries.flatMap(({ id, money = [] }) => money.map(one => moneyRow(id, one)))],
  ['milestone', entries.flatMap(({ id, milestones = [] }) => milestones.map(one => milestoneRow(id, one)))],
  ['approval', entries.flatMap(({ id, approvals = [] }) => approvals.map(one => approvalRow(id, one)))],
  ['listing', entries.flatMap(({ id, listings = [] }) => listings.map(one => listingRow(id, one)))],
  ['link', entries.flatMap(({ id, links = [] }) => links.map(one => linkRow(id, one)))],
  ['file', entries.flatMap(({ id, files = [] }) => files.map(one => fileRow(id, one)))],
]

/** Adds the bodies that support, and notes them with the edit so that its undo finds them; how many were new. */
async function writeSupports(tx: Tx, context: ActionContext, editId: string, entries: readonly Identified[]): Promise<number> {
  const supports = await addSupports(
    tx,
    context,
    entries.flatMap(({ id, supports: bodies = [] }) => bodies.map(organizationId => ({ id, organizationId }))),
  )
  if (supports.length)
    await tx.query('UPDATE project_edit SET moved = $3 WHERE authority_id = $1 AND id = $2', [
      tx.authorityId,
      editId,
      JSON.stringify({ supports: { ids: supports, from: editId, to: editId } }),
    ])
  return supports.length
}

/** Writes the entries, set-based, in the caller's transaction: all of them or, if it throws, none. */
export async function writeEntries(
  tx: Tx,
  context: ActionContext,
  entries: readonly EntryIn[],
  note: string,
  onProgress: (fraction: number) => void = () => undefined,
): Promise<EntriesWritten> {
  const editId = await startEdit(tx, context, 'import', note)
  const whole = entries.map(entry => ({ ...entry, id: entry.id ?? crypto.randomUUID() }))
  const made = whole.filter((_, index) => entries[index]?.id === undefined)
  const old = whole.filter((_, index) => entries[index]?.id !== undefined)
  await makeProjects(tx, context, made)
  await applyChanges(
    tx,
    context,
    editId,
    made.map(({ id, fields }) => ({ id, fields })),
    true,
  )
  onProgress(0.3)
  const changes = await changesOf(tx, old)
  await applyChanges(tx, context, editId, changes)
  onProgress(0.5)
  const lists = rowsOf(whole)
  const written: Partial<Record<ListName, number>> = {}
  let done = 0.5
  const chunks = lists.reduce((sum, [, rows]) => sum + Math.ceil(rows.length / CHUNK), 0)
  const step = 0.45 / Math.max(1, chunks)
  for (const [list, rows] of lists) written[list] = await settleInChunks(tx, context, editId, list, rows, () => onProgress((done += step)))
  const supports = await writeSupports(tx, context, editId, whole)
  await endEdit(
    tx,
    context,
    editId,
    'import',
    [...made, ...changes].map(one => one.id),
    { note },
  )
  return {
    editId,
    created: made.length,
    changed: changes.length,
    same: old.length - changes.length,
    months: written.month ?? 0,
    money: written.money ?? 0,
    milestones: written.milestone ?? 0,
    others: (written.approval ?? 0) + (written.listing ?? 0) + (written.link ?? 0) + (written.file ?? 0) + supports,
  }
}

/** Takes entries up by their names: those that the library has are changed, the others made. */
export function importEntries(context: ActionContext, entries: readonly EntryIn[], note: string): Promise<EntriesWritten> {
  return act(context, 'library.import', async tx => {
    const known = await tx.query<{ id: string; key: string }>(
      "SELECT coalesce(merged_into, id) AS id, name_key AS key FROM project WHERE authority_id = $1 AND kind = 'project' AND name_key = ANY($2)",
      [tx.authorityId, entries.map(entry => projectKey(entry.fields.name))],
    )
    const idOf = new Map(known.map(row => [row.key, row.id]))
    return writeEntries(
      tx,
      context,
      entries.map(entry => {
        const id = entry.id ?? idOf.get(projectKey(entry.fields.name))
        return id ? { ...entry, id } : entry
      }),
      note,
    )
  })
}
