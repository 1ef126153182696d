// The thread in which the fuzzer reads: it can be ended when it hangs, and its memory is bounded.
import { parentPort } from 'node:worker_threads'
import { measureCodePoints } from '../../packages/model/dist/code-points.js'
import { LantuError } from '../../packages/model/dist/errors.js'
import { readPlan } from '../../packages/reader/dist/read-plan.js'

/** What must hold of any reading. */
function faultOf(reading) {
  const { text } = reading.document
  const points = measureCodePoints(text)
  const slice = (start, end) => text.slice(points.toUnits(start), points.toUnits(end))
  for (const s of reading.statements) {
    if (slice(s.at, s.end) !== s.text) return `the words at ${s.at} differ from the text`
    if (slice(s.quoteStart, s.quoteEnd) !== s.quote) return `the quote at ${s.at} differs from the text`
    if (s.at < s.quoteStart || s.end > s.quoteEnd) return `the statement at ${s.at} lies outside its quote`
    if (!reading.sections[s.section]) return `the statement at ${s.at} has no section`
  }
  for (const section of reading.sections) {
    const parent = section.parent === null ? null : reading.sections[section.parent]
    if (parent && (section.start < parent.start || section.end > parent.end)) return `section ${section.id} lies outside its parent`
  }
  return null
}

parentPort.on('message', async bytes => {
  const start = performance.now()
  try {
    const reading = await readPlan(bytes)
    const took = performance.now() - start
    parentPort.postMessage({ took, statements: reading.statements.length, fault: faultOf(reading), heap: process.memoryUsage().rss })
  } catch (error) {
    const took = performance.now() - start
    if (error instanceof LantuError) parentPort.postMessage({ took, refused: error.code })
    else parentPort.postMessage({ took, fault: `threw ${error?.stack ?? error}` })
  }
})
parentPort.postMessage('ready')
