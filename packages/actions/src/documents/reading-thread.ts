import { Worker } from 'node:worker_threads'
import { ERRORS, type ErrorCode, LantuError } from '@lantu/model/errors'
import type { Reading } from '@lantu/model/reading'
import type { Read } from './run-imports.ts'

const isErrorCode = (code: string): code is ErrorCode => code in ERRORS

const LONGEST = 5 * 60_000
/** So long a thread with nothing to read is kept, in milliseconds. */
const KEPT_IDLE = 10 * 60_000
/** Bytes of a document after which the thread ends: what a long one took goes back to the system at once. */
const LONG_DOCUMENT = 4_000_000

const ENGINE = Number(process.versions.node.split('.')[0])

/**
 * What the reading thread may hold, by which the engine decides when it collects. From 2048 MB for the old on it lets them grow to
 * four times what lived at the last collection; below, to under twice: a document takes a seventh less at its peak, for a quarter
 * more processor time in a warm thread. 52 MB of text, the longest that is taken, need 900. For the young it makes two halves of
 * 8 MB out of 24 (and of 16): with halves of 4, what a thousand sentences are made ready with is carried to the old; with its own
 * choice (48) they take half as much again. Engines from Node 24 on carry less to the old, and have halves of 4 MB, out of 12.
 */
export const READING_LIMITS = { maxOldGenerationSizeMb: 1280, maxYoungGenerationSizeMb: ENGINE >= 24 ? 12 : 24 } as const

type Message =
  | { readonly step: string; readonly fraction: number }
  | { readonly reading: Reading }
  | { readonly failed: { readonly code: string; readonly details: Record<string, string | number> } }

export interface ReadingThread {
  /** Reads a document; one asked for meanwhile waits its turn. A thread that crashes, or takes longer than five minutes, fails that document alone. */
  readonly read: Read
  /** Ends the thread; the document in hand fails. */
  close(): Promise<void>
}

// from sources, as tests run, the built thread is used: a thread has no TypeScript of its own
const thread = new URL(import.meta.url.endsWith('.ts') ? '../../dist/documents/read-worker.js' : './read-worker.js', import.meta.url)

/** Has a running thread read one document. `letGo` is told first, once: whether the thread may be kept, or has to end. */
function readIn(reader: Worker, bytes: Uint8Array, onProgress: Parameters<Read>[1], letGo: (keep: boolean) => void): Promise<Reading> {
  return new Promise((resolve, reject) => {
    const end = (keep: boolean, act: () => void) => {
      clearTimeout(timer)
      reader.off('message', hear).off('error', crash).off('exit', exit)
      letGo(keep)
      act()
    }
    const timer = setTimeout(() => end(false, () => reject(new LantuError('file.damaged', { reason: '5 min' }))), LONGEST)
    const hear = (message: Message) => {
      if ('step' in message) onProgress(message.step, message.fraction)
      else if ('reading' in message) end(bytes.length < LONG_DOCUMENT, () => resolve(message.reading))
      else {
        const { code, details } = message.failed
        end(true, () => reject(isErrorCode(code) ? new LantuError(code, details) : new Error(code)))
      }
    }
    const crash = (error: Error) => end(false, () => reject(error))
    const exit = (code: number) => end(false, () => reject(new Error(`the reading thread ended with ${code}`)))
    reader.on('message', hear).once('error', crash).once('exit', exit)
    const own = new Uint8Array(bytes)
    reader.postMessage(own, [own.buffer])
  })
}

/**
 * A thread that reads documents, one after the other. It is kept between them, since loading the reader and compiling what of it
 * is used often takes as long as a plan of two hundred pages; it begins to load at once.
 */
export function openReadingThread(): ReadingThread {
  let worker: Worker | undefined
  let idle: NodeJS.Timeout | undefined
  let turn: Promise<unknown> = Promise.resolve()
  let closed = false

  const drop = () => {
    const ended = worker
    worker = undefined
    clearTimeout(idle)
    return ended?.terminate()
  }
  const start = () => {
    const started = new Worker(thread, {
      // the thread runs what is built, whatever the parent was started with
      execArgv: [],
      resourceLimits: READING_LIMITS,
    })
    // a thread that falls while nobody waits for it is replaced when the next document comes
    const fall = () => {
      if (worker === started) worker = undefined
    }
    started.on('error', fall).on('exit', fall)
    started.unref()
    worker = started
    return started
  }
  const rest = () => {
    worker?.unref()
    idle = setTimeout(drop, KEPT_IDLE).unref()
  }

  const readNow: Read = async (bytes, onProgress) => {
    if (closed) throw new Error('the reading thread is closed')
    clearTimeout(idle)
    const reader = worker ?? start()
    reader.ref()
    return readIn(reader, bytes, onProgress, keep => {
      if (keep) rest()
      else void drop()
    })
  }

  start()
  rest()
  return {
    read: (bytes, onProgress) => {
      const reading = turn.then(() => readNow(bytes, onProgress))
      turn = reading.catch(() => undefined)
      return reading
    },
    close: async () => {
      closed = true
      await drop()
    },
  }
}
