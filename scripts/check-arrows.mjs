// `node scripts/check-arrows.mjs` (part of lint): says in one sentence where an import goes against the arrows of ARCHITECTURE.md (inside the
// reader: `arrows/floors.mjs`), or where files import each other in a ring, be it by types alone.
import './help.mjs'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'
import { againstFloors } from './arrows/floors.mjs'
import { circles, importsOf, packageOf } from './arrows/imports.mjs'
import { root } from './prepare.mjs'

const leaf = ['model']
const middle = ['reader', 'coherence', 'appraisal', 'register', 'exchange']
/** Whom each package may import, besides itself. */
const allowed = {
  model: [],
  ...Object.fromEntries(middle.map(name => [name, leaf])),
  actions: [...leaf, ...middle],
  server: [...leaf, 'register', 'actions'],
  cli: [...leaf, 'reader', 'coherence', 'register', 'exchange', 'actions', 'server'],
  web: [...leaf, 'reader', 'appraisal'],
}
/** Folders that stand outside the packages: they may use all of them, and no package uses them. */
const AROUND = ['scripts', 'benchmarks', 'e2e']

const manifest = folder => JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'))
const { workspaces } = manifest('.')
const declaredIn = ({ name, dependencies = {}, devDependencies = {} }) => [
  name,
  ...Object.keys(dependencies),
  ...Object.keys(devDependencies),
]
const problems = []

function sources(folder) {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { withFileTypes: true }).flatMap(entry => {
    const path = join(folder, entry.name)
    return entry.isDirectory() ? sources(path) : /\.(?:tsx?|mjs)$/.test(entry.name) ? [path] : []
  })
}
const isTest = file => /\.test\.tsx?$|\/test(ing)?\//.test(file)

/** A barrel is an index file, or a file of nothing but re-exports. */
function checkName(file, text) {
  const code = text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '').trim()
  const onlyReexports = code !== '' && code.split('\n').every(line => /^\s*(export\s+(type\s+)?(\*|\{[^}]*\})\s+from\s.*|)$/.test(line))
  if (/\/index\.(?:tsx?|mjs)$/.test(file) || onlyReexports)
    problems.push(`${relative(root, file)} is a barrel: import the file that has the thing.`)
  if (/\/utils?\.(?:tsx?|mjs)$/.test(file)) problems.push(`${relative(root, file)} is named after nothing: name it after what it does.`)
}

/** Reads the files of a folder, each of whose imports is judged by `check`, and looks for rings among them. */
function checkFolder(folder, check) {
  const graph = new Map()
  for (const file of sources(folder)) {
    const text = readFileSync(file, 'utf8')
    checkName(file, text)
    const names = importsOf(text).filter(name => !name.startsWith('node:') && !name.includes('?'))
    for (const name of names) check(file, name)
    graph.set(
      file,
      names.filter(name => name.startsWith('.')).map(name => resolve(dirname(file), name)),
    )
  }
  for (const ring of circles(graph)) problems.push(`Circular import: ${ring.map(file => relative(root, file)).join(' → ')}.`)
}

function checkFloors(source, file, target) {
  const [from, to] = [file, target].map(path => relative(source, path).replaceAll(sep, '/'))
  const problem = againstFloors(from, to)
  if (problem) problems.push(problem)
}

function checkWorkspace(workspace) {
  const own = workspace.split('/')[1]
  const packed = manifest(workspace)
  const declared = new Set(declaredIn(packed))
  for (const name of Object.keys(packed.dependencies ?? {})) {
    if (name.startsWith('@lantu/') && !allowed[own].includes(name.slice(7)))
      problems.push(`${workspace}/package.json depends on ${name}, against the arrows.`)
  }
  checkFolder(join(root, workspace, 'src'), (file, name) => {
    const where = relative(root, file)
    if (name.startsWith('.')) {
      if (isTest(file)) return
      const target = resolve(dirname(file), name)
      if (!target.startsWith(join(root, workspace) + sep)) problems.push(`${where} imports ${name}, which is outside its package.`)
      else if (own === 'reader') checkFloors(join(root, workspace, 'src'), file, target)
      return
    }
    const target = packageOf(name)
    const other = target.startsWith('@lantu/') ? target.slice(7) : own
    if (other !== own && !allowed[own].includes(other))
      problems.push(`${where} imports ${target}, against the arrows: ${own} may import ${allowed[own].join(', ') || 'nothing'}.`)
    if (!declared.has(target) && !isTest(file)) problems.push(`${where} imports ${target}, which its package.json does not declare.`)
  })
}

/** What stands around the packages takes them as they are offered or built, never a source of theirs. */
function checkAround(folder) {
  const declared = new Set(['.', ...workspaces].flatMap(workspace => declaredIn(manifest(workspace))))
  checkFolder(join(root, folder), (file, name) => {
    const where = relative(root, file)
    if (!name.startsWith('.')) {
      if (!declared.has(packageOf(name))) problems.push(`${where} imports ${packageOf(name)}, which no package.json declares.`)
    } else if (/^(?:packages|apps)\/[^/]+\/src\//.test(relative(root, resolve(dirname(file), name))))
      problems.push(`${where} imports ${name}, a source of a package: import it by the package's name, or as it is built.`)
  })
}

for (const workspace of workspaces) checkWorkspace(workspace)
for (const folder of AROUND) checkAround(folder)

if (problems.length) {
  for (const sentence of problems) console.error(sentence)
  process.exit(1)
}
console.log('Arrows: every import follows them.')
