// `node scripts/generate.mjs [--check]`: makes the files that are made from the code: the HTTP interface's description, the list of errors and
// the pages of the coherence rules. `--check` fails when they differ.
import './help.mjs'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { indexAsMarkdown, pageAsMarkdown, rulePages, titlesAsCode } from './coherence/rule-pages.mjs'
import { build, install, root } from './prepare.mjs'

const check = process.argv.includes('--check')
if (!check) {
  install()
  build()
}
const { buildApp } = await import('../apps/server/dist/build-app.js')
const { ERRORS } = await import('../packages/model/dist/errors.js')

async function openApi() {
  // described without a register: no route runs
  const app = await buildApp({ context: {}, nudge: () => undefined, ready: async () => false })
  await app.ready()
  const document = app.swagger()
  await app.close()
  return `${JSON.stringify(document, null, 2)}\n`
}

function errors() {
  const rows = Object.entries(ERRORS).map(([code, { status, zh, en }]) => `## ${code}\n\n${status}. ${en}\n\n${zh}\n`)
  return `# Errors 错误\n\nEvery error that a user can cause, with what to do next. Made from \`packages/model/src/errors\` by \`npm run generate\`.\n\n${rows.join('\n')}`
}

function rules() {
  const pages = rulePages(root)
  return Object.fromEntries([
    ['docs/rules/README.md', indexAsMarkdown(pages)],
    ['apps/web/src/i18n/rule-titles.ts', titlesAsCode(pages)],
    ...pages.map(page => [`docs/rules/${page.name}.md`, pageAsMarkdown(page)]),
  ])
}

const files = { 'docs/api/openapi.json': await openApi(), 'docs/errors.md': errors(), ...rules() }
let differs = false
for (const [name, content] of Object.entries(files)) {
  const path = join(root, name)
  const stored = await readFile(path, 'utf8').catch(() => '')
  if (stored === content) continue
  differs = true
  if (check) console.error(`${name} is not what the code makes; run npm run generate.`)
  else {
    await mkdir(dirname(path), { recursive: true })
    await writeFile(path, content)
    console.log(`wrote ${name}`)
  }
}
if (check && differs) process.exit(1)
