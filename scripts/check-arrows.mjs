// `node scripts/check-arrows.mjs` (part of lint): says in one sentence where an import goes against the arrows of ARCHITECTURE.md.
import './help.mjs'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
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

const workspaces = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).workspaces
const problems = []

function sources(folder) {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { withFileTypes: true }).flatMap(entry => {
    const path = join(folder, entry.name)
    return entry.isDirectory() ? sources(path) : /\.tsx?$/.test(entry.name) ? [path] : []
  })
}

const importsOf = text =>
  [
    ...text.matchAll(
      /(?:^|\n)\s*(?:import|export)\b[^'"`;]*?from\s*['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]\s*\)|(?:^|\n)import\s+['"]([^'"]+)['"]/g,
    ),
  ].map(m => m[1] ?? m[2] ?? m[3])
const packageOf = name => (name.startsWith('@') ? name.split('/').slice(0, 2).join('/') : name.split('/')[0])

function checkImport(file, name, own, declared, isTest) {
  const where = relative(root, file)
  if (name.startsWith('.')) return
  if (name.startsWith('node:') || name.includes('?')) return
  const target = packageOf(name)
  if (target.startsWith('@lantu/')) {
    const other = target.slice('@lantu/'.length)
    if (other !== own && !allowed[own].includes(other))
      problems.push(`${where} imports ${target}, against the arrows: ${own} may import ${allowed[own].join(', ') || 'nothing'}.`)
  }
  if (!declared.has(target) && !isTest) problems.push(`${where} imports ${target}, which its package.json does not declare.`)
}

/** Files that import each other in a ring, found by a walk that remembers its path. */
function circles(graph) {
  const state = new Map()
  const found = []
  const visit = (file, path) => {
    state.set(file, 'open')
    for (const next of graph.get(file) ?? []) {
      if (state.get(next) === 'open') found.push([...path.slice(path.indexOf(next)), next])
      else if (!state.has(next) && graph.has(next)) visit(next, [...path, next])
    }
    state.set(file, 'done')
  }
  for (const file of graph.keys()) if (!state.has(file)) visit(file, [file])
  return found
}

/** A barrel is an index file, or a file of nothing but re-exports. */
function checkBarrel(file, text) {
  const code = text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '').trim()
  const onlyReexports = code !== '' && code.split('\n').every(line => /^\s*(export\s+(type\s+)?(\*|\{[^}]*\})\s+from\s.*|)$/.test(line))
  if (/\/index\.tsx?$/.test(file) || onlyReexports)
    problems.push(`${relative(root, file)} is a barrel: import the file that has the thing.`)
  if (/\/utils?\.tsx?$/.test(file)) problems.push(`${relative(root, file)} is named after nothing: name it after what it does.`)
}

for (const workspace of workspaces) {
  const own = workspace.split('/')[1]
  const { dependencies = {}, devDependencies = {} } = JSON.parse(readFileSync(join(root, workspace, 'package.json'), 'utf8'))
  const declared = new Set([...Object.keys(dependencies), ...Object.keys(devDependencies), `@lantu/${own}`])
  for (const name of Object.keys(dependencies)) {
    if (name.startsWith('@lantu/') && !allowed[own].includes(name.slice(7)))
      problems.push(`${workspace}/package.json depends on ${name}, against the arrows.`)
  }
  const graph = new Map()
  for (const file of sources(join(root, workspace, 'src'))) {
    const text = readFileSync(file, 'utf8')
    const isTest = /\.test\.tsx?$|\/test(ing)?\//.test(file)
    checkBarrel(file, text)
    const names = importsOf(text)
    for (const name of names) checkImport(file, name, own, declared, isTest)
    // a type-only import makes no ring at run time
    const runtime = importsOf(text.replace(/(^|\n)\s*(import|export)\s+type\b[^;'"]*?from\s*['"][^'"]+['"]/g, ''))
    graph.set(
      file,
      runtime.filter(name => name.startsWith('.')).map(name => resolve(dirname(file), name)),
    )
  }
  for (const ring of circles(graph)) problems.push(`Circular import: ${ring.map(file => relative(root, file)).join(' → ')}.`)
}

if (problems.length) {
  for (const sentence of problems) console.error(sentence)
  process.exit(1)
}
console.log('Arrows: every import follows them.')
