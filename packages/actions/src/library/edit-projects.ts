import type { BulkEdit, LibraryEdit, ProjectPatch } from '@lantu/model/api/library/library'
import type { Tx } from '@lantu/register/open-register'
import { type ActionContext, act } from '../action-context.ts'
import { checkEntry } from './exchange/check-entry.ts'
import { applyChanges, endEdit, startEdit } from './record-edit.ts'

/** What a person has set is no guess any more. */
async function confirmed(tx: Tx, ids: readonly string[], fields: ProjectPatch): Promise<Map<string, string[]>> {
  const rows = await tx.query<{ id: string; guessed: string[] }>(
    'SELECT id, guessed FROM project WHERE authority_id = $1 AND id = ANY($2)',
    [tx.authorityId, ids],
  )
  return new Map(rows.map(row => [row.id, row.guessed.filter(field => !(field in fields))]))
}

/** Changes one project, if nobody has changed it since `version` was seen. */
export function editProject(context: ActionContext, id: string, version: number, patch: ProjectPatch): Promise<LibraryEdit> {
  return act(context, 'library.edit', async tx => {
    const fields = checkEntry(patch)
    const editId = await startEdit(tx, context, 'edit')
    const guessed = (await confirmed(tx, [id], fields)).get(id) ?? []
    await applyChanges(tx, context, editId, [{ id, version, fields: { ...fields, guessed } }])
    return endEdit(tx, context, editId, 'edit', [id], { fields: Object.keys(fields) })
  })
}

/** Sets the same fields on many projects, as one edit that one undo takes back. */
export function editProjects(context: ActionContext, { ids, set }: BulkEdit): Promise<LibraryEdit> {
  return act(context, 'library.edit', async tx => {
    const editId = await startEdit(tx, context, 'edit')
    const guessed = await confirmed(tx, ids, set)
    const unique = [...new Set(ids)]
    await applyChanges(
      tx,
      context,
      editId,
      unique.map(id => ({ id, fields: { ...set, guessed: guessed.get(id) ?? [] } })),
    )
    return endEdit(tx, context, editId, 'edit', unique, { set })
  })
}
