import { readFile } from 'node:fs/promises'
import { basename, resolve } from 'node:path'
import type { ActionContext } from '@lantu/actions/action-context'
import { ensureAuthority, firstAuthority } from '@lantu/actions/bootstrap'
import { queueImport } from '@lantu/actions/documents/queue-import'
import { openReadingThread } from '@lantu/actions/documents/reading-thread'
import { type Read, runNextImport } from '@lantu/actions/documents/run-imports'
import { getImport } from '@lantu/actions/documents/see-imports'
import type { ImportJob } from '@lantu/model/api/import'
import { openRegister } from '@lantu/register/open-register'
import { EXIT, languageOf, sentenceAbout } from './say.ts'

const BAR = 24

function showProgress(file: string, step: string, fraction: number): void {
  if (!process.stderr.isTTY) return
  const full = Math.round(fraction * BAR)
  process.stderr.write(`\r${'█'.repeat(full)}${'░'.repeat(BAR - full)} ${step.padEnd(10)} ${file}`)
}

function tell(job: ImportJob, zh: boolean): string {
  if (job.error) return `${job.fileName}: ${zh ? job.error.zh : job.error.en}`
  if (job.duplicate) return zh ? `${job.fileName}：此前已导入，未重复登记。` : `${job.fileName}: imported before; nothing was stored twice.`
  return zh
    ? `${job.fileName}：读出 ${job.statements} 条记录，等待审核。`
    : `${job.fileName}: ${job.statements} statements wait for review.`
}

/** `lantu import FILE…`: the same job as an upload, run here. A file that cannot be read is named, and the others still go in. */
export async function importCommand(files: readonly string[], options: { plan?: string; data: string; json?: boolean }): Promise<number> {
  const language = languageOf(process.env)
  const databaseUrl = process.env.DATABASE_URL
  const register = await openRegister({ dataFolder: resolve(options.data), ...(databaseUrl ? { databaseUrl } : {}) })
  const thread = openReadingThread()
  let failed = false
  try {
    const authority = (await firstAuthority(register)) ?? (await ensureAuthority(register, { code: 'local', name: '本地' }))
    const now = () => new Date()
    const context: ActionContext = { register, now, actor: { authorityId: authority.id, name: 'terminal', roles: ['planner'] } }
    for (const file of files) {
      try {
        const queued = await queueImport(context, {
          fileName: basename(file),
          bytes: await readFile(file),
          ...(options.plan ? { planId: options.plan } : {}),
        })
        const read: Read = (bytes, onProgress) =>
          thread.read(bytes, (step, fraction) => {
            showProgress(file, step, fraction)
            onProgress(step, fraction)
          })
        let job = queued
        while (!job.finishedAt && (await runNextImport(register, authority.id, { read, now }))) job = await getImport(context, queued.id)
        if (process.stderr.isTTY) process.stderr.write('\r\u001b[K')
        if (job.error) failed = true
        process.stdout.write(`${options.json ? JSON.stringify(job) : tell(job, language === 'zh')}\n`)
      } catch (error) {
        failed = true
        process.stderr.write(`${sentenceAbout(file, error, language)}\n`)
      }
    }
  } finally {
    await thread.close()
    await register.close()
  }
  return failed ? EXIT.failed : EXIT.done
}
