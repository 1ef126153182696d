import { rm } from 'node:fs/promises'
import { readPlan } from '@lantu/reader/read-plan'
import { openRegister, type Register } from '@lantu/register/open-register'
import { copyOfEmptyRegister } from '@lantu/register/testing/prepared-folder'
import type { ActionContext } from './action-context.ts'
import { ensureAuthority } from './bootstrap.ts'
import type { WorkerOptions } from './documents/run-imports.ts'

/** A register of its own for a file of tests: real PostgreSQL under a temporary folder, gone afterwards. */
export interface TestRegister {
  readonly register: Register
  context(roles?: ActionContext['actor']['roles'], authorityId?: string): ActionContext
  readonly worker: WorkerOptions
  authority(code: string): Promise<string>
  close(): Promise<void>
}

export async function openTestRegister(): Promise<TestRegister> {
  const dataFolder = await copyOfEmptyRegister()
  const register = await openRegister({ dataFolder })
  const now = () => new Date('2024-06-30T08:00:00Z')
  const authority = async (code: string) => (await ensureAuthority(register, { code, name: '青川湖市' })).id
  const first = await authority('990000')
  return {
    register,
    authority,
    context: (roles = ['planner'], authorityId = first) => ({ register, now, actor: { authorityId, name: 'test', roles } }),
    worker: { read: (bytes, onProgress) => readPlan(bytes, { onProgress }), now },
    close: async () => {
      await register.close()
      await rm(dataFolder, { recursive: true, force: true })
    },
  }
}
