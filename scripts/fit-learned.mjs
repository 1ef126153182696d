// `node scripts/fit-learned.mjs [--write]`: fits how much a name is worth that only the tagger reads (`extract/projects/learned/worth.ts`) to
// the annotated sets that the tagger was not fitted to (specs/projects/annotated/sets, with their texts in ../shared), prints how often names
// of each worth are right where all of their document was left out, and with `--write` renews the weights (then build again).
import './help.mjs'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { annotatedPassages } from '../packages/reader/test-support/annotated-passages.mjs'
import { compareNames } from '../packages/reader/test-support/compare-names.mjs'
import { root } from './prepare.mjs'
import { printTable } from './reading/fit.mjs'
import { shared } from './reading/gold.mjs'

const { readPlan } = await import('../packages/reader/dist/read-plan.js')
const { CUES } = await import('../packages/reader/dist/extract/projects/learned/cues.js')
const { confidenceOfWorth, oddsOf, WORTH } = await import('../packages/reader/dist/extract/projects/learned/worth.js')

/** What the tagger is fitted to shows it surer than it is of other texts. */
const isUnseen = ({ set, only }) => /^n\d/.test(set) && only !== 's'
const passages = annotatedPassages(root).filter(one => isUnseen(one) && existsSync(join(shared, one.file)))
if (passages.length === 0) {
  console.log('../shared is absent: nothing to fit to.')
  process.exit(0)
}

// each name is told its number as its worth, and so stands and is known again by its confidence
const known = []
WORTH.of = one => known.push(one)
const unit = confidenceOfWorth(1)
const readings = new Map()
const read = async file => {
  if (!readings.has(file)) readings.set(file, (await readPlan(readFileSync(join(shared, file)))).statements)
  return readings.get(file)
}

/** A constant, the log odds of both chances, a figure for each cue. */
const SIZE = 3 + CUES.length
const rowOf = ({ cues, chance, least }) => [1, oddsOf(chance), oddsOf(least), ...CUES.map((_, i) => (cues >> i) & 1)]
const samples = []
for (const passage of passages) {
  const { pairs, spurious } = compareNames(passage, await read(passage.file))
  const found = [
    ...pairs.map(({ annotated, read: one }) => ({ one, right: 1, staged: one.stage === annotated[2] ? 1 : 0 })),
    ...spurious.map(one => ({ one, right: 0, staged: 0 })),
  ]
  for (const { one, right, staged } of found)
    if (one.rule === 'project.learned')
      samples.push({ document: passage.file, row: rowOf(known[Math.round(one.confidence / unit) - 1]), right, staged })
}

const sigmoid = x => 1 / (1 + Math.exp(-x))
const sumOf = (row, weights) => row.reduce((sum, value, i) => sum + value * weights[i], 0)
/** Pulls all but the constant towards nought. */
const RIDGE = 3

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
function fit(some) {
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

const judged = [...new Set(samples.map(one => one.document))].flatMap(document => {
  const weights = fit(samples.filter(one => one.document !== document))
  return samples.filter(one => one.document === document).map(one => ({ ...one, said: sigmoid(sumOf(one.row, weights)) }))
})
for (const [from, to] of [
  [0, 0.2],
  [0.2, 0.4],
  [0.4, 0.6],
  [0.6, 0.8],
  [0.8, 1.01],
]) {
  const inside = judged.filter(({ said }) => said >= from && said < to)
  const share = of => (inside.reduce((sum, one) => sum + of(one), 0) / Math.max(1, inside.length)).toFixed(2)
  console.log(`${from} to ${Math.min(1, to)}: ${inside.length} names, right ${share(one => one.right)}, said ${share(one => one.said)}`)
}
printTable(
  'worth, documents left out',
  judged.map(({ said, right }) => ({ said, right })),
)

const weights = fit(samples)
const right = samples.filter(one => one.right)
const staged = right.reduce((sum, one) => sum + one.staged, 0) / right.length
if (process.argv.includes('--write')) {
  const file = join(root, 'packages/reader/src/extract/projects/learned/worth-weights.ts')
  const [bias, odds, least, ...own] = weights.map(weight => Number(weight.toFixed(2)))
  writeFileSync(
    file,
    `import type { Cue } from './cues.ts'

/** Fitted by \`node scripts/fit-learned.mjs --write\` to ${samples.length} names, of which ${right.length} are right; log odds. */
export const BIAS = ${bias}
/** What the log odds of the tagger weigh, and those of the least probable other name of the clause. */
export const ODDS = ${odds}
export const OF_LEAST = ${least}
/** The share of right names whose stage is right. */
export const STAGED = ${staged.toFixed(2)}
export const WEIGHTS: Readonly<Partial<Record<Cue, number>>> = {
${CUES.map((cue, i) => `  ${cue.includes('-') ? `'${cue}'` : cue}: ${own[i]},`).join('\n')}
}
`,
  )
  console.log(`wrote ${file}`)
}
