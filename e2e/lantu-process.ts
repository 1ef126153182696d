import { type ChildProcess, spawn } from 'node:child_process'
import { rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { copyOfEmptyRegister, copyOfPrepared } from '@lantu/register/testing/prepared-folder'

/** A Lantu of its own for a test: a data folder and a free port of its own, started as a person would. */
export interface LantuProcess {
  readonly url: string
  readonly dataFolder: string
  kill(): Promise<void>
  /** Ends it as a person would and leaves its folder. */
  end(): Promise<void>
  /** Ends it and removes its folder. */
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

/** With an empty register, unless there is something in the data folder or the arguments say so. */
export async function startLantu(options: { dataFolder?: string; args?: string[] } = {}): Promise<LantuProcess> {
  const dataFolder = options.dataFolder ?? (await copyOfEmptyRegister())
  const port = await freePort()
  const child = spawn(process.execPath, [program, 'serve', '--port', String(port), '--data', dataFolder, ...(options.args ?? [])], {
    stdio: ['ignore', 'pipe', 'pipe'],
    // never in the database of whoever runs the tests
    env: { ...process.env, DATABASE_URL: '', LANG: 'zh_CN.UTF-8' },
  })
  let output = ''
  child.stdout.on('data', chunk => (output += chunk))
  child.stderr.on('data', chunk => (output += chunk))
  const url = `http://127.0.0.1:${port}`
  await untilReady(url, child, () => output)
  const endBy = async (signal: NodeJS.Signals) => {
    child.kill(signal)
    await ended(child)
  }
  return {
    url,
    dataFolder,
    kill: () => endBy('SIGKILL'),
    end: () => endBy('SIGTERM'),
    stop: async () => {
      await endBy('SIGTERM')
      await rm(dataFolder, { recursive: true, force: true })
    },
  }
}

/** The demonstration goes on loading after it is ready: until its last part, the check for contradictions over all of it, is done. */
async function untilDemo(lantu: LantuProcess): Promise<void> {
  const get = async (path: string) => (await fetch(`${lantu.url}/api/v1${path}`)).json()
  for (const deadline = Date.now() + 180_000; Date.now() < deadline; await new Promise(done => setTimeout(done, 500))) {
    if ((await get('/meetings')).items.length < 3) continue
    const { lastCheck, stale } = await get('/findings')
    if (lastCheck && !stale) return
  }
  throw new Error('the demonstration was not loaded in three minutes')
}

/** The demonstration as `npm start` shows it, in a copy of what the first test file of the run has loaded. */
export async function startDemo(): Promise<LantuProcess> {
  const dataFolder = await copyOfPrepared('demo', async folder => {
    const lantu = await startLantu({ dataFolder: folder, args: ['--demo'] })
    try {
      await untilDemo(lantu)
    } finally {
      await lantu.end()
    }
  })
  return startLantu({ dataFolder })
}
