// `node scripts/fit-dating.mjs [--write] [--check]`: fits how a report differs from a plan in its words, and where the years that a document
// says lie from its own (`structure/dating/dating-weights.ts`), to the documents of ../shared whose titles tell both. `--check` judges
// stretches of 3,000 characters of each by a model that has not seen the document; `--write` renews the weights (then build again).
import './help.mjs'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './prepare.mjs'

const load = path => import(join(root, 'packages', 'reader', 'dist', `${path}.js`))
const [{ decodeDocument }, { normalise }, { structure }, { mannerOf }, { yearMentions }, { inferReportYear }] = await Promise.all(
  [
    'decode/decode-document',
    'normalise/normalise',
    'structure/structure',
    'structure/dating/manner',
    'structure/dating/year-mentions',
    'structure/dating/infer-year',
  ].map(load),
)
const STRETCH = 3000

/** A text with its kind and year, in stretches. */
async function documentOf(path) {
  const decoded = await decodeDocument(readFileSync(path))
  const clean = normalise(decoded)
  const { facts } = structure(decoded, clean)
  const report = facts.kind === 'work-report' && facts.baseYear !== null
  if (!facts.title || (!report && !facts.period)) return null
  const { text } = clean
  const stretches = Array.from({ length: Math.max(1, Math.floor(text.length / STRETCH)) }, (_, i) =>
    text.slice(i * STRETCH, (i + 1) * STRETCH),
  )
  return {
    report,
    year: report ? facts.baseYear + 1 : facts.period.from,
    text,
    stretches: stretches.map(one => ({ text: one, manner: mannerOf(one) })),
  }
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

/** Words lean on one another: each counts for half of what it would alone. */
const SHARE = 0.5
/** A year may be any of sixty where nothing is known; so many mentions are made up for what has not been seen. */
const [ANY, UNSEEN] = [60, 3]
const LEAST = 2
/** So much likelier a year must be than any other to be believed. */
const CLEARLY = 1.5

function fit(from) {
  const levels = [0, 1].map(() => documents[0].stretches[0].manner.map(() => [1, 1, 1]))
  for (const { report, stretches } of from)
    for (const { manner } of stretches) manner.forEach((level, i) => (levels[report ? 1 : 0][i][level] += 1 / Math.sqrt(stretches.length)))
  const share = (counts, level) => counts[level] / (counts[0] + counts[1] + counts[2])
  const manner = levels[1].map((counts, i) => [0, 1, 2].map(level => SHARE * Math.log(share(counts, level) / share(levels[0][i], level))))
  const roles = {}
  for (const { year, text } of from) {
    const counts = new Map()
    for (const mention of yearMentions(text)) {
      const key = `${mention.role} ${mention.year - year}`
      counts.set(key, (counts.get(key) ?? 0) + 1)
    }
    for (const [key, count] of counts) {
      const [role, distance] = key.split(' ')
      roles[role] ??= {}
      roles[role][distance] = (roles[role][distance] ?? 0) + 1 + 0.7 * Math.log2(count)
    }
  }
  const years = Object.fromEntries(
    Object.entries(roles).map(([role, distances]) => {
      const total = Object.values(distances).reduce((sum, count) => sum + count, 0)
      const weight = count => Math.log(((count + UNSEEN / ANY) * ANY) / (total + UNSEEN))
      const kept = Object.entries(distances).filter(([, count]) => count >= LEAST)
      return [role, { ...Object.fromEntries(kept.map(([distance, count]) => [distance, weight(count)])), else: weight(0) }]
    }),
  )
  return { manner, years }
}

const rounded = value => Number(value.toFixed(2))
console.log(`${documents.length} documents, ${documents.filter(one => one.report).length} of them reports`)
if (process.argv.includes('--check')) {
  let [right, all] = [0, 0]
  const dated = { reports: [0, 0, 0], plans: [0, 0, 0] }
  for (const document of documents) {
    const { manner, years } = fit(documents.filter(one => one !== document))
    for (const stretch of document.stretches) {
      const odds = stretch.manner.reduce((sum, level, i) => sum + manner[i][level], 0)
      right += odds > 0 === document.report ? 1 : 0
      all++
      const told = inferReportYear(stretch.text, years)
      if (!told) continue
      const counts = dated[document.report ? 'reports' : 'plans']
      counts[0]++
      if (told.margin < CLEARLY) continue
      counts[1]++
      counts[2] += told.year === document.year ? 1 : 0
    }
  }
  for (const [kind, [stretches, clear, hits]] of Object.entries(dated))
    console.log(
      `year of ${kind}: clear in ${clear} of ${stretches} stretches that say one, right in ${((100 * hits) / clear).toFixed(1)} %`,
    )
  console.log(`report or plan: ${((100 * right) / all).toFixed(1)} % of ${all} stretches`)
}
if (process.argv.includes('--write')) {
  const { manner, years } = fit(documents)
  const path = join(root, 'packages/reader/src/structure/dating/dating-weights.ts')
  const lines = manner.map(weights => `  [${weights.map(rounded).join(', ')}],\n`).join('')
  const entry = ([role, weights]) =>
    `  ${/-/.test(role) ? `'${role}'` : role}: { ${Object.entries(weights)
      .map(([distance, weight]) => `${distance.startsWith('-') ? `'${distance}'` : distance}: ${rounded(weight)}`)
      .join(', ')} },\n`
  const text = readFileSync(path, 'utf8')
    .replace(/(MANNER_WEIGHTS[^=]*= )\[[\s\S]*?\n?\]\n/, `$1[\n${lines}]\n`)
    .replace(/(YEAR_WEIGHTS[^=]*= )\{[\s\S]*\}/, `$1{\n${Object.entries(years).map(entry).join('')}}`)
  writeFileSync(path, text)
  console.log('wrote the weights of dating')
}
