// `node scripts/check-licences.mjs` (part of lint): every package that is installed to run Lantu carries a licence that all may use; one
// sentence for each that does not.
import './help.mjs'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const free = new Set([
  'MIT',
  'MIT-0',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BSD',
  'ISC',
  '0BSD',
  'BlueOak-1.0.0',
  'CC0-1.0',
  'Unlicense',
  'Zlib',
  'Python-2.0',
  'PostgreSQL',
])
/** Development tools and data whose licence is not on the list, each with the reason why it may be here. */
const exceptions = {
  'caniuse-lite': 'CC-BY-4.0 data, used by the build only and not shipped',
  lightningcss: 'MPL-2.0 build tool, not shipped and not changed',
  jszip: 'MIT or GPL-3.0 at our choice: MIT',
  pako: 'MIT AND Zlib, both free',
}

/** True where one side of an OR, and all sides of an AND, are free. */
function isFree(expression) {
  const plain = expression.replace(/[()]/g, '')
  return plain.split(/\s+OR\s+/i).some(option => option.split(/\s+AND\s+/i).every(name => free.has(name.trim())))
}

const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'))
const problems = []
let counted = 0
for (const [path, entry] of Object.entries(lock.packages)) {
  if (!path.startsWith('node_modules/') || entry.link) continue
  const manifest = join(root, path, 'package.json')
  if (!existsSync(manifest)) continue // an optional package of another platform
  const { name, license, licenses } = JSON.parse(readFileSync(manifest, 'utf8'))
  const said =
    typeof license === 'string' ? license : (license?.type ?? licenses?.map(l => l.type ?? l).join(' OR ') ?? entry.license ?? '')
  counted++
  const excepted = Object.keys(exceptions).some(e => name === e || name.startsWith(`${e}-`))
  if (!isFree(said) && !excepted)
    problems.push(
      `${name} has the licence “${said || 'none stated'}”, which is not free for all: replace it, or name the exception in scripts/check-licences.mjs.`,
    )
}
if (problems.length) {
  for (const sentence of problems) console.error(sentence)
  process.exit(1)
}
console.log(`Licences: ${counted} packages, all free to use.`)
