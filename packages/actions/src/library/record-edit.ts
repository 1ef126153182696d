import type { LibraryEdit } from '@lantu/model/api/library/library'
import { LantuError } from '@lantu/model/errors'
import { projectKey } from '@lantu/model/project-key'
import type { Tx } from '@lantu/register/open-register'
import type { ActionContext } from '../action-context.ts'
import { writeAudit } from '../write-audit.ts'
import { tidyTexts } from './exchange/tidy-text.ts'
import { assignments, type ProjectField, snapshot } from './project-columns.ts'
import { writeLeads } from './project-lead.ts'

export interface ProjectChange {
  readonly id: string
  /** Refused where the project has changed since this version was seen. */
  readonly version?: number
  readonly fields: Readonly<Partial<Record<ProjectField, unknown>>>
}

export type EditVerb = 'create' | 'edit' | 'gate' | 'merge' | 'list' | 'rows' | 'import' | 'undo'

/** Opens an edit: one act of a person, whatever number of projects it touches. */
export async function startEdit(tx: Tx, context: ActionContext, verb: EditVerb, note = '', undoes: string | null = null): Promise<string> {
  const [row] = await tx.query<{ id: string }>(
    'INSERT INTO project_edit (authority_id, verb, actor, note, undoes, decided_at) VALUES ($1, $2, $3, $4, $5, $6) RETURNING id',
    [tx.authorityId, verb, context.actor.name, note, undoes, context.now()],
  )
  return (row as { id: string }).id
}

/** The projects, locked in one order so that two edits cannot wait for each other; refused where one is missing or was changed since. */
export async function lockProjects(tx: Tx, seen: readonly { readonly id: string; readonly version?: number }[]): Promise<void> {
  const ids = seen.map(one => one.id)
  const rows = await tx.query<{ id: string; version: number; standing: string }>(
    'SELECT id, version, standing FROM project WHERE authority_id = $1 AND id = ANY($2) ORDER BY id FOR UPDATE',
    [tx.authorityId, ids],
  )
  const found = new Map(rows.map(row => [row.id, row]))
  for (const { id, version } of seen) {
    const row = found.get(id)
    if (!row || row.standing === 'withdrawn') throw new LantuError('thing.not-found', { thing: 'project' })
    if (version !== undefined && row.version !== version) throw new LantuError('edit.stale')
  }
}

/** Keeps the present state of rows that a text made and nobody has edited yet, so that there is something to go back to. */
async function keepFirstState(tx: Tx, ids: readonly string[]): Promise<void> {
  await tx.query(
    `INSERT INTO project_version (authority_id, project_id, version, fields, recorded_at)
     SELECT p.authority_id, p.id, p.version, ${snapshot('p')}, p.recorded_at FROM project p
     WHERE p.authority_id = $1 AND p.id = ANY($2)
       AND NOT EXISTS (SELECT FROM project_version v WHERE v.authority_id = p.authority_id AND v.project_id = p.id AND v.superseded_at IS NULL)`,
    [tx.authorityId, ids],
  )
}

/** Writes the changes, set-based, each with its new version; what stood before stays as a version that is over. Rows just made had no state before. */
export async function applyChanges(
  tx: Tx,
  context: ActionContext,
  editId: string,
  changes: readonly ProjectChange[],
  justMade = false,
): Promise<void> {
  if (!changes.length) return
  await lockProjects(tx, changes)
  const ids = changes.map(change => change.id)
  if (!justMade) await keepFirstState(tx, ids)
  const json = JSON.stringify(
    changes.map(({ id, fields }) => ({
      id,
      fields: tidyTexts(fields),
      key: typeof fields.name === 'string' ? projectKey(fields.name) : null,
    })),
  )
  await tx
    .query(
      `UPDATE project p SET ${assignments('c')}, name_key = coalesce(c.key, p.name_key), version = p.version + 1
     FROM jsonb_to_recordset($2::jsonb) AS c (id uuid, fields jsonb, key text) WHERE p.authority_id = $1 AND p.id = c.id`,
      [tx.authorityId, json],
    )
    .catch(taken)
  await writeLeads(
    tx,
    context,
    changes.flatMap(({ id, fields }) =>
      'leadId' in fields ? [{ id, leadId: (fields.leadId as string | null) || null, withdrawn: fields.standing === 'withdrawn' }] : [],
    ),
  ).catch(taken)
  await tx.query(
    'UPDATE project_version SET superseded_at = $3 WHERE authority_id = $1 AND project_id = ANY($2) AND superseded_at IS NULL',
    [tx.authorityId, ids, context.now()],
  )
  await keepVersions(tx, context, editId, ids)
}

/** Keeps the state that the rows have now as theirs from now on. */
async function keepVersions(tx: Tx, context: ActionContext, editId: string, ids: readonly string[]): Promise<void> {
  await tx.query(
    `INSERT INTO project_version (authority_id, project_id, version, edit_id, fields, recorded_at)
     SELECT p.authority_id, p.id, p.version, $3, ${snapshot('p')}, $4 FROM project p WHERE p.authority_id = $1 AND p.id = ANY($2)`,
    [tx.authorityId, ids, editId, context.now()],
  )
}

/** A name, code or number that another project has, in our words. */
export function taken(error: unknown): never {
  const { code, constraint } = error as { code?: string; constraint?: string }
  if (code === '23505') {
    const [zh, en] =
      constraint === 'project_by_code' ? ['项目代码', 'code'] : constraint === 'project_by_serial' ? ['编号', 'number'] : ['名称', 'name']
    throw new LantuError('project.taken', { zh, en })
  }
  if (code === '23503') throw new LantuError('request.invalid', { reason: '地方或单位不存在 / no such place or body' })
  if (code === '23514')
    throw new LantuError('request.invalid', {
      reason: '完工不能早于开工，金额不能为负 / the finish before the start, or a negative amount',
    })
  throw error
}

/** Ends an edit: its audit entry, and what the caller is told. */
export async function endEdit(
  tx: Tx,
  context: ActionContext,
  id: string,
  verb: EditVerb,
  projects: readonly string[],
  details: Record<string, unknown> = {},
): Promise<LibraryEdit> {
  await writeAudit(tx, context, `project.${verb}`, { edit: id, count: projects.length, projects: projects.slice(0, 50), ...details })
  return { id, verb, projects: projects.length, projectId: projects[0] ?? null, decidedAt: context.now().toISOString() }
}
