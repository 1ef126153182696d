import { existsSync } from 'node:fs'
import { join } from 'node:path'
import compress from '@fastify/compress'
import helmet from '@fastify/helmet'
import multipart from '@fastify/multipart'
import rateLimit from '@fastify/rate-limit'
import statics from '@fastify/static'
import swagger from '@fastify/swagger'
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import { MAX_IMPORT_MEBIBYTES } from '@lantu/actions/documents/queue-import'
import { LantuError } from '@lantu/model/errors'
import Fastify, { type FastifyError, type FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import type { App, Services } from './app-services.ts'
import { guard } from './guard.ts'
import { withNamedSchemas } from './named-schemas.ts'
import { knownError, problemOf } from './problem.ts'
import { amendmentRoutes } from './routes/amendments.ts'
import { breakdownRoutes } from './routes/breakdown.ts'
import { documentRoutes } from './routes/documents.ts'
import { dutyRoutes } from './routes/duty.ts'
import { findingRoutes } from './routes/findings.ts'
import { FILE_LIMITS, importRoutes } from './routes/imports.ts'
import { libraryRoutes } from './routes/library.ts'
import { libraryFileRoutes } from './routes/library-files.ts'
import { libraryMatchRoutes } from './routes/library-matches.ts'
import { lightRoutes } from './routes/lights.ts'
import { organizationRoutes } from './routes/organizations.ts'
import { pathRoutes } from './routes/paths.ts'
import { planSystemRoutes } from './routes/plan-system.ts'
import { planRoutes } from './routes/plans.ts'
import { registerRoutes } from './routes/register.ts'
import { searchRoutes } from './routes/search.ts'
import { statementRoutes } from './routes/statements.ts'
import { valueRoutes } from './routes/values.ts'
import { workRoutes } from './routes/work.ts'

export interface AppOptions extends Services {
  /** Whether the register answers. */
  readonly ready: () => Promise<boolean>
  readonly openToNetwork?: boolean
  /** The built web pages; without them only the interface answers. */
  readonly webFolder?: string
  readonly log?: (line: string) => void
  /** Takes one line of JSON for each request: method, path, status, time. Never headers or bodies. */
  readonly requestLog?: (line: string) => void
  /** Requests a minute from one address. */
  readonly requestsAMinute?: number
}

async function plugins(app: App, options: AppOptions): Promise<void> {
  await app.register(helmet, {
    contentSecurityPolicy: {
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        // the component library writes its styles at run time
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        fontSrc: ["'self'", 'data:'],
        connectSrc: ["'self'"],
        objectSrc: ["'none'"],
        frameAncestors: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        // served over plain HTTP on this machine
        upgradeInsecureRequests: null,
      },
    },
    strictTransportSecurity: false,
  })
  await app.register(rateLimit, { max: options.requestsAMinute ?? 1200, timeWindow: '1 minute' })
  await app.register(compress, { threshold: 2048 })
  await app.register(multipart, { limits: FILE_LIMITS, throwFileSizeLimit: true })
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Lantu 蓝图',
        version: '1',
        description: 'The register of a plan. Errors are RFC 9457 problem details in Chinese and English.',
        license: { name: 'Apache-2.0' },
      },
      tags: TAGS.map(name => ({ name })),
    },
    convertConstToEnum: false,
    transformObject: described => ('openapiObject' in described ? withNamedSchemas(described.openapiObject) : described.swaggerObject),
  })
}

/** The client went away before its request had come whole: nothing here is wrong, and nobody reads an answer. */
const hasLeft = ({ raw }: FastifyRequest, { code, message }: FastifyError) =>
  (raw.destroyed && !raw.complete) || code === 'ERR_STREAM_PREMATURE_CLOSE' || /^premature close$/i.test(message)

function answerErrors(app: App, options: AppOptions): void {
  app.setErrorHandler((error: FastifyError, request, reply) => {
    let known = knownError(error, MAX_IMPORT_MEBIBYTES)
    if (!known && hasLeft(request, error)) return reply.code(499).send()
    if (!known) {
      const reference = crypto.randomUUID().slice(0, 8)
      options.log?.(`${reference} ${request.method} ${request.routeOptions.url ?? ''}: ${error.stack ?? error.message}`)
      known = new LantuError('internal', { reference })
    }
    return reply.code(known.status).type('application/problem+json').send(problemOf(known, request.url))
  })
  app.setNotFoundHandler((request, reply) => {
    // an older tab may ask for code that a newer build no longer has: a page instead would be no answer
    const ofPage = request.method === 'GET' && !/^\/(?:api|assets)\b/.test(request.url)
    const page = ofPage && options.webFolder && existsSync(join(options.webFolder, 'index.html'))
    if (page) return reply.header('cache-control', 'no-cache').sendFile('index.html')
    const error = new LantuError('thing.not-found', { thing: 'address' })
    return reply.code(404).type('application/problem+json').send(problemOf(error, request.url))
  })
}

const TAGS = [
  'plans',
  'amendments',
  'imports',
  'documents',
  'statements',
  'register',
  'values',
  'duty',
  'organizations',
  'breakdown',
  'lights',
  'library',
  'work',
  'coherence',
]

const ROUTES = [
  planRoutes,
  importRoutes,
  documentRoutes,
  statementRoutes,
  registerRoutes,
  workRoutes,
  valueRoutes,
  amendmentRoutes,
  planSystemRoutes,
  searchRoutes,
  dutyRoutes,
  organizationRoutes,
  lightRoutes,
  pathRoutes,
  libraryRoutes,
  libraryMatchRoutes,
  libraryFileRoutes,
  findingRoutes,
  breakdownRoutes,
]

/** The whole HTTP interface, not yet listening. */
export async function buildApp(options: AppOptions): Promise<App> {
  const app = Fastify({
    logger: options.requestLog ? { level: 'info', stream: { write: options.requestLog } } : false,
    bodyLimit: 2 * 1024 * 1024,
    routerOptions: { maxParamLength: 200 },
    forceCloseConnections: 'idle',
  }).withTypeProvider<TypeBoxTypeProvider>()
  // what the actions return is what the contract says; serialising it field by field would only cost time
  app.setSerializerCompiler(() => data => JSON.stringify(data))
  guard(app, options.openToNetwork ?? false)
  answerErrors(app, options)
  await plugins(app, options)
  await app.register(
    async scope => {
      const routes = scope as unknown as App
      for (const add of ROUTES) add(routes, options)
    },
    { prefix: '/api/v1' },
  )
  const alive = Type.Object({ ok: Type.Boolean() })
  app.get('/health', { schema: { hide: true, response: { 200: alive } } }, async () => ({ ok: true }))
  app.get('/ready', { schema: { hide: true, response: { 200: alive, 503: alive } } }, async (_request, reply) => {
    const ok = await options.ready().catch(() => false)
    return reply.code(ok ? 200 : 503).send({ ok })
  })
  app.get('/api/openapi.json', { schema: { hide: true } }, async () => app.swagger())
  if (options.webFolder && existsSync(options.webFolder)) {
    await app.register(statics, {
      root: options.webFolder,
      wildcard: true,
      setHeaders: (response, path) => {
        void response.header(
          'cache-control',
          path.includes(`${join('dist', 'assets')}`) ? 'public, max-age=31536000, immutable' : 'no-cache',
        )
      },
    })
  } else await app.register(statics, { root: import.meta.dirname, serve: false })
  return app
}
