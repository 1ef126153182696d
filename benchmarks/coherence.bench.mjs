// Checking 40 documents of a province together, 2 million characters, on one core: seconds of it, against reading the same documents
// (the floor: no check can start before them), and time against the number of statements. Prints figures; asserts nothing.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { checkDocuments } from '../packages/coherence/dist/check-documents.js'
import { checkedDocumentOf } from '../packages/coherence/dist/checked-document.js'
import { RULES } from '../packages/coherence/dist/rules.js'
import { readPlan } from '../packages/reader/dist/read-plan.js'
import { root } from '../scripts/prepare.mjs'

const DOCUMENTS = 40
const CHARACTERS = 2_000_000

const shared = ['seeds', 'texts'].map(name => join(root, '..', 'shared', name)).filter(folder => existsSync(folder))
const folders = shared.length ? shared : [join(root, 'corpus', 'qingchuanhu')]
const sources = folders.flatMap(folder =>
  readdirSync(folder)
    .filter(file => file.endsWith('.txt'))
    .map(file => readFileSync(join(folder, file))),
)

/** The longest documents, repeated until there are enough of them and of their characters; each copy is a document of its own. */
function province() {
  const byLength = sources.toSorted((a, b) => b.length - a.length)
  const documents = []
  let characters = 0
  for (let i = 0; documents.length < DOCUMENTS; i++) {
    const bytes = byLength[i % byLength.length]
    const text = bytes.toString('utf8')
    const wanted = Math.ceil((CHARACTERS - characters) / (DOCUMENTS - documents.length))
    let whole = text
    while (whole.length < wanted) whole += `\n${text}`
    whole = whole.slice(0, Math.max(wanted, 1))
    characters += whole.length
    documents.push(Buffer.from(whole))
  }
  return { documents, characters }
}

/** Seconds of one core: other programs on the machine do not count. */
const coreSeconds = before => {
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1e6
}
const seconds = work => {
  const start = process.cpuUsage()
  const result = work()
  return [coreSeconds(start), result]
}

const { documents, characters } = province()
const started = process.cpuUsage()
const readings = []
for (const bytes of documents) readings.push(await readPlan(bytes))
const reading = coreSeconds(started)
const checked = readings.map((r, i) => checkedDocumentOf(`document ${i + 1}`, r))
const statements = checked.reduce((n, d) => n + d.statements.length, 0)
checkDocuments(checked.slice(0, 4))
globalThis.gc?.()
const [time, findings] = seconds(() => checkDocuments(checked))
console.log(
  `${documents.length} documents, ${(characters / 1e6).toFixed(2)} million characters, ${statements} statements, ${findings.length} findings`,
)
console.log(`reading  ${reading.toFixed(2)} s`)
console.log(`checking ${time.toFixed(2)} s   checking / reading ${(time / reading).toFixed(3)}`)

console.log('time against the number of statements, documents of one place')
let before = null
for (const n of [5, 10, 20, 40]) {
  const own = checked.slice(0, n).map(d => ({ ...d, place: '某省' }))
  const count = own.reduce((all, d) => all + d.statements.length, 0)
  globalThis.gc?.()
  const [spent] = seconds(() => checkDocuments(own))
  const growth = before ? `  exponent ${(Math.log(spent / before.spent) / Math.log(count / before.count)).toFixed(2)}` : ''
  console.log(
    `${String(count).padStart(8)} statements ${(spent * 1000).toFixed(0).padStart(7)} ms ${((spent * 1e6) / count).toFixed(1).padStart(6)} µs each${growth}`,
  )
  before = { spent, count }
}

console.log('the slowest rules, all documents')
const each = RULES.map(rule => ({ name: rule.name, spent: seconds(() => checkDocuments(checked, [rule]))[0] }))
const [base] = seconds(() => checkDocuments(checked, []))
for (const { name, spent } of each.toSorted((a, b) => b.spent - a.spent).slice(0, 6))
  console.log(`${name.padEnd(32)} ${((spent - base) * 1000).toFixed(0).padStart(6)} ms`)
console.log(`${'laying the statements out'.padEnd(32)} ${(base * 1000).toFixed(0).padStart(6)} ms`)
