import { readFile, stat } from 'node:fs/promises'
import { LantuError } from '@lantu/model/errors'
import type { Reading } from '@lantu/model/reading'
import { readPlan } from '@lantu/reader/read-plan'

const MEBIBYTE = 1024 * 1024
const MAX_MEBIBYTES = 50

/** Reads a file from disk; one that is too large is refused before it is loaded. */
export async function readFileAsPlan(path: string): Promise<Reading> {
  const { size } = await stat(path)
  if (size > MAX_MEBIBYTES * MEBIBYTE) throw new LantuError('file.too-large', { limit: MAX_MEBIBYTES })
  return readPlan(await readFile(path))
}
