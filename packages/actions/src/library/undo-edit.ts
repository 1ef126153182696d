import type { LibraryEdit } from '@lantu/model/api/library/library'
import { LantuError } from '@lantu/model/errors'
import type { Tx } from '@lantu/register/open-register'
import { type ActionContext, act } from '../action-context.ts'
import { LIST_TABLES } from './exchange/settle-rows.ts'
import type { Moved } from './matches/merge-projects.ts'
import { leadOf } from './project-lead.ts'
import { removeSupports } from './project-supports.ts'
import { applyChanges, type EditVerb, endEdit, lockProjects, startEdit } from './record-edit.ts'
import { projectsOfRows, undoRows } from './undo-rows.ts'

interface Edit {
  readonly id: string
  readonly verb: EditVerb
  readonly moved: Readonly<Record<string, Moved>>
  readonly undone_by: string | null
}

/** A project as an edit left it. */
interface EditedProject {
  readonly id: string
  /** Its fields before the edit; null for one that the edit made. */
  readonly before: Record<string, unknown> | null
  /** It was changed again since. */
  readonly over: boolean
  readonly hidden: boolean
  readonly lead: string | null
  readonly lead_now: string | null
}

const cannot = (zh: string, en: string) => new LantuError('decision.not-possible', { reason: `${zh} / ${en}` })

/** Sends back to a project what a merge had taken from it, and ends the supports that an import had added. */
async function moveBack(tx: Tx, context: ActionContext, moved: Edit['moved']): Promise<void> {
  for (const [table, { ids, from, to }] of Object.entries(moved)) {
    if (table === 'names')
      await tx.query('UPDATE project SET merged_into = $3 WHERE authority_id = $1 AND id = ANY($2)', [tx.authorityId, ids, from])
    if (table === 'tasks')
      await tx.query(
        "UPDATE task_link SET item_id = $3 WHERE authority_id = $1 AND task_id = ANY($2) AND item_kind = 'project' AND item_id = $4",
        [tx.authorityId, ids, from, to],
      )
    if (table === 'supports') await removeSupports(tx, context, ids)
    // table names come from our own merge, never from a request
    if (!/^project_\w+$/.test(table)) continue
    // with a row goes the copy that an undo has made of it meanwhile
    const copies = LIST_TABLES.some(list => list.table === table) ? 'OR restores = ANY($2)' : ''
    await tx.query(`UPDATE ${table} SET project_id = $3 WHERE authority_id = $1 AND (id = ANY($2) ${copies})`, [tx.authorityId, ids, from])
  }
}

/** What a project goes back to: its earlier fields, its lead only where the edit had changed it; one that the edit made is withdrawn. */
function stateBefore(before: Record<string, unknown> | null, led: boolean): Record<string, unknown> {
  if (!before) return { standing: 'withdrawn', leadId: null }
  return led ? before : Object.fromEntries(Object.entries(before).filter(([field]) => field !== 'leadId'))
}

/** The edit asked for, or the actor's latest that can be undone; locked. */
async function editToUndo(tx: Tx, context: ActionContext, asked: string | undefined): Promise<Edit> {
  const [edit] = await tx.query<Edit>(
    `SELECT id, verb, moved, undone_by FROM project_edit WHERE authority_id = $1 AND ($2::uuid IS NULL OR id = $2)
       AND ($2::uuid IS NOT NULL OR (undone_by IS NULL AND verb <> 'undo' AND actor = $3)) ORDER BY ordinal DESC LIMIT 1 FOR UPDATE`,
    [tx.authorityId, asked ?? null, context.actor.name],
  )
  if (!edit) throw asked ? new LantuError('thing.not-found', { thing: 'edit' }) : cannot('没有可撤销的操作', 'nothing to undo')
  if (edit.undone_by || edit.verb === 'undo') throw cannot('已撤销', 'already undone')
  return edit
}

const editedProjects = (tx: Tx, editId: string): Promise<EditedProject[]> =>
  tx.query<EditedProject>(
    `SELECT v.project_id AS id, v.fields->>'leadId' AS lead, (SELECT ${leadOf('p')} FROM project p WHERE p.authority_id = v.authority_id AND p.id = v.project_id) AS lead_now, v.superseded_at IS NOT NULL AS over, v.fields->>'standing' = 'merged' AS hidden,
       (SELECT b.fields FROM project_version b WHERE b.authority_id = v.authority_id AND b.project_id = v.project_id AND b.version < v.version ORDER BY b.version DESC LIMIT 1) AS before
     FROM project_version v WHERE v.authority_id = $1 AND v.edit_id = $2`,
    [tx.authorityId, editId],
  )

/** Whether the edit changed who leads. */
const led = (row: EditedProject) => row.before !== null && row.before.leadId !== row.lead

/** Gives each project back what it was before the edit. */
async function restoreFields(tx: Tx, context: ActionContext, undoId: string, rows: readonly EditedProject[]): Promise<void> {
  // what took a code over gives it back before the one that it came from shows again
  for (const hidden of [false, true]) {
    const back = rows.filter(row => row.hidden === hidden)
    await applyChanges(
      tx,
      context,
      undoId,
      back.map(row => ({ id: row.id, fields: stateBefore(row.before, led(row)) })),
    )
  }
  // a withdrawn project gives its name free
  await tx.query(
    "UPDATE project SET name_key = name_key || '#' || id WHERE authority_id = $1 AND id = ANY($2) AND standing = 'withdrawn'",
    [tx.authorityId, rows.filter(row => row.before === null).map(row => row.id)],
  )
}

/** Takes an edit back, the actor's latest where none is named: each project and its lists stand as before it; what it made is withdrawn. */
export function undoEdit(context: ActionContext, asked?: string): Promise<LibraryEdit> {
  return act(context, 'library.edit', async tx => {
    const edit = await editToUndo(tx, context, asked)
    const rows = await editedProjects(tx, edit.id)
    const edited = rows.map(row => row.id)
    const later = cannot('这些项目后来又有改动，请先撤销后来的操作', 'undo the later change first')
    // the lead may have been named anew elsewhere since
    if (rows.some(row => row.over || (led(row) && row.lead_now !== row.lead))) throw later
    const listed = await projectsOfRows(tx, edit.id)
    const all = [...new Set([...edited, ...listed])]
    await lockProjects(
      tx,
      all.toSorted().map(id => ({ id })),
    )
    const undoId = await startEdit(tx, context, 'undo', '', edit.id)
    await restoreFields(tx, context, undoId, rows)
    await tx.query('UPDATE project_gate SET superseded_at = $3 WHERE authority_id = $1 AND edit_id = $2 AND superseded_at IS NULL', [
      tx.authorityId,
      edit.id,
      context.now(),
    ])
    if (!(await undoRows(tx, edit.id, { id: undoId, now: context.now() }))) throw later
    // whoever has the page open must see that its lists are others now
    await tx.query('UPDATE project SET version = version + 1 WHERE authority_id = $1 AND id = ANY($2) AND NOT id = ANY($3)', [
      tx.authorityId,
      listed,
      edited,
    ])
    await moveBack(tx, context, edit.moved)
    await tx.query('UPDATE project_edit SET undone_by = $3 WHERE authority_id = $1 AND id = $2', [tx.authorityId, edit.id, undoId])
    return endEdit(tx, context, undoId, 'undo', all, { undoes: edit.id, verb: edit.verb })
  })
}
