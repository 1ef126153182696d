// `node scripts/golden.mjs [--write]`: compares what the reader says of the sample city's documents with corpus/expected/readings, and
// with `--write` renews them. Renew them when a change of rule is meant, and review the diff: every changed reading is a line in it.
import './help.mjs'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { documentsIn, goldenFile, readingLines } from '../packages/reader/test-support/golden.mjs'
import { buildPrograms, root } from './prepare.mjs'

buildPrograms()
const { readPlan } = await import('../packages/reader/dist/read-plan.js')
const city = join(root, 'corpus', 'qingchuanhu')
const folder = join(root, 'corpus', 'expected', 'readings')
const write = process.argv.includes('--write')
mkdirSync(folder, { recursive: true })
let changed = 0
for (const document of documentsIn(city)) {
  const lines = await readingLines(readPlan, join(city, document))
  for (const [kind, text] of Object.entries(lines)) {
    const file = goldenFile(folder, document, kind)
    const before = existsSync(file) ? readFileSync(file, 'utf8') : ''
    if (before === text) continue
    const [old, now] = [new Set(before.split('\n')), new Set(text.split('\n'))]
    const [gone, come] = [[...old].filter(line => !now.has(line)), [...now].filter(line => !old.has(line))]
    console.log(`${document}: ${kind}: ${gone.length} lines gone, ${come.length} new`)
    if (!write) for (const line of [...gone.map(line => `- ${line}`), ...come.map(line => `+ ${line}`)]) console.log(line)
    changed++
    if (write) writeFileSync(file, text)
  }
}
if (changed && !write) {
  console.error('The readings of the sample city differ. If that is meant: node scripts/golden.mjs --write, and review the diff.')
  process.exit(1)
}
console.log(changed ? `Wrote ${changed} files.` : 'The sample city reads as committed.')
