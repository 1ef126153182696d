import { Worker } from 'node:worker_threads'
import { ERRORS, type ErrorCode, LantuError } from '@lantu/model/errors'
import type { Reading } from '@lantu/model/reading'
import type { Read } from './run-imports.ts'

const isErrorCode = (code: string): code is ErrorCode => code in ERRORS

const LONGEST = 5 * 60_000

/**
 * What the reading thread may hold. What it makes is either kept or dropped at once: a small space for the young collects that
 * soon enough, and takes half the memory from a short document that the engine's own choice does, at the same speed.
 */
export const READING_LIMITS = { maxOldGenerationSizeMb: 2048, maxYoungGenerationSizeMb: 8 } as const

type Message =
  | { readonly step: string; readonly fraction: number }
  | { readonly reading: Reading }
  | { readonly failed: { readonly code: string; readonly details: Record<string, string | number> } }

// from sources, as tests run, the built thread is used: a thread has no TypeScript of its own
const thread = new URL(import.meta.url.endsWith('.ts') ? '../dist/read-worker.js' : './read-worker.js', import.meta.url)

/** Reads a document in a worker thread; a thread that crashes, or takes longer than five minutes, fails that document alone. */
export const readInWorker: Read = (bytes, onProgress) =>
  new Promise((resolve, reject) => {
    const worker = new Worker(thread, {
      workerData: new Uint8Array(bytes),
      // the thread runs what is built, whatever the parent was started with
      execArgv: [],
      resourceLimits: READING_LIMITS,
    })
    const end = (act: () => void) => {
      clearTimeout(timer)
      act()
      void worker.terminate()
    }
    const timer = setTimeout(() => end(() => reject(new LantuError('file.damaged', { reason: '5 min' }))), LONGEST)
    worker.on('message', (message: Message) => {
      if ('step' in message) onProgress(message.step, message.fraction)
      else if ('reading' in message) end(() => resolve(message.reading))
      else {
        const { code, details } = message.failed
        end(() => reject(isErrorCode(code) ? new LantuError(code, details) : new Error(code)))
      }
    })
    worker.once('error', error => end(() => reject(error)))
    worker.once('exit', code => end(() => reject(new Error(`the reading thread ended with ${code}`))))
  })
