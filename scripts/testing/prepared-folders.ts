import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Where the test files of one run keep what the first of them prepares for all (`register/testing/prepared-folder`). */
export default async function prepare(): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'lantu-prepared-'))
  process.env.LANTU_PREPARED = folder
  return () => rm(folder, { recursive: true, force: true })
}
