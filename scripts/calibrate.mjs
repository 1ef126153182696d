// `node scripts/calibrate.mjs [--write]`: fits how sure the reader may be of an observation to the annotations of `../shared`, prints
// how often statements of each confidence are right on positions that nobody looked at, and with `--write` renews
// packages/reader/src/extract/observations/confidence/weights.ts (then build again).
//
// A logistic model over the reasons that a statement carries (`why`): weights from all annotated records, pulled towards nought
// (ridge); the constant from the held-back records alone, for records that rules were written against are right more often than
// others. The printed table is cross-fitted: each held-back record is judged by a model that has not seen its tenth.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './prepare.mjs'
import { compare, isHeldBack, readAnnotated } from './reading/gold.mjs'

const RIDGE = 4
const STEPS = 4000
const FOLDS = 10

const documents = await readAnnotated()
if (!documents) {
  console.log('../shared/gold is absent: nothing to calibrate on.')
  process.exit(0)
}
const held = (d, at) => isHeldBack(d.part, d.name, at)
const samplesOf = keep => {
  const { pairs, spurious } = compare(documents, keep)
  return [
    ...pairs.map(({ p, wrong }) => ({ why: p.why, said: p.confidence, right: wrong.length ? 0 : 1 })),
    ...spurious.map(({ p }) => ({ why: p.why, said: p.confidence, right: 0 })),
  ]
}
const kept = samplesOf(held)
const looked = samplesOf((d, at) => !held(d, at))
const reasons = [...new Set([...kept, ...looked].flatMap(sample => sample.why))].toSorted()

const sigmoid = x => 1 / (1 + Math.exp(-x))
const oddsOf = (sample, model) => sample.why.reduce((sum, reason) => sum + (model.weights[reason] ?? 0), model.bias)

/** Gradient descent; `weights` given are left as they are and only the constant is fitted. */
function fit(samples, weights) {
  const model = { bias: 2, weights: weights ?? Object.fromEntries(reasons.map(reason => [reason, 0])) }
  const rate = 1.5 / samples.length
  for (let step = 0; step < STEPS; step++) {
    let bias = 0
    const slope = Object.fromEntries(reasons.map(reason => [reason, 0]))
    for (const sample of samples) {
      const error = sigmoid(oddsOf(sample, model)) - sample.right
      bias += error
      if (!weights) for (const reason of sample.why) slope[reason] += error
    }
    model.bias -= rate * bias
    if (!weights) for (const reason of reasons) model.weights[reason] -= rate * (slope[reason] + RIDGE * model.weights[reason])
  }
  return model
}
const calibrated = (all, own) => fit(own, fit(all).weights)

// the constant of each tenth's model comes from the other nine
const folds = Array.from({ length: FOLDS }, (_, k) => kept.filter((_sample, i) => i % FOLDS === k))
const judged = folds.flatMap((fold, k) => {
  const rest = folds.filter((_fold, i) => i !== k).flat()
  const model = calibrated([...looked, ...rest], rest)
  return fold.map(sample => ({ ...sample, said: Math.min(0.98, Math.max(0.05, sigmoid(oddsOf(sample, model)))) }))
})

const mean = (list, of) => list.reduce((sum, one) => sum + of(one), 0) / Math.max(1, list.length)
function table(title, samples) {
  console.log(`\n${title}\n\n| confidence | statements | right | said |\n| --- | --- | --- | --- |`)
  for (const [from, to] of [
    [0.95, 1.01],
    [0.9, 0.95],
    [0.85, 0.9],
    [0.8, 0.85],
    [0.7, 0.8],
    [0, 0.7],
  ]) {
    const inside = samples.filter(sample => sample.said >= from && sample.said < to)
    if (!inside.length) continue
    const percent = x => `${(100 * x).toFixed(1)} %`
    console.log(
      `| ${from.toFixed(2)}–${Math.min(1, to).toFixed(2)} | ${inside.length} | ${percent(mean(inside, s => s.right))} | ${percent(mean(inside, s => s.said))} |`,
    )
  }
  const sure = samples.filter(sample => sample.said >= 0.9)
  console.log(
    `\nof the ${sure.length} at 0.9 and above ${(100 * mean(sure, s => s.right)).toFixed(1)} % are right; Brier score ${mean(samples, s => (s.said - s.right) ** 2).toFixed(3)} (${mean(samples, s => (mean(samples, x => x.right) - s.right) ** 2).toFixed(3)} for one figure for all)`,
  )
}
table(`held-back records, cross-fitted (${kept.length})`, judged)
table(`held-back records, as the reader says now (${kept.length})`, kept)

const model = calibrated([...looked, ...kept], kept)
console.log(`\nconstant ${model.bias.toFixed(2)}`)
for (const reason of reasons.toSorted((a, b) => model.weights[b] - model.weights[a]))
  console.log(`${reason.padEnd(26)} ${model.weights[reason].toFixed(2).padStart(6)}`)

if (process.argv.includes('--write')) {
  const lines = reasons.map(reason => `  '${reason}': ${Number(model.weights[reason].toFixed(2))},`)
  const text = `import type { Reason } from '@lantu/model/statement'

/** Fitted by \`node scripts/calibrate.mjs --write\` on annotated documents; log odds. Reasons that are absent weigh nothing. */
export const BIAS = ${Number(model.bias.toFixed(2))}
export const WEIGHTS: Readonly<Partial<Record<Reason, number>>> = {
${lines.join('\n')}
}
`
  writeFileSync(join(root, 'packages', 'reader', 'src', 'extract', 'observations', 'confidence', 'weights.ts'), text)
  console.log('wrote weights.ts')
}
