// `node scripts/fit-learned.mjs [--write]`: fits how much a name is worth that only the tagger reads, and one of
// rules that it judges (`extract/projects/learned/worth.ts`), to
// the annotated sets that the tagger was not fitted to (specs/projects/annotated/sets, with their texts in ../shared), prints how often names
// of each worth are right where all of their document was left out, and with `--write` renews the weights (then build again).
import './help.mjs'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { annotatedPassages } from '../packages/reader/test-support/annotated-passages.mjs'
import { compareNames } from '../packages/reader/test-support/compare-names.mjs'
import { root } from './prepare.mjs'
import { shared } from './reading/gold.mjs'

const { readPlan } = await import('../packages/reader/dist/read-plan.js')
const { CUES } = await import('../packages/reader/dist/extract/projects/learned/cues.js')
const { confidenceOfWorth, oddsOf, WORTH, worthBy } = await import('../packages/reader/dist/extract/projects/learned/worth.js')

/** What the tagger is fitted to shows it surer than it is of other texts. */
const isUnseen = ({ set, only }) => /^n\d/.test(set) && only !== 's'
const passages = annotatedPassages(root).filter(one => isUnseen(one) && existsSync(join(shared, one.file)))
if (passages.length === 0) {
  console.log('../shared is absent: nothing to fit to.')
  process.exit(0)
}

/** A constant, the log odds of both chances, a figure for each cue. */
const SIZE = 3 + CUES.length
const rowOf = ({ cues, chance, other }) => [1, oddsOf(chance), oddsOf(other), ...CUES.map((_, i) => (cues >> i) & 1)]

/** `{ document, row, right, staged }` of what stands in the passages; `knownOf` says what was known of a statement, and of which it was asked. */
async function samplesOf(knownOf) {
  const readings = new Map()
  const samples = []
  for (const passage of passages) {
    const { file } = passage
    if (!readings.has(file)) {
      const { statements } = await readPlan(readFileSync(join(shared, file)))
      readings.set(file, { statements, known: knownOf(statements) })
    }
    const { statements, known } = readings.get(file)
    const { pairs, spurious } = compareNames(passage, statements)
    for (const { annotated, read } of pairs)
      if (known.has(read))
        samples.push({ document: file, row: rowOf(known.get(read)), right: 1, staged: read.stage === annotated[2] ? 1 : 0 })
    for (const read of spurious) if (known.has(read)) samples.push({ document: file, row: rowOf(known.get(read)), right: 0, staged: 0 })
  }
  return samples
}

/** Names that rules found and the tagger judges: all stand, and are known again by what they are called, in the order of the text. */
async function samplesOfRules() {
  const judge = WORTH.ofRules
  const asked = new Map()
  WORTH.ofRules = (one, name) => asked.set(name, [...(asked.get(name) ?? []), one]).size
  const samples = await samplesOf(statements => {
    const known = new Map()
    for (const one of statements)
      if (one.kind === 'project' && one.rule !== 'project.learned' && asked.get(one.name)?.length)
        known.set(one, asked.get(one.name).shift())
    asked.clear()
    return known
  })
  WORTH.ofRules = judge
  return samples
}

/** Names of the tagger: each is told its number as its worth, and so stands and is known again by its confidence. */
async function samplesOfTagger() {
  const asked = []
  WORTH.ofTagger = one => asked.push(one)
  const unit = confidenceOfWorth(1)
  return samplesOf(
    statements =>
      new Map(statements.filter(({ rule }) => rule === 'project.learned').map(one => [one, asked[Math.round(one.confidence / unit) - 1]])),
  )
}

const sigmoid = x => 1 / (1 + Math.exp(-x))
const sumOf = (row, weights) => row.reduce((sum, value, i) => sum + value * weights[i], 0)
/** Pulls all but the constant towards nought. */
const RIDGE = 8

