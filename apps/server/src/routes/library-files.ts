import { Readable } from 'node:stream'
import { importBoundaries, listBoundaries, listPlaces } from '@lantu/actions/library/boundaries'
import { exportGeoJson, exportLibraryCsv, exportOc4ids } from '@lantu/actions/library/exchange/export-open-data'
import { getLibraryJob, queueLibraryWorkbook } from '@lantu/actions/library/exchange/library-jobs'
import { exportLibraryPackage, exportLibraryWorkbook } from '@lantu/actions/library/exchange/library-workbook'
import { addProjectFile, readProjectFile, removeProjectFile } from '@lantu/actions/library/project-files'
import { Boundary, LibraryJob } from '@lantu/model/api/library/exchange'
import { ProjectFile } from '@lantu/model/api/library/lists'
import { Geometry } from '@lantu/model/geometry'
import { Type } from 'typebox'
import type { App, Services } from '../app-services.ts'
import { answerOnce, once } from '../idempotency.ts'
import { uploadedFile } from '../uploaded-file.ts'
import { answers, IdParams, Items } from './schemas.ts'

const Uuid = Type.String({ format: 'uuid' })
const FileParams = Type.Object({ id: Uuid, file: Uuid })
const tags = ['library']
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const consumes = ['multipart/form-data']
const rateLimit = { max: 120, timeWindow: '1 minute' }

const attachment = (name: string) => `attachment; filename="${name.replace(/[^\w.-]/g, '_')}"; filename*=UTF-8''${encodeURIComponent(name)}`

/** What comes in and goes out as files: workbooks, open data, photographs, outlines. */
export function libraryFileRoutes(app: App, services: Services): void {
  workbookRoutes(app, services)
  boundaryRoutes(app, services)
  projectFileRoutes(app, services)
}

/** The library as one file, in and out. */
function workbookRoutes(app: App, { context, nudge }: Services): void {
  app.post(
    '/library/workbooks',
    {
      config: { rateLimit },
      schema: {
        summary: '导入工作簿 Import a workbook, or a ZIP of it with its files (multipart: dryRun, then file)',
        tags,
        consumes,
        response: answers(LibraryJob, 202),
      },
    },
    async (request, reply) => {
      const file = await uploadedFile(request)
      return once(context, request, reply, file.bytes, async () => {
        const job = await queueLibraryWorkbook(context, {
          fileName: file.name,
          bytes: file.bytes,
          dryRun: file.field('dryRun') !== 'false',
        })
        nudge()
        return { status: 202, body: job, headers: { location: `/api/v1/library/workbooks/${job.id}` } }
      })
    },
  )
  app.get(
    '/library/workbooks/:id',
    { schema: { summary: '导入进度 A workbook’s import', tags, params: IdParams, response: answers(LibraryJob) } },
    request => getLibraryJob(context, request.params.id),
  )
  const download = (path: string, summary: string, type: string, name: string, make: () => Promise<unknown>) =>
    app.get(path, { schema: { summary, tags, response: { 200: Type.Unknown() } } }, async (_request, reply) => {
      const made = await make()
      return reply
        .header('content-type', type)
        .header('content-disposition', attachment(name))
        .header('cache-control', 'no-store')
        .send(
          typeof made === 'string' || made instanceof Readable
            ? made
            : made instanceof Uint8Array
              ? Buffer.from(made.buffer, made.byteOffset, made.byteLength)
              : JSON.stringify(made),
        )
    })
  download('/library/projects.xlsx', '导出工作簿 The library as a workbook', XLSX, '项目库.xlsx', () => exportLibraryWorkbook(context))
  download('/library/projects.zip', '导出工作簿与附件 The workbook with its files', 'application/zip', '项目库.zip', async () =>
    Readable.from(await exportLibraryPackage(context), { objectMode: false }),
  )
  download('/library/projects.csv', '导出 CSV The library as CSV', 'text/csv; charset=utf-8', '项目库.csv', () => exportLibraryCsv(context))
  download('/library/projects.geojson', '导出 GeoJSON The library as GeoJSON', 'application/geo+json', '项目库.geojson', () =>
    exportGeoJson(context),
  )
  download('/library/oc4ids.json', '导出 OC4IDS The library as OC4IDS 0.9', 'application/json', '项目库.oc4ids.json', () =>
    exportOc4ids(context),
  )
}

/** What the map draws. */
function boundaryRoutes(app: App, { context }: Services): void {
  app.get('/library/boundaries', { schema: { summary: '边界 Outlines', tags, response: answers(Items(Boundary)) } }, async () => ({
    items: await listBoundaries(context),
  }))
  app.post(
    '/library/boundaries',
    {
      bodyLimit: 12 * 1024 * 1024,
      schema: {
        summary: '导入边界 Import outlines (GeoJSON)',
        tags,
        body: Type.Unknown(),
        response: answers(Type.Object({ boundaries: Type.Integer() })),
      },
    },
    (request, reply) => answerOnce(context, request, reply, () => importBoundaries(context, request.body)),
  )
  app.get(
    '/library/places',
    {
      schema: {
        summary: '项目在图上的位置 Where projects lie',
        tags,
        response: answers(Items(Type.Object({ id: Uuid, geometry: Geometry }))),
      },
    },
    async () => ({ items: await listPlaces(context) }),
  )
}

/** Photographs and papers of a project. */
function projectFileRoutes(app: App, { context }: Services): void {
  app.post(
    '/library/projects/:id/files',
    {
      config: { rateLimit },
      schema: {
        summary: '添加照片或文件 Add a photograph or file (multipart: caption, month, then file)',
        tags,
        params: IdParams,
        consumes,
        response: answers(ProjectFile, 201),
      },
    },
    async (request, reply) => {
      const file = await uploadedFile(request)
      const caption = file.field('caption')
      const month = file.field('month')
      return once(context, request, reply, file.bytes, async () => ({
        status: 201,
        body: await addProjectFile(context, request.params.id, {
          name: file.name,
          bytes: file.bytes,
          ...(caption ? { caption } : {}),
          ...(month ? { month } : {}),
        }),
      }))
    },
  )
  app.get(
    '/library/projects/:id/files/:file',
    { schema: { summary: '一个文件 A file', tags, params: FileParams, response: { 200: Type.Unknown() } } },
    async (request, reply) => {
      const { bytes, mediaType, name, sha256 } = await readProjectFile(context, request.params.id, request.params.file)
      const shown = mediaType.startsWith('image/')
      return (
        reply
          .header('content-type', mediaType)
          .header('content-disposition', shown ? 'inline' : attachment(name))
          .header('etag', `"${sha256}"`)
          .header('cache-control', 'private, max-age=86400')
          // an uploaded file must never run as a page of ours
          .header('content-security-policy', "sandbox; default-src 'none'")
          .header('x-content-type-options', 'nosniff')
          .send(bytes)
      )
    },
  )
  app.post(
    '/library/projects/:id/files/:file/remove',
    { schema: { summary: '移除文件 Remove a file', tags, params: FileParams, response: answers(Type.Object({ id: Uuid })) } },
    (request, reply) =>
      once(context, request, reply, '', async () => ({
        status: 200,
        body: await removeProjectFile(context, request.params.id, request.params.file),
      })),
  )
}
