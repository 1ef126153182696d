// `node scripts/fit-passages.mjs [--write] [--check]`: fits what the words of a passage tell of its time (`structure/dating/passage-weights.ts`) to
// the reports and plans of ../shared/texts and ../shared/seeds whose headings say it. `--check` judges each document by a model that has
// not seen it, with all headings taken away; `--write` renews the weights (then build again).
import './help.mjs'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './prepare.mjs'

const dist = join(root, 'packages', 'reader', 'dist')
const load = path => import(join(dist, `${path}.js`))
const [
  { decodeDocument },
  { normalise },
  { structure },
  { documentParts, sectionContexts },
  { CUES, PassageSigns },
  { PLAN, REPORT, spansOf },
] = await Promise.all(
  [
    'decode/decode-document',
    'normalise/normalise',
    'structure/structure',
    'extract/context/section-context',
    'structure/dating/passage-cues',
    'extract/context/segments',
  ].map(load),
)

const folders = ['texts', 'seeds'].map(name => join(root, '..', 'shared', name))
const LEAST = 15

/** The passages of a report or plan: what each has of the cues, and the span that its heading tells, or null. */
async function passagesOf(path) {
  const document = await decodeDocument(readFileSync(path))
  const clean = normalise(document)
  const outline = structure(document, clean)
  const { facts } = outline
  const plan = facts.period !== null && facts.kind !== 'work-report' && facts.kind !== 'annual'
  if (!plan && (facts.kind !== 'work-report' || facts.baseYear === null)) return null
  // once its aims are told, a plan goes on meaning what it says
  let means = false
  const sections = sectionContexts(outline, documentParts(outline))
  const signs = new PassageSigns()
  return outline.blocks.flatMap(({ section, start, end }) => {
    const text = clean.text.slice(start, end)
    if (text.length < LEAST) return []
    const { settled: told, status, years, beside } = sections[section]
    means ||= plan && told && status === 'target'
    const settled = told || means
    signs.read(text, facts.baseYear)
    const dated = settled && years && !beside && !plan
    const many = dated && years.from < years.to
    const span = !dated ? null : status === 'actual' ? (many ? 'term-behind' : 'year-behind') : many ? 'term-ahead' : 'year-ahead'
    return [{ text, plan, past: facts.baseYear, values: [...signs.values], span, ahead: settled ? status === 'target' : null }]
  })
}

const reports = []
for (const folder of folders) {
  let names = []
  try {
    names = readdirSync(folder).filter(name => name.endsWith('.txt'))
  } catch {
    console.log(`${folder} is absent.`)
  }
  for (const name of names) {
    const passages = await passagesOf(join(folder, name))
    if (passages?.some(({ ahead }) => ahead !== null)) reports.push({ name, passages })
  }
}
if (!reports.length) process.exit(0)

/** Ridge, steps and rate of the descent (Adagrad). */
const [RIDGE, STEPS, RATE] = [0.002, 250, 0.5]

/** Fits `{ values, is, weight }`. */
function fit(samples) {
  const width = CUES.length
  const weights = new Float64Array(width)
  const slope = new Float64Array(width + 1)
  const seen = new Float64Array(width + 1).fill(1e-6)
  let bias = 0
  const total = samples.reduce((sum, { weight }) => sum + weight, 0)
  const rows = samples.map(({ values, is, weight }) => ({ held: values.flatMap((value, i) => (value ? [[i, value]] : [])), is, weight }))
  for (let step = 0; step < STEPS; step++) {
    slope.fill(0)
    for (const { held, is, weight } of rows) {
      let odds = bias
      for (const [i, value] of held) odds += weights[i] * value
      const error = (1 / (1 + Math.exp(-odds)) - is) * weight
      for (const [i, value] of held) slope[i] += error * value
      slope[width] += error
    }
    for (let i = 0; i <= width; i++) {
      const g = slope[i] / total + (i < width ? RIDGE * weights[i] : 0)
      seen[i] += g * g
      if (i < width) weights[i] -= (RATE * g) / Math.sqrt(seen[i])
      else bias -= (RATE * g) / Math.sqrt(seen[i])
    }
  }
  return { bias, weights: [...weights] }
}

/** Fits to the passages that `is` tells of; reports weigh by the root of their length, and both answers the same. */
function fitOf(from, is) {
  const samples = from.flatMap(({ passages }) => {
    const told = passages.flatMap(passage => {
      const answer = is(passage)
      return answer === null ? [] : [{ values: passage.values, is: answer ? 1 : 0 }]
    })
    return told.map(one => ({ ...one, weight: 1 / Math.sqrt(told.length) }))
  })
  const totals = [0, 0]
  for (const one of samples) totals[one.is] += one.weight
  return fit(samples.map(one => ({ ...one, weight: one.weight / totals[one.is] })))
}

const fitAll = from => ({
  ahead: fitOf(from, ({ ahead }) => ahead),
  behindOverYears: fitOf(from, ({ span }) => (span?.endsWith('behind') ? span.startsWith('term') : null)),
  aheadOverYears: fitOf(from, ({ span }) => (span?.endsWith('ahead') ? span.startsWith('term') : null)),
})

/** How often the spans of left-out documents are right with all headings taken away. */
function check() {
  const hits = { tense: [0, 0], plans: [0, 0], behind: [0, 0], ahead: [0, 0] }
  const tell = (kind, right) => {
    hits[kind][0] += right ? 1 : 0
    hits[kind][1]++
  }
  for (const report of reports) {
    const models = fitAll(reports.filter(one => one !== report))
    const spans = spansOf(
      report.passages.map(({ text }) => ({ text, heading: { ahead: null, overYears: null } })),
      report.passages[0].past,
      report.passages[0].plan ? PLAN : REPORT,
      models,
    )
    if (process.env.V)
      console.log(
        report.name,
        report.passages
          .map(
            ({ span }, i) =>
              (span ? { 'term-behind': 'T', 'year-behind': 'Y', 'term-ahead': 'P', 'year-ahead': 'A' }[span] : '.') +
              { 'term-behind': 'T', 'year-behind': 'Y', 'term-ahead': 'P', 'year-ahead': 'A' }[spans[i]],
          )
          .join(' '),
      )
    report.passages.forEach(({ span, ahead }, i) => {
      if (ahead !== null) tell(report.passages[0].plan ? 'plans' : 'tense', spans[i].endsWith('ahead') === ahead)
      if (span) tell(span.endsWith('ahead') ? 'ahead' : 'behind', spans[i] === span)
    })
  }
  for (const [kind, [right, all]] of Object.entries(hits)) console.log(`${kind}: ${((100 * right) / all).toFixed(1)} % of ${all} passages`)
}

console.log(`${reports.length} documents, ${reports.filter(({ passages }) => passages[0].plan).length} of them plans`)
if (process.argv.includes('--check')) check()
if (process.argv.includes('--write')) {
  const model = ([name, { bias, weights }]) =>
    `  ${name}: {\n    bias: ${Number(bias.toFixed(2))},\n    weights: [\n${CUES.map(
      (cue, i) => `      ${Number(weights[i].toFixed(2))}, // ${cue}\n`,
    ).join('')}    ],\n  },\n`
  const path = join(root, 'packages/reader/src/structure/dating/passage-weights.ts')
  const [head] = readFileSync(path, 'utf8').split('export const PASSAGE_MODELS')
  const models = Object.entries(fitAll(reports)).map(model)
  writeFileSync(path, `${head}export const PASSAGE_MODELS: PassageModels = {\n${models.join('')}}\n`)
  console.log('wrote the weights of passages')
}
