import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A Lantu of its own for a test: a fresh data folder, a free port, started as a newcomer would. */
export interface LantuProcess {
  readonly url: string
  readonly dataFolder: string
  kill(): Promise<void>
  stop(): Promise<void>
}

const program = join(import.meta.dirname, '..', 'apps', 'cli', 'dist', 'main.js')

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => (address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port'))))
    })
  })
}

async function untilReady(url: string, child: ChildProcess, said: () => string): Promise<void> {
  const deadline = Date.now() + 120_000
  while (Date.now() < deadline) {
    if (child.exitCode !== null) throw new Error(`Lantu stopped while starting:\n${said()}`)
    try {
      if ((await fetch(`${url}/ready`)).ok) return
    } catch {
      // not listening yet
    }
    await new Promise(resolve => setTimeout(resolve, 100))
  }
  throw new Error(`Lantu was not ready in two minutes:\n${said()}`)
}

const ended = (child: ChildProcess) =>
  new Promise<void>(resolve => (child.exitCode !== null || child.signalCode ? resolve() : child.once('exit', () => resolve())))

export async function startLantu(options: { dataFolder?: string; args?: string[] } = {}): Promise<LantuProcess> {
  const dataFolder = options.dataFolder ?? (await mkdtemp(join(tmpdir(), 'lantu-e2e-')))
  const port = await freePort()
  const child = spawn(process.execPath, [program, 'serve', '--port', String(port), '--data', dataFolder, ...(options.args ?? [])], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, LANG: 'zh_CN.UTF-8' },
  })
  let output = ''
  child.stdout.on('data', chunk => (output += chunk))
  child.stderr.on('data', chunk => (output += chunk))
  const url = `http://127.0.0.1:${port}`
  await untilReady(url, child, () => output)
  return {
    url,
    dataFolder,
    kill: async () => {
      child.kill('SIGKILL')
      await ended(child)
    },
    stop: async () => {
      child.kill('SIGTERM')
      await ended(child)
      await rm(dataFolder, { recursive: true, force: true })
    },
  }
}

/** The demonstration goes on loading after it is ready: until its last part, the check for contradictions over all of it, is done. */
export async function untilDemo(lantu: LantuProcess): Promise<void> {
  const get = async (path: string) => (await fetch(`${lantu.url}/api/v1${path}`)).json()
  for (const deadline = Date.now() + 180_000; Date.now() < deadline; await new Promise(done => setTimeout(done, 500))) {
    if ((await get('/meetings')).items.length < 3) continue
    const { lastCheck, stale } = await get('/findings')
    if (lastCheck && !stale) return
  }
  throw new Error('the demonstration was not loaded in three minutes')
}
