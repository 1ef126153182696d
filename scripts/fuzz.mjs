// `node scripts/fuzz.mjs [--seconds N] [--seed N] [--case N]`: feeds the reader what nobody should and says what it did. Every
// file must end as a reading whose quotes are slices of its text, or as one of the errors that a person can act on. A file that
// takes far longer than its length allows, or more memory than the thread has, has hung. Ends with 1 where anything failed.
import './help.mjs'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { randomOf } from '../packages/reader/test-support/random.mjs'
import { KINDS } from './fuzz/cases.mjs'
import { buildPrograms } from './prepare.mjs'

const option = (name, otherwise) => {
  const at = process.argv.indexOf(`--${name}`)
  return at < 0 ? otherwise : Number(process.argv[at + 1])
}
const seconds = option('seconds', 45)
const seed = option('seed', 20261125)
const only = option('case', -1)
/** Only to tell a hang from work: a thousand times what reading takes, so that a busy machine does not matter. */
const budget = length => 20_000 + length / 5
const MEMORY_MEBIBYTES = 1024

buildPrograms()

let thread
async function start() {
  thread = new Worker(new URL('./fuzz/reader-thread.mjs', import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: MEMORY_MEBIBYTES },
  })
  await new Promise((resolve, reject) => {
    thread.once('message', resolve)
    thread.once('error', reject)
  })
}

function read(bytes) {
  return new Promise(resolve => {
    const end = result => {
      clearTimeout(timer)
      thread.off('message', end).off('error', failed).off('exit', left)
      resolve(result)
    }
    const failed = error => end({ took: 0, fault: `ended the thread: ${error.message}`, ended: true })
    const left = code => end({ took: 0, fault: `ended the thread with ${code}`, ended: true })
    const hung = () =>
      end({ took: budget(bytes.length), fault: 'hung: it took a thousand times as long as its length allows', ended: true })
    const timer = setTimeout(hung, budget(bytes.length))
    thread.on('message', end).on('error', failed).on('exit', left)
    thread.postMessage(bytes)
  })
}

const total = KINDS.reduce((sum, [, weight]) => sum + weight, 0)
function kindOf(random) {
  let at = random.whole(1, total)
  for (const kind of KINDS) if ((at -= kind[1]) <= 0) return kind
  return KINDS[0]
}

const told = new Map(KINDS.map(([name]) => [name, { files: 0, bytes: 0, read: 0, statements: 0, refused: new Map(), worst: 0 }]))
const failures = []
const slow = []
const began = Date.now()
await start()
for (let number = only >= 0 ? only : 0; Date.now() - began < seconds * 1000; number++) {
  const random = randomOf(seed + number * 7919)
  const [name, , make] = kindOf(random)
  const bytes = await make(random)
  const result = await read(bytes)
  const kind = told.get(name)
  kind.files++
  kind.bytes += bytes.length
  kind.worst = Math.max(kind.worst, result.took)
  if (result.refused) kind.refused.set(result.refused, (kind.refused.get(result.refused) ?? 0) + 1)
  else if (!result.fault) {
    kind.read++
    kind.statements += result.statements
  }
  if (bytes.length > 1000) slow.push({ number, name, per: result.took / (bytes.length / 1000), took: result.took, length: bytes.length })
  if (result.fault) failures.push({ number, name, bytes, fault: result.fault })
  if (result.ended) {
    await thread.terminate()
    await start()
  }
  if (only >= 0) break
}
await thread.terminate()

console.log(`Fuzzed the reader for ${Math.round((Date.now() - began) / 1000)} s with seed ${seed}:`)
for (const [name, { files, bytes, read: done, statements, refused, worst }] of told) {
  const codes = [...refused].map(([code, count]) => `${code} ${count}`).join(', ')
  console.log(
    `  ${name.padEnd(50)} ${String(files).padStart(5)} files ${(bytes / 1e6).toFixed(1).padStart(7)} MB   read ${done} (${statements} statements)${codes ? `, refused: ${codes}` : ''}; longest ${Math.round(worst)} ms`,
  )
}
console.log('Slowest for their length:')
for (const { number, name, per, took, length } of slow.sort((a, b) => b.per - a.per).slice(0, 5))
  console.log(`  case ${number}, ${name}: ${per.toFixed(2)} ms per kB (${Math.round(took)} ms for ${Math.round(length / 1000)} kB)`)
if (failures.length) {
  const folder = mkdtempSync(join(tmpdir(), 'lantu-fuzz-'))
  for (const { number, name, bytes, fault } of failures) {
    writeFileSync(join(folder, String(number)), bytes)
    console.error(
      `Case ${number} (${name}) ${fault}\n  again: node scripts/fuzz.mjs --seed ${seed} --case ${number}; the file is ${join(folder, String(number))}`,
    )
  }
  process.exit(1)
}
console.log('Nothing hung, crashed, or gave a quote that is not in its text.')
