import { parentPort, workerData } from 'node:worker_threads'
import { checkDocuments } from '@lantu/coherence/check-documents'
import type { NameDecision } from '@lantu/coherence/concepts'
import type { CheckedDocument } from '@lantu/model/finding'

/** Checks in a thread of its own: a province's plans take seconds, and the server has others to answer. */
const port = parentPort
if (!port) throw new Error('check-worker runs in a worker thread')
const { documents, decisions } = workerData as { documents: CheckedDocument[]; decisions: NameDecision[] }
port.postMessage(checkDocuments(documents, undefined, decisions))
