// A logistic model over the reasons that a statement carries (`why`): weights from all annotated records, pulled towards nought (ridge);
// the constant from the held-back records alone, for records that rules were written against are right more often than others.
const RIDGE = 4
const STEPS = 4000
const FOLDS = 10

const sigmoid = x => 1 / (1 + Math.exp(-x))
const oddsOf = (sample, model) => sample.why.reduce((sum, reason) => sum + (model.weights[reason] ?? 0), model.bias)
const reasonsOf = samples => [...new Set(samples.flatMap(sample => sample.why))].toSorted()

/** Gradient descent; `weights` given are left as they are and only the constant is fitted. */
function fit(samples, weights) {
  const reasons = reasonsOf(samples)
  const places = new Map(reasons.map((reason, i) => [reason, i]))
  const rows = samples.map(sample => ({ held: sample.why.map(reason => places.get(reason)), right: sample.right }))
  const weight = Float64Array.from(reasons, reason => weights?.[reason] ?? 0)
  const slope = new Float64Array(reasons.length)
  let constant = 2
  const rate = 1.5 / samples.length
  for (let step = 0; step < STEPS; step++) {
    let bias = 0
    slope.fill(0)
    for (const { held, right } of rows) {
      let odds = constant
      for (const i of held) odds += weight[i]
      const error = sigmoid(odds) - right
      bias += error
      if (!weights) for (const i of held) slope[i] += error
    }
    constant -= rate * bias
    if (!weights) for (let i = 0; i < weight.length; i++) weight[i] -= rate * (slope[i] + RIDGE * weight[i])
  }
  return { bias: constant, weights: weights ?? Object.fromEntries(reasons.map((reason, i) => [reason, weight[i]])) }
}

/** The model for all samples `{ why, right }`, its constant that of `own`. */
export const calibrated = (all, own) => fit(own, fit(all).weights)

/**
 * What each held-back sample would be said to be by a model that has not seen its tenth, whose constant comes from the other nine.
 * Samples of one document (`group`) stay together.
 */
export function crossFitted(looked, kept) {
  const foldOf = (sample, i) => (sample.group ?? i) % FOLDS
  const folds = Array.from({ length: FOLDS }, (_, k) => kept.filter((sample, i) => foldOf(sample, i) === k))
  return folds.flatMap((fold, k) => {
    const rest = folds.filter((_fold, i) => i !== k).flat()
    const model = calibrated([...looked, ...rest], rest)
    return fold.map(sample => ({ ...sample, said: Math.min(0.98, Math.max(0.05, sigmoid(oddsOf(sample, model)))) }))
  })
}

const mean = (list, of) => list.reduce((sum, one) => sum + of(one), 0) / Math.max(1, list.length)

/** Prints how often samples of each confidence are right. */
export function printTable(title, samples) {
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

export function printWeights({ bias, weights }) {
  console.log(`\nconstant ${bias.toFixed(2)}`)
  for (const reason of Object.keys(weights).toSorted((a, b) => weights[b] - weights[a]))
    console.log(`${reason.padEnd(26)} ${weights[reason].toFixed(2).padStart(6)}`)
}
