import { Worker } from 'node:worker_threads'
import type { NameDecision } from '@lantu/coherence/concepts'
import { LantuError } from '@lantu/model/errors'
import type { CheckedDocument, Finding } from '@lantu/model/finding'

const LONGEST = 2 * 60_000
// from sources, as tests run, the built thread is used: a thread has no TypeScript of its own
const thread = new URL(import.meta.url.endsWith('.ts') ? '../../dist/findings/check-worker.js' : './check-worker.js', import.meta.url)

/** Findings over the documents, from a worker thread that is ended after two minutes. */
export const checkInWorker = (documents: readonly CheckedDocument[], decisions: readonly NameDecision[] = []): Promise<Finding[]> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(thread, {
      workerData: { documents, decisions },
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: 2048 },
    })
    const end = (act: () => void) => {
      clearTimeout(timer)
      act()
      void worker.terminate()
    }
    const timer = setTimeout(() => end(() => reject(new LantuError('check.too-long'))), LONGEST)
    worker.once('message', (findings: Finding[]) => end(() => resolve(findings)))
    worker.once('error', error => end(() => reject(error)))
    worker.once('exit', code => end(() => reject(new Error(`the checking thread ended with ${code}`))))
  })
