import type { LibraryEdit } from '@lantu/model/api/library/library'
import { LantuError } from '@lantu/model/errors'
import { type ActionContext, act } from '../../action-context.ts'
import { writeAudit } from '../../write-audit.ts'
import { applyChanges, endEdit, startEdit } from '../record-edit.ts'
import { mergeInto } from './merge-projects.ts'

/** The candidate is the library's project: its sentences go there, its name stays as another name for it. */
export const matchCandidate = (context: ActionContext, candidate: string, other: string): Promise<LibraryEdit> =>
  act(context, 'library.edit', tx => mergeInto(tx, context, other, candidate, ''))

/** Candidates become entries of the library of their own; what was guessed stays marked until somebody sets it. */
export const listCandidatesAsNew = (context: ActionContext, ids: readonly string[]): Promise<LibraryEdit> =>
  act(context, 'library.edit', async tx => {
    const unique = [...new Set(ids)]
    const editId = await startEdit(tx, context, 'list')
    await applyChanges(
      tx,
      context,
      editId,
      unique.map(id => ({ id, fields: { standing: 'listed' } })),
    )
    return endEdit(tx, context, editId, 'list', unique)
  })

/** Not now: it goes to the end of the queue. */
export const putOffCandidate = (context: ActionContext, id: string): Promise<{ id: string }> =>
  act(context, 'library.edit', async tx => {
    const found = await tx.query(
      "UPDATE project SET later_at = $3 WHERE authority_id = $1 AND id = $2 AND standing = 'candidate' RETURNING id",
      [tx.authorityId, id, context.now()],
    )
    if (!found.length) throw new LantuError('thing.not-found', { thing: 'candidate' })
    await writeAudit(tx, context, 'project.later', { id })
    return { id }
  })

/** Two entries that look alike and are not the same: not asked again. */
export const keepApart = (context: ActionContext, a: string, b: string): Promise<{ id: string }> =>
  act(context, 'library.edit', async tx => {
    if (a === b) throw new LantuError('request.invalid', { reason: 'ids' })
    const [left, right] = a < b ? [a, b] : [b, a]
    await tx.query(
      'INSERT INTO project_distinct (authority_id, left_id, right_id, actor) SELECT $1, l.id, r.id, $4 FROM project l, project r WHERE l.authority_id = $1 AND r.authority_id = $1 AND l.id = $2 AND r.id = $3 ON CONFLICT DO NOTHING',
      [tx.authorityId, left, right, context.actor.name],
    )
    await writeAudit(tx, context, 'project.distinct', { left, right })
    return { id: left }
  })
