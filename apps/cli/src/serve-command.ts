import { appendFileSync, mkdirSync } from 'node:fs'
import { createServer } from 'node:net'
import { join, resolve } from 'node:path'
import { LantuError } from '@lantu/model/errors'
import { ownFolders, serve } from '@lantu/server/serve'
import { languageOf } from './say.ts'

const FIRST_PORT = 3000
const PORTS_TRIED = 20

const isFree = (port: number, host: string) =>
  new Promise<boolean>(done => {
    const probe = createServer()
    probe.once('error', () => done(false))
    probe.listen(port, host, () => probe.close(() => done(true)))
  })

/** The port asked for, or the first free one from 3000 on. */
async function choosePort(asked: number | undefined, host: string): Promise<number> {
  if (asked === 0) return 0
  if (asked !== undefined) {
    if (await isFree(asked, host)) return asked
    throw new LantuError('port.taken', { port: asked, next: asked + 1 })
  }
  for (let port = FIRST_PORT; port < FIRST_PORT + PORTS_TRIED; port++) if (await isFree(port, host)) return port
  throw new LantuError('port.taken', { port: FIRST_PORT, next: FIRST_PORT + PORTS_TRIED })
}

/** `lantu serve`: opens the workbench, says where, and stops gracefully at a signal. */
export async function serveCommand(options: { port?: number; host: string; data: string; demo?: boolean }): Promise<void> {
  const zh = languageOf(process.env) === 'zh'
  const folders = ownFolders()
  const databaseUrl = process.env.DATABASE_URL
  const port = await choosePort(options.port, options.host)
  const dataFolder = resolve(options.data)
  mkdirSync(dataFolder, { recursive: true })
  const databaseLog = join(dataFolder, 'database.log')
  const serving = await serve({
    port,
    host: options.host,
    dataFolder,
    ...(databaseUrl ? { databaseUrl } : {}),
    demo: options.demo ? folders.demo : null,
    webFolder: folders.web,
    log: line => process.stderr.write(`${line}\n`),
    requestLog: line => appendFileSync(join(dataFolder, 'requests.log'), line),
    databaseLog: line => appendFileSync(databaseLog, `${line}\n`),
  })
  process.stdout.write(
    zh ? `蓝图已就绪，请打开 ${serving.url}（按 Ctrl+C 停止）\n` : `Lantu is ready: open ${serving.url} (Ctrl+C stops it)\n`,
  )
  let stopping = false
  const stop = () => {
    if (stopping) process.exit(1)
    stopping = true
    serving.stop().then(
      () => process.exit(0),
      () => process.exit(3),
    )
  }
  process.on('SIGINT', stop)
  process.on('SIGTERM', stop)
}
