// `node scripts/corpus/build.mjs [--check]`: builds the sample city from its sources; with `--check`, only says whether the committed files
// are up to date.
import '../help.mjs'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { boundaries } from './boundaries.mjs'
import { docxFile } from './docx-file.mjs'
import { library, libraryFile } from './library.mjs'
import { marked, parse } from './markup.mjs'
import { pdfFile } from './pdf-file.mjs'
import { flattenedText, gbkPage, pastedText } from './text-files.mjs'

const root = new URL('../../corpus/', import.meta.url)
const source = name => readFileSync(new URL(`sources/${name}`, root), 'utf8')
const json = value => `${JSON.stringify(value, null, 2)}\n`

const DOCUMENTS = [
  ['outline.md', 'outline.docx', docxFile],
  ['completion.md', 'completion-2016-2020.docx', docxFile],
  ['chenghu.md', 'chenghu-outline.txt', flattenedText],
  ['work-report-2021.md', 'work-report-2021.docx', docxFile],
  ['work-report-2022.md', 'work-report-2022.docx', docxFile],
  ['work-report-2023.md', 'work-report-2023.html', gbkPage],
  ['work-report-2024.md', 'work-report-2024.txt', pastedText],
  ['energy.md', 'energy-plan.pdf', pdfFile],
]

async function buildAll() {
  const files = new Map()
  for (const [from, to, write] of DOCUMENTS) files.set(`qingchuanhu/${to}`, await write(parse(source(from))))
  const city = JSON.parse(source('city.json'))
  files.set('qingchuanhu/city.json', source('city.json'))
  files.set('qingchuanhu/manifest.json', source('manifest.json'))
  for (const name of ['values.csv', 'plans.json']) files.set(`qingchuanhu/${name}`, source(name))
  files.set('qingchuanhu/boundaries.geojson', boundaries(JSON.parse(source('drawing.json')), city))
  const names = kind => [...marked(source('outline.md'), kind)].map(([name, mentions]) => ({ name, mentions }))
  const projects = names('project')
  const outlines = files.get('qingchuanhu/boundaries.geojson')
  const entries = library(
    source('outline.md'),
    projects.map(one => one.name),
    city,
    outlines,
  )
  files.set('qingchuanhu/library.json', libraryFile(entries))
  files.set('expected/outline-projects.json', json(projects))
  files.set('expected/outline-systems.json', json(names('system')))
  return files
}

const same = (path, content) => {
  const url = new URL(path, root)
  return existsSync(url) && readFileSync(url).equals(Buffer.from(content))
}

const files = await buildAll()
const stale = [...files].filter(([path, content]) => !same(path, content)).map(([path]) => path)

if (process.argv.includes('--check')) {
  if (stale.length) {
    console.error(
      `corpus: ${stale.length} of ${files.size} files differ from their sources (${stale.join(', ')}); run node scripts/corpus/build.mjs and commit.`,
    )
    process.exit(1)
  }
  console.log(`corpus: all ${files.size} built files are up to date with corpus/sources.`)
} else {
  for (const folder of ['qingchuanhu', 'expected']) mkdirSync(fileURLToPath(new URL(folder, root)), { recursive: true })
  for (const path of stale) writeFileSync(new URL(path, root), files.get(path))
  console.log(stale.length ? `corpus: wrote ${stale.join(', ')}.` : 'corpus: nothing to do, all files are up to date.')
}
