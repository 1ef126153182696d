// `node scripts/fit-dating.mjs [--write] [--check]`: fits how a report differs from a plan in its words, and where the years that a text
// says lie from its own (`structure/dating/dating-weights.ts`), to pieces of the documents of ../shared whose titles tell both. `--check`
// judges pieces of each by a model that has not seen the document; `--write` renews the weights (then build again).
import './help.mjs'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './prepare.mjs'
import { fitManner, fitYears, samplesOf } from './reading/year-model.mjs'

const load = path => import(join(root, 'packages', 'reader', 'dist', `${path}.js`))
const [{ decodeDocument }, { normalise }, { structure }, { mannerOf }, { inferReportYear }] = await Promise.all(
  ['decode/decode-document', 'normalise/normalise', 'structure/structure', 'structure/dating/manner', 'structure/dating/infer-year'].map(
    load,
  ),
)
/** The model of words is fitted to stretches of one length, that of years to pieces of several. */
const STRETCH = 3000
const PIECES = [600, 1000, 1700]

const cut = (text, length) =>
  Array.from({ length: Math.max(1, Math.floor(text.length / length)) }, (_, i) => text.slice(i * length, (i + 1) * length))

/** A text with its kind and year, in stretches. */
async function documentOf(path) {
  const decoded = await decodeDocument(readFileSync(path))
  const clean = normalise(decoded)
  const { facts } = structure(decoded, clean)
  const report = (facts.kind === 'work-report' || facts.kind === 'annual') && facts.baseYear !== null
  if (!facts.title || (!report && !facts.period)) return null
  const year = report ? facts.baseYear + 1 : facts.period.from
  return { report, year, stretches: cut(clean.text, STRETCH).map(text => ({ text, manner: mannerOf(text) })), text: clean.text }
}

const documents = []
for (const folder of ['texts', 'seeds']) {
  let names = []
  try {
    names = readdirSync(join(root, '..', 'shared', folder)).filter(name => name.endsWith('.txt'))
  } catch {
    console.log(`../shared/${folder} is absent.`)
  }
  for (const name of names) {
    const found = await documentOf(join(root, '..', 'shared', folder, name))
    if (found) documents.push(found)
  }
}
if (!documents.length) process.exit(0)

const LIKELIER = 0.5
const oddsBy = (manner, levels) => levels.reduce((sum, level, i) => sum + manner[i][level], 0)

function fit(from) {
  const manner = fitManner(from)
  const odds = text => oddsBy(manner, mannerOf(text))
  const samples = from.flatMap(({ text, year }) => {
    const all = PIECES.flatMap(length => samplesOf(cut(text, length), year, odds))
    return all.map(one => ({ ...one, weight: 1 / Math.sqrt(all.length) }))
  })
  return { manner, years: fitYears(samples) }
}

/** Documents are left out in so many groups. */
const GROUPS = 8

function check() {
  let [right, all] = [0, 0]
  const dated = { reports: [0, 0, 0, 0], plans: [0, 0, 0, 0] }
  for (let group = 0; group < GROUPS; group++) {
    const { manner, years } = fit(documents.filter((_, i) => i % GROUPS !== group))
    for (const document of documents.filter((_, i) => i % GROUPS === group)) {
      for (const stretch of document.stretches) {
        right += oddsBy(manner, stretch.manner) > 0 === document.report ? 1 : 0
        all++
      }
      const counts = dated[document.report ? 'reports' : 'plans']
      for (const text of cut(document.text, PIECES[1]).slice(1)) {
        const told = inferReportYear(text, years, oddsBy(manner, mannerOf(text)))
        if (!told) continue
        counts[0]++
        counts[3] += told.year === document.year ? 1 : 0
        if (told.chance < LIKELIER) continue
        counts[1]++
        counts[2] += told.year === document.year ? 1 : 0
      }
    }
  }
  for (const [kind, [pieces, clear, hits, best]] of Object.entries(dated)) {
    const share = part => `${((100 * part) / pieces).toFixed(1)} %`
    console.log(
      `year of ${kind}: of ${pieces} pieces that say one the likeliest is right in ${share(best)}; clear in ${clear}, right in ${((100 * hits) / clear).toFixed(1)} %`,
    )
  }
  console.log(`report or plan: ${((100 * right) / all).toFixed(1)} % of ${all} stretches`)
}

/** Lists of numbers, one a line. */
const listed = lists => lists.map(weights => `  [${weights.map(value => Number(value.toFixed(2))).join(', ')}],\n`).join('')

function write() {
  const { manner, years } = fit(documents)
  const path = join(root, 'packages/reader/src/structure/dating/dating-weights.ts')
  const part = ([name, weights]) =>
    `  ${/\W/.test(name) ? `'${name}'` : name}: [${weights.map(value => Number(value.toFixed(2))).join(', ')}],\n`
  const text = readFileSync(path, 'utf8')
    .replace(/(MANNER_WEIGHTS[^=]*= )\[[\s\S]*?\n?\]\n/, `$1[\n${listed(manner)}]\n`)
    .replace(/( YEAR_WEIGHTS[^=]*= )\{[\s\S]*?\}\n/, `$1{\n${Object.entries(years.parts).map(part).join('')}}\n`)
    .replace(/(FIRST_YEAR_WEIGHTS[^=]*= )\[[\s\S]*\]/, `$1[\n${listed(years.firstYears)}]`)
  writeFileSync(path, text)
  console.log('wrote the weights of dating')
}

console.log(`${documents.length} documents, ${documents.filter(one => one.report).length} of them reports`)
if (process.argv.includes('--check')) check()
if (process.argv.includes('--write')) write()
