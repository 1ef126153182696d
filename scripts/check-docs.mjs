// `node scripts/check-docs.mjs` (part of lint): says in one sentence where a page points to what is not there: a link, a heading, a file or
// a script named in backticks; and which command of this folder CONTRIBUTING does not name. The trials keep the names of their day, so only
// their links are asked about.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { commands } from './help.mjs'
import { root } from './prepare.mjs'

const SKIPPED = new Set(['node_modules', 'dist', 'dist-types', 'data', '.git'])
const keepsOldNames = page => page.startsWith('docs/reading/trials/') || page === 'CHANGELOG.md'

function filesIn(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap(entry => {
    if (SKIPPED.has(entry.name)) return []
    const path = join(folder, entry.name)
    return entry.isDirectory() ? [`${path}/`, ...filesIn(path)] : [path]
  })
}
const paths = filesIn(root).map(path => relative(root, path) + (path.endsWith('/') ? '/' : ''))
const pages = paths.filter(path => /^(?:[^/]+|docs\/.+)\.md$/.test(path))
/** Made at run time, or by others. */
const ELSEWHERE = new Set(['data/', 'project-schema.json', 'project-package-schema.json'])
const endsOne = name => paths.some(path => path === name || path.endsWith(`/${name}`))
/** Pages name files by the end of their path, some by their package: `model/code-points.ts`. */
const isThere = name => ELSEWHERE.has(name) || endsOne(name) || endsOne(name.replace('/', '/src/'))

/** As GitHub makes them: what a second heading of the same words gets a number for. */
function anchorsOf(text) {
  const seen = new Map()
  return new Set(
    text
      .replace(/^```[\s\S]*?^```/gm, '')
      .split('\n')
      .filter(line => /^#{1,6} /.test(line))
      .map(line => {
        const words = line.replace(/^#+ /, '').replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
        const anchor = words
          .toLowerCase()
          .replace(/[^\p{L}\p{N}\p{M} _-]/gu, '')
          .replaceAll(' ', '-')
        const times = seen.get(anchor) ?? 0
        seen.set(anchor, times + 1)
        return times ? `${anchor}-${times}` : anchor
      }),
  )
}
const textOf = new Map(pages.map(page => [page, readFileSync(join(root, page), 'utf8')]))
const anchors = new Map([...textOf].map(([page, text]) => [page, anchorsOf(text)]))

const problems = []
for (const [page, text] of textOf) {
  for (const [, target] of text.matchAll(/\]\(([^)\s]+)\)/g)) {
    if (/^[a-z]+:/.test(target)) continue
    const [path, anchor] = target.split('#')
    const file = path ? resolve(root, dirname(page), path) : join(root, page)
    if (!existsSync(file)) problems.push(`${page} links to ${target}, which is not there.`)
    else if (anchor && !anchors.get(relative(root, file))?.has(anchor))
      problems.push(`${page} links to ${target}: there is no such heading.`)
  }
  if (keepsOldNames(page)) continue
  for (const [, words] of text.matchAll(/`([^`\n]+)`/g))
    for (const [name] of words.matchAll(/(?<![\w@./*{<-])[\w-][\w./-]*(?:\.(?:ts|tsx|mjs|json|md)|\/)(?![\w*{<])/g))
      if (!name.includes('//') && !words.includes('://') && !isThere(name)) problems.push(`${page} names \`${name}\`, which is not there.`)
}
for (const { name, call } of commands())
  if (!textOf.get('CONTRIBUTING.md').includes(call.startsWith('npm ') ? call.split(' [')[0] : name))
    problems.push(`CONTRIBUTING.md does not name the command \`${call}\`.`)
if (problems.length) {
  console.error(problems.join('\n'))
  process.exit(1)
}
console.log(`Pages: ${pages.length}, every link, heading and file that they name is there.`)
