import type { LibraryEdit, NewProject } from '@lantu/model/api/library/library'
import { projectKey } from '@lantu/model/project-key'
import { type ActionContext, act } from '../action-context.ts'
import { checkEntry } from './exchange/check-entry.ts'
import { applyChanges, endEdit, startEdit, taken } from './record-edit.ts'

/** Adds a project to the library by hand. A candidate that a text has named so is taken up rather than made twice. */
export function createProject(context: ActionContext, entry: NewProject): Promise<LibraryEdit> {
  return act(context, 'library.edit', async tx => {
    const { stage = 'idea', ...fields } = checkEntry(entry)
    const editId = await startEdit(tx, context, 'create')
    const [known] = await tx.query<{ id: string }>(
      "SELECT id FROM project WHERE authority_id = $1 AND kind = 'project' AND name_key = $2 AND standing = 'candidate'",
      [tx.authorityId, projectKey(fields.name)],
    )
    const [made] = known
      ? [known]
      : await tx
          .query<{ id: string }>(
            `INSERT INTO project (authority_id, kind, name, name_key, stage, standing, guessed, version, recorded_at) VALUES ($1, 'project', $2, $3, $4, 'listed', '{}', 0, $5) RETURNING id`,
            [tx.authorityId, fields.name, projectKey(fields.name), stage, context.now()],
          )
          .catch(taken)
    const id = (made as { id: string }).id
    await applyChanges(tx, context, editId, [{ id, fields: { ...fields, stage, standing: 'listed', guessed: [] } }], !known)
    return endEdit(tx, context, editId, 'create', [id], { name: fields.name })
  })
}
