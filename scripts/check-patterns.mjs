// `node scripts/check-patterns.mjs [--write]` (part of lint): checks the regular expressions of the packages that read what people send us for
// backtracking that grows faster than the text: a text of a few thousand signs must not hold a thread for minutes. The literals are taken
// from the built files, the patterns that are put together from word lists while those files load.
//
// What a pattern may do is decided by the pattern alone, so each is asked about once: `scripts/checked-patterns.json` keeps the
// hash of each that passed, with the version of the tool that passed it (another version asks all of them again). Patterns that
// are not there are asked about in every run; `--write` keeps what passed, and lets the tool think longer before it gives up.
import './help.mjs'
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, relative } from 'node:path'
import { pathToFileURL } from 'node:url'
import { createContext, runInContext } from 'node:vm'
import { checkSync } from 'recheck'
import { parseAst } from 'vite'
import { root } from './prepare.mjs'

const PACKAGES = ['reader', 'coherence']
const writes = process.argv.includes('--write')
const LONGEST_CHECK = writes ? 20_000 : 2500
const SLOW = 500
const tool = `recheck ${createRequire(import.meta.url)('recheck/package.json').version}`
const remembered = join(root, 'scripts', 'checked-patterns.json')
/** Patterns that the tool cannot clear, each with the reason why it is harmless. */
const exceptions = JSON.parse(readFileSync(join(root, 'scripts', 'check-patterns.json'), 'utf8'))

const built = spawnSync(
  process.execPath,
  [join(root, 'node_modules', 'typescript', 'bin', 'tsc'), '-b', ...PACKAGES.map(name => `packages/${name}`)],
  {
    cwd: root,
    stdio: 'inherit',
  },
)
if (built.status !== 0) process.exit(3)

const files = PACKAGES.flatMap(name => filesIn(join(root, 'packages', name, 'dist')))
function filesIn(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap(entry => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return filesIn(path)
    // built from a source that is there still
    return path.endsWith('.js') && existsSync(path.replace('/dist/', '/src/').replace(/\.js$/, '.ts')) ? [path] : []
  })
}

const found = new Map()
const note = (source, flags, file) => found.has(`/${source}/${flags}`) || found.set(`/${source}/${flags}`, { source, flags, file })

function literals(node, file) {
  if (Array.isArray(node)) for (const one of node) literals(one, file)
  else if (node && typeof node === 'object') {
    if (node.type === 'Literal' && node.regex) note(node.regex.pattern, node.regex.flags, file)
    for (const value of Object.values(node)) literals(value, file)
  }
}

const Native = RegExp
for (const file of files) {
  literals(parseAst(readFileSync(file, 'utf8')), file)
  globalThis.RegExp = new Proxy(Native, {
    construct(target, args) {
      const pattern = Reflect.construct(target, args)
      note(pattern.source, pattern.flags, file)
      return pattern
    },
  })
  await import(pathToFileURL(file).href)
  globalThis.RegExp = Native
}

const kept = JSON.parse(readFileSync(remembered, 'utf8'))
const known = kept.tool === tool ? kept.verdicts : {}
const hashOf = name => createHash('sha256').update(name).digest('base64url').slice(0, 22)
/** Without a repetition that has no bound, a pattern looks at no more than its own length from each place. */
const isBounded = source => !/[*+]|\{\d+,\}/.test(source.replace(/\\./g, '').replace(/\[[^\]]*\]/g, ''))
const isExcused = source => exceptions.some(({ begins }) => source.startsWith(begins))
/**
 * Tries the attack that the tool found on the engine itself. On a text of fifty thousand signs a square is seconds and a line is a
 * millisecond: the tool does not know every short cut of the engine, and its guesses are only guesses until they are tried.
 */
function isSlowOn(source, flags, text) {
  const sandbox = createContext({ source, flags: flags.replace(/[gy]/g, ''), text })
  const isSlow = () => {
    try {
      runInContext('new RegExp(source, flags).test(text)', sandbox, { timeout: SLOW })
      return false
    } catch {
      return true
    }
  }
  // what else the machine does may make one try slow, a square makes each
  return isSlow() && isSlow() && isSlow()
}
const KEPT = ['passed', 'undecided']
/** `passed`, `undecided` where the tool did not end in time, or what is wrong. */
function judge(source, flags) {
  const result = checkSync(source, flags, { timeout: LONGEST_CHECK })
  if (result.status === 'unknown') return 'undecided'
  if (result.status === 'safe' || (isBounded(source) && result.complexity.type !== 'exponential')) return 'passed'
  if (!isSlowOn(source, flags, result.attack.string)) return 'passed'
  return `grows ${result.complexity.summary} with the text, for instance on ${result.attack.pattern}`
}

let checked = 0
const problems = []
const verdicts = {}
for (const [name, { source, flags, file }] of found) {
  if (isExcused(source)) continue
  const hash = hashOf(name)
  if (!known[hash]) checked++
  const verdict = known[hash] ?? judge(source, flags)
  if (KEPT.includes(verdict)) verdicts[hash] = verdict
  else problems.push(`${relative(root, file).replace('/dist/', '/src/').replace(/\.js$/, '.ts')}: /${source.slice(0, 100)}/ ${verdict}.`)
}
if (writes) {
  const sorted = Object.fromEntries(Object.entries(verdicts).sort(([one], [other]) => (one < other ? -1 : 1)))
  writeFileSync(remembered, `${JSON.stringify({ tool, verdicts: sorted }, null, 2)}\n`)
}
const stale = exceptions.filter(({ begins }) => ![...found.values()].some(({ source }) => source.startsWith(begins)))
for (const { begins } of stale)
  problems.push(`scripts/check-patterns.json excuses /${begins}…/, which no file has any more: take the line out.`)
if (problems.length) {
  console.error(problems.join('\n'))
  console.error(
    'Bound what repeats (.{0,40} for .*), put (?<!x) before a run x+ that is sought at the end, or say in scripts/check-patterns.json why it is harmless.',
  )
  process.exit(1)
}
const undecided = Object.values(verdicts).filter(verdict => verdict === 'undecided').length
console.log(
  `Patterns: ${found.size} regular expressions, none backtracks beyond its text (${checked} checked now, ${exceptions.length} excused with a reason${undecided ? `, ${undecided} that the tool could not decide in time` : ''}).`,
)
