import { parentPort, workerData } from 'node:worker_threads'
import { LantuError } from '@lantu/model/errors'
import { readPlan } from '@lantu/reader/read-plan'

/** Reads in a thread of its own, so that a long document never makes the server wait. */
const port = parentPort
if (!port) throw new Error('read-worker runs in a worker thread')
try {
  const reading = await readPlan(workerData as Uint8Array, { onProgress: (step, fraction) => port.postMessage({ step, fraction }) })
  port.postMessage({ reading })
} catch (error) {
  if (error instanceof LantuError) port.postMessage({ failed: { code: error.code, details: error.details } })
  else throw error
}
