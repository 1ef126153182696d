import { parentPort } from 'node:worker_threads'
import { LantuError } from '@lantu/model/errors'
import { readPlan } from '@lantu/reader/read-plan'

/** Reads in a thread of its own, so that a long document never makes the server wait: answers each file it is sent. */
const port = parentPort
if (!port) throw new Error('read-worker runs in a worker thread')
port.on('message', async (bytes: Uint8Array) => {
  try {
    const reading = await readPlan(bytes, { onProgress: (step, fraction) => port.postMessage({ step, fraction }) })
    port.postMessage({ reading })
  } catch (error) {
    // what nobody foresaw ends the thread, and with it whatever state it was left in
    if (!(error instanceof LantuError)) throw error
    port.postMessage({ failed: { code: error.code, details: error.details } })
  }
})
