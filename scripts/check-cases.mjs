// `node scripts/check-cases.mjs` (part of lint): says in one sentence where a JSON file of `specs/` or `corpus/`, which people write by
// hand, is none, or holds a key or a case twice.
import './help.mjs'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { faultsOfFile } from '../packages/reader/test-support/json-faults.mjs'
import { root } from './prepare.mjs'

const files = ['specs', 'corpus'].flatMap(folder =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith('.json'))
    .map(name => join(root, folder, name)),
)
const problems = files.flatMap(file => faultsOfFile(file, root))
if (problems.length) {
  for (const sentence of problems) console.error(sentence)
  process.exit(1)
}
console.log(`Cases: each of ${files.length} files parses, and no case stands twice.`)