/** Solves a symmetric system by elimination. */
function solve(matrix, values) {
  const rows = matrix.map((row, i) => [...row, values[i]])
  for (let i = 0; i < rows.length; i++)
    for (let k = 0; k < rows.length; k++) {
      if (k === i) continue
      const share = rows[k][i] / rows[i][i]
      for (let j = i; j <= rows.length; j++) rows[k][j] -= share * rows[i][j]
    }
  return rows.map((row, i) => row[rows.length] / row[i])
}

/** Logistic regression by Newton's steps. */
function fitTo(some) {
  let weights = Array.from({ length: SIZE }, () => 0)
  for (let step = 0; step < 12; step++) {
    const slope = weights.map((weight, i) => (i === 0 ? 0 : RIDGE * weight))
    const bend = weights.map((_, i) => weights.map((_weight, j) => (i === j ? (i === 0 ? 1e-6 : RIDGE) : 0)))
    for (const { row, right } of some) {
      const said = sigmoid(sumOf(row, weights))
      for (let i = 0; i < SIZE; i++) {
        if (row[i] === 0) continue
        slope[i] += row[i] * (said - right)
        for (let j = 0; j < SIZE; j++) bend[i][j] += row[i] * row[j] * said * (1 - said)
      }
    }
    const by = solve(bend, slope)
    weights = weights.map((weight, i) => weight - by[i])
  }
  return weights
}

/** Prints how often names of each worth are right, judged by weights that have not seen their document. */
function printLeftOut(title, samples) {
  const judged = [...new Set(samples.map(one => one.document))].flatMap(document => {
    const weights = fitTo(samples.filter(one => one.document !== document))
    return samples.filter(one => one.document === document).map(one => ({ ...one, said: sigmoid(sumOf(one.row, weights)) }))
  })
  console.log(`\n${title}, documents left out`)
  for (const from of [0, 0.2, 0.4, 0.6, 0.8]) {
    const inside = judged.filter(({ said }) => said >= from && said < from + 0.2)
    const share = of => (inside.reduce((sum, one) => sum + of(one), 0) / Math.max(1, inside.length)).toFixed(2)
    console.log(
      `${from} to ${(from + 0.2).toFixed(1)}: ${inside.length} names, right ${share(one => one.right)}, said ${share(one => one.said)}`,
    )
  }
}

const figure = weight => Number(weight.toFixed(2))
/** A model as `worth.ts` has it. */
function modelOf(samples) {
  const [bias, odds, other, ...own] = fitTo(samples).map(figure)
  return { bias, odds, other, weights: Object.fromEntries(CUES.map((cue, i) => [cue, own[i]])) }
}

const ofRules = await samplesOfRules()
printLeftOut('names of rules', ofRules)
const rules = modelOf(ofRules)
WORTH.ofRules = worthBy(rules)
const ofTagger = await samplesOfTagger()
printLeftOut('names of the tagger', ofTagger)
const right = ofTagger.filter(one => one.right)
const staged = right.reduce((sum, one) => sum + one.staged, 0) / right.length

const written = ({ bias, odds, other, weights }) =>
  `{
  bias: ${bias},
  odds: ${odds},
  other: ${other},
  weights: {
${Object.entries(weights)
  .map(([cue, weight]) => `    ${cue.includes('-') ? `'${cue}'` : cue}: ${weight},`)
  .join('\n')}
  },
}`

if (process.argv.includes('--write')) {
  const file = join(root, 'packages/reader/src/extract/projects/learned/worth-weights.ts')
  writeFileSync(
    file,
    `import type { Model } from './worth-model.ts'

// Fitted by \`node scripts/fit-learned.mjs --write\`; log odds.

/** The share of right names of the tagger whose stage is right. */
export const STAGED = ${staged.toFixed(2)}
/** Fitted to ${ofTagger.length} names, of which ${right.length} are right. */
export const OF_TAGGER: Model = ${written(modelOf(ofTagger))}
/** Fitted to ${ofRules.length} names, of which ${ofRules.filter(one => one.right).length} are right. */
export const OF_RULES: Model = ${written(rules)}
`,
  )
  console.log(`wrote ${file}`)
}
