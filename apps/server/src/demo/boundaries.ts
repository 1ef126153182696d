import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ActionContext } from '@lantu/actions/action-context'
import { importBoundaries, listBoundaries } from '@lantu/actions/library/boundaries'

/** The fictional city's own outlines, once. */
export async function loadDemoBoundaries(context: ActionContext, folder: string): Promise<void> {
  if ((await listBoundaries(context)).length) return
  await importBoundaries(context, JSON.parse(await readFile(join(folder, 'boundaries.geojson'), 'utf8')))
}
