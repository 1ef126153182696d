import { spawnSync } from 'node:child_process'
import { appendFile, cp, mkdtemp, open, rename, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openRegister } from '../open-register.ts'

const newFolder = (name: string) => mkdtemp(join(tmpdir(), `lantu-${name}-`))

const isThere = (path: string) =>
  stat(path).then(
    () => true,
    () => false,
  )

/** The first to ask has the lock; the file that is made exclusively lets no two be first. */
async function takesLock(path: string): Promise<boolean> {
  try {
    await (await open(path, 'wx')).close()
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}

/** Makes the data folder aside and moves it there whole, so that a folder that is there is ready. */
async function makeOnce(prepared: string, name: string, make: (folder: string) => Promise<void>): Promise<void> {
  const lock = `${prepared}.lock`
  while (!(await isThere(prepared))) {
    if (await takesLock(lock)) {
      try {
        if (await isThere(prepared)) return
        const made = await newFolder(name)
        await make(made)
        // tests outlive no power cut: their PostgreSQL need not wait for the disk
        await appendFile(join(made, 'postgres', 'postgresql.auto.conf'), 'fsync = off\n')
        await rename(made, prepared)
      } finally {
        await rm(lock)
      }
    } else await new Promise(done => setTimeout(done, 50))
  }
}

/** With owners and modes: PostgreSQL starts on a cluster of its own user only. */
async function copyFolder(from: string, to: string): Promise<void> {
  if (process.platform === 'win32') return cp(from, to, { recursive: true })
  const { status, stderr } = spawnSync('cp', ['-a', `${from}/.`, to], { encoding: 'utf8' })
  if (status !== 0) throw new Error(`${from} could not be copied: ${stderr}`)
}

/**
 * A data folder of its own for a test file, copied from the one that the first file of the run made: what each of them would
 * otherwise do anew, and as separate as if it had. The maker leaves nothing running in the folder.
 */
export async function copyOfPrepared(name: string, make: (folder: string) => Promise<void>): Promise<string> {
  const copy = await newFolder(name)
  const home = process.env.LANTU_PREPARED
  if (!home) throw new Error('LANTU_PREPARED is not set: tests run by vitest, with scripts/testing/prepared-folders.ts')
  const prepared = join(home, name)
  await makeOnce(prepared, name, make)
  await copyFolder(prepared, copy)
  return copy
}

/** An empty register at this program's version. */
export const copyOfEmptyRegister = (): Promise<string> =>
  copyOfPrepared('register', async folder => {
    const register = await openRegister({ dataFolder: folder })
    await register.close()
  })
