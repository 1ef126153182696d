import type { ImportJob } from '@lantu/model/api/import'
import { queueImport } from '../documents/queue-import.ts'
import { runNextImport } from '../documents/run-imports.ts'
import type { TestRegister } from '../test-register.ts'

/** Takes a document in, as bytes or as text, and reads it at once; its job as it was queued. `planId`: the plan that it is of. */
export async function importDocument(t: TestRegister, fileName: string, content: string | Uint8Array, planId?: string): Promise<ImportJob> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  const job = await queueImport(t.context(), { fileName, bytes, ...(planId === undefined ? {} : { planId }) })
  await runNextImport(t.register, t.context().actor.authorityId, t.worker)
  return job
}
