import { MAX_IMPORT_MEBIBYTES, queueImport } from '@lantu/actions/documents/queue-import'
import { getImport, listImports } from '@lantu/actions/documents/see-imports'
import { ImportJob } from '@lantu/model/api/import'
import { NewPlan } from '@lantu/model/api/plan'
import { LantuError } from '@lantu/model/errors'
import { Type } from 'typebox'
import { Value } from 'typebox/value'
import type { App, Services } from '../app-services.ts'
import { once } from '../idempotency.ts'
import { uploadedFile } from '../uploaded-file.ts'
import { answers, IdParams, Page, PageQuery } from './schemas.ts'

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

function parsePlan(text: string | undefined): NewPlan | undefined {
  if (text === undefined) return undefined
  try {
    const plan: unknown = JSON.parse(text)
    if (Value.Check(NewPlan, plan)) return plan
  } catch {
    // said below
  }
  throw new LantuError('request.invalid', { reason: 'plan' })
}

export function importRoutes(app: App, { context, nudge }: Services): void {
  app.post(
    '/imports',
    {
      config: { rateLimit: { max: 60, timeWindow: '1 minute' } },
      schema: {
        summary: '导入文件 Import a file (multipart: file, then planId or plan)',
        tags: ['imports'],
        consumes: ['multipart/form-data'],
        response: answers(ImportJob, 202),
      },
    },
    async (request, reply) => {
      const { bytes, name, field } = await uploadedFile(request)
      const planId = field('planId')
      if (planId !== undefined && !UUID.test(planId)) throw new LantuError('request.invalid', { reason: 'planId' })
      const plan = parsePlan(field('plan'))
      return once(context, request, reply, bytes, async () => {
        const job = await queueImport(context, { fileName: name, bytes, ...(planId ? { planId } : {}), ...(plan ? { plan } : {}) })
        nudge()
        return { status: 202, body: job, headers: { location: `/api/v1/imports/${job.id}` } }
      })
    },
  )
  app.get(
    '/imports',
    { schema: { summary: '导入记录 Imports', tags: ['imports'], querystring: PageQuery, response: answers(Page(ImportJob)) } },
    request => listImports(context, request.query),
  )
  app.get(
    '/imports/:id',
    { schema: { summary: '一次导入 An import', tags: ['imports'], params: IdParams, response: answers(ImportJob) } },
    request => getImport(context, request.params.id),
  )
  app.get(
    '/imports/:id/events',
    {
      schema: { summary: '导入进度 Progress as server-sent events', tags: ['imports'], params: IdParams, response: { 200: Type.String() } },
    },
    async (request, reply) => {
      let job = await getImport(context, request.params.id)
      reply.hijack()
      reply.raw.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store', 'x-accel-buffering': 'no' })
      let said = ''
      while (!reply.raw.destroyed) {
        const now = JSON.stringify(job)
        if (now !== said) reply.raw.write(`data: ${now}\n\n`)
        said = now
        if (job.finishedAt) break
        await new Promise(done => setTimeout(done, 300))
        job = await getImport(context, request.params.id)
      }
      reply.raw.end()
    },
  )
}

export const FILE_LIMITS = {
  fileSize: MAX_IMPORT_MEBIBYTES * 1024 * 1024,
  files: 1,
  fields: 4,
  fieldSize: 8192,
  headerPairs: 100,
  parts: 6,
}
