import { createHash } from 'node:crypto'
import type { ProjectFile } from '@lantu/model/api/library/lists'
import { LantuError } from '@lantu/model/errors'
import type { Tx } from '@lantu/register/open-register'
import { type ActionContext, act } from '../action-context.ts'
import { settleRows } from './exchange/settle-rows.ts'
import { fileKind } from './file-kind.ts'
import { endEdit, startEdit } from './record-edit.ts'
import { fileRow } from './set-project-lists.ts'

export const MAX_FILE_MEBIBYTES = 20
const MAX_FILES = 200

export interface NewFile {
  readonly name: string
  readonly bytes: Uint8Array
  readonly caption?: string
  /** `YYYY-MM` that it shows. */
  readonly month?: string
}

/** A name to show and to save under, never a path. */
const plainName = (name: string) =>
  (name.split(/[\\/]/).at(-1) ?? '')
    .replace(/[\u0000-\u001f\u007f"]/g, '')
    .trim()
    .slice(0, 120) || 'file'

/** Keeps bytes that came in a package, each once, one in memory at a time. */
export async function storeFiles(tx: Tx, files: readonly { readonly sha256: string; bytes(): Buffer }[]): Promise<void> {
  for (const file of files) {
    const bytes = file.bytes()
    await tx.query('INSERT INTO stored_file (authority_id, sha256, media_type, bytes) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING', [
      tx.authorityId,
      file.sha256,
      fileKind(bytes),
      bytes,
    ])
  }
}

/** Keeps a photograph or a document of a project: bytes once by their SHA-256, kind by content. */
export function addProjectFile(context: ActionContext, projectId: string, file: NewFile): Promise<ProjectFile> {
  const { bytes } = file
  if (bytes.length === 0) return Promise.reject(new LantuError('file.empty'))
  if (bytes.length > MAX_FILE_MEBIBYTES * 1024 * 1024)
    return Promise.reject(new LantuError('file.too-large', { limit: MAX_FILE_MEBIBYTES }))
  const mediaType = fileKind(bytes)
  if (!mediaType) return Promise.reject(new LantuError('file.not-kept'))
  if (file.month !== undefined && !/^\d{4}-(0[1-9]|1[0-2])$/.test(file.month))
    return Promise.reject(new LantuError('request.invalid', { reason: 'month' }))
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  return act(context, 'library.report', async tx => {
    const [project] = await tx.query<{ n: number }>(
      `SELECT (SELECT count(*) FROM project_file f WHERE f.authority_id = p.authority_id AND f.project_id = p.id AND f.superseded_at IS NULL) AS n
       FROM project p WHERE p.authority_id = $1 AND p.id = $2 AND p.standing IN ('candidate', 'listed')`,
      [tx.authorityId, projectId],
    )
    if (!project) throw new LantuError('thing.not-found', { thing: 'project' })
    if (project.n >= MAX_FILES)
      throw new LantuError('decision.not-possible', { reason: `每个项目最多 ${MAX_FILES} 个文件 / at most ${MAX_FILES} files a project` })
    await tx.query('INSERT INTO stored_file (authority_id, sha256, media_type, bytes) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING', [
      tx.authorityId,
      sha256,
      mediaType,
      Buffer.from(bytes),
    ])
    const name = plainName(file.name)
    const caption = (file.caption ?? '').slice(0, 200)
    const editId = await startEdit(tx, context, 'rows')
    // the same file under the same name is one, with the caption and month given last
    await settleRows(tx, 'file', [projectId], [fileRow(projectId, { sha256, name, caption, month: file.month ?? null })], {
      whole: false,
      now: context.now(),
      editId,
    })
    const [row] = await tx.query<{ id: string }>(
      'SELECT id FROM project_file WHERE authority_id = $1 AND project_id = $2 AND sha256 = $3 AND name = $4 AND superseded_at IS NULL',
      [tx.authorityId, projectId, sha256, name],
    )
    const id = (row as { id: string }).id
    await endEdit(tx, context, editId, 'rows', [projectId], { list: 'file', file: id, sha256, name })
    return {
      id,
      name,
      caption,
      mediaType,
      bytes: bytes.length,
      sha256,
      month: file.month ?? null,
      recordedAt: context.now().toISOString(),
    }
  })
}

/** Takes a file off the project's page; its bytes and its entry in the history stay. */
export function removeProjectFile(context: ActionContext, projectId: string, fileId: string): Promise<{ id: string }> {
  return act(context, 'library.edit', async tx => {
    const editId = await startEdit(tx, context, 'rows')
    const gone = await tx.query(
      'UPDATE project_file SET superseded_at = $4, ended_by = $5 WHERE authority_id = $1 AND project_id = $2 AND id = $3 AND superseded_at IS NULL RETURNING id',
      [tx.authorityId, projectId, fileId, context.now(), editId],
    )
    if (!gone.length) throw new LantuError('thing.not-found', { thing: 'file' })
    await endEdit(tx, context, editId, 'rows', [projectId], { list: 'file', removed: fileId })
    return { id: fileId }
  })
}

/** The bytes of a file as they were stored. Throws `thing.not-found`, also where the file is of another project. */
export function readProjectFile(
  context: ActionContext,
  projectId: string,
  fileId: string,
): Promise<{ bytes: Buffer; mediaType: string; name: string; sha256: string }> {
  return act(context, 'library.see', async tx => {
    const [file] = await tx.query<{ bytes: Buffer; mediaType: string; name: string; sha256: string }>(
      `SELECT s.bytes, s.media_type AS "mediaType", f.name, f.sha256 FROM project_file f JOIN stored_file s ON s.authority_id = f.authority_id AND s.sha256 = f.sha256
       WHERE f.authority_id = $1 AND f.project_id = $2 AND f.id = $3 AND f.superseded_at IS NULL`,
      [tx.authorityId, projectId, fileId],
    )
    if (!file) throw new LantuError('thing.not-found', { thing: 'file' })
    return file
  })
}
